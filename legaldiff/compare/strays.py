"""Words that differ and are in no change: title and filing lines, notes outside of provisions, printed designators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from legaldiff.address import component
from legaldiff.compare.canonical import canonical_words
from legaldiff.compare.redline import redline
from legaldiff.compare.result import Change, Hunk, Match, Matching, Ref, Significance
from legaldiff.compare.tokens import tokenise
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.span import Span

__all__ = ["Stray", "find_strays", "printed"]

_FRAME = (Kind.PREFACE, Kind.TRIVIA)  # title lines, filing lines


@dataclass(frozen=True, slots=True)
class Stray:
    """One place where words differ that no change tells of.

    ``old`` and ``new`` name the provision that holds them, and are None outside of all provisions. ``hunks`` are what
    went and what came; none is equal.
    """

    old: Ref | None
    new: Ref | None
    significance: Significance
    hunks: tuple[Hunk, ...]
    reason: str


class _Part(NamedTuple):
    """Some words of a document."""

    document: Document
    spans: Sequence[Span]

    def printed(self) -> list[str]:
        return printed(self.document, self.spans)

    def plain(self) -> list[str]:
        return [w.word for w in canonical_words(self.document.text, self.spans)]


def find_strays(matching: Matching, changes: Sequence[Change]) -> tuple[Stray, ...]:
    """All strays, those outside of all provisions first; none, beside no changes, proves that the words are the same.

    White space is not looked at.
    """
    found = [*_find_loose(matching), *(s for match in matching for s in _find_inside(matching, match))]
    if not found and not changes:  # the proof: whatever neither of them looks at
        old, new = (_Part(d, [d.root.span]) for d in (matching.old, matching.new))
        found.extend(Stray(None, None, weight, hunks, "The words differ.") for weight, hunks in _compare(old, new))
    return tuple(found)


def printed(document: Document, spans: Sequence[Span]) -> list[str]:
    """The words and marks of the spans, as printed."""
    return [token.of(document.text) for span in spans for token in tokenise(document.text, *span)]


def _find_loose(matching: Matching) -> Iterator[Stray]:
    """Outside of all provisions: the lines around them, which order nothing, and then notes and tables."""
    old, new = matching.old, matching.new
    for weight, hunks in _compare(_loose(old, framing=True), _loose(new, framing=True), most="consequential"):
        yield Stray(None, None, weight, hunks, "The words stand outside of the provisions, and order nothing.")
    for weight, hunks in _compare(_loose(old, framing=False), _loose(new, framing=False)):
        yield Stray(None, None, weight, hunks, "The words stand outside of the provisions.")


def _loose(document: Document, *, framing: bool) -> _Part:
    """The leaves with words below the root that are in no provision."""
    tops = document.root.children or (document.root,)
    wanted = (n for n in tops if (n.kind in _FRAME) is framing and not n.is_provision)
    return _Part(document, [n.span for top in wanted for n in top.own() if not _is_blank(document, n)])


def _find_inside(matching: Matching, match: Match) -> Iterator[Stray]:
    """In a pair: the same designator printed otherwise, and furniture that stands among the words."""
    old, new = matching.old, matching.new
    found = list(_compare(_aside(old, match.old), _aside(new, match.new), most="consequential"))
    reasons = ["The words are furniture."] * len(found)
    numbers = [hunks for _, hunks in _compare(_num(old, match.old), _num(new, match.new))]
    if numbers and component(match.old, old.text) == component(match.new, new.text):
        found.extend(("editorial", hunks) for hunks in numbers)
        reasons.extend(["The designator is printed in another way."] * len(numbers))
    for (weight, hunks), reason in zip(found, reasons, strict=True):
        yield Stray(_refer(old, match.old), _refer(new, match.new), weight, hunks, reason)


def _num(document: Document, node: Node) -> _Part:
    return _Part(document, [c.span for c in node.children if c.kind is Kind.NUM])


def _aside(document: Document, node: Node) -> _Part:
    """The furniture: what is trivia and no white space."""
    return _Part(document, [n.span for n in node.own() if n.kind is Kind.TRIVIA and not _is_blank(document, n)])


def _is_blank(document: Document, node: Node) -> bool:
    return document.text[node.start : node.end].isspace()


def _refer(document: Document, node: Node) -> Ref:
    return Ref(document.path(node), document.index.eid[node], node.span)


def _compare(
    old: _Part, new: _Part, most: Significance = "substantive"
) -> Iterator[tuple[Significance, tuple[Hunk, ...]]]:
    """Each run of words that differ, as hunks; it weighs ``most`` unless only its form differs."""
    ours, theirs = ([s.of(p.document.text) for s in p.spans] for p in (old, new))
    if ours == theirs or old.printed() == new.printed():
        return
    hunks = redline(old.document.text, old.spans, new.document.text, new.spans).hunks
    for equal, run in groupby(hunks, key=lambda h: h.op == "equal"):
        place = tuple(h for h in run if h.text.strip())
        gone = _Part(old.document, [h.old for h in place if h.old])
        come = _Part(new.document, [h.new for h in place if h.new])
        if not equal and gone.printed() != come.printed():
            yield "editorial" if gone.plain() == come.plain() else most, place
