"""The relations of a document: what its amendments and its repeals name, as identifiers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.references import Reference, find_references
from legaldiff.relations.relation import Relation, Relations
from legaldiff.rules import Extract, extract
from legaldiff.span import Span

__all__ = ["find_relations"]

_INSTRUMENTS = {"executive_order": 3, "proclamation": 3, "memorandum": 3, "directive": 3}
"""The kinds of instruments that relations are about, with how many parts of an identifier name the whole."""
_BY_RE = lazy_re(
    r"\b(?:amended|modified|supplemented|superseded|revoked|extended|expanded|continued|added|redesignated|revised|"
    r"replaced|rescinded)\s+(?:most\s+recently\s+|in\s+part\s+|in\s+scope\s+){0,2}(?:by|in)\s+(?:the\s+)?\Z"
)  # "as amended by Executive Order 12158"
_OTHER_RE = lazy_re(r"\b(?:[a-z]+ed|under|pursuant|accordance|with)\s+(?:by|in|under|to|with)?\s*(?:the\s+)?\Z")
_REACH = 60  # code points before a mention that say what it is there for
_MOST = 64  # mentions before "those orders" that are asked
_KNOWN_RE = lazy_re(r"(?:that|such|said|(those))\s+(?:[Ee]xecutive\s+)?(?:[Oo]rders?\b|and\b)")  # "revoke that order"
_REPEALS_RE = lazy_re(r"(supersede)|revoke|rescind|repeal|cancel|annul", re.IGNORECASE)  # the first of them tells
_ONE_RE = lazy_re(r"(?:is|stands)\b")


def find_relations(document: Document) -> Relations:
    """Which orders, proclamations, memoranda and directives a document says that it amends, revokes or supersedes.

    They come from the rules ``amendment`` and ``revocation``; an amendment of several provisions, or of several
    instruments in a list, is one for each. What cannot be given an identifier ("all prior orders") is left out.
    """
    extracts = extract(document, ("amendment", "revocation"))
    if not extracts:
        return Relations()
    return Relations(_Finder(document, find_references(document)).relations(extracts))


class _Finder:
    """Joins the extracts of one document with its references."""

    def __init__(self, document: Document, references: Sequence[Reference]) -> None:
        self._document = document
        self._found = sorted((r for r in references if _whole(r)), key=lambda r: r.item.start)
        self._starts = [r.item.start for r in self._found]
        self._dates: dict[str, str] = {}
        for reference in self._found:
            if reference.date:
                self._dates.setdefault(_whole(reference), reference.date)

    def relations(self, extracts: Sequence[Extract]) -> Iterator[Relation]:
        """The relations that the extracts state, in order."""
        given: dict[str, Reference] = {}  # what the chapeau at a path names
        for found in extracts:
            target = found.fields.get("target")
            words = self._place(found, target) if target else None
            named = self._named(found, words) if words else []
            if named:
                given[found.path] = named[0]
            yield from (self._make(found, r, is_named=True) for r in named)
            source = found.fields.get("target_from", found.path)
            if not named and (above := given.get(source) or self._first_above(source, words or found.span)):
                yield self._make(found, above, is_named=False)

    def _first_above(self, path: str, words: Span) -> Reference | None:
        """The first instrument that the provision at a path names before some words, or in its heading."""
        node = self._document.find(path)
        return next(self._above(self._between(node.start, words.start)), None) if node else None

    def _place(self, found: Extract, target: str) -> Span | None:
        """Where the words of a target stand: in the quoted words, or before them in a long sentence."""
        text = self._document.text
        at = text.find(target, found.span.start, found.node.end)
        at = text.find(target, found.node.start, found.node.end) if at < 0 else at
        return Span(at, at + len(target)) if at >= 0 else None

    def _named(self, found: Extract, words: Span) -> list[Reference]:
        """The references in the words of the target, but for those that only say what amended it before."""
        text = self._document.text
        known = _KNOWN_RE.match(text, *words)
        kept = list(self._above(self._between(found.node.start, words.start)[-_MOST:])) if known else []
        kept = list({_whole(r): r for r in kept}.values()) if known and known[1] else kept[-1:]
        is_list = _is_of_several(found)
        beside: Reference | None = None  # the last one that amended the target
        for reference in self._between(*words):
            before = text[max(words.start, reference.span.start - _REACH) : reference.span.start]
            same = beside is not None and (beside.span == reference.span or not is_list)
            if same or _BY_RE.search(before):
                beside = reference
            elif not (kept and _OTHER_RE.search(before)):
                kept.append(reference)
        return kept

    def _between(self, start: int, end: int) -> list[Reference]:
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _above(self, before: Sequence[Reference]) -> Iterator[Reference]:
        """Those of some references that do not only say what amended another instrument."""
        text = self._document.text
        return (r for r in before if not _BY_RE.search(text[max(0, r.span.start - _REACH) : r.span.start]))

    def _make(self, found: Extract, reference: Reference, *, is_named: bool) -> Relation:
        whole = _whole(reference)
        part = reference.target if is_named and reference.target != whole else None
        bounded = found.rule == "revocation" and ("exception" in found.fields or "limiter" in found.fields)
        in_part = found.rule == "amendment" or part is not None or bounded
        date = reference.date or self._dates.get(whole)
        place = (found.path, found.eid, found.span, found.quote)
        return Relation(_verb(found), reference.kind, whole, part, date, in_part, *place, reference.item, found.rule)


def _whole(reference: Reference) -> str:
    """The identifier of the instrument that a reference is about; "" where it is of no kind that relations have."""
    size = _INSTRUMENTS.get(reference.kind, 0)
    return "/".join((reference.target or "").split("/")[:size])


def _verb(found: Extract) -> str:
    if found.rule == "amendment":
        return "amends"
    first = _REPEALS_RE.search(str(found.fields.get("action", "")))
    return "supersedes" if first and first[1] else "revokes"


def _is_of_several(found: Extract) -> bool:
    """Whether a target may be a list, in which orders that amended one stand beside others that are targets too.

    "Order 1, as amended by Order 2, and Order 3 is revoked" is one by its verb; an item of a list is one as well.
    """
    return "actor_from" not in found.fields and _ONE_RE.match(str(found.fields.get("action", ""))) is None
