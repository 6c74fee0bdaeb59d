"""The Constitution and its amendments."""

from __future__ import annotations

import re

from legaldiff.citation.citation import Citation, Host, Item
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.numerals import read_ordinal
from legaldiff.lexicon.period import ORDINAL
from legaldiff.span import Span

__all__ = ["read_amendments", "read_constitution"]

_ORDINAL = rf"(?=[A-Z\d])(?i:{ORDINAL})"
_TAIL = (
    r"(?:\s{1,3}(?:to|of)\s{1,3}(?:the\s{1,3})?(?:United\s{1,3}States\s{1,3}|U\.S\.\s{1,3})?Constitution"
    r"(?:\s{1,3}of\s{1,3}the\s{1,3}United\s{1,3}States(?:\s{1,3}of\s{1,3}America)?)?)"
)
_AMENDMENT_RE = lazy_re(rf"({_ORDINAL})\s{{1,3}}Amendment\b{_TAIL}?", re.IGNORECASE)  # "Fourteenth Amendment"
_CONSTITUTION_RE = lazy_re(
    r"(?:United\s{1,3}States\s{1,3}|U\.S\.\s{1,3}|Federal\s{1,3})?Constitution\b"
    r"(?:\s{1,3}of\s{1,3}the\s{1,3}United\s{1,3}States(?:\s{1,3}of\s{1,3}America)?)?"
)  # "Constitution of the United States"
_WORD_RE = lazy_re(r"Amendments?\b")
_TAIL_RE = lazy_re(_TAIL)
_OTHER_RE = lazy_re(r"\s{1,3}(?:to|of)\s")  # "First Amendment to the Agreement"
_ORDINAL_RE = lazy_re(_ORDINAL)
_GAP_RE = lazy_re(r",?\s{1,3}(?:(?:and|or)\s{1,3})?")
_REACH = 120


def read_constitution(text: str, at: int, end: int) -> Host | None:
    """The Constitution, or one of its amendments, as what provisions stand in."""
    if found := _AMENDMENT_RE.match(text, at, end):
        return Host("constitution", found.end(), f"us/const/amdt{_value(found[1])}")
    found = _CONSTITUTION_RE.match(text, at, end)
    return Host("constitution", found.end(), "us/const") if found else None


def read_amendments(text: str, at: int, floor: int, end: int) -> Citation | None:
    """The amendments before the word "Amendment" at ``at``: "the Fifth and Fourteenth Amendments"."""
    word = _WORD_RE.match(text, at, end)
    tail = _TAIL_RE.match(text, word.end(), end) if word else None
    if not word or (not tail and _OTHER_RE.match(text, word.end(), end)):
        return None
    found: list[re.Match[str]] = []
    for m in reversed(list(_ORDINAL_RE.finditer(text, max(floor, at - _REACH), at))):
        gap = _GAP_RE.fullmatch(text, m.end(), found[-1].start() if found else at)
        if not gap or (not found and not gap[0].isspace()):
            break
        found.append(m)
    if not found:
        return None
    items = tuple(Item(Span(*m.span()), f"us/const/amdt{_value(m[0])}") for m in reversed(found))
    stop = tail.end() if tail else word.end()
    return Citation("constitution", Span(items[0].span.start, stop), items, Host("constitution", stop, items[0].target))


def _value(ordinal: str) -> int:
    written, _ = read_ordinal(ordinal.lower().split("-"), 0)
    return int((written or ordinal)[:-2])
