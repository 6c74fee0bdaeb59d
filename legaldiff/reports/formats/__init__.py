"""The report formats, one a file."""
