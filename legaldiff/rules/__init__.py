"""Extraction rules: the provisions of a document that do one kind of thing, each with its typed fields."""

from __future__ import annotations

from collections.abc import Iterable

from legaldiff.document import Document
from legaldiff.registry import Registry
from legaldiff.rules.rule import Extract, Extracts, Rule

__all__ = ["RULES", "Extract", "Extracts", "Rule", "extract"]

RULES: Registry[Rule] = Registry(
    "rule",
    {
        "grant_eligibility": "legaldiff.rules.grant_eligibility:RULE",
        "deadline": "legaldiff.rules.deadline:RULE",
        "definition": "legaldiff.rules.definition:RULE",
        "revocation": "legaldiff.rules.revocation:RULE",
        "amendment": "legaldiff.rules.amendment:RULE",
        "delegation": "legaldiff.rules.delegation:RULE",
    },
    group="legaldiff.rules",
    type=Rule,
)


def extract(document: Document, rules: str | Iterable[str] | None = None) -> Extracts:
    """What the named rules (all of them where none is named) find in a document.

    The extracts stand in document order, those of one provision in the order of the rules. An unknown name raises
    ``RegistryError``.
    """
    chosen = RULES.values() if rules is None else [RULES[n] for n in ((rules,) if isinstance(rules, str) else rules)]
    asked = list({rule.name: rule for rule in chosen}.values())
    place = {node: i for i, node in enumerate(document.provisions)}
    found = [(place[e.node], rank, e.span.start, e) for rank, rule in enumerate(asked) for e in rule.find(document)]
    return Extracts((e for *_, e in sorted(found, key=lambda row: row[:3])), asked)
