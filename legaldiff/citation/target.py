"""Targets of citations: the orders, statutes and sections that a text names."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["INSTRUMENT", "NUMBERED_RE", "find_citation"]

_LABEL = r"(?:\d[\w.-]*|[A-Z]{1,5}\b)(?:\s*\(\w{1,5}\)){0,5}"
_PART = (
    r"(?:(?:[Ss]ub)?(?:[Ss]ection|[Pp]aragraph|[Pp]art|[Cc]hapter|[Cc]lause|[Tt]itle|[Aa]rticle)s?|"
    r"[Ss]ecs?\.|SECTIONS?|SECS?\.|§§?)"
)
_ORDER = r"(?:[Ee]xecutive\s+[Oo]rders?|EXECUTIVE\s+ORDERS?|E\.\s?O\.)"
_PAPER = (
    r"(?:[Pp]roclamations?|[Mm]emorand(?:um|a)|[Dd]irectives?|[Dd]eterminations?|[Ll]etters?|[Oo]rders?|[Rr]egulations?|[Rr]ules?|"
    r"[Ii]nstructions?|[Cc]irculars?|[Oo]rdinances?|[Rr]esolutions?|[Aa]nnex(?:es)?|[Aa]ppendi(?:x|ces)|[Ss]chedules?|[Pp]rovisions?|[Ss]entences?|[Ss]ubparagraphs?|"
    r"(?:executive|[Pp]residential)\s+(?:actions?|documents?)|[Pp]ortions?\s+of|(?:[Ss]o\s+much|[Tt]h(?:at|ose)\s+(?:parts?|portions?))\s+of)"
)
# "subsection     of section 6": its label is in parentheses, which are blanked
INSTRUMENT = rf"(?:{_ORDER}|{_PART}(?=\s+[\dA-Z(]|\s{{4,}}of\s)|{_PAPER})"
"""The word by which an order, a memorandum, a section of one and the like are named, as a regex."""

NUMBERED_RE = lazy_re(
    rf"(?:{_ORDER}|[Pp]roclamations?|PLO|[Mm]emorand(?:um|a)\s+of)\s+(?:(?:Nos?|NOS?)\.?\s*)?(?:\d|[A-Z][a-z]+\s+\d)"
)  # "Executive Order No. 9835", "Memorandum of March 13"

_NAME = r"[A-Z][\w'’.-]*(?:,?\s+(?:of|and|for|the|to|in|on|as\s+amended|[A-Z][\w'’.-]*|\d[\w,]*)){0,16}"
_CITATION_RE = lazy_re(
    rf"""\b(?:
      \d+\s+U\.?\s?S\.?\s?C\.?(?:\s?A\.)?\s+{_LABEL}
    | \d+\s+C\.?\s?F\.?\s?R\.?\s+(?:[Pp]arts?\s+)?{_LABEL}
    | {_PART}\s+{_LABEL}(?:(?:,|,?\s+and|,?\s+or|\s+through|\s+to)\s+{_LABEL}){{0,6}}
      (?:,?\s+(?:of\s+)?{_PART}\s+{_LABEL}){{0,3}}
      (?:,?\s+(?:of\s+)?(?:(?:the\s+)?{_NAME}|(?:this|that|such)\s+\w+))?
    | {_ORDER}\s+(?:Nos?\.?\s*)?\d[\d,]*(?:\s+of\s+[A-Z][a-z]+\s+\d{{1,2}},\s+\d{{4}})?(?:,\s+as\s+amended)?
    | (?:Public\s+Law|Pub\.\s+L\.)\s+(?:No\.\s*)?\d+[-–]\d+
    | the\s+[A-Z][\w'’-]*\s+(?:(?:of|and|for|the|to|in|on|[A-Z][\w'’-]*)\s+){{0,12}}?
      (?:Act|Code|Convention|Treaty|Constitution|Policy)\b(?:\s+of\s+(?:[A-Z][a-z]+\s+\d{{1,2}},\s+)?\d{{4}})?
    )""",
    re.VERBOSE,
)  # "section 1101 of title 8, United States Code", "34 CFR 608.2"


def find_citation(text: str, start: int, end: int) -> Span | None:
    """The first citation in ``text[start:end]``, without the commas and the small words that it ends with."""
    found = _CITATION_RE.search(text, start, end)
    if found is None:
        return None
    words = found[0].rstrip(" ,.\n")
    while (last := words.rsplit(None, 1))[-1] in ("of", "and", "for", "the", "to", "in", "on", "or"):
        words = last[0].rstrip(" ,.\n")
    return Span(found.start(), found.start() + len(words))
