"""Words that differ and are in no change: title and filing lines, notes outside of provisions, printed designators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from legaldiff.address import component
from legaldiff.compare.redline.redline import redline
from legaldiff.compare.redline.tokens import tokenise
from legaldiff.compare.result import Change, Hunk, Match, Matching, Ref, Significance
from legaldiff.compare.weigh.canonical import canonical_words
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.span import Span

__all__ = ["Stray", "find_strays", "printed"]

_FURNITURE = "The words are furniture."
_PRINTED = "The designator is printed in another way."
_NUM = Kind.NUM
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

    def letters(self) -> str:
        """All but the white space."""
        return "".join("".join([s.of(self.document.text) for s in self.spans]).split())

    def printed(self) -> list[str]:
        return printed(self.document, self.spans)

    def plain(self) -> list[str]:
        return [w.word for w in canonical_words(self.document.text, self.spans)]


def find_strays(matching: Matching, changes: Sequence[Change]) -> tuple[Stray, ...]:
    """All strays, those outside of all provisions first; none, beside no changes, proves that the words are the same.

    White space is not looked at.
    """
    inside = (m for m in matching if m.old not in matching.verbatim)
    found = [*_find_loose(matching), *(s for m in inside for s in _find_inside(matching, m))]
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
    asides = matching.old_profile.asides(match.old), matching.new_profile.asides(match.new)
    nums = _nums(match.old), _nums(match.new)
    printed_alike = [old.text[n.start : n.end] for n in nums[0]] == [new.text[n.start : n.end] for n in nums[1]]
    if printed_alike and not any(asides):
        return
    there, here = _part(old, asides[0]), _part(new, asides[1])
    found = [(weight, hunks, _FURNITURE) for weight, hunks in _compare(there, here, most="consequential")]
    if not printed_alike and component(match.old, old.text) == component(match.new, new.text):
        there, here = _part(old, nums[0]), _part(new, nums[1])
        found.extend(("editorial", hunks, _PRINTED) for _, hunks in _compare(there, here))
    for weight, hunks, reason in found:
        yield Stray(_refer(old, match.old), _refer(new, match.new), weight, hunks, reason)


def _nums(node: Node) -> list[Node]:
    return [c for c in node.children if c.kind is _NUM]


def _part(document: Document, nodes: Sequence[Node]) -> _Part:
    return _Part(document, [n.span for n in nodes])


def _is_blank(document: Document, node: Node) -> bool:
    return document.text[node.start : node.end].isspace()


def _refer(document: Document, node: Node) -> Ref:
    return Ref(document.path(node), document.index.eid[node], node.span)


def _compare(
    old: _Part, new: _Part, most: Significance = "substantive"
) -> Iterator[tuple[Significance, tuple[Hunk, ...]]]:
    """Each run of words that differ, as hunks; it weighs ``most`` unless only its form differs."""
    if _are_same(old, new):
        return
    hunks = redline(old.document.text, old.spans, new.document.text, new.spans).hunks
    for equal, run in groupby(hunks, key=lambda h: h.op == "equal"):
        place = tuple(h for h in run if h.text.strip())
        gone = _Part(old.document, [h.old for h in place if h.old])
        come = _Part(new.document, [h.new for h in place if h.new])
        if not equal and not _are_same(gone, come):
            yield "editorial" if gone.plain() == come.plain() else most, place


def _are_same(old: _Part, new: _Part) -> bool:
    """Whether the words and marks are the same, as printed; white space only parts them."""
    return old.letters() == new.letters() and old.printed() == new.printed()
