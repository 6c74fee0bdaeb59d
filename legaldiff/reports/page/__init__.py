"""The HTML page: what stands on it, and the templates, the style sheet and the script that it is made with."""
