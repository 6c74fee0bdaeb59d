"""Line-end hyphens: a word that was cut ("implica-" + "tions"), or one that is written so ("faith-" + "based")."""

from __future__ import annotations

import re
from functools import cached_property

__all__ = ["Hyphens"]

_WORD_RE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEFORE_RE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")  # "and faith-"
# "school-" + "and": the second half of a compound is left out
_SUSPENDED_RE = re.compile(r"(?:and|or|to|nor|but|through)\b")

_LONGEST = 80  # code points of a compound


class Hyphens:
    """Decides on the hyphens at the line ends of one text, by how the same words are written elsewhere in it."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word.lower() for word in _WORD_RE.findall(self._text))

    def joint(self, text: str, start: int, end: int, after: int) -> str | None:
        """What stands between the line ``text[start:end]`` and the one that begins at ``after``.

        ``" "``, ``""`` (a hyphen or dash that stays), or None (a hyphen that goes). Where the text does not tell, the
        hyphen stays: GPO does not cut words; 651 of 657 of its line-end hyphens belong to the word, and four of the six
        others are cut words that stand whole elsewhere in the same text.
        """
        if text[end - 1] not in "-—":
            return " "
        before = text[max(start, end - _LONGEST) : end]
        if before.endswith(("--", "—")):
            return ""
        if before.endswith(" -") or _SUSPENDED_RE.match(text, after):
            return " "
        first, second = _BEFORE_RE.search(before), _WORD_RE.match(text, after)
        if first is None or second is None or not second[0].islower():
            return ""
        whole, compound = (f"{first[1]}{hyphen}{second[0]}".lower() for hyphen in ("", "-"))
        return None if whole in self._words and compound not in self._words else ""
