"""Cues: words of which a phrase of an effect type always holds one; without one near a change, none is looked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from legaldiff.compare.result import EffectType
from legaldiff.span import Span

__all__ = ["CUES", "Cue", "Surroundings", "find_cues"]

_FAR = 200  # code points from a change, within which all phrases lie that matter
_WORD_RE = re.compile(r"[A-Za-z]+|[$%§¶]")  # "days", "$"
_YEAR_RE = re.compile(r"\d{4}")  # "2031"
_MAY_RE = re.compile(r"[Mm]ay\s+\d|(?:\d\w*|[Oo]f)\s+[Mm]ay")  # "May 5", not "agencies may"
_DIGIT_RE = re.compile(r"\d")
_DIGIT, _YEAR, _MAY = "7", "2031", "May 5"  # stand for any of them


class Cue(NamedTuple):
    """``words`` as printed or in lower case; ``reach`` in code points, at least the length of the longest phrase."""

    words: frozenset[str]
    reach: int = _FAR


def find_cues(text: str) -> set[str]:
    """What of a text may be a cue: each word and mark, as printed and in lower case; numbers and dates in one form."""
    found = set(_WORD_RE.findall(text))
    found.update([word.lower() for word in found])
    if _DIGIT_RE.search(text):
        found.add(_DIGIT)
        if _YEAR_RE.search(text):
            found.add(_YEAR)
        if "may" in found and _MAY_RE.search(text):
            found.add(_MAY)
    return found


class Surroundings:
    """What stands near the changes of a provision: ``around`` gives the spans of old and new so far from one."""

    def __init__(self, old_text: str, new_text: str, around: Callable[[int], tuple[list[Span], list[Span]]]) -> None:
        self._old_text = old_text
        self._new_text = new_text
        self._around = around
        self._cues: dict[int, set[str]] = {}

    def may_hold(self, effect: EffectType) -> bool:
        """Whether a phrase of a type may touch a change; False only where it cannot."""
        cue = CUES.get(effect)
        return cue is None or not any(cue.words.isdisjoint(self._within(reach)) for reach in (_FAR, cue.reach))

    def spans(self, effect: EffectType) -> tuple[list[Span], list[Span]] | None:
        """Where phrases of a type may touch a change, if that is nearer than what is looked at anyway."""
        cue = CUES.get(effect)
        return self._around(cue.reach) if cue and cue.reach < _FAR else None

    def _within(self, reach: int) -> set[str]:
        found = self._cues.get(reach)
        if found is None:
            old, new = self._around(reach)
            said = [*(s.of(self._old_text) for s in old), *(s.of(self._new_text) for s in new)]
            found = self._cues[reach] = find_cues("\n".join(said))
        return found


def _cue(words: str, *more: str, reach: int = _FAR) -> Cue:
    return Cue(frozenset(words.split()).union(more), reach)


_MONTHS = (
    "january february march april june july august september october november december jan feb mar apr aug sept "
    "oct nov dec"
)

CUES: dict[EffectType, Cue] = {
    "revocation": _cue(
        "revoked rescinded repealed superseded abolished withdrawn canceled cancelled annulled terminated revoke "
        "revokes rescind rescinds repeal repeals supersede supersedes",
    ),
    "exception": _cue(
        "except excepting unless than excluding exclusive exception exceptions apart save provided "
        "notwithstanding but do does",
    ),
    "limiter": _cue(
        "extent permitted allowed authorized authorised permissible required provided consistent accordance "
        "compliance conformity compatible subject limits limitations scope available discretion",
        reach=120,
    ),
    "condition": _cue(
        "if when whenever event case condition long upon where",
    ),
    "deadline": _cue(
        "minute minutes hour hours day days week weeks month months quarter quarters year years end close "
        "beginning start expiration conclusion termination date anniversary noon midnight sunset sunrise dusk "
        "dawn m am pm basis annually annual monthly weekly quarterly daily yearly biennial biennially triennial "
        "triennially semiannually semiannual semimonthly semiweekly biannually biannual bimonthly biweekly "
        "immediately promptly forthwith expeditiously periodically soon quickly delay time times",
        *_MONTHS.split(),
        _MAY,
        _YEAR,
    ),
    "actor": _cue(
        "shall must may will should authorized authorised directed empowered required encouraged",
    ),
    "modality": _cue(
        "shall must will may should cannot can ought need authorized authorised empowered permitted entitled "
        "directed required instructed ordered obliged obligated requested encouraged urged expected prohibited "
        "barred precluded forbidden",
        reach=130,
    ),
    "negation": _cue(
        "not no never neither nor none without",
        reach=60,
    ),
    "amount": _cue(
        "$ one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
        _DIGIT,
    ),
    "date": _cue(
        _MONTHS,
        _MAY,
    ),
    "citation": _cue(
        "section sections subsection subsections sec secs § ¶ paragraph paragraphs subparagraph subparagraphs "
        "clause clauses subclause subclauses article articles title titles subtitle subtitles chapter chapters "
        "subchapter subchapters division divisions subdivision subdivisions part parts subpart subparts item "
        "items subitem subitems u us usc f fr cf cfr fed stat executive exec o eo eos proclamation proclamations "
        "l pl pub Public PUBLIC Homeland National Presidential PRESIDENTIAL Space ppd pdd hspd nspd nspm nsm nsdd "
        "nsdm nssm nsam nsd psd spd omb memorandum memoranda memorandums Act act Acts acts ACT Code amendment "
        "amendments Resolution Ordinance Directive Order Circular Bulletin",
    ),
    "connective": _cue(
        "and or",
        reach=60,
    ),
}
"""The types whose search is worth sparing; phrases of all others are always looked for."""
