"""The commands, one a file; the group imports each when it is asked for."""
