"""Amending words: those that change an order, or a part of one, and what they change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from legaldiff.citation.order import NUMBERED_RE
from legaldiff.clauses.parts.revocation import hide_asides, is_target
from legaldiff.clauses.subject import find_subject, is_embedded, is_relative
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at
from legaldiff.sentences.segment import is_adjunct, split_segments
from legaldiff.span import Span

__all__ = ["Amending", "find_aim", "find_amendings", "find_instruction"]

_HOW = r"(?:hereby|also|therefore|accordingly|further|additionally|each|all|likewise|thereby)"
_BESIDE = r"(?:,[^;:]{1,160}?,)"
_DONE = (
    r"(?:amended|modified|revised|changed|corrected|deleted|omitted|struck(?:\s+out)?|stricken|added|inserted|"
    r"substituted|replaced|redesignated|renumbered|relettered)\b"
)
_CHANGES = r"(?:amendments?|changes?|modifications?|revisions?|corrections?|additions?|deletions?)"
_AMENDING_RE = lazy_re(
    rf"""
    (?P<made>    \b{_CHANGES}\b[^.;:]{{0,120}}?\s(?:is|are|be)(?:\s+{_HOW}){{0,2}}\s+(?:made|prescribed)\b )
  | (?P<there>   \b[Tt]here\s+(?:is|are|shall\s+be)(?:\s+{_HOW}){{0,2}}\s+(?:added|inserted|substituted)\b )
  | (?P<passive> \b(?:is|are|be)(?:\s+{_HOW}){{0,3}}{_BESIDE}?(?:\s+{_HOW})?\s+{_DONE}(?:\s+and\s+{_DONE})?
                 (?!\s+and\s+(?:superseded|revoked|rescinded)\b) )
  | (?P<own>     \bI\s+(?:do\s+)?(?:(?:hereby|also|therefore|further)\s+){{0,2}}
                 (?:(?:amend|modify|revise)\b|(?:make|order|prescribe|direct)\s+the\s+following\s+{_CHANGES}\b) )
  | (?P<active>  \b[Tt]his\s+order\s+(?:hereby\s+|also\s+|further\s+)?(?:amends|modifies|revises)\b )
    """,
    re.VERBOSE,
)  # "is hereby further amended", "there is added", "I hereby amend", "the following amendments are made"
_HEAD_OPENING_RE = lazy_re(
    r" (?=(?:is|are|be|there|i|this) |amendment|change|modification|revision|correction|addition|deletion)"
)
_HELD_RE = lazy_re(r"\b(?:may|should|might|can|could|would|must|not|never|to|or|will)(?:\s+\w+ly)?\s*\Z")
_SHALL_RE = lazy_re(r"\bshall\s*\Z")
_NO_RE = lazy_re(r"\s*(?:and\s+|but\s+)?(?:no|nothing|neither|nor|none)\b", re.IGNORECASE)
_ORDERED_RE = lazy_re(r"\b(?:ordered|directed|proclaimed|order|direct)\s*(?:that\s+|as\s+follows\s*:\s*|:\s*)")
_CONJUNCTION_RE = lazy_re(r"(?:and|or|but)\s+")
_THAT_RE = lazy_re(r"\bthat\s+")
_WHERE_RE = lazy_re(r"\b(?:to|in|into|of|from|after|before|following|for)\s+(?=\S)", re.IGNORECASE)
_OPENING_RE = lazy_re(r"[\s,;]*(?:and\s+)?(?:in|to|after|before|from|at\s+the\s+end\s+of)\s+(?=\S)", re.IGNORECASE)
_SURE_RE = lazy_re(r"\s*(?:to\s+read|by\b|as\s+follows|in\s|in:|:|—)|[^.;:]{0,60}\bto\s+read\b")
_INSTRUCTION_RE = lazy_re(
    r"\b(?:strik(?:e|ing)|delet(?:e|ing)|insert(?:ing)?|add(?:ing)?|redesignat(?:e|ing)|renumber(?:ing)?|reletter(?:ing)?|"
    r"revis(?:e|ing)|replac(?:e|ing)|substitut(?:e|ing)|amend(?:ing)?|remov(?:e|ing)|chang(?:e|ing)|omit(?:ting)?|revoking)\b"
)  # "in section 2, by striking"
_AIM_RE = lazy_re(
    rf"\bin\s+order\s+to\s+(?:further\s+|hereby\s+)?(?:amend|modify|revise|(?:make|prescribe)\s+(?:\w+\s+){{0,3}}{_CHANGES}\s+to)\b"
)  # "in order to prescribe amendments to the Manual for Courts-Martial"
_MANNER_RE = lazy_re(
    r",?\s+(?:by\s+\w+ing|so\s+that|so\s+as|the\s+following|an?\s+(?:new|additional)|to\s+read|as\s+follows|in\s+order|"
    r"and\s+(?:directs|provides|requires|establishes|continues))\b"
)  # "to read as follows"
_OPEN_RE = lazy_re(r"[^:;.]{0,60}:\s*\Z")
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
    text = hide_asides(text)
    done = 0
    heads = list(islice(find_at(_HEAD_OPENING_RE, _AMENDING_RE, text, 0, len(text)), _MOST))
    for i, head in enumerate(heads):
        end = _clause_end(text, head.end(), heads[i + 1].start()) if i + 1 < len(heads) else len(text)
        verb = Span(*head.span())
        if head["own"] or head["active"]:
            target = _object(text, verb.end, end)
            if target or "following" in head[0] or _OPEN_RE.match(text, verb.end):
                yield Amending(done, target, verb, end, is_strong=True)
            done = verb.end
            continue
        if head["made"]:
            verb = Span(head.start("made") + _made_at(head[0]), verb.end)
        if _HELD_RE.search(text, max(0, verb.start - 30), verb.start) or is_relative(text, done, verb.start):
            continue
        form = _there if head["there"] else _made if head["made"] else _passive
        found = form(text, done, verb, end)
        if found:
            yield found
            done = verb.end


def _made_at(words: str) -> int:
    """Where "are made" begins in "amendments to section 3 are made"."""
    return max(words.rfind(f" {word} ") for word in ("is", "are", "be")) + 1


def _there(text: str, begin: int, verb: Span, end: int) -> Amending | None:
    """ "There is added to section 2 of Executive Order 1 the following"; "in section 2 there is added"."""
    return Amending(begin, _object(text, verb.end, end) or _place(text, begin, verb.start), verb, end, is_strong=False)


def _made(text: str, begin: int, verb: Span, end: int) -> Amending | None:
    """ "The following amendments to section 2 are made"; "are made to section 2"."""
    if is_embedded(text, begin, verb.start) or _NO_RE.match(text, begin):
        return None
    target = _object(text, begin, verb.start) or _object(text, verb.end, end)
    return Amending(begin, target, verb, end, is_strong=True)


def _passive(text: str, begin: int, verb: Span, end: int) -> Amending | None:
    """What "is amended", and whether the words amend for sure."""
    is_ordered = False
    for ordered in _ORDERED_RE.finditer(text, begin, verb.start):
        begin, is_ordered = ordered.end(), True
    if is_embedded(text, begin, verb.start) or _NO_RE.match(text, begin):
        return None
    words = text[verb.start : verb.end]
    shall = _SHALL_RE.search(text, begin, verb.start)
    target = _named(text, begin, shall.start() if shall else verb.start)
    is_bare = words.startswith("be") and "hereby" not in words and not is_ordered
    if is_bare and not (target and NUMBERED_RE.search(text, *target)):
        return Amending(begin, target, verb, end, is_strong=False) if target else None
    moves_in = words.endswith(("added", "inserted", "substituted", "deleted", "struck", "out", "stricken", "omitted"))
    if moves_in and not (target and NUMBERED_RE.search(text, *target)):
        other = _object(text, verb.end, end) or (None if target else _place(text, begin, verb.start))
        target = other if other and (not target or NUMBERED_RE.search(text, *other)) else target
        return Amending(begin, target, verb, end, is_strong=False)
    is_amended = words.endswith("amended") and ("hereby" in words or "further" in words or is_ordered)
    is_strong = is_amended or (("amended" in words or "revised" in words) and bool(_SURE_RE.match(text, verb.end)))
    target = target or _opening_place(text, begin, verb.start)
    target = target or (find_subject(text, begin, verb.start) if is_strong else None)
    return Amending(begin, target, verb, end, is_strong=is_strong) if target else None


def _named(text: str, begin: int, end: int) -> Span | None:
    """The subject from the first words that name an order or a part of one."""
    for part in split_segments(text, begin, end):
        starts = [m.end() for m in _THAT_RE.finditer(text, *part)]
        if not is_adjunct(text, *part):
            opening = _CONJUNCTION_RE.match(text, part.start)
            starts.insert(0, opening.end() if opening else part.start)
        for start in starts:
            if is_target(text, start, end) and not _NO_RE.match(text, start):
                return Span(start, end)
    return None


def _object(text: str, start: int, end: int) -> Span | None:
    """What words after the verb name, at once or after a preposition: "to section 2 of Executive Order 1"."""
    return _as_far(text, start, end) if is_target(text, start, end) else _place(text, start, end)


def _place(text: str, start: int, end: int) -> Span | None:
    """The first order or part of one after a preposition."""
    for where in _WHERE_RE.finditer(text, start, end):
        if is_target(text, where.end(), end):
            return _as_far(text, where.end(), end)
    return None


def _as_far(text: str, start: int, end: int) -> Span:
    """The target up to the words that say how it is changed: "by adding", "to read as follows"."""
    stop = _MANNER_RE.search(text, start, end)
    return Span(start, stop.start() if stop else end)


def _clause_end(text: str, start: int, end: int) -> int:
    """Where the clause ends before the next one: "is deleted" of "is deleted and section 5 is renumbered"."""
    cuts = [at for joint in (" and ", "; ") if (at := text.rfind(joint, start, end)) >= 0]
    return max(cuts, default=end)


def _opening_place(text: str, begin: int, end: int) -> Span | None:
    """The part that a clause opens with: "In section 5, the phrase is revised"."""
    where = _OPENING_RE.match(text, begin, end)
    comma = text.find(",", where.end(), end) if where else -1
    return Span(where.end(), comma) if where and comma > 0 and is_target(text, where.end(), comma) else None


def find_instruction(text: str) -> Span | None:
    """The word of an item that says what is done to the text that its chapeau amends: "by striking"."""
    found = _INSTRUCTION_RE.search(text)
    return Span(*found.span()) if found else None


def find_aim(text: str) -> Amending | None:
    """The words of a preamble that say what the document is to amend: "in order to prescribe amendments to"."""
    found = _AIM_RE.search(text)
    if not found:
        return None
    stop = _ORDERED_RE.search(text, found.end())
    end = stop.start() if stop else len(text)
    return Amending(found.start(), Span(found.end(), end), Span(*found.span()), end, is_strong=True)
