"""References: what a document cites, each with its target, and whether what it names in itself is there."""

from __future__ import annotations

from legaldiff.references.find import find_references
from legaldiff.references.reference import Reference, References

__all__ = ["Reference", "References", "find_references"]
