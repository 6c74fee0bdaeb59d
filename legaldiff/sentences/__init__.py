"""Sentences of legal prose, the statements that provisions make, and the parts between their commas."""
