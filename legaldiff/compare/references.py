"""Internal references: "section 3(b) of this order", "subsection (b) of this section", "sections 2 and 3 above"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.span import Span

__all__ = ["Reference", "find_references", "resolve"]


class Reference(NamedTuple):
    """A written reference to a provision of the same document.

    ``span`` holds the designators only ("3(b)"); ``path`` is what they name, as written: it need not exist.
    """

    span: Span
    path: str


class _Group(NamedTuple):
    """A unit word with its targets: "sections 2 and 3"."""

    unit: str
    targets: list[Span]


_UNIT_RE = re.compile(
    r"\b((?:sub)?(?:section|sec\.|paragraph|clause|part)|article|title|chapter|item)s?\s*(?=[(\dA-Z])|(§)§?\s*(?=[(\d])",
    re.IGNORECASE,
)  # "sections 2", "Sec. 9", "subsection (b)", "Part II"
_TARGET_RE = re.compile(
    r"(?:\d+[A-Z]?(?:[-.]\d+)?(?![\w])|[IVXLC]{1,7}(?!\w)|[A-Z](?![\w.]))?(?:\s?\([0-9A-Za-z]{1,6}\))*"
)  # "3(b)(ii)", "1-101", "II", "(b)"
_AND_RE = re.compile(r",?\s+(?:and/or|and|or|through|to)\s+|,\s*")  # ", and "
_OF_RE = re.compile(r",?\s+of\s+")
_TAIL_RE = re.compile(
    r"\s+of\s+this\s+(\w+)|\s+(?:above|below|hereof|herein)\b|(\s+of\s)|(?=,?\s+(?:title\s+\d|U\.?S\.?C))()",
    re.IGNORECASE,
)  # "of this order"; a group that is set says that it is the reference of another text
_WORDED = {"part": "Part", "subpart": "Subpart", "title": "Title", "chapter": "Chapter", "article": "Article"}


def find_references(document: Document, node: Node, spans: Sequence[Span]) -> list[Reference]:
    """The internal references in the spans of a provision, in document order; those of other texts are left out."""
    out: list[Reference] = []
    for span in spans:
        at = span.start
        while unit := _UNIT_RE.search(document.text, at, span.end):
            groups, at = _read_groups(document.text, unit, span.end)
            tail = _TAIL_RE.match(document.text, at, span.end)
            if groups and not (tail and any(g is not None for g in tail.groups()[1:])):
                out.extend(_place(document, node, groups, tail[1].lower() if tail and tail[1] else ""))
            at = max(at, unit.end())
    return sorted(out)


def resolve(document: Document, reference: Reference) -> str:
    """The path of the provision that a reference names; its path as written where there is none."""
    node = document.find(reference.path)
    return reference.path if node is None else document.path(node)


def _read_groups(text: str, unit: re.Match[str], end: int) -> tuple[list[_Group], int]:
    """The chain that begins at a unit word ("subsection (b) of section 3"), and where it ends."""
    groups: list[_Group] = []
    found: re.Match[str] | None = unit
    at = unit.end()
    while found:
        targets, stop = _read_targets(text, found.end(), end)
        if not targets:
            break
        at = stop
        groups.append(_Group((found[1] or "section").lower(), targets))
        of = _OF_RE.match(text, at, end)
        found = _UNIT_RE.match(text, of.end(), end) if of else None
    return groups, at


def _read_targets(text: str, at: int, end: int) -> tuple[list[Span], int]:
    targets: list[Span] = []
    start = at
    while (m := _TARGET_RE.match(text, start, end)) and m.end() > start:
        targets.append(Span(*m.span()))
        at = m.end()
        more = _AND_RE.match(text, at, end)
        if not more:
            break
        start = more.end()
    return targets, at


def _place(document: Document, node: Node, groups: list[_Group], this: str) -> Iterator[Reference]:
    """Give each target its path, the outermost group first: ``(b)`` of section 3 is ``3(b)``."""
    base = _base(document, node, this)
    for group in reversed(groups):
        stem = base
        for target in group.targets:
            written = re.sub(r"\s", "", target.of(document.text))
            if written.startswith("("):
                root = stem if stem is not None else _near(document, node, written)
                path = root + written
            else:
                name = f"{_WORDED[group.unit]} {written}" if group.unit in _WORDED else written
                path = f"{base}/{name}" if base else name
                stem = path.partition("(")[0]
            yield Reference(target, path)
        base = path


def _base(document: Document, node: Node, this: str) -> str | None:
    """The path that "this section" has for a provision; "" for the whole document, None where nothing is said."""
    if not this:
        return None
    index = document.index
    above = [node, *index.ancestors(node)]
    for provision in above:
        if provision.kind.value == this:
            return index.path[provision]
    if this == Kind.SECTION.value:
        return index.path.get(above[-1], "")
    return ""


def _near(document: Document, node: Node, written: str) -> str:
    """The path of the innermost enclosing provision that holds what is written, for a bare "paragraph (2)"."""
    index = document.index
    above = [index.path[n] for n in [*index.ancestors(node)] if n in index.path]
    return next((p for p in above if p + written in index.by_path), above[-1] if above else "")
