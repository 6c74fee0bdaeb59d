"""Assesses a matched pair, or a lone provision: its redline, its effects, and how much the change matters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from legaldiff.compare.effects import find_effects, find_lone_effects
from legaldiff.compare.redline import redline, whole
from legaldiff.compare.result import Effect, Hunk, Significance
from legaldiff.compare.significance import Side, judge
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.span import Span

__all__ = ["Assessment", "assess", "assess_one"]


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


def assess(
    old: Document, old_node: Node, new: Document, new_node: Node, follow: Callable[[str], str | None]
) -> Assessment:
    """Compare the own words and the heading of a matched pair; designators and the provisions inside do not count.

    ``follow`` gives the new path of an old path by the matching of the whole documents, or None.
    """
    old_spans, new_spans = old.own_spans(old_node), new.own_spans(new_node)
    old_head, new_head = _headings(old_node), _headings(new_node)
    if _texts(old, old_head) != _texts(new, new_head):
        old_spans, new_spans = old_head + old_spans, new_head + new_spans
    elif _texts(old, old_spans) == _texts(new, new_spans):
        return Assessment((), None, (), "The words are the same.")
    line = redline(old.text, old_spans, new.text, new_spans)
    if all(h.op == "equal" for h in line.hunks):
        return Assessment((), None, (), "The words are the same.")
    significance, reason = judge(Side(old, old_node), Side(new, new_node), line.hunks, follow)
    effects: tuple[Effect, ...] = ()
    if significance == "substantive":
        effects = find_effects(old.text, new.text, line.hunks)
        reason = _substance(effects) or reason
    if not line.complete:
        reason += " A part was too large to be compared word by word and is shown as replaced."
    return Assessment(line.hunks, significance, effects, reason)


def assess_one(document: Document, node: Node, side: Literal["old", "new"]) -> Assessment:
    """Assess a provision that was deleted (``"old"``) or inserted (``"new"``); its effects are those of all in it."""
    spans = _headings(node) + document.own_spans(node)
    hunks = whole("delete" if side == "old" else "insert", document.text, spans)
    effects = find_lone_effects(document, node, side)
    verb = "deleted" if side == "old" else "inserted"
    if _has_words(node):
        return Assessment(hunks, "substantive", effects, f"The provision was {verb}.")
    return Assessment(hunks, "editorial", effects, f"A provision without words was {verb}.")


def _substance(effects: tuple[Effect, ...]) -> str:
    types = list(dict.fromkeys(e.type for e in effects))
    return f"The words change what is ordered: {', '.join(types)}." if types else ""


def _headings(node: Node) -> list[Span]:
    return [c.span for c in node.children if c.kind is Kind.HEADING]


def _texts(document: Document, spans: list[Span]) -> list[str]:
    return [s.of(document.text) for s in spans]


def _has_words(node: Node) -> bool:
    skip = (Kind.NUM, Kind.TRIVIA)
    return any(leaf.kind not in skip and leaf.end > leaf.start for leaf in node.leaves())
