"""Assesses a matched pair, or a lone provision: its redline, its effects, and how much the change matters."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from legaldiff.clauses.operative import is_operative
from legaldiff.compare.effects import find_effects, find_lone_effects
from legaldiff.compare.redline.redline import redline, whole
from legaldiff.compare.result import SIGNIFICANCES, Effect, Hunk, Significance
from legaldiff.compare.weigh.references import find_references, follows
from legaldiff.compare.weigh.significance import Compared, judge
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Node
from legaldiff.span import Span

__all__ = ["Assessment", "assess", "assess_one", "tell_effects"]

_Follow = Callable[[str], str | None]
_TAIL = 40  # code points after a citation that say whose section it is ("of this order", "of the Manual")
_SAME = "The words are the same."
_SIGNATURE = "The signature was {}, and it orders nothing."
_CONTENTS = "Only the table of contents differs, and it orders nothing."
_CONTENTS_RE = lazy_re(
    r"\btable\s+of\s+contents\b[^\n]{0,120}\n\s*[“\"]?(?:Sec|Title|Subtitle|Part|Chapter|Division)\w{0,3}\.?\s",
    re.IGNORECASE,
)  # "The table of contents for this Act is as follows:" and a line under it
_SIGNED = "Only the place, date or name of the signature differs."
_CUT = "A part was too large to be compared word by word and is shown as replaced."


@dataclass(frozen=True, slots=True)
class Assessment:
    """What differs between the own words and headings of two provisions.

    ``significance`` is None where nothing does (then there are no hunks either, and no effects); ``reason`` is one
    sentence. The hunks cover the own words, and the heading before them only where the headings differ.
    """

    hunks: tuple[Hunk, ...]
    significance: Significance | None
    effects: tuple[Effect, ...]
    reason: str


def assess(old: Document, old_node: Node, new: Document, new_node: Node, follow: _Follow) -> Assessment:
    """Compare the own words and the heading of a matched pair; designators and the provisions inside do not count.

    ``follow`` gives the new path of an old path by the matching of the whole documents, or None.
    """
    ours, theirs = Compared(old, old_node, old.own_spans(old_node)), Compared(new, new_node, new.own_spans(new_node))
    old_head, new_head = _headings(old_node), _headings(new_node)
    same_head = _texts(old, old_head) == _texts(new, new_head)
    same_words = _texts(old, ours.spans) == _texts(new, theirs.spans)
    if same_head and same_words:
        return Assessment((), None, (), _SAME)
    if not same_words and bool(old_head) != bool(
        new_head
    ):  # the one may have been read as words where the other was not
        ours, theirs = ours._replace(spans=[*old_head, *ours.spans]), theirs._replace(spans=[*new_head, *theirs.spans])
        same_head = True
    line = redline(old.text, ours.spans, new.text, theirs.spans)
    found = _assess_words(ours, theirs, line.hunks, follow)
    if not same_head:
        headed = redline(old.text, [*old_head, *ours.spans], new.text, [*new_head, *theirs.spans])
        found = _with_heading(
            found, headed.hunks, Compared(old, old_node, old_head), Compared(new, new_node, new_head), follow
        )
    return found if line.complete else replace(found, reason=f"{found.reason} {_CUT}")


def _assess_words(old: Compared, new: Compared, hunks: tuple[Hunk, ...], follow: _Follow) -> Assessment:
    if all(h.op == "equal" for h in hunks):
        return Assessment((), None, (), _SAME)
    significance, reason = judge(old, new, hunks, follow)
    if significance != "substantive":
        return Assessment(hunks, significance, (), reason)
    if _in_contents(old, [h.old for h in hunks if h.op == "delete"]) and _in_contents(
        new, [h.new for h in hunks if h.op == "insert"]
    ):
        return Assessment(hunks, "consequential", (), _CONTENTS)
    effects = tell_effects(old, new, hunks, follow)
    types = ", ".join(dict.fromkeys(e.type for e in effects))
    if old.node.kind is new.node.kind is Kind.SIGNATURE and types in ("", "date"):
        return Assessment(hunks, "consequential", (), _SIGNED)
    return Assessment(hunks, significance, effects, f"What is ordered changes: {types}." if types else reason)


def _in_contents(side: Compared, changed: Sequence[Span | None]) -> bool:
    """Whether a provision holds a table of contents, and what changed lies in the lines of it."""
    if side.document.index.children(side.node):
        return False
    found = _CONTENTS_RE.search(side.document.text, side.node.start, side.node.end)
    return found is not None and all(span.start > found.start() for span in changed if span)


def tell_effects(old: Compared, new: Compared, hunks: tuple[Hunk, ...], follow: _Follow) -> tuple[Effect, ...]:
    """The effects of a redline, without the citations that only follow a renumbering; none of what orders nothing."""
    if not (is_operative(old.document, old.node) and is_operative(new.document, new.node)):
        return ()
    effects = find_effects(old.document.text, new.document.text, hunks)
    return tuple(e for e in effects if not _only_follows(e, old, new, follow))


def _with_heading(
    found: Assessment, hunks: tuple[Hunk, ...], old: Compared, new: Compared, follow: _Follow
) -> Assessment:
    """Add a difference of headings: it is consequential at most, since a heading orders nothing."""
    line = redline(old.document.text, old.spans, new.document.text, new.spans).hunks
    if all(h.op == "equal" for h in line):
        return found
    significance, reason = judge(old, new, line, follow)
    if significance == "substantive":
        significance, reason = "consequential", "Only the heading differs, and it orders nothing."
    if found.significance and SIGNIFICANCES.index(found.significance) <= SIGNIFICANCES.index(significance):
        return replace(found, hunks=hunks)
    return Assessment(hunks, significance, (), reason)


def _only_follows(effect: Effect, old: Compared, new: Compared, follow: _Follow) -> bool:
    """Whether an effect is a citation that only follows a renumbering."""
    if effect.type != "citation" or not (effect.old_span and effect.new_span):
        return False
    ours, theirs = (
        [r for r in find_references(s.document, s.node, [near]) if r.span.end <= span.end]
        for s, span in ((old, effect.old_span), (new, effect.new_span))
        for near in [Span(span.start, min(span.end + _TAIL, len(s.document.text)))]
    )
    return bool(ours) and follows(ours, theirs, follow)


def assess_one(
    document: Document, node: Node, side: Literal["old", "new"], stayed: Callable[[Node], bool]
) -> Assessment:
    """Assess a provision that was deleted (``"old"``) or inserted (``"new"``), with all in it but what ``stayed``."""
    spans = _headings(node) + document.own_spans(node)
    hunks = whole("delete" if side == "old" else "insert", document.text, spans)
    effects = find_lone_effects(document, node, side, stayed)
    verb = "deleted" if side == "old" else "inserted"
    if not _has_words(node):
        return Assessment(hunks, "editorial", effects, f"A provision without words was {verb}.")
    if node.kind is Kind.SIGNATURE:
        return Assessment(hunks, "consequential", (), _SIGNATURE.format(verb))
    if _in_contents(Compared(document, node), []):
        return Assessment(hunks, "consequential", (), _CONTENTS)
    inside = document.index.children(node)
    if inside and not document.own_spans(node) and all(map(stayed, inside)):
        return Assessment(hunks, "structural", effects, f"The provision was {verb}, not what stands in it.")
    return Assessment(hunks, "substantive", effects, f"The provision was {verb}.")


def _headings(node: Node) -> list[Span]:
    return [c.span for c in node.children if c.kind is Kind.HEADING]


def _texts(document: Document, spans: Sequence[Span]) -> list[str]:
    return [s.of(document.text) for s in spans]


def _has_words(node: Node) -> bool:
    skip = (Kind.NUM, Kind.TRIVIA)
    return any(leaf.kind not in skip and leaf.end > leaf.start for leaf in node.leaves())
