"""Plain text, the text files of GPO, and the formats that legaldiff writes itself."""
