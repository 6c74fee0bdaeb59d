"""XML: the events of a safe parser, dialects as tables of elements, one vocabulary a file."""
