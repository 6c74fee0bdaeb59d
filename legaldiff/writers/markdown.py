"""Markdown: headings for sections and what is above them, nested lists for what is below; it states no kinds."""

from __future__ import annotations

from typing import NamedTuple

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import LEVELS, OUTER, Kind, Metadata
from legaldiff.readers import recognise
from legaldiff.readers.shared.decoding import is_binary
from legaldiff.writers.lost import find_lost
from legaldiff.writers.parts import RUNS, Part, part_paragraphs, parts_of, split_head, stated_fields
from legaldiff.writers.writer import Writer, Written

__all__ = ["WRITER", "write_markdown"]

_HEADED = frozenset({Kind.APPENDIX, Kind.SECTION, *OUTER})
_DEEPEST = 6  # Markdown has no heading below it
_QUOTE = "> "
_FRONT = "---\nformat: markdown\n---\n\n"
"""What states nothing about the document, but that this is Markdown."""
# what has a meaning in Markdown: *, _, [, a "#" or "-" that begins a line, "&amp;", the "1." of lists that it counts
_SPECIAL_RE = lazy_re(r"[\\`*_\[\]<>|~]|^(?:[#>+-]+(?= |$)|-{3,}|={3,}|:(?=-))|&(?=#?\w{1,32};)|(?<=^1)[.)](?= )")
_PLAIN_RE = lazy_re(r"[A-Za-z0-9(](?:(?!: | #|:$).)*")  # a value that YAML takes without quotation marks


class _Place(NamedTuple):
    """Where a part is written: below how many headings, and behind which marks."""

    headings: int = 0
    pad: str = ""


def write_markdown(document: Document) -> Written:
    """The document in Markdown, with a notice for each provision that is not read again as it was."""
    return find_lost(document, _compose, WRITER.reader, "Markdown")


def _compose(document: Document) -> Written:
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
    if recognise(text) != "markdown" or is_binary(text):  # words that begin as another format does
        text = _FRONT + text
    return Written(text)


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


WRITER = Writer("markdown", "Markdown: headings and nested lists", (".md", ".markdown"), write_markdown, "markdown")
