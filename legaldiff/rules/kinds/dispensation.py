"""Dispensations: what need not be done, and who is exempt from what."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.force import Force
from legaldiff.document import Document
from legaldiff.rules.modality import FIELDS, find_effective_clauses, make_modal_extract
from legaldiff.rules.rule import Extract, Rule

__all__ = ["RULE", "find_dispensations"]


def find_dispensations(document: Document) -> Iterator[Extract]:
    """Every clause that frees somebody from a duty."""
    for clause in find_effective_clauses(document, (Force.DISPENSATION,)):
        yield make_modal_extract(document, RULE.name, clause)


RULE = Rule(
    "dispensation",
    "Dispensations: what need not be done, and who is exempt from what.",
    find_dispensations,
    FIELDS,
)
