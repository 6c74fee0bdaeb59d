"""Acts by name: "the Clean Air Act", "the Energy Policy Act of 1992", "the Act of June 25, 1910"."""

from __future__ import annotations

import re

from legaldiff.citation.citation import Host, Item
from legaldiff.citation.identifier import slug
from legaldiff.lazy import lazy_re
from legaldiff.span import Span
from legaldiff.time.dates import FULL_DATE, read_date

__all__ = ["read_act", "read_act_back"]

_LINK = r"(?:of|and|for|the|to|in|on|with|by|against|through|at|from|or|as|an?|into)"
_WORD = r"(?:[A-Z](?:[\w'’&/—-]*|\.)|U\.S\.|\d[\w/-]*)"
_NOUN = (
    r"(?:Act(?:\s{1,3}Amendments?)?|Internal\s{1,3}Revenue\s{1,3}Code"
    r"|Uniform\s{1,3}Code\s{1,3}of\s{1,3}Military\s{1,3}Justice)\b"
)
_TAIL = (
    rf"(?:\s{{1,3}}of\s{{1,3}}(?:{FULL_DATE}|\d{{4}}\b)|\s{{1,3}}for\s{{1,3}}Fiscal\s{{1,3}}Years?\s{{1,3}}\d{{4}}\b"
    r"|\s{1,3}for\s{1,3}the\s{1,3}21st\s{1,3}Century\b|,\s{1,3}\d{4}\b(?!\s?[-–]\d))?"
)
_NAME_RE = lazy_re(
    rf"(?:{_WORD}(?:,?\s{{1,3}}(?:{_LINK}\b|{_WORD})){{0,22}}?\s{{1,3}})?"
    rf"(?:{_NOUN}|(?:Code(?!\s+of\s+Military)|Resolution(?!\s+Act\b)|Amendments)\b){_TAIL}"
)  # "Consolidated Appropriations Act, 2020", "Internal Revenue Code of 1986"
_DATED_RE = lazy_re(
    rf"[Aa]ct\s{{1,3}}of\s{{1,3}}(?:Congress\s{{1,3}}(?:approved|of)\s{{1,3}})?({FULL_DATE})"
)  # "Act of June 25, 1910"
_ENDING_RE = lazy_re(rf"{_NOUN}{_TAIL}")
_AMENDED_RE = lazy_re(r",?\s{1,3}as\s{1,3}(?:further\s{1,3})?amended\b")
_TOKEN_RE = lazy_re(r"[\w'’&/.—-]+|[^\s\w]")
_ITEM_RE = lazy_re(_WORD)
_LINK_RE = lazy_re(_LINK)
_OPENING = """
    The This That Such Under Pursuant Consistent By An A Each Any See And Section Sections Title From As No If When Both
    Unless Although While Notwithstanding Except Without Because Since Its
"""
_OPENERS = frozenset(_OPENING.split())
_CAPITAL_LINKS = ("With", "For", "Of", "In", "On", "To", "Through")
_ENDS = frozenset(["Act", "Acts", "Code", "Order", "Orders", "Resolution", "Constitution", "Law"])
_OFFICES = frozenset(["Department", "Office", "Library", "Bureau", "Secretary"])
_NOT_NAMES = frozenset(["United States Code", "U.S. Code"])
_REACH = 240  # code points before "Act" in which its name is looked for


def read_act(text: str, at: int, end: int) -> Host | None:
    """The act whose name begins at ``at``, after "of the"; not "the Act", which is an alias."""
    if dated := _DATED_RE.match(text, at, end):
        return _dated(text, dated, end)
    found = _NAME_RE.match(text, at, end)
    if not found or " " not in found[0] or found[0] in _NOT_NAMES or found[0].startswith(("Act ", "Code ")):
        return None
    return _named(text, found.start(), found.end(), end)


def read_act_back(text: str, at: int, floor: int, end: int) -> Host | None:
    """The act of which "Act" at ``at`` is the last word; its name begins after ``floor``."""
    if dated := _DATED_RE.match(text, at, end):
        return _dated(text, dated, end)
    noun = _ENDING_RE.match(text, at, end)
    if not noun:
        return None
    start = _begin(text, at, floor) if text[at] == "A" else at
    return None if start is None else _named(text, start, noun.end(), end)


def _named(text: str, start: int, stop: int, end: int) -> Host:
    name = " ".join(text[start:stop].split())
    amended = _AMENDED_RE.match(text, stop, end)
    modifier = "as amended" if amended else ""
    base = f"us/act/{slug(name)}"
    item = Item(Span(start, stop), base, modifier=modifier)
    return Host("act", amended.end() if amended else stop, base, name, modifier=modifier, rest=(item,))


def _dated(text: str, found: re.Match[str], end: int) -> Host:
    date = read_date(found[1])
    amended = _AMENDED_RE.match(text, found.end(), end)
    item = Item(Span(*found.span()), f"us/act/{date}", date=date, modifier="as amended" if amended else "")
    name = " ".join(found[0].split())
    return Host("act", amended.end() if amended else found.end(), item.target, name, "", date, item.modifier, (item,))


def _begin(text: str, at: int, floor: int) -> int | None:
    """Where the name begins that ends with the word at ``at``: the run of capitals and small words before it."""
    tokens = [(m[0], m.start()) for m in _TOKEN_RE.finditer(text, max(floor, at - _REACH), at)]
    first: int | None = None
    is_list = False
    for k in range(len(tokens) - 1, -1, -1):
        word, start = tokens[k]
        after = tokens[k + 1][0] if k + 1 < len(tokens) else ""
        if word == ",":
            is_list = is_list or after == "and"
            if not is_list:
                break
        elif word == "the":
            if not _holds_article(tokens, k):
                break
        elif _LINK_RE.fullmatch(word) or word in _CAPITAL_LINKS:
            if first is None:
                return None
        elif word in _ENDS or word in _OPENERS or not _ITEM_RE.fullmatch(word):
            break
        elif not word[0].isdigit():
            first = start
    return first


def _holds_article(tokens: list[tuple[str, int]], k: int) -> bool:
    """Whether "the" is inside a name: "Department of the Interior ... Act", "Trading With the Enemy Act"."""
    before = tokens[k - 1][0] if k > 0 else ""
    after = tokens[k + 1][0] if k + 1 < len(tokens) else ""
    within = before == "of" and k > 1 and tokens[k - 2][0] in _OFFICES
    return after[:1].isdigit() or before in ("for", *_CAPITAL_LINKS) or within
