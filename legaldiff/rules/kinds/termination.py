"""Terminations: when the instrument, a part of it or a body that it sets up comes to its end."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.clauses.parts.lifetime import find_ending
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.rules.field import Field, texts
from legaldiff.rules.finding import extract_passage, moment_fields, printed
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.passage import find_passages
from legaldiff.span import Span

__all__ = ["RULE", "find_terminations"]

_WORDS = ("terminate", "expire", "abolish", "cease", " until", "sunset", "disband", "dissol", "extended t")
_GOES_ON_RE = lazy_re(r",\s+(?:it\s+)?(?:shall|will)\b")


def find_terminations(document: Document) -> Iterator[Extract]:
    """Every sentence that says when the instrument, a part of it or a body ends, or until when it is to last."""
    for passage in find_passages(document, _WORDS):
        moment = find_ending(passage.text)
        if moment is None:
            continue
        exceptions = find_exceptions(passage.text)
        fields = {
            **moment_fields(document, passage, moment, "end"),
            "exception": printed(passage, _without_verb(passage.text, exceptions[0])) if exceptions else None,
        }
        yield extract_passage(document, RULE.name, passage, fields)


def _without_verb(text: str, exception: Span) -> Span:
    """The exception up to the comma after which the sentence goes on: "unless extended, shall terminate"."""
    goes_on = _GOES_ON_RE.search(text, *exception)
    return Span(exception.start, goes_on.start()) if goes_on else exception


RULE = Rule(
    "termination",
    "When the instrument, a part of it, or a body that it sets up ends.",
    find_terminations,
    (
        *texts("subject", "end"),
        Field("due", "date"),
        Field("arithmetic", derived=True),
        Field("exception"),
    ),
)
