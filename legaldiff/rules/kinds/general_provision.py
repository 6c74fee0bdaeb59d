"""General provisions: the standard clauses at the end of nearly every order, so that counts can leave them out."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.document import Document
from legaldiff.rules.field import Field
from legaldiff.rules.finding import extract_passage
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.general_clause import GENERAL_WORDS, find_general_clause
from legaldiff.sentences.passage import end_of_list, find_passages
from legaldiff.sentences.statement import Statement, hide_parentheses

__all__ = ["RULE", "classify", "find_general_provisions"]


def find_general_provisions(document: Document) -> Iterator[Extract]:
    """Every standard clause; the list under one of them, "the authority granted by law to an agency", is part of it."""
    done = -1
    for passage in find_passages(document, GENERAL_WORDS):
        if passage.start < done:
            continue
        if clause := classify(document, passage):
            done = end_of_list(document, passage)
            yield extract_passage(document, RULE.name, passage, {"clause": clause})


def classify(document: Document, passage: Statement) -> str | None:
    """Which standard clause a passage is, read with its chapeau or with its list; None of any other words."""
    text = passage.text
    if passage.lead is not None:
        text = f"{passage.lead.text.rstrip(' :—-')} {text}"
    end = end_of_list(document, passage)
    if end > passage.end and "othing" in text:
        text += hide_parentheses(document.text[passage.end : end])
        text = text.replace(":", " ").replace(";", ",")
    return find_general_clause(text)


RULE = Rule(
    "general_provision",
    "Standard clauses that order nothing: no private right, savings, applicable law, publication.",
    find_general_provisions,
    (Field("clause", derived=True),),
)
