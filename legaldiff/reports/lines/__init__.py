"""Results in lines to read, one kind of result a file."""
