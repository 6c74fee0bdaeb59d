"""What the reader tests ask of a page."""

from __future__ import annotations

from laws import check_origin

from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.readers import Page, read_page
from legaldiff.structure.block import Role


def page_of(source: str, format: str) -> Page:
    """Read a source, and check the laws that hold for every page."""
    page = read_page(source, format)
    text = page.text.text
    whole = Node(Kind.DOCUMENT, 0, len(text))
    check_origin(Document(text, whole, source, page.text.origin, page.text.dropped))
    at = 0
    for block in page.blocks:
        assert at <= block.start < block.end
        assert text[at : block.start].strip() == ""
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        at = block.end
    assert text[at:].strip() == ""
    return page


def paragraphs(source: str, format: str = "text") -> list[str]:
    page = page_of(source, format)
    return [page.text.text[b.start : b.end] for b in page.blocks]


def roles(source: str, format: str) -> list[tuple[Role, str]]:
    page = page_of(source, format)
    return [(b.role, page.text.text[b.start : b.end]) for b in page.blocks]


def reasons(source: str, format: str) -> dict[str, str]:
    """What was left out: the characters, by the reason."""
    found: dict[str, str] = {}
    for span, reason in page_of(source, format).text.dropped:
        found[reason] = found.get(reason, "") + source[span.start : span.end]
    return found
