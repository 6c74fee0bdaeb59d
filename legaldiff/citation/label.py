"""Lists of the labels of provisions: "212(a)(2), (a)(3), and (a)(6)(C), 235", "(1) through (4)", "551-559"."""

from __future__ import annotations

import re
from typing import NamedTuple

from legaldiff.citation.citation import DASH, LONGEST
from legaldiff.lazy import lazy_re
from legaldiff.span import Span
from legaldiff.structure.labels.designator import ordinal_of_roman

__all__ = ["GOES_ON_RE", "LETTERED_RE", "NUMBER_RE", "WORDED_RE", "Label", "read_labels"]


class Label(NamedTuple):
    """A label ``text[span]``: its number, its brackets, and those of the end of the range that it begins, if any."""

    span: Span
    number: str
    subs: tuple[str, ...]
    through: tuple[str, tuple[str, ...]] | None = None
    modifier: str = ""


_SUB = r"\((?:\d{1,3}[A-Za-z]?|[a-z]{1,2}|[A-Z]{1,2}|[ivxlc]{3,7}|[IVXLC]{3,7}|[a-z]-\d{1,2})\)"
_SUBS_RE = lazy_re(rf"(?:{_SUB})+")  # "(a)(2)(A)"
_SUB_RE = lazy_re(r"\(([^)]+)\)")
NUMBER_RE = lazy_re(
    rf"\d{{1,5}}(?!(?:st|nd|rd|th)\b)[A-Za-z]{{0,4}}(?:[{DASH}.]\d{{1,5}}[A-Za-z]{{0,3}}){{0,3}}(?![A-Za-z0-9])"
)  # "1373", "2000e-16", "300gg-91", "1.3", "1-101", "551-559", "668.71-668.75"
LETTERED_RE = lazy_re(rf"{NUMBER_RE.pattern}|(?:[IVXLC]{{1,7}}|[A-Z])(?![\w'’]|\.\s?[A-Z\d])")  # "II" and "B" too
WORDED_RE = lazy_re(
    rf"(?:\d{{1,4}}[A-Za-z]?(?:[{DASH}.]\d{{1,4}})?|[IVXLC]{{1,7}}(?:-[A-Z])?|[A-Z]{{1,2}})(?![\w'’]|\.[A-Z])"
)  # "II", "200", "B", "730-774"; not "T.", not "I'm"
_AND_RE = lazy_re(r",?\s{1,3}(?:and/or|and|or|&)\s{1,3}|,\s{0,3}")  # ", and "
_THROUGH_RE = lazy_re(r",?\s{1,3}(?:through|thru)\s{1,3}|\s{1,3}to\s{1,3}(?=[\d(IVX])|\s?[-–—]\s?(?=[\d(])")
_MODIFIER_RE = lazy_re(r",?\s{1,3}(et\.?\s?seq\b\.?|notes?\b)")  # " et seq."
GOES_ON_RE = lazy_re(
    r"\s{0,3}(?:[,;:.()\[\]“”\"’'—–/-]|\Z)|\s{1,3}(?:and|or|through|thru|to|et|notes?|of|as|in|is|are|was|were|shall|may|"
    r"must|will|would|can|cannot|could|should|which|that|for|with|by|on|under|the|do|does|did|apply|applies|have|has|had|if|when|where|"
    r"who|whose|unless|except|above|below|hereof|herein|not|at|from|into|only|so|but|also|pursuant|concerning|relating|regarding|"
    r"providing|respectively|until|after|before|than|a|an|any|all|it|this|these|such|within|without|requires?|provides?|authorizes?|"
    r"prohibits?|permits?|contains?|establishes|means|takes?|wherever|upon|because|since|while|insofar|per|title|sections?|part)\b"
)  # what may follow a citation; after "section 8 housing" it was none
_BEGINS_RE = lazy_re(
    r"\s{1,3}(?:the|an?|any|all|each|it|this|these|such|in|on|by|for|with|that|not|to(?!\s{1,3}(?:\(|read\b)))\b"
)  # how an item of a list in the text begins: " the Secretary"
_DASH_RE = lazy_re(f"[{DASH}]")
_DIGITS_RE = lazy_re(r"\d+")


def read_labels(
    text: str, at: int, end: int, *, numbers: re.Pattern[str] = NUMBER_RE, plural: bool = True
) -> tuple[list[Label], int]:
    """The labels of a list that begins at ``at``, and where it ends; ``numbers`` says what may stand before brackets.

    Not ``plural``: "section 1-5" is one label, "sections 1-5" a range.

    A bracket that goes on from the label before it is given in full: "237(a)(2) and (4)" are 237(a)(2) and 237(a)(4).
    """
    labels: list[Label] = []
    start = at
    while len(labels) < LONGEST and (
        label := _read_label(text, start, end, labels[-1] if labels else None, numbers, plural=plural)
    ):
        labels.append(label)
        at = label.span.end
        if label.modifier:
            modifier = _MODIFIER_RE.match(text, at, end)
            at = modifier.end() if modifier else at
        more = _AND_RE.match(text, at, end)
        if not more:
            break
        start = more.end()
    return labels, at


def _read_label(
    text: str, at: int, end: int, before: Label | None, numbers: re.Pattern[str], *, plural: bool
) -> Label | None:
    """The label at a place with its range and modifier; its span ends before the modifier."""
    found = _read_one(text, at, end, before, numbers)
    if found is None:
        return None
    number, subs, stop = found
    through: tuple[str, tuple[str, ...]] | None = None
    if not subs and (parts := _split_range(number, plural or before is not None)):
        number, through = parts[0], (parts[1], ())
    elif to := _THROUGH_RE.match(text, stop, end):
        last = _read_one(text, to.end(), end, Label(Span(at, stop), number, subs), numbers)
        if last:
            through, stop = (last[0], last[1]), last[2]
    modifier = _MODIFIER_RE.match(text, stop, end)
    word = "" if not modifier else "note" if modifier[1].startswith("note") else "et seq."
    return Label(Span(at, stop), number, subs, through, word)


def _read_one(
    text: str, at: int, end: int, before: Label | None, numbers: re.Pattern[str]
) -> tuple[str, tuple[str, ...], int] | None:
    """Number, brackets and end of the single label at a place; what is no label for sure ends a list."""
    number = numbers.match(text, at, end)
    stop = number.end() if number else at
    subs = _SUBS_RE.match(text, stop, end)
    if not subs and number and text[stop : stop + 2] == " (":
        subs = _SUBS_RE.match(text, stop + 1, end)
        subs = subs if subs and GOES_ON_RE.match(text, subs.end(), end) else None
    if not number and not subs:
        return None
    stop = subs.end() if subs else stop
    brackets = tuple(_SUB_RE.findall(subs[0])) if subs else ()
    if before is not None:
        # "(b) the" after a comma begins an item of the text; "2(a) and (b) say" is a list, and so is "through (b)"
        after_comma = text[before.span.end : at].lstrip()[:1] in (",", "")
        unsure = not subs or (not number and after_comma)
        if unsure and (not GOES_ON_RE.match(text, stop, end) or (subs and _BEGINS_RE.match(text, stop, end))):
            return None
        if not number:
            above = before.through[1] if before.through else before.subs
            depth = _depth(above, brackets[0])
            if depth is None:
                return None
            return (before.through[0] if before.through else before.number), (*above[:depth], *brackets), stop
    return (number[0] if number else ""), brackets, stop


def _depth(above: tuple[str, ...], first: str) -> int | None:
    """The innermost of the brackets that is of one style with ``first``: what goes on from there."""
    wanted = _styles(first, "")
    rows = [_styles(label, above[k - 1] if k else "") for k, label in enumerate(above)]
    return next((k for k in range(len(rows) - 1, -1, -1) if any(s in wanted for s in rows[k])), None)


def _styles(label: str, parent: str) -> tuple[str, ...]:
    """What a bracket can be read as; below another one a small (i) is a numeral, and below a number (I) is a letter."""
    if label[0].isdigit():
        return ("1",)
    low = label.lower()
    letter, numeral = ("a", "i") if label == low else ("A", "I")
    roman = (numeral,) if ordinal_of_roman(low) and low not in ("c", "cc", "ccc", "l") else ()
    if parent and roman and (letter == "a" or parent[0].isdigit()):
        return roman if letter == "a" else (letter,)
    return (letter if len(low) == 1 else letter * 2, *roman)


def _split_range(number: str, plural: bool) -> tuple[str, str] | None:
    """The two ends of "551-559", of "668.71-668.75" and of "730-74"; None for one number ("1396r-8", "1-101")."""
    parts = _DASH_RE.split(number)
    if len(parts) < 2 or (len(parts) > 2 and len(parts[0]) < 3):
        return None
    first, last = parts[0], "-".join(parts[1:])
    a, b = _DIGITS_RE.match(first), _DIGITS_RE.match(last)
    if not a or not b or ("." in first and "." not in last):
        return None
    if int(b[0]) >= int(a[0]):
        compound = int(a[0]) < 100 and (int(b[0]) >= 100 or not plural)
        return None if compound else (first, last)
    if (
        plural
        and first.isdigit()
        and last.isdigit()
        and 1 < len(last) < len(first)
        and first[: -len(last)] + last > first
    ):
        return first, first[: -len(last)] + last
    return None
