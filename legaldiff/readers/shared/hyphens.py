"""Line-end hyphens: a word that was cut ("implica-" + "tions"), or one that is written so ("faith-" + "based")."""

from __future__ import annotations

from functools import cached_property

from legaldiff.lazy import lazy_re

__all__ = ["Hyphens"]

_WORD_RE = lazy_re(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEFORE_RE = lazy_re(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")  # "and faith-"
# "school-" + "and": the second half of a compound is left out; not "ship-" + "to-ship"
_SUSPENDED_RE = lazy_re(r"(?:and|or|to|nor|but|through)\b(?!-)")
_CUT_RE = lazy_re(r"(?<![^\W\d_])[^\W\d_]+-\s+[^\W\d_]+")  # "implica-" + "tions": neither half is a word

_LONGEST = 80  # code points of a compound


class Hyphens:
    """Decides on the hyphens at the line ends of one text, by how the same words are written elsewhere in it.

    ``typeset`` says that the text was set by a program that cuts words, so that a hyphen goes unless the text tells.
    """

    def __init__(self, text: str, *, typeset: bool = False) -> None:
        self._text = text
        self._typeset = typeset

    @cached_property
    def _words(self) -> frozenset[str]:
        text = _CUT_RE.sub(" ", self._text) if self._typeset else self._text
        pieces = " ".join(set(text.lower().split()))  # few: most words come again and again
        return frozenset(_WORD_RE.findall(pieces))

    @cached_property
    def _second_halves(self) -> frozenset[str]:
        return frozenset(half for word in self._words for half in word.split("-")[1:])

    def joint(self, text: str, start: int, end: int, after: int) -> str | None:
        """What stands between the line ``text[start:end]`` and the one that begins at ``after``.

        ``" "``, ``""`` (a hyphen or dash that stays), or None (a hyphen that goes). Where the text does not tell, the
        hyphen stays: GPO does not cut words; 651 of 657 of its line-end hyphens belong to the word, and four of the six
        others are cut words that stand whole elsewhere in the same text.
        """
        if text[end - 1] not in "-—":
            ranges = self._typeset and text[end - 1] == "–" and text[after : after + 1].isdigit()  # "4115–" + "4118"
            return "" if ranges else " "
        before = text[max(start, end - _LONGEST) : end]
        if before.endswith(("--", "—")):
            return ""
        if before.endswith(" -") or _SUSPENDED_RE.match(text, after):
            return " "
        first, second = _BEFORE_RE.search(before), _WORD_RE.match(text, after)
        if first is None or second is None or not second[0].islower():
            return ""
        whole, compound = (f"{first[1]}{hyphen}{second[0]}".lower() for hyphen in ("", "-"))
        if compound in self._words:
            return ""
        cut = self._typeset and not self._is_compound(first[1], second[0])
        return None if cut or whole in self._words else ""

    def _is_compound(self, first: str, second: str) -> bool:
        """Whether both halves are words of the text and more than syllables ("faith-" + "based", "county-" + "run")."""
        hyphened = "-" in first or "-" in second
        halves = (first.rpartition("-")[2], second.partition("-")[0])
        known = [half.lower() in self._words for half in halves]
        if hyphened:
            return any(known)
        ends_others = known[0] and second.lower() in self._second_halves  # "State-run"
        return ends_others or (all(known) and min(len(first), len(second)) > 3)
