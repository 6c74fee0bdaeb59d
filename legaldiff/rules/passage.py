"""From a passage to an extract: a quote of bearable length, and the fields that have a value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from legaldiff.document import Document
from legaldiff.grammar.passage import end_of_list
from legaldiff.grammar.statement import Statement
from legaldiff.rules.rule import Extract
from legaldiff.span import Span

__all__ = ["extract_passage", "printed"]

_QUOTE_WORDS = 160
_WORD_RE = re.compile(r"\S+")


def printed(passage: Statement, span: Span | None) -> str | None:
    """The words of a span of the passage as printed, without the marks at their ends."""
    return passage.raw[span.start : span.end].strip(" \n,;:.—-“") or None if span else None


def extract_passage(
    document: Document, rule: str, passage: Statement, fields: Mapping[str, str | bool | None], span: Span | None = None
) -> Extract:
    """The extract of a passage, or of a span of it; ``fields`` without a value are left out.

    A passage is quoted with the list that it leads into; where that is too long, without; and where it is too long
    itself, its first words.
    """
    if span is not None:
        span = Span(passage.start + span.start, passage.start + span.end)
    else:
        span = Span(passage.start, end_of_list(document, passage))
        if len(_WORD_RE.findall(document.text, *span)) > _QUOTE_WORDS:
            span = Span(passage.start, passage.end)
    words = list(_WORD_RE.finditer(document.text, *span))[:_QUOTE_WORDS]
    span = Span(span.start, words[-1].end() if words else span.end)
    return Extract(
        rule,
        passage.node,
        document.path(passage.node),
        document.index.eid.get(passage.node, ""),
        span,
        document.text[span.start : span.end],
        MappingProxyType({name: value for name, value in fields.items() if value}),
    )
