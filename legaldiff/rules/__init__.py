"""Extraction rules: the provisions of a document that do one kind of thing, each with its typed fields."""

from __future__ import annotations

from collections.abc import Iterable

from legaldiff.collector import paused_collection
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
        "obligation": "legaldiff.rules.obligation:RULE",
        "permission": "legaldiff.rules.permission:RULE",
        "prohibition": "legaldiff.rules.prohibition:RULE",
        "dispensation": "legaldiff.rules.dispensation:RULE",
        "report": "legaldiff.rules.report:RULE",
        "authority": "legaldiff.rules.authority:RULE",
        "body": "legaldiff.rules.body:RULE",
        "funding": "legaldiff.rules.funding:RULE",
        "effective_date": "legaldiff.rules.effective_date:RULE",
        "termination": "legaldiff.rules.termination:RULE",
        "construction": "legaldiff.rules.construction:RULE",
        "severability": "legaldiff.rules.severability:RULE",
        "general_provision": "legaldiff.rules.general_provision:RULE",
        "list_item": "legaldiff.rules.list_item:RULE",
    },
    group="legaldiff.rules",
    type=Rule,
)


def extract(document: Document, rules: str | Rule | Iterable[str | Rule] | None = None) -> Extracts:
    """What these rules, by name or those of a rule file, find in a document; where None, all that are used by default.

    The extracts stand in document order, those of one provision in the order of the rules. An unknown name raises
    ``RegistryError``.
    """
    asked_for = (rules,) if isinstance(rules, str | Rule) else rules
    if asked_for is None:
        chosen = [rule for rule in RULES.values() if rule.by_default]
    else:
        chosen = [RULES[rule] if isinstance(rule, str) else rule for rule in asked_for]
    asked = list({rule.name: rule for rule in chosen}.values())
    place = {node: i for i, node in enumerate(document.provisions)}
    with paused_collection():
        found = [(place[e.node], rank, e.span.start, e) for rank, rule in enumerate(asked) for e in rule.find(document)]
    return Extracts((e for *_, e in sorted(found, key=lambda row: row[:3])), asked, document)
