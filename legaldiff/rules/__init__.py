"""Extraction rules: the provisions of a document that do one kind of thing, each with its typed fields."""

from __future__ import annotations

from collections.abc import Iterable

from legaldiff.collector import paused_collection
from legaldiff.document import Document
from legaldiff.registry import Registry
from legaldiff.rules.field import Field
from legaldiff.rules.rule import Extract, Extracts, Rule

__all__ = ["RULES", "Extract", "Extracts", "Field", "Rule", "extract"]


def _read_file(package: str, file: str) -> Rule:
    from legaldiff.rules.toml.load import load_plugin

    return load_plugin(package, file)


RULES: Registry[Rule] = Registry(
    "rule",
    {
        "grant_eligibility": "legaldiff.rules.kinds.grant_eligibility:RULE",
        "deadline": "legaldiff.rules.kinds.deadline:RULE",
        "definition": "legaldiff.rules.kinds.definition:RULE",
        "revocation": "legaldiff.rules.kinds.revocation:RULE",
        "amendment": "legaldiff.rules.kinds.amendment:RULE",
        "delegation": "legaldiff.rules.kinds.delegation:RULE",
        "obligation": "legaldiff.rules.kinds:obligation.toml",
        "permission": "legaldiff.rules.kinds:permission.toml",
        "prohibition": "legaldiff.rules.kinds:prohibition.toml",
        "dispensation": "legaldiff.rules.kinds:dispensation.toml",
        "report": "legaldiff.rules.kinds.report:RULE",
        "authority": "legaldiff.rules.kinds.authority:RULE",
        "body": "legaldiff.rules.kinds.body:RULE",
        "funding": "legaldiff.rules.kinds.funding:RULE",
        "effective_date": "legaldiff.rules.kinds:effective_date.toml",
        "termination": "legaldiff.rules.kinds:termination.toml",
        "construction": "legaldiff.rules.kinds:construction.toml",
        "severability": "legaldiff.rules.kinds:severability.toml",
        "general_provision": "legaldiff.rules.kinds:general_provision.toml",
        "list_item": "legaldiff.rules.kinds.list_item:RULE",
    },
    group="legaldiff.rules",
    type=Rule,
    read=_read_file,
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
