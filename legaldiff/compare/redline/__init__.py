"""Redlines: tokens, their alignment, and the phrases that a reader is shown."""
