"""Effects: what a substantive change does, as typed facts; one type a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from legaldiff.clauses.force import find_modals
from legaldiff.clauses.operative import is_operative
from legaldiff.compare.effects.axis import Axis
from legaldiff.compare.effects.finder import EffectFinder, Phrase, never
from legaldiff.compare.effects.pairing import Found, make_effects, pair_members, pair_phrases
from legaldiff.compare.effects.touched import changed_runs, touched_sentences
from legaldiff.compare.redline.tokens import words
from legaldiff.compare.result import Effect, Hunk
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.verb import find_directive
from legaldiff.model import Node
from legaldiff.registry import Registry
from legaldiff.sentences.sentence import find_sentences
from legaldiff.sentences.statement import Statement, lone_statement
from legaldiff.span import Span

__all__ = ["EFFECTS", "EffectFinder", "find_effects", "find_lone_effects"]

_KEPT = 0.4  # of its words: below that a sentence is another one

_POINTS = ("deadline", "amount", "modality", "exception", "revocation")
"""What an item of a list may say that is worth more than that it is there."""
_TAIL_RE = lazy_re(r"[\s.;,]*(?:\b(?:and|or)\s*)?[\s.;,]*\Z")  # "; and"
_EXCEPTING_RE = lazy_re(
    r"\b(?:not\s+(?:apply|include|extend)|except|unless|other\s+than)\b[^.;]{0,80}\Z", re.IGNORECASE
)

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
    return make_effects(axis, old_text, new_text, found, is_one=max(len(old), len(new)) == 1)


def find_lone_effects(
    document: Document, node: Node, side: Literal["old", "new"], stayed: Callable[[Node], bool]
) -> tuple[Effect, ...]:
    """The effects of a provision that came (``"new"``) or went (``"old"``), with those of the provisions in it.

    What ``stayed`` neither came nor went: a new section may take in old paragraphs.
    """
    spans: list[Span] = []
    items: list[tuple[str, Span]] = []
    todo = [node]
    while todo:
        at = todo.pop()
        if at is node or not stayed(at):
            runs = document.own_spans(at) if is_operative(document, at) else []
            spans += (s for run in runs for s in find_sentences(document.text, *run))
            items += _items(document, at)
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
    for name, span in items:
        phrase = Phrase(*span, " ".join(words(span.of(text))), stays="provision")
        ours, theirs = (phrase, None) if side == "old" else (None, phrase)
        place = axis.of_old(*span) if side == "old" else axis.of_new(*span)
        told = [f for f in found if place.start <= f.place.start < place.end]
        if not any(f.finder.name in _POINTS for f in told):
            found = [f for f in found if f not in told]
            found.append(Found(EFFECTS[name], ours, theirs, place))
    return make_effects(axis, text, text, found)


def _items(document: Document, node: Node) -> Iterator[tuple[str, Span]]:
    """What a provision says as an item of a list: a class, a test, or an exception; a task is a duty and none."""
    parent = document.index.parent.get(node)
    if parent is None or not is_operative(document, node):
        return
    lead = document.own_text(parent).rstrip()
    own = document.own_spans(node)
    if not own or not lead.endswith((":", "—", "--")):
        return
    said = own[0].of(document.text)
    if find_directive(said) is not None or next(find_modals(said), None) is not None:
        return
    end = own[0].start + len(_TAIL_RE.sub("", said))
    if end > own[0].start:
        yield "exception" if _EXCEPTING_RE.search(lead) else "scope", Span(own[0].start, end)


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
