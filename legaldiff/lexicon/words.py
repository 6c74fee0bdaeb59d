"""Words as regular expressions: all that the lexicon holds is compiled in this one way."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["alternatives", "with_plurals", "words_of"]


def alternatives(words: Iterable[str], *, either_case: bool = False) -> str:
    """One of the words, the longest that there is, as a regex; a blank in one is any white space.

    They are gathered by their letters, since a branch of hundreds is slow. ``either_case``: the first letter may be a
    capital.
    """
    heads = _by_head(words)
    return _joined((f"[{c}{c.upper()}]" if either_case else c) + _tails(heads[c]) for c in heads)


def with_plurals(nouns: Iterable[str]) -> list[str]:
    """The nouns, each with its regular plural: "agency", "agencies"."""
    return [form for noun in nouns for form in (noun, _plural(noun))]


def words_of(listed: str) -> frozenset[str]:
    """The words of a list that white space parts, as they are."""
    return frozenset(listed.split())


def _by_head(words: Iterable[str]) -> dict[str, list[str]]:
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[:1], []).append(word[1:])
    return heads


def _tails(words: list[str]) -> str:
    heads = _by_head(words)
    may_end = heads.pop("", None) is not None
    if not heads:
        return ""
    parts = [(r"\s+" if c == " " else c) + _tails(heads[c]) for c in heads]
    if may_end:
        return f"{parts[0]}?" if len(parts) == 1 and len(parts[0]) == 1 else f"{_joined(parts)}?"
    return parts[0] if len(parts) == 1 else _joined(parts)


def _joined(parts: Iterable[str]) -> str:
    return f"(?:{'|'.join(parts)})"


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
