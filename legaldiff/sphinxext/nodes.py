"""The nodes of the extension: a block of provisions, a designator, and the two marks of a redline.

Each derives from a docutils node that means nearly the same, so that a writer of another package still shows its words.
"""

from __future__ import annotations

from docutils import nodes

from legaldiff.reports.words.sanitise import sanitise

__all__ = ["law_block", "law_deleted", "law_inserted", "law_num", "make_paragraph", "make_text"]


class law_block(nodes.container):
    """A block of paragraphs and blocks; ``indent`` tells the writers that have no style sheet to set it in."""


class law_num(nodes.strong):
    """A printed designator; ``refid`` is the anchor of its own provision, empty where that has none."""


class law_inserted(nodes.inline):
    """Words that came."""


class law_deleted(nodes.inline):
    """Words that went."""


def make_text(text: str) -> nodes.Text:
    """The words of a source as a leaf of the page: text that no parser sees again, without control characters."""
    return nodes.Text(sanitise(text))


def make_paragraph(*children: nodes.Node | str, classes: tuple[str, ...] = ()) -> nodes.paragraph:
    """A paragraph whose words stay as printed: no typographic quotes are made of its marks, nothing is translated."""
    made = [child if isinstance(child, nodes.Node) else make_text(child) for child in children]
    return nodes.paragraph("", "", *made, support_smartquotes=False, translatable=False, classes=list(classes))
