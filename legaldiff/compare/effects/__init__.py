"""Effects: what a substantive change does, as typed facts; one type a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from legaldiff.compare.effects import (
    actor,
    amount,
    citation,
    condition,
    connective,
    date,
    deadline,
    definition,
    exception,
    limiter,
    modality,
    negation,
    recipient,
    revocation,
    scope,
)
from legaldiff.compare.effects.finder import EffectFinder, never
from legaldiff.compare.effects.near.axis import Axis
from legaldiff.compare.effects.near.reach import all_clues, may_hold
from legaldiff.compare.effects.near.surroundings import Surroundings
from legaldiff.compare.effects.pairing import Found, make_effects, pair_phrases
from legaldiff.compare.result import Effect, Hunk
from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.span import Span

__all__ = ["EFFECTS", "EffectFinder", "find_effects", "find_lone_effects"]

EFFECTS: tuple[EffectFinder, ...] = (
    definition.FINDER,
    revocation.FINDER,
    exception.FINDER,
    limiter.FINDER,
    condition.FINDER,
    deadline.FINDER,
    actor.FINDER,
    recipient.FINDER,
    modality.FINDER,
    negation.FINDER,
    amount.FINDER,
    date.FINDER,
    citation.FINDER,
    connective.FINDER,
    scope.FINDER,
)
"""Every effect type. Earlier ones may hold later ones: a deadline in an exception that came is not told again."""


def find_effects(old_text: str, new_text: str, hunks: tuple[Hunk, ...]) -> tuple[Effect, ...]:
    """The effects of a change of words, given its redline, in the order of the text."""
    around = Surroundings(old_text, new_text, hunks)
    axis: Axis | None = None
    found: list[Found] = []
    for finder in EFFECTS:
        ours, theirs = around.find(finder)
        if ours or theirs:
            axis = axis or Axis(old_text, new_text, hunks)
            found.extend(pair_phrases(finder, axis, ours, theirs, found))
    return make_effects(axis, old_text, new_text, found) if axis and found else ()


def find_lone_effects(
    document: Document, node: Node, side: Literal["old", "new"], stayed: Callable[[Node], bool]
) -> tuple[Effect, ...]:
    """The effects of a provision that came (``"new"``) or went (``"old"``), with those of the provisions in it.

    What ``stayed`` neither came nor went: a new section may take in old paragraphs.
    """
    spans: list[Span] = []
    todo = [node]
    while todo:
        at = todo.pop()
        if at is node or not stayed(at):
            spans += document.own_spans(at)
            todo += reversed(document.index.children(at))
    text = document.text
    clues = [all_clues([s.of(text)]) for s in spans]
    if side == "old":
        axis = Axis(text, "", tuple(Hunk("delete", "", s, None) for s in spans))
    else:
        axis = Axis("", text, tuple(Hunk("insert", "", None, s) for s in spans))
    found: list[Found] = []
    for finder in EFFECTS:
        if finder.reach != "changed" and finder.alone is not never:
            held = (s for s, told in zip(spans, clues, strict=True) if may_hold(finder.type, told))
            phrases = [p for s in held for p in finder.find(text, *s)]
            ours, theirs = (phrases, []) if side == "old" else ([], phrases)
            found.extend(pair_phrases(finder, axis, ours, theirs, found) if phrases else ())
    return make_effects(axis, text, text, found)
