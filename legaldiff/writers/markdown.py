"""Markdown: headings for sections and what is above them, nested lists for what is below; it states no kinds."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import LEVELS, Kind, Metadata, Node, Notice
from legaldiff.readers import read, recognise
from legaldiff.span import Span
from legaldiff.writers.parts import RUNS, Part, part_paragraphs, parts_of, split_head, stated_fields
from legaldiff.writers.writer import Writer, Written

__all__ = ["WRITER", "write_markdown"]

_HEADED = LEVELS - {
    Kind.SUBSECTION, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.CLAUSE, Kind.SUBCLAUSE, Kind.ITEM, Kind.SUBITEM,
}  # fmt: skip
_DEEPEST = 6  # Markdown has no heading below it
_QUOTE = "> "
_FRONT = "---\nformat: markdown\n---\n\n"
"""What states nothing about the document, but that this is Markdown."""
# what has a meaning in Markdown: *, _, [, a "#" or "-" that begins a line, "&amp;"
_SPECIAL_RE = lazy_re(r"[\\`*_\[\]<>|~]|^(?:[#>+-]+(?= |$)|-{3,}|={3,}|:(?=-))|&(?=#?\w{1,32};)")
_PLAIN_RE = lazy_re(r"[A-Za-z0-9(](?:(?!: | #|:$).)*")  # a value that YAML takes without quotation marks


class _Place(NamedTuple):
    """Where a part is written: below how many headings, and behind which marks."""

    headings: int = 0
    pad: str = ""


def write_markdown(document: Document) -> Written:
    """The document in Markdown, with a notice for each provision that is not read again as it was."""
    lines = _front_matter(document.meta)
    title = dict(stated_fields(document.meta)).get("title")
    todo = [(part, _Place()) for part in reversed(parts_of(document, document.root))]
    while todo:
        part, place = todo.pop()
        if part.is_furniture or not part.node.children:
            _add_paragraphs(lines, part, place, title)
        elif part.node.kind in LEVELS:
            todo += _open_level(lines, part, place, parts_of(document, part.node))
        else:
            quoted = part.node.kind is Kind.QUOTED_CONTENT
            inside = place._replace(pad=place.pad + _QUOTE) if quoted else place
            todo += ((p, inside) for p in reversed(parts_of(document, part.node)))
    text = "\n".join(lines).lstrip("\n") + "\n"
    if recognise(text, "x.md") != "markdown":  # words that begin as another format does
        text = _FRONT + text
    return Written(text, tuple(_find_lost(document, text)))


def _add_paragraphs(lines: list[str], part: Part, place: _Place, title: str | None) -> None:
    for words in part_paragraphs(part.words):
        mark = "# " if words == title and not place.pad else ""
        lines += [place.pad.rstrip(), place.pad + mark + _escape(words)]


def _open_level(lines: list[str], part: Part, place: _Place, parts: list[Part]) -> list[tuple[Part, _Place]]:
    """Write the designator of a level, its heading, and below a heading's rank its first words; give the rest."""
    num, heading, inside = split_head(parts)
    head = part.mark + " ".join(_escape(" ".join(p.words.split())) for p in (num, heading) if p is not None)
    lines.append(place.pad.rstrip())
    if part.node.kind in _HEADED and not place.pad:
        lines.append(f"{'#' * min(place.headings + 2, _DEEPEST)} {head}")
        below = place._replace(headings=place.headings + 1)
    else:
        below = place._replace(pad=f"{place.pad}  ")
        runs = inside[:1] if inside and inside[0].node.kind in RUNS and not inside[0].node.children else []
        words = [_escape(words) for run in runs for words in part_paragraphs(run.words)]
        lines.append(f"{place.pad}- {' '.join([head, *words[:1]])}")
        for more in words[1:]:
            lines += [below.pad.rstrip(), below.pad + more]
        inside = inside[len(runs) :]
    return [(p, below) for p in reversed(inside)]


def _front_matter(meta: Metadata) -> list[str]:
    """The metadata as YAML."""
    fields = [f"{name}: {_quote(value)}" for name, value in stated_fields(meta)]
    return ["---", *fields, "---"] if fields else []


def _quote(value: str) -> str:
    if _PLAIN_RE.fullmatch(value) or ('"' in value and "'" in value):
        return value
    return f"'{value}'" if '"' in value or "\\" in value else f'"{value}"'


def _escape(words: str) -> str:
    return _SPECIAL_RE.sub(lambda match: "\\" + match[0], words)


def _find_lost(document: Document, text: str) -> list[Notice]:
    """A notice for each provision that is not the same when the text is read again, or that is only there then."""
    again = read(text, "markdown")
    found = Counter(_row(again, node) for node in again.provisions)
    stated, kept = dict(stated_fields(document.meta)), dict(stated_fields(again.meta))
    lost = [
        Notice("not-held", Span(0, 0), f"Markdown does not hold the {name} as it is: the words say otherwise.")
        for name in {**stated, **kept}
        if stated.get(name) != kept.get(name)
    ]
    for node in document.provisions:
        row = _row(document, node)
        found[row] -= 1
        if found[row] < 0:
            message = f"Markdown does not hold {document.path(node)} as it is: its words are there, but read otherwise."
            lost.append(Notice("not-held", node.span, message))
    for (path, *_), count in found.items():
        if count > 0:  # initials of a clerk, which other formats mark as furniture
            message = f"Markdown does not hold what kind of words these are: read again, they are the provision {path}."
            lost.append(Notice("not-held", document.root.span, message))
    return lost


def _row(document: Document, node: Node) -> tuple[str, ...]:
    words = (document.num(node), document.heading(node), document.own_text(node))
    return (document.path(node), node.kind.value, *(" ".join((w or "").split()) for w in words))


WRITER = Writer("markdown", "Markdown: headings and nested lists", (".md", ".markdown"), write_markdown, "markdown")
