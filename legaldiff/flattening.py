"""A tree as a flat list of records in document order, and back again."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from legaldiff.model import LEVELS, Kind, Node

__all__ = ["Record", "flatten", "make_outline", "make_tree", "outline_digest"]


_LEAVES = frozenset({Kind.NUM, Kind.HEADING, Kind.CHAPEAU, Kind.CONTENT, Kind.CONTINUATION, Kind.TRIVIA})
_HEADS = frozenset({Kind.NUM, Kind.HEADING})


class Record(NamedTuple):
    """A node without its place: ``length`` is that of a leaf in code points, 0 for a node with children."""

    kind: str
    value: str | None
    length: int
    children: int


def flatten(root: Node) -> list[Record]:
    """The records of a tree, parents before their children; spans follow from the lengths, since children tile."""
    return [_record(node) for node in root.walk()]


def make_tree(records: Sequence[Record]) -> Node:
    """The tree of a list of records, without recursion; ``ValueError`` if they are not one tree."""
    starts, at = [], 0
    for record in records:
        starts.append(at)
        at += record.length
    ready: list[Node] = []
    for record, start in zip(reversed(records), reversed(starts), strict=True):
        if (
            record.children > len(ready)
            or record.children < 0
            or record.length < 0
            or (record.children and record.length)
        ):
            raise ValueError(f"the tree is broken at a {record.kind} at offset {start}")
        children = tuple(reversed(ready[len(ready) - record.children :])) if record.children else ()
        del ready[len(ready) - record.children :]
        end = children[-1].end if children else start + record.length
        ready.append(Node(Kind(record.kind), start, end, children, record.value))
    if len(ready) != 1:
        raise ValueError(f"the tree has {len(ready)} roots, expected one")
    return ready[0]


def make_outline(records: Sequence[Record], length: int) -> Node:
    """The tree of a list of records as that of a document of this length; ``ValueError`` if no reader makes such a one.

    A document holds all else; designators, headings and runs of words hold nothing, and no leaf is empty; a designator
    or a heading is that of a level, and only a designator has a value.
    """
    root = make_tree(records)
    if root.kind is not Kind.DOCUMENT or root.end != length or bool(root.children) != bool(length):
        raise ValueError(f"the tree is a {root.kind.value} of {root.end} code points, the text has {length}")
    for node in root.walk() if length else ():
        wrong = _find_wrong(node)
        if wrong:
            raise ValueError(f"the {node.kind.value} at offset {node.start} {wrong}")
    return root


def _find_wrong(node: Node) -> str:
    """What no node is that a reader makes, or the empty string."""
    kind, value = node.kind, node.value
    if node.start == node.end:
        return "is empty"
    if node.children and kind in _LEAVES:
        return "holds other nodes"
    if value is not None and (kind is not Kind.NUM or not value or value != " ".join(value.split())):
        return "has a value that it cannot have"
    for child in node.children:
        if child.kind is Kind.DOCUMENT or (child.kind in _HEADS and kind not in LEVELS):
            return f"holds a {child.kind.value}"
    return ""


def outline_digest(records: Sequence[Record]) -> str:
    """The SHA-256 of a tree, in hexadecimal."""
    lines = "\n".join(f"{r.kind} {r.length} {r.children} {r.value!r}" for r in records)
    return sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()


def _record(node: Node) -> Record:
    length = 0 if node.children else node.end - node.start
    return Record(node.kind.value, node.value, length, len(node.children))
