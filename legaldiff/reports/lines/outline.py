"""An outline in lines to read: every provision with its path, heading and first words."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.reports.rows import in_order
from legaldiff.reports.sheet import Line, Run, lay_out
from legaldiff.reports.view import name_of
from legaldiff.reports.words.phrase import plural
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.structure.inline import InlineItem

__all__ = ["caption", "outline_lines"]

_INDENT = 2
_DEEPEST = 12  # levels; deeper ones (hostile texts only) are not indented further
_LABEL = 8


def outline_lines(document: Document, width: int, *, inline: bool = False) -> Iterator[Line]:
    """The caption, then one line per provision, indented by depth and cut at ``width``.

    With ``inline`` the items of lists in running words have lines as well, below the provision that they are in.
    """
    yield from lay_out([Run(name_of(document), "strong"), Run(caption(document))], width)
    depth: dict[Node, int] = {}
    for entry in in_order(document, document.provisions) if inline else document.provisions:
        if isinstance(entry, InlineItem):
            below = 1 + entry.path.count("(") - document.path(entry.home).count("(")
            indent = _INDENT * min(depth[entry.home] + below, _DEEPEST)
            yield _line(entry.path, "", document.text[entry.num_end : entry.end], indent, width)
            continue
        above = document.index.parent.get(entry)
        depth[entry] = 0 if above is None else depth[above] + 1
        indent = _INDENT * min(depth[entry] + 1, _DEEPEST)
        words = document.own_text(entry)
        yield _line(document.path(entry), document.heading(entry) or "", words, indent, width)


def caption(document: Document) -> str:
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
