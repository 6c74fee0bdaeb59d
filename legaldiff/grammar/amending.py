"""Amending words: those that change an order, or a part of one, and what they change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from legaldiff.grammar.actor import find_subject, is_embedded, is_relative
from legaldiff.grammar.citation_target import NUMBERED_RE
from legaldiff.grammar.repeal import is_target
from legaldiff.grammar.segment import is_adjunct, split_segments
from legaldiff.span import Span

__all__ = ["Amending", "find_amendings", "find_instruction"]

_HOW = r"(?:hereby|also|therefore|accordingly|further|additionally|each|all|likewise|thereby)"
_BESIDE = r"(?:,[^;:]{1,160}?,)"
_DONE = (
    r"(?:amended|modified|revised|changed|corrected|deleted|omitted|struck(?:\s+out)?|stricken|added|inserted|"
    r"substituted|replaced|redesignated|renumbered|relettered)\b"
)
_CHANGES = r"(?:amendments?|changes?|modifications?|revisions?|corrections?|additions?|deletions?)"
_AMENDING_RE = re.compile(
    rf"""
    (?P<made>    \b{_CHANGES}\b[^.;:]{{0,120}}?\s(?:is|are|be)(?:\s+{_HOW}){{0,2}}\s+(?:made|prescribed|ordered)\b )
  | (?P<there>   \b[Tt]here\s+(?:is|are|shall\s+be)(?:\s+{_HOW}){{0,2}}\s+(?:added|inserted|substituted)\b )
  | (?P<passive> \b(?:is|are|be)(?:\s+{_HOW}){{0,3}}{_BESIDE}?(?:\s+{_HOW})?\s+{_DONE}(?:\s+and\s+{_DONE})? )
  | (?P<own>     \bI\s+(?:do\s+)?(?:(?:hereby|also|therefore|further)\s+){{0,2}}
                 (?:(?:amend|modify|revise)\b|(?:make|order|prescribe|direct)\s+the\s+following\s+{_CHANGES}\b) )
  | (?P<active>  \b[Tt]his\s+order\s+(?:hereby\s+|also\s+|further\s+)?(?:amends|modifies|revises)\b )
    """,
    re.VERBOSE,
)  # "is hereby further amended", "there is added", "I hereby amend", "the following amendments are made"
_HELD_RE = re.compile(r"\b(?:may|should|might|can|could|would|must|not|never|to|or|will)(?:\s+\w+ly)?\s*\Z")
_SHALL_RE = re.compile(r"\bshall\s*\Z")
_NO_RE = re.compile(r"\s*(?:and\s+|but\s+)?(?:no|nothing|neither|nor|none)\b", re.IGNORECASE)
_ORDERED_RE = re.compile(r"\b(?:ordered|directed|proclaimed|order|direct)\s*(?:that\s+|as\s+follows\s*:\s*|:\s*)")
_THAT_RE = re.compile(r"\bthat\s+")
_WHERE_RE = re.compile(r"\b(?:to|in|into|of|from|after|before|following|for)\s+(?=\S)")
_SURE_RE = re.compile(r"\s*(?:to\s+read|by\b|as\s+follows|in\s|in:|:|—)|[^.;:]{0,60}\bto\s+read\b")
_INSTRUCTION_RE = re.compile(
    r"\b(?:strik(?:e|ing)|delet(?:e|ing|ed)|insert(?:ing|ed)?|add(?:ing|ed)?|redesignat(?:e|ing|ed)|renumber(?:ing|ed)?|"
    r"reletter(?:ing|ed)?|revis(?:e|ing|ed)|replac(?:e|ing|ed)|substitut(?:e|ing|ed)|amend(?:ing|ed)?|struck|stricken|"
    r"remov(?:e|ing|ed)|to\s+read|chang(?:e|ing|ed)|omit(?:ting|ted)?)\b"
)  # "in section 2, by striking"
_MOST = 32


class Amending(NamedTuple):
    """Words that change another text; offsets are those of the sentence.

    ``target`` is what they change; None where only what stands before or after the sentence names it.
    ``is_strong`` says that they amend whatever the target is called; others ("is deleted") need the name of an order.
    """

    start: int
    target: Span | None
    verb: Span
    end: int
    is_strong: bool


def find_amendings(text: str) -> Iterator[Amending]:
    """The amendments that the main clauses of a sentence state, in order.

    Parentheses and quotations of ``text`` are blanked.
    """
    done = 0
    heads = list(islice(_AMENDING_RE.finditer(text), _MOST))
    for i, head in enumerate(heads):
        end = heads[i + 1].start() if i + 1 < len(heads) else len(text)
        verb = Span(*head.span())
        if head["own"] or head["active"]:
            target = _object(text, verb.end, end)
            if target or "following" in head[0]:
                yield Amending(done, target, verb, end, is_strong=True)
            done = verb.end
            continue
        if head["made"]:
            verb = Span(head.start("made") + _made_at(head[0]), verb.end)
        if _HELD_RE.search(text, max(0, verb.start - 30), verb.start) or is_relative(text, done, verb.start):
            continue
        found = _there(text, done, verb, end) if head["there"] else _passive(text, done, verb, end, made=bool(head["made"]))
        if found:
            yield found
            done = verb.end


def _made_at(words: str) -> int:
    """Where "are made" begins in "amendments to section 3 are made"."""
    return max(words.rfind(f" {word} ") for word in ("is", "are", "be")) + 1


def _there(text: str, begin: int, verb: Span, end: int) -> Amending:
    """ "There is added to section 2 of Executive Order 1 the following"; "in section 2 there is added"."""
    return Amending(begin, _object(text, verb.end, end) or _place(text, begin, verb.start), verb, end, is_strong=False)


def _passive(text: str, begin: int, verb: Span, end: int, *, made: bool) -> Amending | None:
    ordered = None
    for ordered in _ORDERED_RE.finditer(text, begin, verb.start):
        begin = ordered.end()
    if is_embedded(text, begin, verb.start) or _NO_RE.match(text, begin):
        return None
    words = text[verb.start : verb.end]
    shall = _SHALL_RE.search(text, begin, verb.start)
    if made:
        return Amending(begin, _object(text, begin, verb.start) or _object(text, verb.end, end), verb, end, is_strong=True)
    target = _named(text, begin, shall.start() if shall else verb.start)
    is_bare = words.startswith("be") and "hereby" not in words and not ordered
    if is_bare and not (target and NUMBERED_RE.search(text, *target)):
        return None
    moves_in = words.endswith(("added", "inserted", "substituted", "deleted", "struck", "out", "stricken", "omitted"))
    if moves_in and not target:
        target = _object(text, verb.end, end) or _place(text, begin, verb.start)
        return Amending(begin, target, verb, end, is_strong=False)
    is_amended = words.endswith("amended") and ("hereby" in words or "further" in words or bool(ordered))
    is_strong = is_amended or ("amended" in words or "revised" in words) and bool(_SURE_RE.match(text, verb.end))
    target = target or find_subject(text, begin, verb.start)
    return Amending(begin, target, verb, end, is_strong=is_strong) if target else None


def _named(text: str, begin: int, end: int) -> Span | None:
    """The subject from the first words that name an order or a part of one."""
    for part in split_segments(text, begin, end):
        starts = [m.end() for m in _THAT_RE.finditer(text, *part)]
        if not is_adjunct(text, *part):
            opening = re.compile(r"(?:and|or|but)\s+").match(text, part.start)
            starts.insert(0, opening.end() if opening else part.start)
        for start in starts:
            if is_target(text, start, end) and not _NO_RE.match(text, start):
                return Span(start, end)
    return None


def _object(text: str, start: int, end: int) -> Span | None:
    """What words after the verb name, at once or after a preposition: "to section 2 of Executive Order 1"."""
    if is_target(text, start, end):
        return Span(start, end)
    return _place(text, start, end)


def _place(text: str, start: int, end: int) -> Span | None:
    """The first order or part of one after a preposition."""
    for where in _WHERE_RE.finditer(text, start, end):
        if is_target(text, where.end(), end):
            return Span(where.end(), end)
    return None


def find_instruction(text: str) -> Span | None:
    """The word of an item that says what is done to the text that its chapeau amends: "by striking"."""
    found = _INSTRUCTION_RE.search(text)
    return Span(*found.span()) if found else None
