"""A document as its outline: every provision with its path, heading and words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.reports.page.passages import find_passages
from legaldiff.reports.page.sources import describe_source, list_doubts
from legaldiff.reports.page.template import fill
from legaldiff.reports.sheet import Line, Run, lay_out
from legaldiff.reports.showing import Options, Showing, table_of
from legaldiff.reports.words.markup import escape
from legaldiff.reports.words.naming import find_depths, name_of
from legaldiff.reports.words.phrase import plural, shorten
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.structure.inline import InlineItem, find_inline_items

__all__ = ["SHOWING", "document_head", "outline_rows", "text_page"]

_INDENT = 2
_DEEPEST = 12  # levels; deeper ones (hostile texts only) are not indented further
_DEEPEST_ITEM = 8  # of Markdown
_LABEL = 8


def _lines(document: Document, options: Options) -> Iterator[Line]:
    """The caption, then one line per provision, indented by depth and cut at the width; inline items below theirs."""
    yield from lay_out([Run(name_of(document), "strong"), Run(_caption(document))], options.width)
    depths = find_depths(document)
    for entry in _in_order(document, document.provisions) if options.inline else document.provisions:
        if isinstance(entry, InlineItem):
            depth = depths[entry.home] + entry.path.count("(") - document.path(entry.home).count("(")
            path, heading, words = entry.path, "", document.text[entry.num_end : entry.end]
        else:
            depth, path, heading = depths[entry], document.path(entry), document.heading(entry) or ""
            words = document.own_text(entry)
        yield _line(path, heading, words, _INDENT * min(depth + 1, _DEEPEST), options.width)


def _caption(document: Document) -> str:
    """What the text says that it is, and how many provisions it has."""
    meta = document.meta
    number = f"No. {meta.number}" if meta.number and document.file else None
    said = [s for s in (number, meta.title, meta.date) if s]
    return ": " + ", ".join([*said, plural(len(document.provisions), "provision")])


def _line(path: str, heading: str, text: str, indent: int, width: int) -> Line:
    label, heading = sanitise(path).ljust(_LABEL), sanitise(heading)
    line = [Run(" " * indent), Run(label, "strong"), Run(" ")]
    room = width - indent - len(label) - 1
    if heading:
        heading = f"{heading}."
        line.append(Run(heading))
        room -= len(heading) + 1
    words = _clip(text, room)
    return [*line, Run(f" {words}" if heading else words, "quiet")] if words else line


def _clip(text: str, room: int) -> str:
    """The first words that fit, on one line."""
    line = sanitise(" ".join(text[: 4 * max(room, 0)].split()))
    if len(line) <= room:
        return line
    return line[: max(0, room - 1)].rpartition(" ")[0].rstrip(" ,;") + "…" if room > 12 else ""


def _markdown(document: Document, _: Options) -> Iterator[str]:
    lines = [f"**{escape(name_of(document))}**{escape(_caption(document))}", ""]
    for node, depth in find_depths(document).items():
        heading = document.heading(node)
        words = [f"**{escape(document.path(node))}**", escape(f"{heading}.") if heading else ""]
        words.append(escape(shorten(document.own_text(node)[:400], 12)))
        lines.append(f"{'  ' * min(depth, _DEEPEST_ITEM)}- {' '.join(w for w in words if w)}")
    yield "\n".join(lines)


def _to_dict(document: Document, options: Options) -> dict[str, Any]:
    return {**document_head(document), "provisions": list(outline_rows(document, inline=options.inline))}


def document_head(document: Document) -> dict[str, Any]:
    """What the JSON of a document, or of a part of it, says of the whole."""
    notices = [{"code": n.code, "span": list(n.span), "message": n.message} for n in document.notices]
    return {"file": document.file, "format": document.format, "meta": asdict(document.meta), "notices": notices}


def outline_rows(document: Document, within: Node | None = None, *, inline: bool = False) -> Iterator[dict[str, Any]]:
    """One row per provision in document order; those of ``within``, itself first, where it is given.

    With ``inline`` the items of lists in running words have rows as well, with one member more: ``inline``.
    """
    index = document.index
    nodes = index.provisions if within is None else [n for n in within.walk() if n.is_provision]
    for entry in _in_order(document, nodes) if inline else nodes:
        if isinstance(entry, InlineItem):
            yield _item_row(document, entry)
            continue
        yield {
            "file": document.file,
            "path": index.path[entry],
            "eid": index.eid[entry],
            "kind": entry.kind.value,
            "num": document.num(entry),
            "heading": document.heading(entry),
            "text": document.own_text(entry),
            "span": [entry.start, entry.end],
        }


def _item_row(document: Document, item: InlineItem) -> dict[str, Any]:
    return {
        "file": document.file,
        "path": item.path,
        "eid": item.eid,
        "kind": Kind.ITEM.value,
        "num": document.text[item.start : item.num_end],
        "heading": None,
        "text": document.text[item.num_end : item.end].strip(),
        "span": [item.start, item.end],
        "inline": True,
    }


def _in_order(document: Document, nodes: Sequence[Node]) -> list[Node | InlineItem]:
    """Provisions and the inline items in them, in the order in which they begin."""
    homes = set(nodes)
    items = [item for item in find_inline_items(document) if item.home in homes]
    return sorted([*nodes, *items], key=lambda entry: entry.start)


def text_page(document: Document, node: Node | None = None) -> str:
    """The page of a document, or of one provision with all that is in it."""
    rows = list(find_passages(document, node))
    where = "" if node is None else f": {document.path(node)}"
    return fill(
        "outline",
        title=name_of(document) + where,
        heading=(document.meta.title or name_of(document)) + where,
        sources=(describe_source(document),),
        doubts=(list_doubts(document),),
        headings=[(r.depth, r.eid, r.path, document.heading(r.node) or "") for r in rows if r.node and r.eid],
        rows=rows,
        marks={},
        bars={},
    )


SHOWING = Showing(
    "outline",
    Document,
    _lines,
    _to_dict,
    rows=lambda document, options: outline_rows(document, inline=options.inline),
    to_table=lambda document, options: table_of(document, replace(options, file=document.file)),
    markdown=_markdown,
    page=lambda document, _: text_page(document),
)
