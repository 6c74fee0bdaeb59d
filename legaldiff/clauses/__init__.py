"""Clauses: who shall, may or may not do what, on which terms."""
