"""Effects: what a substantive change does, as typed facts; one type a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from legaldiff.clauses.operative import is_operative
from legaldiff.compare.effects.axis import Axis
from legaldiff.compare.effects.finder import EffectFinder, Phrase, never
from legaldiff.compare.effects.pairing import Found, make_effects, pair_members, pair_phrases
from legaldiff.compare.effects.touched import changed_runs, touched_sentences
from legaldiff.compare.result import Effect, Hunk
from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.registry import Registry
from legaldiff.sentences.sentence import find_sentences
from legaldiff.sentences.statement import Statement, lone_statement
from legaldiff.span import Span

__all__ = ["EFFECTS", "EffectFinder", "find_effects", "find_lone_effects"]

_KEPT = 0.4  # of its words: below that a sentence is another one

EFFECTS: Registry[EffectFinder] = Registry(
    "effect",
    {
        "definition": "legaldiff.compare.effects.definition:FINDER",
        "revocation": "legaldiff.compare.effects.revocation:FINDER",
        "exception": "legaldiff.compare.effects.exception:FINDER",
        "limiter": "legaldiff.compare.effects.limiter:FINDER",
        "condition": "legaldiff.compare.effects.condition:FINDER",
        "deadline": "legaldiff.compare.effects.deadline:FINDER",
        "actor": "legaldiff.compare.effects.actor:FINDER",
        "recipient": "legaldiff.compare.effects.recipient:FINDER",
        "modality": "legaldiff.compare.effects.modality:FINDER",
        "negation": "legaldiff.compare.effects.negation:FINDER",
        "amount": "legaldiff.compare.effects.amount:FINDER",
        "date": "legaldiff.compare.effects.date:FINDER",
        "citation": "legaldiff.compare.effects.citation:FINDER",
        "connective": "legaldiff.compare.effects.connective:FINDER",
        "scope": "legaldiff.compare.effects.scope:FINDER",
    },
    group="legaldiff.effects",
    type=EffectFinder,
)
"""Every effect type. Earlier ones may hold later ones: a deadline in an exception that came is not told again."""


def find_effects(old_text: str, new_text: str, hunks: tuple[Hunk, ...]) -> tuple[Effect, ...]:
    """The effects of a change of words, given its redline, in the order of the text."""
    axis = Axis(old_text, new_text, hunks)
    old_spans, new_spans = touched_sentences(old_text, new_text, hunks)
    old, new = [lone_statement(old_text, s) for s in old_spans], [lone_statement(new_text, s) for s in new_spans]
    found: list[Found] = []
    for finder in EFFECTS.values():
        found += _find(finder, axis, old, new, found)
    from legaldiff.compare.effects.scope import find_members

    gone, come = changed_runs(old_text, new_text, hunks)
    ours = [p for s in gone for p in find_members(old_text, *s)]
    theirs = [p for s in come for p in find_members(new_text, *s)]
    found += pair_members(EFFECTS["scope"], axis, ours, theirs, found)
    return make_effects(axis, old_text, new_text, found)


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
            runs = document.own_spans(at) if is_operative(document, at) else []
            spans += (s for run in runs for s in find_sentences(document.text, *run))
            todo += reversed(document.index.children(at))
    text = document.text
    sentences = [lone_statement(text, s) for s in spans]
    old: list[Statement] = []
    new: list[Statement] = []
    if side == "old":
        axis = Axis(text, "", tuple(Hunk("delete", "", s, None) for s in spans))
        old = sentences
    else:
        axis = Axis("", text, tuple(Hunk("insert", "", None, s) for s in spans))
        new = sentences
    found: list[Found] = []
    for finder in EFFECTS.values():
        if finder.alone is not never:
            found += _find(finder, axis, old, new, found)
    return make_effects(axis, text, text, found)


def _find(
    finder: EffectFinder, axis: Axis, old: list[Statement], new: list[Statement], before: list[Found]
) -> list[Found]:
    found = [[(p, s) for s in side for p in finder.find(s)] for side in (old, new)]
    ours, theirs = ([p for p, _ in side] for side in found)
    if not (ours or theirs) or axis.places(ours, is_old=True) == axis.places(theirs, is_old=False):
        return []
    ours = [_placed(p, axis, s, is_old=True) for p, s in found[0]]
    theirs = [_placed(p, axis, s, is_old=False) for p, s in found[1]]
    return pair_phrases(finder, axis, ours, theirs, before)


def _placed(phrase: Phrase, axis: Axis, sentence: Statement, *, is_old: bool) -> Phrase:
    """The phrase with what stays around it."""
    if axis.kept(sentence.start, sentence.end, is_old=is_old) >= _KEPT:
        return phrase
    return phrase._replace(stays="provision" if axis.has_both else "nothing")
