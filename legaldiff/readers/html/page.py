"""HTML of any other site: a page that was saved or pasted, without what belongs to the site."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.readers.html.fr_html import is_html
from legaldiff.readers.html.furniture import find_furniture
from legaldiff.readers.html.tree import read_tree
from legaldiff.readers.html.words import Words
from legaldiff.readers.shared.front_matter import mark_signature_image
from legaldiff.readers.shared.metadata import NUMBER_RE, describe
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.structure.block import Block, Role

__all__ = ["READER", "read_html"]


def read_html(source: str) -> Page:
    """Read a page: block elements become paragraphs, rows of tables blocks, list markers are printed as browsers do."""
    tree = read_tree(source)
    words = Words(source, tree, find_furniture(source, tree))
    words.read()
    text, blocks = words.writer.finish()
    blocks = mark_signature_image(text.text, tuple(_name_heads(text.text, blocks)))
    return Page(text, blocks, describe(text.text, blocks), tuple(words.notices))


def _name_heads(text: str, blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Give a heading that is the number line its role, and the title's to the heading after it."""
    above, untitled = True, False
    for block in blocks:
        role = block.role
        if above and role in (Role.TITLE, Role.HEADING) and NUMBER_RE.match(text, block.start, block.end):
            untitled = untitled or role is Role.TITLE
            role = Role.NUMBER
        elif above and untitled and role is Role.HEADING:
            role, untitled = Role.TITLE, False
        above = above and role is not Role.TEXT
        yield Block(block.start, block.end, role)


READER = Reader(
    name="html",
    summary="HTML of any other site, saved or pasted, without what belongs to the site",
    suffixes=(".html", ".htm", ".xhtml"),
    sniff=is_html,
    read=read_html,
)
