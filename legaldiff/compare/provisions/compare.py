"""Comparing the extracts of two versions: what was kept, gained or lost, and which fields changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from legaldiff.compare.comparison import Comparison
from legaldiff.compare.provisions.change import ProvisionChange, ProvisionDiff
from legaldiff.compare.provisions.fields import FieldReader, compare_fields
from legaldiff.compare.provisions.pairing import Pair, pair_extracts
from legaldiff.compare.result import Change
from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.rules import Extract, Rule, extract

__all__ = ["Rules", "compare_provisions"]

Rules = str | Rule | Iterable[str | Rule]
"""Rules by name, or those of a rule file."""


def compare_provisions(diff: Comparison, rules: Rules | None = None) -> ProvisionDiff:
    """What became of each extract that these rules (by name or from a file; None: all) find in either text.

    Extracts of one rule are paired through the matching of the provisions; what is left, by like words anywhere.
    ``RegistryError`` for an unknown name.
    """
    asked = rules if rules is None or isinstance(rules, str | Rule) else tuple(rules)
    old, new = extract(diff.old, asked), extract(diff.new, asked)
    pairs = pair_extracts(diff.matching, old, new)
    fields = {rule.name: [field.name for field in rule.fields] for rule in new.rules}
    ours, theirs = FieldReader(diff.old, diff.matching.follow), FieldReader(diff.new, str)
    moved = _moved(diff.new, diff.changes)

    def tell(pair: Pair) -> ProvisionChange:
        """Which fields changed, whether it moved, and how the two were paired."""
        was, now = old[pair.old], new[pair.new]
        changed = compare_fields(was, now, ours, theirs, fields[now.rule])
        where = "in what is one provision" if pair.here else "in provisions that are not one"
        reason = f"Both stand {where}; their words are alike to {pair.score:.2f}."
        away = not pair.here or now.node in moved
        return ProvisionChange("changed" if changed else "kept", away, now.rule, was, now, changed, pair.score, reason)

    changes = _in_order(old, new, pairs, {pair.old: tell(pair) for pair in pairs})
    return ProvisionDiff(diff, tuple(rule.name for rule in new.rules), tuple(changes))


def _moved(document: Document, changes: Sequence[Change]) -> frozenset[Node]:
    """The provisions of new that moved, with all that is in them."""
    tops = [document.index.by_path[r.path] for c in changes if "move" in c.kinds for r in c.new]
    return frozenset(node for top in tops for node in top.walk() if node.is_provision)


def _in_order(
    old: Sequence[Extract], new: Sequence[Extract], pairs: Sequence[Pair], told: dict[int, ProvisionChange]
) -> list[ProvisionChange]:
    """In the order of new; what was lost comes after what stood before it in old and stayed in place."""
    after: dict[int, list[ProvisionChange]] = defaultdict(list)  # by the place in new; -1 is before the first
    by_old = {p.old: p.new for p in pairs}
    by_new = {p.new: p.old for p in pairs}
    place = -1
    for i, found in enumerate(old):
        if i not in by_old:
            reason = "Nothing in the new text was found to be its partner."
            after[place].append(ProvisionChange("lost", False, found.rule, found, None, (), 0.0, reason))
        elif not told[i].moved:
            place = by_old[i]
    changes = after[-1]
    for j, found in enumerate(new):
        if j in by_new:
            changes.append(told[by_new[j]])
        else:
            reason = "Nothing in the old text was found to be its partner."
            changes.append(ProvisionChange("gained", False, found.rule, None, found, (), 0.0, reason))
        changes.extend(after[j])
    return changes
