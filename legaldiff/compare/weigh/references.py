"""Internal references: "section 3(b) of this order", "subsection (b) of this section", "sections 2 and 3 above"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Node
from legaldiff.span import Span

__all__ = ["Reference", "find_chains", "find_references", "follows", "resolve"]


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


class _Chain(NamedTuple):
    """Groups joined by "of", outermost last, and the span from the first unit word to the last designator."""

    span: Span
    groups: list[_Group]


_UNIT_RE = lazy_re(
    r"\b(?=[spcati])((?:sub)?(?:section|sec\.|paragraph|clause|part)|article|title|chapter|item)s?\s*(?=[(\dA-Z])|(§)§?\s*(?=[(\d])",
    re.IGNORECASE,
)  # "sections 2", "Sec. 9", "subsection (b)", "Part II"
_UNITS = ("section", "sec.", "paragraph", "clause", "part", "article", "title", "chapter", "item", "§")
_TARGET_RE = lazy_re(
    r"(?:\d+[A-Z]?(?:[-.]\d+)?(?![\w])|[IVXLC]{1,7}(?!\w)|[A-Z](?![\w.]))?(?:\s?\([0-9A-Za-z]{1,6}\))*"
)  # "3(b)(ii)", "1-101", "II", "(b)"
_AND_RE = lazy_re(r",?\s+(?:and/or|and|or|through|to)\s+|,\s*")  # ", and "
_OF_RE = lazy_re(r",?\s+of\s+")
_TAIL_RE = lazy_re(
    r"\s+(?:of|in)\s+this\s+(\w+)|\s+(?:above|below|hereof|herein)\b"
    r"|(\s+of\s)|(?=,?\s+(?:title\s+\d|U\.?\s?S\.?\s?C|United\s+States\s+Code|Code\s+of\s+Federal))()",
    re.IGNORECASE,
)  # "of this order"; a second or third group that is set says that it is the reference of another text
_WORDED = {"part": "Part", "subpart": "Subpart", "title": "Title", "chapter": "Chapter", "article": "Article"}


def find_references(document: Document, node: Node, spans: Sequence[Span]) -> list[Reference]:
    """The internal references in the spans of a provision, in document order; those of other texts are left out."""
    out: list[Reference] = []
    for span in spans:
        for chain in _scan(document.text, span):
            tail = _TAIL_RE.match(document.text, chain.span.end, span.end)
            if not (tail and any(g is not None for g in tail.groups()[1:])):
                out.extend(_place(document, node, chain.groups, tail[1].lower() if tail and tail[1] else ""))
    return sorted(out)


def find_chains(text: str, span: Span) -> Iterator[Span]:
    """What names a provision of any text: "section 3(b)", "subsection (a) of section 2", "sections 4 and 5"."""
    return (chain.span for chain in _scan(text, span))


def follows(
    old: Document,
    new: Document,
    ours: Sequence[Reference],
    theirs: Sequence[Reference],
    follow: Callable[[str], str | None],
) -> bool:
    """Whether references stand for references one by one: each is written the same, or names what became of the old."""
    if len(ours) != len(theirs):
        return False
    return all(
        a.path == b.path or follow(resolve(old, a)) == resolve(new, b) for a, b in zip(ours, theirs, strict=True)
    )


def resolve(document: Document, reference: Reference) -> str:
    """The path of the provision that a reference names; its path as written where there is none."""
    node = document.find(reference.path)
    return reference.path if node is None else document.path(node)


def _scan(text: str, span: Span) -> Iterator[_Chain]:
    at = span.start
    if not any(map(span.of(text).lower().__contains__, _UNITS)):  # much quicker than a search that heeds no case
        return
    while unit := _UNIT_RE.search(text, at, span.end):
        groups, stop = _read_groups(text, unit, span.end)
        if groups:
            yield _Chain(Span(unit.start(), stop), groups)
        at = max(stop, unit.end())


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
