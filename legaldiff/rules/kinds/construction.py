"""Rules of construction: how the instrument is to be read, and what nothing in it does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.own_words import INSTRUMENT, OWN
from legaldiff.rules.field import texts
from legaldiff.rules.finding import extract_passage, printed
from legaldiff.rules.finding import classify
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.passage import find_passages
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["RULE", "find_constructions"]

_WORDS = ("nothing ", "construed", "interpreted", "no provision of")
_NOTHING_RE = lazy_re(
    r"(?:\A|[,;:]\s+)(?:(?:and|but|provided,?\s+(?:however,?\s+)?that)\s+)?"
    r"(?P<subject>nothing\s+herein(?:\s+contained)?|(?:nothing\s+(?:contained\s+)?in|no\s+(?:provisions?|parts?"
    rf"|sections?)\s+of)\s+(?:{OWN}|the\s+(?:above|foregoing|preceding)"
    rf"\s+[\w-]+|(?:the\s+)?{INSTRUMENT}\b|(?:sub)?(?:section|paragraph)s?\s+[\w().-]+)[^;:.]{{0,160}}?)\s+"
    r"(?P<verb>(?:shall|should|is|are|may|will|must|does|do|can|prevents?|prohibits?|precludes?|limits?|affects?"
    r"|requires?|"
    r"authorizes?|impairs?|alters?|modifies|supersedes?|restricts?|relieves?|diminishes)\b)",
    re.IGNORECASE,
)  # "Nothing in section 1 of this order shall prohibit"
_CONSTRUED_RE = lazy_re(
    r"\b(?:shall|should|must|will|may|is\s+to|are\s+to)\s+(?:not\s+)?(?:also\s+)?be\s+(?:[a-z]+ly\s+)?(?:construed"
    r"|interpreted)\b",
    re.IGNORECASE,
)
_THINGS_RE = lazy_re(
    rf"{OWN}|\b(?:references?|terms?|words?|phrases?|expressions?|nothing|provisions?|exemptions?|exceptions?|failure|"
    r"mention|inclusion|omission)\b|[“\"]",
    re.IGNORECASE,
)
_MEANS_RE = lazy_re(r"\bmeans?\b|\bmeaning\b")
_REACH = 240


def find_constructions(document: Document) -> Iterator[Extract]:
    """Every sentence on how to read the instrument that is no standard clause."""
    for passage in find_passages(document, _WORDS):
        found = _construed(passage)
        if found is None or classify(document, passage) is not None:
            continue
        subject, verb = found
        exceptions = find_exceptions(passage.text, verb, len(passage.text))
        end = exceptions[0].start if exceptions else len(passage.raw)
        fields = {
            "subject": printed(passage, subject),
            "action": printed(passage, Span(verb, end)),
            "exception": printed(passage, exceptions[0]) if exceptions else None,
        }
        yield extract_passage(document, RULE.name, passage, fields)


def _construed(passage: Statement) -> tuple[Span | None, int] | None:
    """The subject and where its verb begins; the subject is None where the chapeau has it."""
    text = passage.text
    if found := _NOTHING_RE.search(text):
        return Span(*found.span("subject")), found.start("verb")
    construed = _CONSTRUED_RE.search(text)
    if construed is None or _MEANS_RE.search(text, 0, construed.start()):
        return None
    start = max(text.rfind(mark, 0, construed.start()) + 1 for mark in ";:")
    start += len(text[start : construed.start()]) - len(text[start : construed.start()].lstrip(" ,"))
    if construed.start() - start > _REACH:
        return None
    if start == construed.start():
        is_own = passage.lead is not None and _THINGS_RE.search(passage.lead.text) is not None
        return (None, construed.start()) if is_own else None
    if not _THINGS_RE.search(text, start, construed.start()):
        return None
    return Span(start, construed.start()), construed.start()


RULE = Rule(
    "construction",
    "How the instrument is to be read: nothing in it shall be construed to, references shall be construed as.",
    find_constructions,
    texts("subject", "action", "exception"),
)
