"""What the reader tests ask of a page."""

from __future__ import annotations

from laws import check_origin

from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.readers import READERS, Page, read_page
from legaldiff.structure.block import Role


def page_of(source: str | bytes, format: str) -> Page:
    """Read a source, or the bytes that are unpacked to one, and check the laws that hold for every page."""
    page = read_page(source_of(source, format), format)
    text = page.text.text
    whole = Node(Kind.DOCUMENT, 0, len(text))
    check_origin(Document(text, whole, page.source or source_of(source, format), page.text.origin, page.text.dropped))
    at = 0
    for block in page.blocks:
        assert at <= block.start < block.end
        assert text[at : block.start].strip() == ""
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        at = block.end
    assert text[at:].strip() == ""
    return page


def source_of(source: str | bytes, format: str) -> str:
    unpack = READERS[format].unpack
    return unpack(source) if isinstance(source, bytes) and unpack else str(source)


def paragraphs(source: str | bytes, format: str = "text") -> list[str]:
    page = page_of(source, format)
    return [page.text.text[b.start : b.end] for b in page.blocks]


def roles(source: str | bytes, format: str) -> list[tuple[Role, str]]:
    page = page_of(source, format)
    return [(b.role, page.text.text[b.start : b.end]) for b in page.blocks]


def reasons(source: str | bytes, format: str) -> dict[str, str]:
    """What was left out: the characters, by the reason."""
    found: dict[str, str] = {}
    page = page_of(source, format)
    source = page.source or source_of(source, format)
    for span, reason in page.text.dropped:
        found[reason] = found.get(reason, "") + source[span.start : span.end]
    return found
