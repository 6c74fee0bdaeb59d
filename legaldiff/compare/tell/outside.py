"""Words that differ and are in no change: title and filing lines, notes outside of provisions, printed designators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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

__all__ = ["Part", "Stray", "compare", "find_strays", "sides_of"]

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

    significance: Significance
    old: Ref | None
    new: Ref | None
    hunks: tuple[Hunk, ...]
    reason: str


class Part(NamedTuple):
    """Some words of a document."""

    document: Document
    spans: Sequence[Span]

    def letters(self) -> str:
        """All but the white space."""
        return "".join("".join([s.of(self.document.text) for s in self.spans]).split())

    def printed(self) -> list[str]:
        """The words and marks, as printed; white space only parts them."""
        return [token.of(self.document.text) for span in self.spans for token in tokenise(self.document.text, *span)]

    def plain(self) -> list[str]:
        """The words and marks, whatever their form."""
        return [w.word for w in canonical_words(self.document.text, self.spans)]


def find_strays(matching: Matching, changes: Sequence[Change]) -> tuple[Stray, ...]:
    """All strays, those outside of all provisions first; none, beside no changes, proves that the words are the same.

    White space is not looked at.
    """
    inside = (m for m in matching if m.old not in matching.verbatim)
    found = [*_find_loose(matching), *(s for m in inside for s in _find_inside(matching, m))]
    if not found and not changes:  # the proof: whatever neither of them looks at
        old, new = (Part(d, [d.root.span]) for d in (matching.old, matching.new))
        found.extend(Stray(weight, None, None, hunks, "The words differ.") for weight, hunks in compare(old, new))
    return tuple(found)


def sides_of(told: Change | Stray) -> tuple[tuple[Ref, ...], tuple[Ref, ...]]:
    """The provisions of old and of new that a change or a stray is about; none of what is outside of all."""
    if isinstance(told, Change):
        return told.old, told.new
    return (told.old,) if told.old else (), (told.new,) if told.new else ()


def _find_loose(matching: Matching) -> Iterator[Stray]:
    """Outside of all provisions: the lines around them, which order nothing, and then notes and tables."""
    reason = "The words stand outside of the provisions"
    old, new = (_loose(document, framing=True) for document in (matching.old, matching.new))
    for weight, hunks in compare(old, new, most="consequential"):
        yield Stray(weight, None, None, hunks, f"{reason}, and order nothing.")
    old, new = (_loose(document, framing=False) for document in (matching.old, matching.new))
    for weight, hunks in compare(old, new):
        yield Stray(weight, None, None, hunks, f"{reason}.")


def _loose(document: Document, *, framing: bool) -> Part:
    """The leaves with words below the root that are in no provision."""
    tops = document.root.children or (document.root,)
    wanted = (n for n in tops if (n.kind in _FRAME) is framing and not n.is_provision)
    return _part(document, [n for top in wanted for n in top.own() if not document.text_of(n).isspace()])


def _find_inside(matching: Matching, match: Match) -> Iterator[Stray]:
    """In a pair: the same designator printed otherwise, and furniture that stands among the words."""
    old, new = matching.old, matching.new
    asides = matching.old_profile.asides(match.old), matching.new_profile.asides(match.new)
    nums = [[c for c in node.children if c.kind is _NUM] for node in (match.old, match.new)]
    printed_alike = [old.text[n.start : n.end] for n in nums[0]] == [new.text[n.start : n.end] for n in nums[1]]
    if printed_alike and not any(asides):
        return
    differing = compare(_part(old, asides[0]), _part(new, asides[1]), most="consequential")
    found = [(weight, hunks, _FURNITURE) for weight, hunks in differing]
    if not printed_alike and component(match.old, old.text) == component(match.new, new.text):
        differing = compare(_part(old, nums[0]), _part(new, nums[1]))
        found.extend(("editorial", hunks, _PRINTED) for _, hunks in differing)
    for weight, hunks, reason in found:
        yield Stray(weight, _refer(old, match.old), _refer(new, match.new), hunks, reason)


def _part(document: Document, nodes: Iterable[Node]) -> Part:
    return Part(document, [n.span for n in nodes])


def _refer(document: Document, node: Node) -> Ref:
    return Ref(document.path(node), document.index.eid[node], node.span)


def compare(
    old: Part, new: Part, most: Significance = "substantive"
) -> Iterator[tuple[Significance, tuple[Hunk, ...]]]:
    """Each run of words that differ as printed, as hunks; it weighs ``most`` unless only its form differs."""
    if _are_same(old, new):
        return
    hunks = redline(old.document.text, old.spans, new.document.text, new.spans).hunks
    for equal, run in groupby(hunks, key=lambda h: h.op == "equal"):
        place = tuple(h for h in run if h.text.strip())
        gone = Part(old.document, [h.old for h in place if h.old])
        come = Part(new.document, [h.new for h in place if h.new])
        if not equal and not _are_same(gone, come):
            yield "editorial" if gone.plain() == come.plain() else most, place


def _are_same(old: Part, new: Part) -> bool:
    """Whether the words and marks are the same, as printed; the letters, which cost less, are asked first."""
    return old.letters() == new.letters() and old.printed() == new.printed()
