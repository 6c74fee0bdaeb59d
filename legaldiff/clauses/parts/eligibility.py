"""Finds the wording of a clause that opens, bars, ends or conditions public money, a contract, or participation."""

from __future__ import annotations

import re
import tomllib
from enum import Enum
from itertools import chain, groupby
from pathlib import Path
from typing import Any, NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.money import BENEFIT, GAP, GETTER, RECIPIENT, gap

__all__ = ["Polarity", "Trigger", "find_embedded_trigger", "find_trigger"]


class Polarity(Enum):
    """What a wording does to the recipient."""

    DENY = "deny"
    ALLOW = "allow"
    CONDITION = "condition"
    SCOPE = "scope"
    SAFEGUARD = "safeguard"


class Trigger(NamedTuple):
    """A wording found: ``[start, end)`` of the string searched; ``rank`` is its row, the lower the weightier."""

    polarity: Polarity
    start: int
    end: int
    rank: int


class _Wording(NamedTuple):
    """A wording; a sentence without any of ``clues`` (small letters) cannot have it."""

    polarity: Polarity
    pattern: re.Pattern[str]
    clues: tuple[str, ...]


_DATA = tomllib.loads(Path(__file__).with_name("eligibility.toml").read_text(encoding="utf-8"))
_MARK_RE = lazy_re(r"\A {4}|\n *|<(?P<part>\w+)>|\.{3}(?P<most>\d+)(?:!\((?P<but>[^()]*)\) | )|(?P<blank> )")
_PARTS = {"benefit": BENEFIT, "getter": GETTER, "recipient": RECIPIENT}


def _expanded(source: str) -> str:
    """The regular expression that a wording of the file stands for; its notation is explained there."""

    def mark(found: re.Match[str]) -> str:
        if found["part"]:
            return _PARTS[found["part"]]
        if found["most"]:
            return gap(int(found["most"]), but=_expanded(found["but"] or ""))
        return GAP if found["blank"] else ""

    return _MARK_RE.sub(mark, source)


def _wordings(rows: list[dict[str, Any]]) -> tuple[_Wording, ...]:
    """Those of a table of the file, weightiest first: of several in a clause, the first says what it does."""
    return tuple(
        _Wording(Polarity(row["polarity"]), lazy_re(_expanded(pattern), re.IGNORECASE), tuple(row["clues"]))
        for row in rows
        for pattern in row["patterns"]
    )


for _name, _source in _DATA["parts"].items():
    _PARTS[_name] = _expanded(_source)
_EMBEDDED = _wordings(_DATA["embedded"])
_TRIGGERS = _wordings(_DATA["wording"])
_RANKED = tuple((clues, tuple(rows)) for clues, rows in groupby(enumerate(_TRIGGERS), key=lambda row: row[1].clues))
"""The wordings with their ranks, those together that have the same clues."""

_MONEY_RE = lazy_re(rf"\b{BENEFIT}", re.IGNORECASE)
_RECITAL_RE = lazy_re(r"\s*(?:the|that|this)\s+(?:act|statute|law)\b", re.IGNORECASE)  # "The Act also imposes"
_OPEN_RE = lazy_re(r"\b(?:extent\s+to\s+which|whether|how)\b", re.IGNORECASE)  # a question, not an answer
_BARRED_RE = lazy_re(rf"no{GAP}(?:\w+{GAP}){{0,3}}?(?:{RECIPIENT})", re.IGNORECASE)
_SCOPE_SUBJECT_RE = lazy_re(
    rf"\s*(?:the\s+(?:provisions?|requirements?|prohibitions?|restrictions?|terms)\s+(?:of|in)\s+)?(?:{_PARTS['rule']})",
    re.IGNORECASE,
)
_SCOPE_LIMIT_RE = lazy_re(
    r"\b(?:before|after|prior\s+to|on\s+or|threshold|exceed|less\s+than|more\s+than|valued|solicitations?)\b|\$",
    re.IGNORECASE,
)  # date limits and thresholds take no class out
_STAKE_RE = lazy_re(
    rf"\b(?:debar\w*|{_PARTS['ending']}|sanction\w*|applicants?|recipients?|grantees?|contractors?|{_PARTS['ended']})\b",
    re.IGNORECASE,
)
_SUBORDINATE_RE = lazy_re(
    r"\s(?:before|after|prior\s+to|unless|until|whenever|if|because|except)\s"
)  # what follows is no action of the clause
_LIFT_RE = lazy_re(r"\b(?:rescinded|lifted|removed|waived)\b")


def find_trigger(sentence: str, start: int, end: int, head: int) -> Trigger | None:
    """The wording in ``sentence[start:end]`` that decides about money, or None; ``head`` is where its predicate begins.

    Of several, the weightiest: a safeguard outweighs the bar that it guards against, a bar a clause put into contracts.
    """
    rest = sentence[head : min(end, head + 160)]
    trailing = _SUBORDINATE_RE.search(sentence, head, end)
    end = trailing.start() if trailing else end
    words = sentence[start:end]
    small = words.lower()
    groups = (rows for clues, rows in _RANKED if any(map(small.__contains__, clues)))
    for rank, wording in chain.from_iterable(groups):
        polarity = wording.polarity
        found = wording.pattern.search(words)
        if found and _holds(polarity, words, rest) and not _is_question(polarity, words, found):
            polarity_here = _turned(polarity, words, found)
            return Trigger(polarity_here, start + found.start(), start + found.end(), rank)
    return None


def find_embedded_trigger(sentence: str) -> Trigger | None:
    """A wording that decides about money wherever in a sentence it stands."""
    if _RECITAL_RE.match(sentence):
        return None
    small = sentence.lower()
    for rank, wording in enumerate(_EMBEDDED, len(_TRIGGERS)):
        found = wording.pattern.search(sentence) if any(map(small.__contains__, wording.clues)) else None
        if found and _holds(wording.polarity, sentence, ""):
            return Trigger(wording.polarity, *found.span(), rank)
    return None


def _turned(polarity: Polarity, words: str, found: re.Match[str]) -> Polarity:
    """A bar that is lifted allows, one that is itself barred safeguards."""
    if polarity is Polarity.DENY and "ebarment" in found[0] and _LIFT_RE.search(words, found.end()):
        return Polarity.ALLOW  # "Any such debarment may be rescinded"
    if polarity is Polarity.DENY and _BARRED_RE.match(words):
        return Polarity.SAFEGUARD  # "No person shall be excluded from participation in"
    return polarity


def _is_question(polarity: Polarity, words: str, found: re.Match[str]) -> bool:
    """Whether it is only to be found out who is eligible: "clarifying the extent to which projects are eligible"."""
    return polarity is Polarity.ALLOW and _OPEN_RE.search(words, 0, found.start()) is not None


def _holds(polarity: Polarity, words: str, rest: str) -> bool:
    match polarity:
        case Polarity.SCOPE:
            return _SCOPE_SUBJECT_RE.match(words) is not None and not _SCOPE_LIMIT_RE.search(rest)
        case Polarity.SAFEGUARD:
            return _STAKE_RE.search(words) is not None or "discriminat" in words
        case Polarity.ALLOW:
            return _MONEY_RE.search(words) is not None
        case _:
            return True
