"""The reader of an unpacked Word file: lines of marked words to paragraphs."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.model import Notice
from legaldiff.readers.shared.front_matter import mark_front
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.shared.page_writer import PageWriter
from legaldiff.readers.shared.reader import Page
from legaldiff.span import Span
from legaldiff.structure.block import Role

__all__ = ["FIRST_LINE", "read_words"]

FIRST_LINE = "legaldiff {} 1"
"""How the source of a Word file begins: with the name of its reader and the version of its form."""

# [heading] Sec. 1. Purpose.
_LINE_RE = lazy_re(r"\n(\[([a-z][a-z ,-]{0,60}|\+)\] ?)?([^\n]*)")
_ROLES = {role.value: role for role in Role}
_DOUBTS = {
    "embedded": "Another file is embedded here, which is not read.",
    "text-box": "A text box stands in this paragraph, which is read as two.",
}


def read_words(source: str) -> Page:
    """Read what ``write_words`` wrote; a line without a mark goes on with the paragraph before it."""
    writer, notices = PageWriter(source), list[Notice]()
    first = source.find("\n")
    writer.drop(0, first if first >= 0 else len(source), "markup")
    for line in _LINE_RE.finditer(source):
        mark, (start, end) = line[2] or "+", line.span(3)
        reason = "" if mark == "+" or mark in _ROLES else "markup" if mark in _DOUBTS or mark == "part" else mark
        writer.drop(line.start() + 1, start, "markup" if start < end else reason or "markup")
        if reason:
            writer.drop(start, end, reason)
        elif mark != "+":
            writer.open_block(_ROLES[mark])
        if message := _DOUBTS.get(mark):
            at = writer.builder.length
            notices.append(Notice(mark, Span(max(0, at - 1), at), message))
        if not reason:
            writer.write(start, end)
    text, blocks = writer.finish()
    marked = mark_front(text.text, blocks)
    return Page(text, marked, describe(text.text, marked), tuple(notices))
