"""Comparing the extracts of two versions: what was kept, gained or lost, and which fields changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

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
    teller = _Teller(diff, {rule.name: [field.name for field in rule.fields] for rule in new.rules})
    told = {p.old: teller.tell(p, old[p.old], new[p.new]) for p in pairs}
    changes = _in_order(old, new, pairs, told)
    return ProvisionDiff(diff, tuple(rule.name for rule in new.rules), tuple(changes))


def _follower(diff: Comparison) -> Callable[[str], str | None]:
    """From a path of old to that of its partner in new."""

    def follow(path: str) -> str | None:
        node = diff.old.index.by_path.get(path)
        match = diff.matching.of_old(node) if node is not None else None
        return diff.new.path(match.new) if match else None

    return follow


def _moved(document: Document, changes: Sequence[Change]) -> frozenset[Node]:
    """The provisions of new that moved, with all that is in them."""
    tops = [document.index.by_path[r.path] for c in changes if "move" in c.kinds for r in c.new]
    return frozenset(node for top in tops for node in top.walk() if node.is_provision)


class _Teller:
    """Tells what became of a pair; ``fields`` are those of each rule, in its order."""

    def __init__(self, diff: Comparison, fields: Mapping[str, Sequence[str]]) -> None:
        self._fields = fields
        self._ours = FieldReader(diff.old, _follower(diff))
        self._theirs = FieldReader(diff.new, lambda path: path)
        self._moved = _moved(diff.new, diff.changes)

    def tell(self, pair: Pair, old: Extract, new: Extract) -> ProvisionChange:
        """Which fields changed, whether it moved, and how the two were paired."""
        fields = compare_fields(old, new, self._ours, self._theirs, self._fields[new.rule])
        where = "in what is one provision" if pair.here else "in provisions that are not one"
        return ProvisionChange(
            "changed" if fields else "kept",
            new.rule,
            old,
            new,
            fields,
            not pair.here or new.node in self._moved,
            pair.score,
            f"Both stand {where}; their words are alike to {pair.score:.2f}.",
        )


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
            after[place].append(ProvisionChange("lost", found.rule, found, None, (), False, 0.0, reason))
        elif not told[i].moved:
            place = by_old[i]
    changes = after[-1]
    for j, found in enumerate(new):
        if j in by_new:
            changes.append(told[by_new[j]])
        else:
            reason = "Nothing in the old text was found to be its partner."
            changes.append(ProvisionChange("gained", found.rule, None, found, (), False, 0.0, reason))
        changes.extend(after[j])
    return changes
