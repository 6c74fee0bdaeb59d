"""HTML of federalregister.gov, where some paragraphs are bare lines between elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from legaldiff.lazy import lazy_re
from legaldiff.readers.html.tokens import CELLS, HEADINGS, VOID, WORDS, Token, TokenKind, read_attribute, read_tokens
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.shared.page_writer import PageWriter
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.structure.block import Block, Role
from legaldiff.structure.regions.region import is_furniture

__all__ = ["READER", "is_html", "read_fr_html"]

# Elements whose white space is only white space; line breaks outside of them part paragraphs on federalregister.gov.
_PARAGRAPHS = WORDS["fr_paragraphs"]
_BLOCKS = _PARAGRAPHS | WORDS["fr_blocks"]
_STYLES = frozenset({"strong", "em", "b", "i"})
_FURNITURE_CLASSES = ("frdoc", "billing-code", "document-graphic")
_PRINTED = ("printed-page", "unprinted-element")
# "(a)", "a." alone on a line: the label of the list item whose words stand on the next (EO 13160)
_LABEL_RE = lazy_re(r"[“\"]?(?:\([A-Za-z0-9]{1,5}\)){1,3}|[A-Za-z0-9]{1,4}\.")
_FILED_RE = lazy_re(r"\d{1,2}-\d{1,2}-\d{2};[^\n]{1,12}\]")  # "8-10-18; 8:45 am]" (EO 13868)
_FR_MARKS = ('class="end-matter"', "printed-page", 'data-page="')
_PIECE_RE = lazy_re(r"\n|[^\n]+")
_SNIFF_RE = lazy_re(
    r"<!doctype html|<html\b|<body\b|<(?:p|h[1-6]|div|span|section|article|main|ol|ul|table|blockquote|pre|center)[ >]"
    r"|<a (?:class=\"eo\"|href=)",
    re.IGNORECASE,
)


def is_html(source: str) -> bool:
    """Whether HTML tags stand near the beginning."""
    head = source[:4096]
    return head.lstrip("\ufeff \t\r\n\x00").startswith("<") and _SNIFF_RE.search(head) is not None


def is_fr_html(source: str) -> bool:
    """Whether it is HTML with marks of federalregister.gov."""
    return is_html(source) and any(mark in source for mark in _FR_MARKS)


def read_fr_html(source: str) -> Page:
    """Read a page: elements and bare lines become paragraphs, marks of the printed page are dropped."""
    reading = _Reading(source)
    for token in read_tokens(source):
        reading.take(token)
    text, blocks = reading.writer.finish()
    marked = tuple(_mark(text.text, blocks))
    return Page(text, marked, describe(text.text, marked))


def _mark(text: str, blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Give roles to the bare lines: the number line before the title, signature marks and filing lines."""
    title = next((at for at, block in enumerate(blocks) if block.role is Role.TITLE), 0)
    for at, (block, after) in enumerate(zip_longest(blocks, blocks[1:])):
        start, end, role = block
        if role is Role.TEXT and at < title:
            role = Role.NUMBER
        elif role is Role.TEXT:
            signed = end - start <= 3 and after is not None and text.startswith("THE WHITE HOUSE", after.start)
            if signed or is_furniture(text, block) or _FILED_RE.fullmatch(text, start, end):
                role = Role.FURNITURE
        yield Block(start, end, role)


class _Reading:
    """The state of reading one page."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = PageWriter(source)
        self.by_lines = any(mark in source for mark in _FR_MARKS)
        self.in_p = False  # <p> ends where the next block begins, with or without </p>
        self.paragraphs = 0  # other open elements whose white space is only white space
        self.unseen = ""  # the element whose words are left out, and how many of its name are open
        self.depth = 0
        self.titled = False
        self.after_heading = False
        self.breaks = 0  # line breaks since the last word, outside of paragraphs
        self.styled = [False, False]  # whether a bold or italic word ended last, and whether one begins

    @property
    def in_paragraph(self) -> bool:
        """Whether white space is only white space here."""
        return self.in_p or self.paragraphs > 0 or not self.by_lines

    def take(self, token: Token) -> None:
        """Read one stretch of the source."""
        if token.kind is TokenKind.START or token.kind is TokenKind.END:
            self.writer.drop(token.start, token.end, "markup")
            self._take_tag(token)
        elif self.unseen or token.kind is TokenKind.HIDDEN:
            reason = "printed-page mark or part of the site" if self.unseen else "comment, script or title of the page"
            self.writer.drop(token.start, token.end, reason)
        elif token.kind is TokenKind.REFERENCE:
            self._break_line(token.start, blank=token.value.isspace())
            self.writer.put(token.value, token.start, token.end)
            self.styled = [False, False]
        elif self.in_paragraph:
            self.writer.write(token.start, token.end)
        else:
            self._take_lines(token)

    def _take_lines(self, token: Token) -> None:
        for match in _PIECE_RE.finditer(self.source, token.start, token.end):
            if match[0] == "\n":
                self.breaks += 1
                continue
            blank = match[0].isspace()
            self._break_line(match.start(), blank=blank)
            self.writer.write(*match.span())
            if not blank:
                self.styled = [False, False]

    def _break_line(self, at: int, *, blank: bool) -> None:
        """Begin a paragraph at a bare line, unless only its label or a change of type stands before it."""
        if blank or not self.breaks or self.in_paragraph:
            return
        writer = self.writer
        if writer.is_empty:
            if self.after_heading and self.breaks == 1:
                writer.reopen_block(at)  # the title's second line (EO 13217)
        else:
            label_only = _LABEL_RE.fullmatch(writer.head) is not None
            if label_only or (self.breaks == 1 and (all(self.styled) or writer.role is Role.TITLE)):
                writer.add_space(at, at)
            else:
                writer.close_block()
        self.breaks = 0

    def _take_tag(self, token: Token) -> None:
        name, starts = token.value, token.kind is TokenKind.START
        if self.unseen:
            if name == self.unseen and name not in VOID:
                self.depth += 1 if starts else -1
                self.unseen = self.unseen if self.depth else ""
        elif starts and (name in WORDS["fr_unseen"] or _class_of(self.source, token).startswith(_PRINTED)):
            if name not in VOID:
                self.unseen, self.depth = name, 1
        elif name in CELLS:
            self.writer.add_space(token.start, token.start)
            self._count(name, starts=starts)
        elif name in _BLOCKS:
            self._bound_block(token, name, starts=starts)
        elif name in _STYLES:
            self.styled = [self.styled[0], True] if starts else [True, False]

    def _bound_block(self, token: Token, name: str, *, starts: bool) -> None:
        self.writer.open_block(self._role(token, name) if starts else Role.TEXT)
        self.titled = self.titled or (name in HEADINGS and not starts)
        self._count(name, starts=starts)
        self.breaks = 0
        self.styled = [False, False]
        self.after_heading = name in HEADINGS and not starts

    def _count(self, name: str, *, starts: bool) -> None:
        self.in_p = starts and name == "p"
        if name in _PARAGRAPHS and name != "p":
            self.paragraphs = max(0, self.paragraphs + (1 if starts else -1))

    def _role(self, token: Token, name: str) -> Role:
        if name in HEADINGS:
            return Role.HEADING if self.titled else Role.TITLE
        if name == "tr":
            return Role.TABLE
        if name == "p" and _class_of(self.source, token).startswith(_FURNITURE_CLASSES):
            return Role.FURNITURE
        return Role.TEXT


def _class_of(source: str, token: Token) -> str:
    return read_attribute(source, token, "class") or ""


READER = Reader("fr-html", "HTML of federalregister.gov", (), is_fr_html, read_fr_html)
