"""Comparing two documents: which provisions are the same, what changed in each, and how much that matters."""
