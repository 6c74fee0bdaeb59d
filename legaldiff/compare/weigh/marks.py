"""Marks that say something: the sign of a number, a range, a decimal point, a unit; all others are typography."""

from __future__ import annotations

import re
import unicodedata

from legaldiff.compare.redline.tokens import normal
from legaldiff.lazy import lazy_re

__all__ = ["read_mark"]

_SAID = {"%": "percent", "&": "and", "§": "section", "¶": "paragraph", "№": "number", "⁄": "/"}
_PUNCTUATION = frozenset(".,;:!?…•‣⁃·¡¿\ufe0e\ufe0f")  # the last two choose a glyph
_NOTHING = frozenset(("Pd", "Ps", "Pe", "Pi", "Pf", "Cc", "Cf"))  # dashes, brackets, quotes; what is invisible
_MONEY = "[$€£¥]"
_AHEAD = rf"(?=(?:{_MONEY}\s?)?[.·]?[\d¼-¾⅐-⅞])"  # what follows is a number: "5", "$5", ".5", "½"
_SIGN_RE = lazy_re(
    rf"""(?<![\w)\]}}%.!?])(?<![\w.,;:!?)\]}}%]["'“”‘’`])(?:[-‐‑‒–－﹣]|−\s?){_AHEAD}
    | (?<={_MONEY})\((?=\d)""",
    re.VERBOSE,
)  # "-5", "(−$5", "“–.5"; not that of "(a)-5", nor "the fee – 5 of it"; "$(5)" in accounts
_COUNTED_RE = lazy_re(r"[\d%]\s{0,3}\Z")  # what stands before a range: "5", "5% "
_COUNTING_RE = lazy_re(
    rf"\s{{0,3}}{_AHEAD}(?!\d+\s?[/⁄]\s?\d)"
)  # and behind it: "10", " $10"; not the "1/2" of "1-1/2"
_POINT_RE = lazy_re(r"(?<![\w.)\]])[.·](?=\d)")  # ".5", "$.50"
_INSIDE_RE = lazy_re(r"(?<=\d)[:·](?=\d)")  # "5:30", "5·3"
_PRIMES = {"'": "′", '"': "″"}
_REACH = 400  # code points before a mark in which a quotation may have been opened that it closes
_QUOTE_RES = {
    "'": lazy_re(r"(?<!\w)['‘’‚‛`]|['‘’‚‛`](?!\w)"),  # no apostrophe, as that of "Board's"
    '"': lazy_re(r"``|''|[“”„‟«»\"]"),
}
_OPENER_RE = lazy_re(r"(?:``|[“„«‘‚`]|(?<![^\s(\[—–-])[\"‟'‛])(?=\S)")


def read_mark(text: str, start: int, end: int) -> str:
    """The canonical word for the mark ``text[start:end]``: empty where it is typography."""
    mark = normal(text[start:end])[:1]  # nothing of what is invisible
    if mark in ("—", "-"):
        return "-" if _is_range(text, start, end) or _SIGN_RE.match(text, start) else ""
    if mark in _PRIMES:
        return _PRIMES[mark] if _is_unit(text, start, mark) else ""
    if mark in _PUNCTUATION:
        if mark in ".·" and _POINT_RE.match(text, start):
            return "."
        return mark if _INSIDE_RE.match(text, start) else ""
    if mark == "(" and _SIGN_RE.match(text, start):
        return "-"
    return _SAID.get(mark, "" if not mark or unicodedata.category(mark) in _NOTHING else mark)


def _is_range(text: str, start: int, end: int) -> bool:
    """Whether a dash of whatever form stands between two numbers."""
    return bool(_COUNTED_RE.search(text, max(0, start - 4), start) and _COUNTING_RE.match(text, end))


def _is_unit(text: str, start: int, mark: str) -> bool:
    """Whether a prime or quotation mark after a number stands for feet, inches or minutes, and closes no quotation."""
    if not text[start - 1 : start].isnumeric():
        return False
    if text[start] in "′″":
        return True
    before = list(_QUOTE_RES[mark].finditer(text, max(0, start - _REACH), start))
    return not before or not _OPENER_RE.match(text, before[-1].start())
