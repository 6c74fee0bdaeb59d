"""Effects: what a substantive change does, as typed facts; one type a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import groupby
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
from legaldiff.compare.effects.axis import Axis
from legaldiff.compare.effects.cues import Surroundings
from legaldiff.compare.effects.finder import EffectFinder
from legaldiff.compare.effects.pairing import Found, make_effects, pair_phrases
from legaldiff.compare.result import Effect, Hunk
from legaldiff.compare.tokens import words
from legaldiff.compare.windows import find_windows
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
    reaches = {
        "near": find_windows(hunks),
        "whole": (_join(h.old for h in hunks), _join(h.new for h in hunks)),
        "changed": _find_runs(hunks),
    }
    near = Surroundings(old_text, new_text, cache(lambda reach: find_windows(hunks, reach)))
    return _find(old_text, new_text, reaches, hunks, near)


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
    reach = (spans, []) if side == "old" else ([], spans)
    reaches: _Reaches = {"near": reach, "whole": reach, "changed": ([], [])}
    near = Surroundings(document.text, document.text, lambda _: reach)
    if side == "old":
        return _find(document.text, "", reaches, tuple(Hunk("delete", "", s, None) for s in spans), near)
    return _find("", document.text, reaches, tuple(Hunk("insert", "", None, s) for s in spans), near)


_Reaches = Mapping[str, tuple[list[Span], list[Span]]]


def _find(
    old_text: str, new_text: str, reaches: _Reaches, hunks: tuple[Hunk, ...], near: Surroundings
) -> tuple[Effect, ...]:
    axis = Axis(old_text, new_text, hunks)
    found: list[Found] = []
    for finder in EFFECTS:
        if not near.may_hold(finder.type):
            continue
        old_spans, new_spans = near.spans(finder.type) or reaches[finder.reach]
        ours = [p for s in old_spans for p in finder.find(old_text, *s)]
        theirs = [p for s in new_spans for p in finder.find(new_text, *s)]
        found.extend(pair_phrases(finder, axis, ours, theirs, found))
    return make_effects(axis, old_text, new_text, found)


def _find_runs(hunks: tuple[Hunk, ...]) -> tuple[list[Span], list[Span]]:
    """The runs that went and that came where they take no place of others: one side has all words of the other."""
    gone: list[Span] = []
    come: list[Span] = []
    for is_equal, run in groupby(hunks, key=lambda h: h.op == "equal"):
        if is_equal:
            continue
        changed = list(run)
        sides = [Counter(w for h in changed if h.op == op for w in words(h.text)) for op in ("delete", "insert")]
        for side in sides:
            for joint in ("and", "or"):
                side.pop(joint, None)
        if sides[0] <= sides[1] or sides[1] <= sides[0]:
            gone += _join(h.old for h in changed)
            come += _join(h.new for h in changed)
    return gone, come


def _join(spans: Iterable[Span | None]) -> list[Span]:
    """The spans, those that adjoin as one."""
    out: list[Span] = []
    for span in spans:
        if span and out and out[-1].end == span.start:
            out[-1] = Span(out[-1].start, span.end)
        elif span:
            out.append(span)
    return out
