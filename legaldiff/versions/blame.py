"""Which version brought each word: marks on a text that are carried from version to version over the redlines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from legaldiff.compare.engine import Diff
from legaldiff.compare.redline.redline import redline
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.span import Span

__all__ = ["Blame", "Mark", "carry_marks", "make_blame", "mark_all"]

_START = itemgetter(0)


class Mark(NamedTuple):
    """``text[start:end]`` came with a version, counted from 1."""

    start: int
    end: int
    version: int


@dataclass(frozen=True, slots=True)
class Blame:
    """The own words of a provision of the last version, as marks without gaps.

    The texts of the marks joined are the provision's runs of own words, one after the other; white space goes with the
    words before it.
    """

    path: str
    eid: str
    marks: tuple[Mark, ...]


def mark_all(document: Document, version: int) -> list[Mark]:
    """Marks that give all words of a document to one version."""
    return sorted(Mark(*span, version) for node in document.provisions for span in _spans(document, node))


def carry_marks(marks: Sequence[Mark], diff: Diff, version: int) -> list[Mark]:
    """The marks on the new text of a diff, which is that version: equal words keep theirs, others get a new one.

    A provision that was split or merged is compared as a whole with all its parts.
    """
    out: list[Mark] = []
    for old_nodes, new_nodes in _pairs(diff):
        ours = [span for node in old_nodes for span in _spans(diff.old, node)]
        theirs = [span for node in new_nodes for span in _spans(diff.new, node)]
        if [s.of(diff.old.text) for s in ours] == [s.of(diff.new.text) for s in theirs]:
            for old, new in zip(ours, theirs, strict=True):
                out.extend(_cut(marks, old, new.start - old.start))
            continue
        for hunk in redline(diff.old.text, ours, diff.new.text, theirs).hunks:
            if hunk.op == "equal" and hunk.old and hunk.new:
                out.extend(_cut(marks, hunk.old, hunk.new.start - hunk.old.start))
            elif hunk.new:
                out.append(Mark(*hunk.new, version))
    return sorted(out)


def make_blame(document: Document, marks: Sequence[Mark], nodes: Iterable[Node]) -> Iterator[Blame]:
    """The blame of some provisions of the text that the marks are on."""
    for node in nodes:
        own = tuple(m for span in document.own_spans(node) for m in _fill(document.text, marks, span))
        yield Blame(document.path(node), document.index.eid[node], own)


def _pairs(diff: Diff) -> Iterator[tuple[tuple[Node, ...], tuple[Node, ...]]]:
    """Which provisions of old the words of which provisions of new are compared with; each of new comes once."""
    matching, done = diff.matching, set[Node]()
    for split in matching.splits.values():
        done.update(split.parts)
        yield (split.whole,), split.parts
    for merge in matching.merges.values():
        done.add(merge.whole)
        yield merge.parts, (merge.whole,)
    for node in diff.new.provisions:
        if node not in done:
            match = matching.of_new(node)
            yield (match.old,) if match else (), (node,)


def _spans(document: Document, node: Node) -> list[Span]:
    """The heading, which may be read as words elsewhere, and the own words."""
    return [c.span for c in node.children if c.kind is Kind.HEADING] + document.own_spans(node)


def _cut(marks: Sequence[Mark], span: Span, shift: int = 0) -> Iterator[Mark]:
    """The parts of marks, which are in order, that lie in a span, shifted."""
    first = max(0, bisect_right(marks, span.start, key=_START) - 1)
    for start, end, version in marks[first : bisect_left(marks, span.end, key=_START)]:
        if max(start, span.start) < min(end, span.end):
            yield Mark(max(start, span.start) + shift, min(end, span.end) + shift, version)


def _fill(text: str, marks: Sequence[Mark], span: Span) -> list[Mark]:
    """The marks in a run of words, joined where they are of one version; what has none goes with what is before it."""
    out: list[Mark] = []
    for mark in _cut(marks, span):
        if out and (out[-1].version == mark.version or text[mark.start : mark.end].isspace()):
            out[-1] = Mark(out[-1].start, mark.end, out[-1].version)
        else:
            start = out[-1].end if out else span.start
            out.append(Mark(start, mark.end, mark.version))
    if out:
        out[-1] = out[-1]._replace(end=span.end)
    return out
