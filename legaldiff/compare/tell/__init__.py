"""Tell."""
