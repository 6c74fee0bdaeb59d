"""Canonical text: a line ``@kind designator  heading`` for each part; what is in it is indented below."""

from __future__ import annotations

from legaldiff.document import Document
from legaldiff.model import LEVELS, Kind, Node, Notice
from legaldiff.readers.text.canonical import FURNITURE, HEADER, INDENT, SIGN
from legaldiff.readers.xml.dialect import NO_VALUE, value_of
from legaldiff.writers.lost import find_lost
from legaldiff.writers.parts import RUNS, Part, part_paragraphs, parts_of, split_head, stated_fields
from legaldiff.writers.writer import Writer, Written

__all__ = ["WRITER", "write_text"]


def write_text(document: Document) -> Written:
    """The canonical text of a document; reading it gives the same outline and words."""
    return find_lost(document, _compose, WRITER.reader, "Canonical text")


def _compose(document: Document) -> Written:
    notices: list[Notice] = []
    lines = [HEADER, *(f"{name}: {value}" for name, value in stated_fields(document.meta))]
    todo = [(part, 0) for part in reversed(parts_of(document, document.root))]
    while todo:
        part, depth = todo.pop()
        pad = INDENT * depth
        if part.is_furniture:
            for words in part_paragraphs(part.words):
                lines += ["", f"{pad}{SIGN}{FURNITURE} {words}"]
        elif part.node.kind in RUNS and not part.node.children:
            for words in part_paragraphs(part.words):
                lines += [pad + _escape(words)] if lines[-1].lstrip().startswith(SIGN) else ["", pad + _escape(words)]
        else:
            head, inside = _open(document, part, notices)
            lines += ["", pad + head]
            todo.extend((p, depth + 1) for p in reversed(inside))
    return Written("\n".join(lines) + "\n", tuple(notices))


def _open(document: Document, part: Part, notices: list[Notice]) -> tuple[str, list[Part]]:
    """The line that opens a part, and what is in it."""
    node = part.node
    if node.kind is Kind.NUM:  # below a heading, or a second one
        return SIGN + node.kind.value + _tell_num(" ".join(part.words.split()), node.value), []
    if not node.children:
        return SIGN + node.kind.value, [Part(Node(Kind.CONTENT, node.start, node.end), part.words)]
    num, heading, inside = split_head(parts_of(document, node))
    line = SIGN + node.kind.value
    if num is not None:
        line += _tell_num(part.mark + " ".join(num.words.split()), num.node.value)
    elif node.kind in LEVELS and not any(child.kind is Kind.NUM for child in node.children):
        message = "This level has no designator: canonical text holds its words, and not the level."
        notices.append(Notice("no-designator", node.span, message))
    if heading is not None:
        line += f"  {' '.join(heading.words.split())}"
    return line, inside


def _tell_num(printed: str, value: str | None) -> str:
    """A designator behind the name of its part, with its normalised form where that does not follow from it."""
    if value_of(printed) == value:
        return f" {printed}"
    stated = NO_VALUE if value is None else " ".join(value.split()).replace('"', '""')
    return f'="{stated}" {printed}'


def _escape(words: str) -> str:
    """A paragraph that begins like a line of another kind gets a backslash."""
    return f"\\{words}" if words.startswith((SIGN, "\\")) else words


WRITER = Writer(
    "text", "Canonical text: what a person can read and change, and be read again", (".txt",), write_text, "canonical"
)
