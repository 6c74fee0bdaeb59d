"""From the steps of an internal reference to the provision that it names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from weakref import ref

from legaldiff.citation.citation import Step
from legaldiff.document import Document
from legaldiff.model import LEVELS, Kind, Node
from legaldiff.per_document import once_per_document
from legaldiff.references.place import Places
from legaldiff.structure.inline import InlineItem, items_in
from legaldiff.structure.labels.designator import ordinal_of_roman

__all__ = ["Found", "resolver_of"]

_WORDED = frozenset(
    ["division", "title", "subtitle", "part", "subpart", "chapter", "subchapter", "article", "appendix"]
)  # units whose provisions are addressed by the word as well
_WHOLE = frozenset(
    [
        *["order", "orders", "proclamation", "memorandum", "directive", "ordinance", "act", "agreement", "document"],
        *["notice", "resolution", "determination", "instrument", "law", "statute"],
    ]
)
_DEEPEST = 32  # levels above a reference that are asked; only hostile texts nest deeper
_WIDEST = 100  # provisions to which a range is expanded


class Found(NamedTuple):
    """The provision that steps lead to, or None, and the path that they spell; an inline item has its own path."""

    node: Node | None
    path: str
    eid: str = ""


class Resolver:
    """Knows the provisions of one document by where they stand and by their numbers; it is kept with the document."""

    def __init__(self, document: Document) -> None:
        self._document = ref(document)
        self._index = document.index
        self.places = Places(document)
        self._below: dict[tuple[Node | None, str], Node] = {}
        self._numbered: dict[tuple[Node | None, str, str], list[Node]] = {}
        self._siblings: dict[Node | None, list[Node]] = {}
        self._position: dict[Node, int] = {}
        self._unmarked: set[Node] = set()
        self._inline: dict[Node, dict[str, InlineItem]] = {}
        for node, scope in self.places.scope.items():
            self._add(node, scope, document.text)

    def _add(self, node: Node, scope: Node | None, text: str) -> None:
        num = next((c for c in node.children if c.kind is Kind.NUM), None)
        row = self._siblings.setdefault(scope, [])
        self._position[node] = len(row)
        row.append(node)
        if num is None or num.value is None:
            return
        self._below.setdefault((scope, num.value), node)
        printed = text[num.start : num.start + 2]
        compound = "." in num.value or "-" in num.value
        alone = node.kind is Kind.SECTION or (scope is None and "(" not in printed) or compound
        if alone and "(" not in printed:
            self._unmarked.add(node)
        if alone or node.kind.value in _WORDED:
            unit = node.kind.value if node.kind.value in _WORDED else "section"
            value = num.value if unit == "section" else _ordinal(num.value)
            self._numbered.setdefault((self.places.quote[node], unit, value), []).append(node)

    def names_whole(self, anchor: str) -> bool:
        """Whether "this order" or the like names the whole text, not one of its levels."""
        return anchor == "above" or (anchor.startswith("this ") and anchor[5:] in _WHOLE)

    def resolve(self, steps: Sequence[Step], anchor: str, node: Node | None, quote: Node | None) -> Found:
        """The provision that steps name when they are written at ``node``, inside ``quote``.

        ``anchor`` says from where: "this order", "this section", "above", "" for nothing said.
        """
        scopes = [*self._around(node, quote), quote]
        marked = bool(steps) and not steps[0].unit
        if self.names_whole(anchor) and not (anchor == "above" and marked):
            found = self._descend(quote, steps, node, quote)
            return self._nearest(steps, scopes, node, quote) if anchor == "above" and found.node is None else found
        if anchor.startswith("this "):
            return self._from_this(steps, anchor[5:], node, quote)
        if anchor and anchor != "above":
            return self._beside(anchor, node)
        if not anchor and marked and self._below.get((quote, steps[0].value)) in self._unmarked:
            scopes.pop()  # a bare "paragraph (8)" is not section 8
        return self._nearest(steps, scopes, node, quote)

    def expand(self, first: Found, last: Found) -> list[Found]:
        """The provisions of a range, both ends included; only its ends where they are not of one level."""
        a, b = first.node, last.node
        if a is None or b is None or self.places.scope[a] is not self.places.scope[b]:
            return [first, last]
        row = self._siblings[self.places.scope[a]][self._position[a] : self._position[b] + 1]
        if not 2 <= len(row) <= _WIDEST:
            return [first, last]
        return [self._found(n) for n in row]

    def _around(self, node: Node | None, quote: Node | None) -> list[Node]:
        """The provision and those that hold it inside the same quotation, innermost first."""
        out: list[Node] = []
        at: Node | None = node
        while at is not None and len(out) < _DEEPEST and self.places.quote.get(at, quote) is quote:
            out.append(at)
            at = self.places.scope.get(at)
            if at is not None and not at.is_provision:
                break
        return out

    def _from_this(self, steps: Sequence[Step], unit: str, node: Node | None, quote: Node | None) -> Found:
        """From "this section": the provision of that kind around the place; by another name, the nearest that fits."""
        around = self._around(node, quote)
        base = next((n for n in around if n.kind.value == unit), None)
        if base is None and unit == "section":
            base = next((n for n in around if n.kind in LEVELS and self.places.scope[n] in (None, quote)), None)
        if base is None and unit != "section" and unit not in _WORDED:
            base = next((n for n in around if n.kind in LEVELS), None)
        if base is None:
            return Found(None, "")
        found = self._descend(base, steps, node, quote)
        if found.node is None:  # "subsection (ii)(A) of this section" in 1(a)(iii) is 1(a)(ii)(A) (EO 13818)
            closer = self._nearest(steps, around[: around.index(base)], node, quote)
            return closer if closer.node is not None else found
        return found

    def _beside(self, anchor: str, node: Node | None) -> Found:
        """ "preceding subsection", "next section": the neighbour of the one around the place."""
        where, _, unit = anchor.partition(" ")
        around = self._around(node, self.places.quote.get(node) if node else None)
        base = next((n for n in around if n.kind.value == unit), None)
        if base is None:
            return Found(None, "")
        row = self._siblings[self.places.scope[base]]
        at = self._position[base] + (-1 if where == "preceding" else 1)
        if 0 <= at < len(row) and row[at].kind in LEVELS:
            return self._found(row[at])
        return Found(None, anchor)

    def _nearest(
        self, steps: Sequence[Step], scopes: Sequence[Node | None], node: Node | None, quote: Node | None
    ) -> Found:
        """The first of the levels, innermost first, in which the steps lead somewhere."""
        found = Found(None, "")
        for scope in scopes:
            found = self._descend(scope, steps, node, quote)
            if found.node is not None:
                break
        return found

    def _descend(self, scope: Node | None, steps: Sequence[Step], node: Node | None, quote: Node | None) -> Found:
        """Follow steps down from a level, at last into the items of a list in a provision's own words."""
        at, found = scope, scope if scope is not None and scope.is_provision else None
        for k, (unit, value) in enumerate(steps):
            below = self._step(at, unit, value, node, quote)
            if below is None:
                return self._item(found, steps[k:]) or Found(None, self._spell(scope, steps))
            at = found = below
        return Found(None, "") if found is None else self._found(found)

    def _found(self, node: Node) -> Found:
        return Found(node, self._index.path[node], self._index.eid[node])

    def _item(self, home: Node | None, steps: Sequence[Step]) -> Found | None:
        """The inline item of a provision that the remaining brackets name."""
        if home is None or any(s.unit for s in steps):
            return None
        if home not in self._inline:
            document = self._document()
            self._inline[home] = {item.path: item for item in items_in(document, home)} if document else {}
        item = self._inline[home].get(self._index.path[home] + "".join(f"({s.value})" for s in steps))
        return Found(home, item.path, item.eid) if item else None

    def _step(self, scope: Node | None, unit: str, value: str, node: Node | None, quote: Node | None) -> Node | None:
        below = self._below.get((scope, value))
        if unit == "":
            return below
        name = unit if unit in _WORDED else "section"
        rows = self._numbered.get((quote, name, _ordinal(value) if name != "section" else value), [])
        if scope is not None and scope.is_provision and name == "section" and scope.kind.value not in _WORDED:
            return below
        inside = [n for n in rows[:_WIDEST] if scope in (None, quote) or self.places.scope[n] is scope]
        return self._same_part(inside, node) if inside else (below if name == "section" else None)

    def _same_part(self, rows: Sequence[Node], node: Node | None) -> Node:
        """Of several provisions of one number the one that stands in the same part as the reference, else the first."""
        around = self._around(node, self.places.quote.get(node) if node else None)
        return next((n for n in rows if self.places.scope[n] in around), rows[0]) if len(rows) > 1 else rows[0]

    def _spell(self, scope: Node | None, steps: Sequence[Step]) -> str:
        path = self._index.path[scope] if scope is not None and scope.is_provision else ""
        for unit, value in steps:
            if unit == "":
                path += f"({value})"
            else:
                part = f"{unit.capitalize()} {value}" if unit in _WORDED else value
                path = f"{path}/{part}" if path else part
        return path


resolver_of = once_per_document(Resolver)
"""The resolver of a document."""


def _ordinal(value: str) -> str:
    """A numeral as a number: Part II and Part 2 are one."""
    return str(ordinal_of_roman(value.lower()) or value)
