"""Permissions: who may or is authorized to do what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.clauses.clause import Clause
from legaldiff.clauses.force import Force
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.rules.modality import FIELDS, find_effective_clauses, make_modal_extract
from legaldiff.rules.rule import Extract, Rule

__all__ = ["RULE", "find_permissions"]

_CHANCE_RE = lazy_re(
    r"""\s*(?:(?:also|not|well|otherwise|potentially|adversely|significantly)\s+)*(?:
      have\b(?!\s+access)|pose|result|cause|contribute\s+to|arise|occur|exist|vary|involve|lead\s+to|differ|appear|seem|
      depend|prove|include|apply\b(?!\s+for)|threaten|indicate|suggest|reflect|present\s+(?:an?|risks?)|lack|contain|
      be\s+(?:necessary|appropriate|available|able|an?\b|the\b|in\b|at\b|of\b|harmful|required|needed|more|less|due|present|
        affected|found\s+in|expected|impacted|caused|inconsistent)
    )""",
    re.VERBOSE,
)  # "may pose a risk", "may be necessary": a chance, no leave


def find_permissions(document: Document) -> Iterator[Extract]:
    """Every clause by which somebody is free or empowered to do something."""
    for clause in find_effective_clauses(document, (Force.PERMISSION,)):
        if not _is_chance(clause):
            yield make_modal_extract(document, RULE.name, clause)


def _is_chance(clause: Clause) -> bool:
    """Whether "may" or "can" tells what is possible rather than what is allowed."""
    text = clause.statement.text
    phrase = clause.phrase
    if phrase is None:
        return False
    if text.startswith("can", phrase.start):
        return True
    return text.startswith("may", phrase.start) and _CHANCE_RE.match(text, phrase.end, clause.end) is not None


RULE = Rule("permission", "Permissions: who may or is authorized to do what.", find_permissions, FIELDS)
