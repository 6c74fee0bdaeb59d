"""Presidential memoranda by date, and directives, rules and other papers by number."""

from __future__ import annotations

from legaldiff.citation.citation import LONGEST, OTHER, Host, Item
from legaldiff.lazy import lazy_re
from legaldiff.span import Span
from legaldiff.time.dates import FULL_DATE, read_date

__all__ = ["read_directive", "read_memorandum", "read_paper"]

_NAMES = """
    homeland security presidential directive, national security presidential directive, national security presidential
    memorandum, national security decision directive, national security decision memorandum, national security study
    memorandum, national security action memorandum, national security study directive, national security memorandum,
    national security directive, presidential policy directive, presidential decision directive, presidential review
    directive, presidential study directive, space policy directive
"""
_SERIES = {" ".join(words): "".join(w[0] for w in words) for words in map(str.split, _NAMES.split(","))}
_SHORT = "|".join(code.upper() for code in _SERIES.values())
_LONG = "|".join(name.replace(" ", r"\s{1,3}") for name in _SERIES)
_HEAD_RE = lazy_re(
    rf"(?:\b(?i:({_LONG})s?)|\b({_SHORT})s?)\b(?:/NSC\b)?(?:\s{{1,3}}\(({_SHORT})\))?(?:\s{{0,3}}[-–—]\s{{0,3}}|\s{{1,3}})"
    r"(?:(?:No\.?|[Nn]umber)\s{0,3})?(?=\d)"
)  # "Presidential Policy Directive ", "NSPD-", "PDD/NSC-"
_NUMBER_RE = lazy_re(r"(\d{1,3})(?![\w,.]\d|\w)")
_SAME_RE = lazy_re(rf"\s{{1,3}}\((?:{_SHORT})[-–\s]?\d{{1,3}}\)")  # " (PPD-21)"
_DATE_RE = lazy_re(rf",?\s{{1,3}}(?:of|dated|issued(?:\s{{1,3}}on)?)\s{{1,3}}({FULL_DATE})")
_MEMORANDUM_RE = lazy_re(
    rf"\b(?:(?:Presidential|PRESIDENTIAL)\s{{1,3}}Memorand(?:um|a)\b(?:\s{{1,3}}(?:for|on|to|entitled|regarding|concerning|titled)\b"
    rf"[^;:()\n]{{0,200}}?)?|[Mm]emorand(?:um|a)(?=\s{{1,3}}(?:of|dated|for)\b)(?:\s{{1,3}}for\s[^;:()\n]{{0,120}}?)?)"
    rf"(?:,?\s{{1,3}}(?:of|dated|issued(?:\s{{1,3}}on)?)\s{{1,3}}|\s{{1,3}}\()({FULL_DATE})"
)  # "Presidential Memorandum of August 3, 2016", "Memorandum for the Secretary of State dated May 1, 2018"
_OMB_RE = lazy_re(r"\b(?:OMB\s{1,3})?Memorandum\s{1,3}(M-\d\d-\d\d)(?!\d)")  # "OMB Memorandum M-10-06"
_PAPER_RE = lazy_re(
    r"\b(?:Order|Resolution|Ordinance|Directive|Circular|Bulletin|Rules?|R\.(?:\s[A-Z][a-z]{1,5}\.)?\sP\.)\s{1,3}"
    r"(?:No\.\s{0,3})?[A-Z]{0,2}-?\d(?:[\w.-]{0,12}\w)?(?:\(\w{1,4}\)){0,5}"
)  # "Ordinance 2031-4", "Rule 12(b)(6)", "R. Civ. P. 12"
_MORE_RE = lazy_re(rf",?\s{{1,3}}and\s{{1,3}}({FULL_DATE})|,\s{{1,3}}({FULL_DATE})")


def read_directive(text: str, at: int, end: int) -> Host | None:
    """The directive whose mention begins at ``at``: "Presidential Policy Directive 21 (PPD-21) of May 4, 2013"."""
    head = _HEAD_RE.match(text, at, end)
    number = _NUMBER_RE.match(text, head.end(), end) if head else None
    if not head or not number:
        return None
    code = _SERIES[" ".join(head[1].lower().split())] if head[1] else head[2].lower()
    stop = number.end()
    if same := _SAME_RE.match(text, stop, end):
        stop = same.end()
    date = _DATE_RE.match(text, stop, end)
    stop = date.end() if date else stop
    item = Item(Span(at, stop), f"us/{code}/{int(number[1])}", date=read_date(date[1]) if date else "")
    return Host("directive", stop, item.target, "", "", item.date, "", (item,))


def read_paper(text: str, at: int, end: int) -> Host | None:
    """The rule, resolution, ordinance or the like whose mention begins at ``at``; the words do not tell whose it is."""
    found = _PAPER_RE.match(text, at, end)
    return Host(OTHER, found.end(), rest=(Item(Span(*found.span())),)) if found else None


def read_memorandum(text: str, at: int, end: int) -> Host | None:
    """The presidential memoranda whose mention begins at ``at``, each by its date; or a numbered one of the OMB."""
    if numbered := _OMB_RE.match(text, at, end):
        item = Item(Span(*numbered.span(1)), f"us/omb/{numbered[1].lower()}")
        return Host("memorandum", numbered.end(), item.target, rest=(item,))
    found = _MEMORANDUM_RE.match(text, at, end)
    if not found or " of Agreement" in found[0] or " of Understanding" in found[0]:
        return None
    items = []
    spans = [(found.start(1), found.end(1))]
    while len(spans) < LONGEST and (more := _MORE_RE.match(text, spans[-1][1], end)):
        spans.append(more.span(1) if more[1] else more.span(2))
    for span in spans:
        date = read_date(text[span[0] : span[1]])
        items.append(Item(Span(*span), f"us/memo/{date}", date=date))
    stop = spans[-1][1]
    stop += 1 if text[found.start(1) - 1] == "(" and text[stop : stop + 1] == ")" else 0
    return Host("memorandum", stop, items[0].target, "", "", items[0].date, "", tuple(items))
