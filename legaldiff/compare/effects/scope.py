"""Scope: members of a list in a sentence that came or went ("barges, skiffs, and ferries")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["FINDER", "find_members"]

_JOINT = r"(?:and/or|and|or)\b"
_SEPARATOR_RE = lazy_re(
    rf"\s{{0,2}}[,;](?!\s?\d)\s{{0,3}}(?:\b{_JOINT}\s{{0,3}})?|\s{{0,3}}\b{_JOINT}\s{{0,3}}"
)  # ", and ", "; "
_END_RE = lazy_re(rf"(?:(?P<mark>[,;])|\b{_JOINT})\s*\Z")  # a separator at the end
_JOINT_RE = lazy_re(rf"\b{_JOINT}")
_LISTED_RE = lazy_re(
    rf"\s*[,;]?\s*(?:[^,;:.()]{{1,80}}[,;]\s+){{0,6}}(?:[^,;:.()]{{1,80}}?\s)??{_JOINT}"
)  # "nets, and sails": the rest of a list
_CLAUSE_RE = lazy_re(
    r"\b(?:is|are|was|were|has|have|shall|may|must|will|should|does|do|can|would|could|might|which|who|whom)\b"
    r"|\b(?:an?|and|any|by|for|from|in|its|of|on|or|such|that|the|this|to|with)\Z"
)  # a clause, or what breaks off, is no member
_ASIDE_RE = lazy_re(
    r"(?:such|including|as|that|if|when|where|unless|except|because|although|while|whether|provided|however|therefore"
    r"|further|also|then|not)\b|\w+ly\Z|[^\w(]|\d",
    re.IGNORECASE,
)  # nor is an aside ("if asked", "generally"), or a number
_LEAD_RE = lazy_re(
    r"(?:about|above|after|against|along|among|at|before|behind|below|between|by|during|for|from|in|into|of|off|on|over|per"
    r"|pursuant|through|to|toward|towards|under|upon|with|within|without)\b",
    re.IGNORECASE,
)  # a member that opens with one of these stands beside others that do
_LONGEST = 14  # words of a member
_NEAR = 160  # code points looked at on either side


def _may_list(run: str) -> bool:
    """Whether a run of words begins or ends with a separator; all that are told do."""
    return _SEPARATOR_RE.match(run) is not None or _END_RE.search(run.rstrip()[-8:]) is not None


def find_members(text: str, start: int, end: int) -> Iterator[Phrase]:
    """The members that a run of words which came or went consists of; none where it is no part of a list."""
    if not _may_list(text[start:end]):
        return
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    pieces = list(_pieces(text, start, end))
    if _is_of_a_list(text[start:end], before, after) and all(_is_member(p.of(text), before, after) for p in pieces):
        for piece in pieces:
            yield Phrase(*piece, " ".join(words(piece.of(text))))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands between the separators."""
    at = start
    for mark in [*_SEPARATOR_RE.finditer(text, start, end), None]:
        stop = mark.start() if mark else end
        said = text[at:stop]
        if words(said):
            first = at + len(said) - len(said.lstrip())
            yield Span(first, first + len(said.strip().rstrip(".")))
        at = mark.end() if mark else end


def _is_of_a_list(run: str, before: str, after: str) -> bool:
    """Whether a run brings along as many separators as members, and what is left of the list is one too."""
    opens, closes = _SEPARATOR_RE.match(run), _END_RE.search(run)
    if opens and _JOINT_RE.search(run):
        return True
    if opens and closes and closes["mark"] and _JOINT_RE.match(after.lstrip()):
        return opens.end() < closes.start()
    if opens and opens.end() < len(run):
        return not closes and _SEPARATOR_RE.match(after) is not None and _LISTED_RE.match(after) is not None
    if closes:
        ahead = before.rstrip()[-1:]
        inside = ahead.isalnum() or ahead in (",", closes["mark"])
        return inside and (not closes["mark"] or _LISTED_RE.match(after) is not None)
    return False


def _is_member(said: str, before: str, after: str) -> bool:
    if _CLAUSE_RE.search(said) or _ASIDE_RE.match(said) or len(words(said)) > _LONGEST:
        return False
    if said.count("(") != said.count(")") or "$" in said:
        return False
    lead = _LEAD_RE.match(said)
    if lead is None:
        return True
    last = _SEPARATOR_RE.split(before.rstrip(" ,;"))[-1]
    following = _SEPARATOR_RE.sub("", after, count=1) if _SEPARATOR_RE.match(after) else after
    return lead[0].lower() in words(last) or following.lower().lstrip().startswith(lead[0].lower() + " ")


def _none(sentence: Statement) -> Iterator[Phrase]:
    """A sentence has no such phrase by itself: only what came or went in it may be one."""
    return iter(())


FINDER = EffectFinder("scope", _none)
