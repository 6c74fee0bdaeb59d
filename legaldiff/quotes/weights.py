"""How much words say about where a quotation is from: "the" and "shall" stand everywhere."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["weigh"]

_COMMON = frozenset([
    "a", "an", "the", "this", "that", "these", "those", "such", "any", "all", "each", "every", "no", "not", "nor",
    "or", "and", "but", "if", "as", "at", "by", "for", "from", "in", "into", "of", "on", "to", "under", "upon",
    "with", "within", "without", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do",
    "does", "did", "it", "its", "he", "she", "they", "them", "their", "his", "her", "him", "i", "we", "us", "our",
    "you", "your", "my", "me", "who", "whom", "whose", "which", "what", "when", "where", "than", "then", "there",
    "here", "so", "other", "others", "shall", "may", "must", "will", "would", "should", "can", "could", "might",
    "also", "only", "own", "out", "up", "one", "two",
])  # fmt: skip
_LIGHT = 0.25


def weigh(keys: Iterable[str]) -> float:
    """The sum of the weights of words: 1 for each that says something, a quarter for each that stands everywhere."""
    return sum(_LIGHT if key in _COMMON or len(key) == 1 else 1.0 for key in keys)
