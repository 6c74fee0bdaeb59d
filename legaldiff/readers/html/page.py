"""HTML of any other site: a page that was saved or pasted, without what belongs to the site."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.lazy import lazy_re
from legaldiff.model import Notice
from legaldiff.readers.html.fr_html import is_html
from legaldiff.readers.html.furniture import find_furniture
from legaldiff.readers.html.lists import OrderedList, open_list
from legaldiff.readers.html.preformatted import PARTED, find_line_ends
from legaldiff.readers.html.tokens import BLOCKS, CELLS, HEADINGS, Token, TokenKind, read_attribute
from legaldiff.readers.html.tree import Tree, find_rows, read_tree
from legaldiff.readers.shared.front_matter import mark_signature_image
from legaldiff.readers.shared.metadata import NUMBER_RE, describe
from legaldiff.readers.shared.page_writer import PageWriter
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.span import Span
from legaldiff.structure.block import Block, Role
from legaldiff.structure.labels.designator import match_designator

__all__ = ["READER", "read_html"]

# "(a)", "Sec. 4." alone in the first cell of a row
_LABEL_RE = lazy_re(r"[“\"]?(?:\([A-Za-z0-9]{1,5}\)|(?:(?:Sec\.|Section) ?)?[A-Za-z0-9]{1,4}\.)")
_LINE_RE = lazy_re(r"\n|[^\n]+")
_NOTE_RE = lazy_re(r"(?:_?ftn|fn|footnote|endnote)[-_:]?\d+")  # the id of a footnote, not that of its mark
_DOUBT = "The page numbers this list by itself: {!r} is what browsers print, and no word of the source."


def read_html(source: str) -> Page:
    """Read a page: block elements become paragraphs, rows of tables blocks, list markers are printed as browsers do."""
    tree = read_tree(source)
    words = _Words(source, tree, find_furniture(source, tree))
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


class _Words:
    """The state of writing one page."""

    def __init__(self, source: str, tree: Tree, reasons: list[str]) -> None:
        self.source, self.tree, self.reasons = source, tree, reasons
        self.row_of, self.in_data = find_rows(tree)
        self.line_ends = find_line_ends(source, tree)
        self.writer = PageWriter(source)
        self.notices: list[Notice] = []
        self.lists: dict[int, OrderedList] = {}
        self.marker: tuple[str, OrderedList] | None = None  # of the list item that no word has come of yet
        self.breaks = 0  # line breaks since the last word
        self.row = -1  # the table row of the last word
        self.titled = False

    def read(self) -> None:
        """Write every token."""
        for token, place in self.tree.tokens:
            reason = self.reasons[place] if place >= 0 else ""
            if token.kind is TokenKind.START or token.kind is TokenKind.END:
                self.writer.drop(token.start, token.end, "markup")
                if not reason:
                    self._take_tag(token, place)
            elif token.kind is TokenKind.HIDDEN:
                self.writer.drop(token.start, token.end, "comment, script or title of the page")
            elif reason:
                self.writer.drop(token.start, token.end, reason)
            else:
                self._take_words(token, place)

    def _take_tag(self, token: Token, place: int) -> None:
        name, starts = token.value, token.kind is TokenKind.START
        if name == "br":
            self.breaks += 1
        elif name in BLOCKS or name in CELLS:
            self._bound(token, place)
        elif name == "q":
            self._begin(token.end, "“", place)
            self.writer.put("“" if starts else "”", token.end, token.end)

    def _bound(self, token: Token, place: int) -> None:
        """Part two paragraphs, or two cells of a row."""
        name, starts = token.value, token.kind is TokenKind.START
        in_data = place >= 0 and self.in_data[place]
        if (in_data and name != "tr") or (not in_data and self._is_label_of_row(place)):
            self.writer.add_space(token.start, token.start)
        else:
            role = Role.TEXT if not starts else Role.TABLE if in_data else self._role(token)
            self.writer.open_block(role)
        self.breaks = 0
        if not starts:
            return
        if name in ("ol", "ul", "menu", "dir"):
            self.lists[place] = open_list(self.source, token)
        elif name == "li":
            opened = self.lists.get(self.tree.elements[place].parent)
            marker = opened.next_marker(self.source, token) if opened else ""
            self.marker = (marker, opened) if opened and marker else None

    def _is_label_of_row(self, place: int) -> bool:
        """Whether only a label has come of a row of a table that places paragraphs."""
        row = self.row_of[place] if place >= 0 else -1
        return 0 <= row == self.row and _LABEL_RE.fullmatch(self.writer.head) is not None

    def _role(self, token: Token) -> Role:
        name = token.value
        if name in HEADINGS:
            first = not self.titled and (name == "h1" or (name == "h2" and not self.writer.blocks))
            self.titled = self.titled or first
            return Role.TITLE if first else Role.HEADING
        if name in ("li", "p", "div") and _NOTE_RE.fullmatch(read_attribute(self.source, token, "id") or ""):
            return Role.FOOTNOTE
        return Role.TEXT

    def _take_words(self, token: Token, place: int) -> None:
        if token.kind is TokenKind.REFERENCE:
            if not token.value.isspace():
                self._begin(token.start, token.value, place)
            self.writer.put(token.value, token.start, token.end)
            return
        for match in _LINE_RE.finditer(self.source, token.start, token.end) if self.line_ends else ():
            joint = self.line_ends.get(match.start()) if match[0] == "\n" else None
            if joint == PARTED:
                self.writer.open_block()
            elif joint is None:
                self._write(match.start(), match.end(), place)
            elif joint:
                self.writer.add_space(*match.span())
        if not self.line_ends:
            self._write(token.start, token.end, place)

    def _write(self, start: int, end: int, place: int) -> None:
        words = self.source[start:end]
        if not words.isspace():
            self._begin(start, words.lstrip(), place)
        self.writer.write(start, end)

    def _begin(self, at: int, words: str, place: int) -> None:
        """Do what was put off until a word comes: break the line, print the marker of the list item."""
        writer = self.writer
        if self.breaks and not writer.is_empty:
            goes_on = self.breaks == 1 and words[0].islower() and (writer.last.isalnum() or writer.last == ",")
            if goes_on or writer.role in (Role.TITLE, Role.HEADING, Role.TABLE):
                writer.add_space(at, at)
            else:
                writer.open_block()
        self.breaks = 0
        self.row = self.row_of[place]
        if self.marker is not None:
            self._print_marker(at, words, *self.marker)
            self.marker = None

    def _print_marker(self, at: int, words: str, marker: str, opened: OrderedList) -> None:
        """Print a marker, unless the item has a label of its own."""
        if match_designator(words, 0, len(words)) is not None:
            opened.kind = ""
            return
        self.writer.put(marker.rstrip(), at, at)
        self.writer.add_space(at, at)
        if not opened.told:
            opened.told = True
            end = self.writer.builder.length
            span = Span(end - len(marker.rstrip()), end)
            self.notices.append(Notice("marker-printed", span, _DOUBT.format(marker.rstrip())))


READER = Reader(
    name="html",
    summary="HTML of any other site, saved or pasted, without what belongs to the site",
    suffixes=(".html", ".htm", ".xhtml"),
    sniff=is_html,
    read=read_html,
)
