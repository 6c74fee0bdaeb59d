"""A tree as a flat list of records in document order, and back again."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from itertools import accumulate
from typing import NamedTuple

from legaldiff.model import LEVELS, SPECIAL, Kind, Node
from legaldiff.shape import COUNT, WORDS, maybe, one_of, row

__all__ = ["RECORD", "Record", "check_tree", "flatten", "make_tree", "outline_digest"]

_HEADS = frozenset({Kind.NUM, Kind.HEADING})
_RUNS = frozenset({Kind.CONTENT, Kind.CHAPEAU, Kind.CONTINUATION, Kind.TRIVIA})
_MAY_BE_LEAVES = _HEADS | _RUNS | {Kind.ROW, Kind.FOOTNOTE}


class Record(NamedTuple):
    """A node without its place: ``length`` is that of a leaf in code points, 0 for a node with children."""

    kind: str
    value: str | None
    length: int
    children: int


RECORD = row(Record, one_of(kind.value for kind in Kind), maybe(WORDS), COUNT, COUNT)
"""A record as plain data."""


def flatten(root: Node) -> list[Record]:
    """The records of a tree, parents before their children; spans follow from the lengths, since children tile."""
    return [Record(n.kind.value, n.value, 0 if n.children else n.end - n.start, len(n.children)) for n in root.walk()]


def make_tree(records: Sequence[Record]) -> Node:
    """The tree of a list of records, without recursion; ``ValueError`` if they are not one tree."""
    ends = list(accumulate(record.length for record in records))
    ready: list[Node] = []
    for record, end in zip(reversed(records), reversed(ends), strict=True):
        start = end - record.length
        if not 0 <= record.children <= len(ready) or record.length < 0 or (record.children and record.length):
            raise ValueError(f"the tree is broken at a {record.kind} at offset {start}")
        children = tuple(reversed(ready[len(ready) - record.children :])) if record.children else ()
        del ready[len(ready) - record.children :]
        ready.append(Node(Kind(record.kind), start, children[-1].end if children else end, children, record.value))
    if len(ready) != 1:
        raise ValueError(f"the tree has {len(ready)} roots, expected one")
    return ready[0]


def check_tree(root: Node, text: str) -> None:
    """Refuse, with ``ValueError``, a tree that no reader makes of this text."""
    if root.kind is not Kind.DOCUMENT or root.end != len(text):
        raise ValueError(f"the tree is a {root.kind.value} of {root.end} code points, the text has {len(text)}")
    if text.strip() and not root.children:
        raise ValueError("the tree is broken at the document: it has parts")
    for above in root.walk():
        if sum(node.kind is Kind.NUM for node in above.children) > 1:
            raise ValueError(f"the tree is broken at the {above.kind.value} at offset {above.start}: it has one num")
        for node in above.children:
            if fault := _find_fault(node, above, text):
                raise ValueError(f"the tree is broken at the {node.kind.value} at offset {node.start}: {fault}")


def _find_fault(node: Node, above: Node, text: str) -> str:
    kind = node.kind
    if kind is Kind.DOCUMENT:
        return "it is no part of another"
    if kind in SPECIAL and above.kind is not Kind.DOCUMENT:
        return "it stands outside of all levels"
    if kind in _HEADS and above.kind not in LEVELS:
        return "it stands directly in a level"
    if node.value is not None and kind is not Kind.NUM:
        return "only a num has a value"
    if node.children:
        return "it has no parts" if kind in _HEADS or kind in _RUNS else ""
    if kind not in _MAY_BE_LEAVES:
        return "it has parts"
    words = text[node.start : node.end]
    if kind is Kind.TRIVIA:
        return "" if words else "it has a length"
    return "" if words.strip() else "it has words"


def outline_digest(records: Sequence[Record]) -> str:
    """The SHA-256 of a tree, in hexadecimal."""
    lines = "\n".join(f"{r.kind} {r.length} {r.children} {r.value!r}" for r in records)
    return sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()
