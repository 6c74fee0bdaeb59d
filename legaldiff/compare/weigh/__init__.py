"""Weigh."""
