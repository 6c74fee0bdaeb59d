"""Severability: what stays in force when a part of the instrument is held to be invalid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.own_words import INSTRUMENT, PROVISION
from legaldiff.rules.field import texts
from legaldiff.rules.finding import extract_passage, printed
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.passage import find_passages
from legaldiff.span import Span

__all__ = ["RULE", "find_severabilities"]

_WORDS = ("invalid", "unconstitutional", "unenforceable", "severab")
_IF_RE = lazy_re(
    rf"\b(?:if|should|in\s+the\s+event|where)\b[^;.]{{0,60}}?(?P<subject>\b(?:any|a|one\s+or\s+more|some)"
    rf"\s+[^;.]{{0,80}}?(?:{PROVISION}|{INSTRUMENT}|application|sentence|phrase|portion)\b"
    r"[^;.]{0,200}?)(?:,\s+[^;.]{0,120}?,)?\s+(?:is|are|be|shall\s+be|were|was|becomes?)\s+(?:for\s+any\s+reason\s+)?"
    r"[^;.]{0,120}?\b(?:invalid|unconstitutional|unenforceable|unlawful|void)\w*\b",
    re.IGNORECASE,
)  # "If any provision of this order, or its application to any person, is held to be invalid"
_REST_RE = lazy_re(
    r"\b(?:remain\w*|affect\w*|impair|invalidate|continue|severable|other\s+provisions?|rest)\b", re.IGNORECASE
)
_SEVERABLE_RE = lazy_re(
    rf"(?P<subject>\b(?:provisions?|{PROVISION}|{INSTRUMENT})\b[^;.]{{0,120}}?)\s+(?:is|are|shall\s+be)"
    r"\s+(?:hereby\s+)?(?:declared\s+(?:to\s+be\s+)?)?"
    r"(?:deemed\s+)?(?:separate\s+and\s+)?severable\b",
    re.IGNORECASE,
)


def find_severabilities(document: Document) -> Iterator[Extract]:
    """Every clause that keeps the rest in force; ``remainder`` is what it says of the rest."""
    for passage in find_passages(document, _WORDS):
        text = passage.text
        if (found := _IF_RE.search(text)) and _REST_RE.search(text, found.end()):
            remainder = printed(passage, Span(found.end(), len(text)))
        elif (found := _SEVERABLE_RE.search(text)) and "whether" not in text[: found.start()].lower():
            remainder = None
        else:
            continue
        subject = printed(passage, Span(*found.span("subject")))
        yield extract_passage(document, RULE.name, passage, {"subject": subject, "remainder": remainder})


RULE = Rule(
    "severability",
    "What stays in force when a part of the instrument is held to be invalid.",
    find_severabilities,
    texts("subject", "remainder"),
)
