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
    exception,
    limiter,
    modality,
    negation,
)
from legaldiff.compare.effects.axis import Axis
from legaldiff.compare.effects.finder import EffectFinder
from legaldiff.compare.effects.pairing import Found, make_effects, pair_phrases
from legaldiff.compare.result import Effect, Hunk
from legaldiff.compare.windows import find_windows
from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.span import Span

__all__ = ["EFFECTS", "EffectFinder", "find_effects", "find_lone_effects"]

EFFECTS: tuple[EffectFinder, ...] = (
    exception.FINDER,
    limiter.FINDER,
    condition.FINDER,
    deadline.FINDER,
    actor.FINDER,
    modality.FINDER,
    negation.FINDER,
    amount.FINDER,
    date.FINDER,
    citation.FINDER,
    connective.FINDER,
)
"""Every effect type. Earlier ones may hold later ones: a deadline in an exception that came is not told again."""


def find_effects(old_text: str, new_text: str, hunks: tuple[Hunk, ...]) -> tuple[Effect, ...]:
    """The effects of a change of words, given its redline, in the order of the text."""
    old_spans, new_spans = find_windows(hunks)
    return _find(old_text, old_spans, new_text, new_spans, hunks)


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
    if side == "old":
        return _find(document.text, spans, "", [], tuple(Hunk("delete", "", s, None) for s in spans))
    return _find("", [], document.text, spans, tuple(Hunk("insert", "", None, s) for s in spans))


def _find(
    old_text: str, old_spans: list[Span], new_text: str, new_spans: list[Span], hunks: tuple[Hunk, ...]
) -> tuple[Effect, ...]:
    axis = Axis(old_text, new_text, hunks)
    found: list[Found] = []
    for finder in EFFECTS:
        ours = [p for s in old_spans for p in finder.find(old_text, *s)]
        theirs = [p for s in new_spans for p in finder.find(new_text, *s)]
        found.extend(pair_phrases(finder, axis, ours, theirs, found))
    return make_effects(axis, old_text, new_text, found)
