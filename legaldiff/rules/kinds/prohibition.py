"""Bars: who shall not or may not do what, and what is unlawful."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.force import Force
from legaldiff.document import Document
from legaldiff.rules.modality import FIELDS, find_effective_clauses, make_modal_extract
from legaldiff.rules.rule import Extract, Rule

__all__ = ["RULE", "find_prohibitions"]


def find_prohibitions(document: Document) -> Iterator[Extract]:
    """Every clause by which something is not to be done."""
    for clause in find_effective_clauses(document, (Force.BAR,)):
        subject = clause.subject
        if subject is None or not clause.statement.text.startswith(_NOTHING, subject.start):
            yield make_modal_extract(document, RULE.name, clause)


_NOTHING = ("Nothing ", "nothing ")  # "Nothing in section 1 shall prohibit": it says how to read the order

RULE = Rule("prohibition", "Bars: who shall not or may not do what.", find_prohibitions, FIELDS)
