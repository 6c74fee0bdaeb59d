"""Markdown, as people write it and as machines do: its marks are left out, its lines become paragraphs.

The reading is our own and not that of a library: markdown-it-py tells the lines of a block but not where its inline
marks stand, and what is left out must be known character by character. It is simpler than CommonMark, since
the tree comes from designators: lists and quotations leave no marks behind, the numbers of list items are text, and no
indentation makes code, as orders are indented for other reasons.
"""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re
from legaldiff.readers.markdown.front import find_front, has_front_matter, state
from legaldiff.readers.markdown.lines import LineReading
from legaldiff.readers.markdown.writer import write_markdown
from legaldiff.readers.shared.characters import find_unwanted, flatten
from legaldiff.readers.shared.front_matter import mark_signature_image
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.shared.reader import Page, Reader

__all__ = ["READER", "is_markdown", "read_markdown"]

_SNIFFED = 1 << 14  # code points
# "## Policy"; "**Sec. 2.** Policy" or a line in bold type; "[the act](https://..."
_SIGNS_RE = lazy_re(
    r"^#{1,6}[ ](?=[A-Za-z*\[])|^(?:[-*+>] |\d{1,3}\. )?\*\*(?=\w)[^*\n]{1,200}+\*\*|\]\((?:https?:|/|#)", re.MULTILINE
)


def read_markdown(source: str) -> Page:
    """Read Markdown: marks, link targets and front matter are dropped, headings and tables have their roles."""
    unwanted = find_unwanted(source)
    view = flatten(source, unwanted, carriage="\v")  # not a space, which would make two of one and so a line break
    front = find_front(view)
    reading = LineReading(view)
    reading.dropped += front
    at = 0
    for start, end, _ in front:
        reading.read(at, start)
        at = end
    reading.read(at, len(view))
    text, blocks = write_markdown(source, view, reading, unwanted)
    blocks = mark_signature_image(text.text, blocks)
    found = describe(text.text, blocks)
    return Page(text, blocks, state(view, front, found) if front else found)


def is_markdown(source: str) -> bool:
    """Whether the source has front matter, begins with a heading, or has two or more marks that only Markdown has."""
    head = source[:_SNIFFED].lstrip("\ufeff \t\r\n")
    if head.startswith("# "):
        return True
    if head.startswith("---"):
        return has_front_matter(source)
    if "\n#" not in head and "**" not in head and "](" not in head and head[:1] != "#":
        return False
    signs = _SIGNS_RE.finditer(head)
    return next(signs, None) is not None and next(signs, None) is not None


READER = Reader(
    name="markdown",
    summary="Markdown, written by people or made from other formats",
    suffixes=(".md", ".markdown", ".mkd"),
    sniff=is_markdown,
    read=read_markdown,
)
