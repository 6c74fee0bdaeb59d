"""GPO text of the Federal Register: hard-wrapped and indented, with page marks, ``quotes'' and named characters."""

from __future__ import annotations

import html
import re
import unicodedata

from legaldiff.lazy import lazy_re
from legaldiff.readers.markdown.front import has_front_matter
from legaldiff.readers.shared.characters import find_characters, flatten, reason_for
from legaldiff.readers.shared.hyphens import Hyphens
from legaldiff.readers.shared.metadata import NUMBER_RE, describe, describe_header
from legaldiff.readers.shared.page_writer import CLOSING, PageWriter
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.readers.text.gpo_lines import GpoLine, LineKind, find_margins, find_title_rest, is_even, read_lines
from legaldiff.span import Text
from legaldiff.structure.block import Block, Role

__all__ = ["READER", "read_gpo"]

_SNIFF_RE = lazy_re(
    r"\[\[Page \d+\]\]|\[Federal Register Volume \d+|\[Federal Register: |\(Presidential Sig\.\)"
    r"|^ {16}(?:Executive Order \d+ of|Section 1\.|Sec\. \d+\.|By the authority) ",
    re.MULTILINE,
)  # the marks of the files; or the column in which GPO prints the body of a page
_SIGNS = ("[[Page ", "[Federal Register Volume ", "[Federal Register: ", "(Presidential Sig.)", " " * 16)  # quick
_INLINE_RE = lazy_re(
    r"</?(?:[A-Za-z]|\d-)[^<>\n]{0,120}>+|&(?:#\d{1,6}|[A-Za-z]{2,8});"
    r"|\[(?:[A-Za-z](?:acute|grave|circ|uml|tilde|cedil|caron|ring|breve|macr|ogon|dot|slash)|szlig|squf)\]|``|'''|''|`|'(?![A-Za-z0-9])"
)
_INLINE = "<&[`'"  # what these begin with: <Clinton1>>, <INF>; &amp;; [aacute]; ``, '', `
_GLYPHS = {"``": "“", "''": "”", "'''": "’”", "`": "‘", "<Register>": "®", "<yen>": "¥"}
_ENDING_RE = lazy_re(r"(?:[.;:!?]['\")\]]{0,4}|[;,] (?:and|or)|--)$")  # of a paragraph: ".", "; and", ".)"
_TEXT, _WORDS, _BLANK = Role.TEXT, LineKind.WORDS, LineKind.BLANK  # members are looked up in twice the time
_BLANKS = " \t\n\f\r"  # other white space of Python's is a control character
_PAGE_WIDTH = 72
_SHORT = 25  # columns left on a line that show that its paragraph ended
_DEEPEST = 8  # columns by which a paragraph's first line may be indented
_ACCENTS = {
    "acute": "\u0301", "grave": "\u0300", "circ": "\u0302", "uml": "\u0308", "tilde": "\u0303", "cedil": "\u0327",
    "caron": "\u030c", "ring": "\u030a", "breve": "\u0306", "macr": "\u0304", "ogon": "\u0328", "dot": "\u0307",
}  # fmt: skip
_LABEL_RE = lazy_re(r"[`']{0,3}(?:\([A-Za-z0-9]{1,5}\)|Sec(?:tion|\.) \d|[A-Za-z0-9]{1,3}\. )")  # "``Sec. 2."
_TURN_LABEL_RE = lazy_re(_LABEL_RE.pattern + r"|(?:PART|Part|TITLE|Subpart) [IVXLC\d]|\d{1,3}-\d{1,3}")
_LABEL_ONLY_RE = lazy_re(r"[`']{0,3}(?:\([A-Za-z0-9]{1,5}\)|[A-Za-z0-9]{1,3}\.)")
_PREFACE_RE = lazy_re(r"By the President of the United States(?: of America)?|A Proclamation", re.IGNORECASE)


def is_gpo(source: str) -> bool:
    """Whether marks of GPO's text files stand near the beginning, and no front matter, which is that of Markdown."""
    head = source[: 1 << 16]
    marked = any(sign in head for sign in _SIGNS) and _SNIFF_RE.search(head) is not None
    return marked and not has_front_matter(source)


def read_gpo(source: str) -> Page:
    """Read GPO text, as a page of HTML with ``<pre>`` or bare."""
    writer = PageWriter(source)
    view = flatten(source, writer.unwanted)
    lines = read_lines(view)
    if not any(kind is _WORDS for kind, _, _, _ in lines):
        lines = read_lines(view, front=False)
    reading = _Reading(writer, view, lines)
    reading.read(lines)
    text, blocks = reading.finish()
    found = describe(text.text, blocks)
    return Page(text, blocks, describe_header(source, found))


class _Reading:
    """The state of reading one file: the line that is held back until the next says what joins them, and the stage."""

    def __init__(self, writer: PageWriter, view: str, lines: list[GpoLine]) -> None:
        self.writer = writer
        self.source = source = writer.source
        self.is_even = is_even(view)
        marks = [at for at in find_characters(view, _INLINE) if _INLINE_RE.match(view, at)]
        marks += [start for start, _ in writer.unwanted]
        self.marks = sorted(marks, reverse=True)  # where a line cannot be taken over as it is, the last one first
        self.plain: list[tuple[int, int]] = []  # lines before the held one that are still to be written, as they are
        self.margins = find_margins(lines)
        self.title_rest = find_title_rest(source, lines)
        self.hyphens = Hyphens(source)
        self.unwanted = writer.unwanted[::-1]
        self.held: GpoLine | None = None
        self.first = lines[0]  # the first line of the paragraph of the held one
        self.stages = [Role.NUMBER, Role.TITLE]  # the groups of lines that come before the text
        self.column: int | None = None  # where the lines after a paragraph's first one begin
        self.below: int | None = None  # that column, while nothing stands between the held line and the next
        self.blanks = 0
        self.turned = False  # whether a page mark has come since the held line
        self.quoting = False  # whether a single quotation mark is open

    def read(self, lines: list[GpoLine]) -> None:
        """Read every line."""
        for line in lines:
            kind, start, end, _ = line
            if self.unwanted:
                self._drop_before(start, end)
            if kind is _WORDS:
                self._take_words(line)
            elif kind is _BLANK:
                self.blanks += 1
                self.below = None
            elif kind is LineKind.FURNITURE:
                self._hold(line, Role.FURNITURE)
                self._release()
            else:
                if kind in (LineKind.PAGE, LineKind.HEAD):
                    self.turned, self.below = True, None
                self.writer.drop(start, end, kind.value)

    def finish(self) -> tuple[Text, tuple[Block, ...]]:
        """The text and its blocks."""
        self._release()
        self._drop_before(len(self.source), len(self.source))
        return self.writer.finish()

    def _drop_before(self, start: int, end: int) -> None:
        """Drop the characters between lines that are no text; the writer drops those inside the line."""
        while self.unwanted and self.unwanted[-1][0] < end:
            span = self.unwanted.pop()
            if span[0] < start:
                self.writer.drop(*span, reason_for(self.source[slice(*span)]))

    def _take_words(self, line: GpoLine) -> None:
        held, below, indent = self.held, self.below, line[3]
        steady = below is not None and -1 <= indent - below <= 1  # as three lines of five are
        if held is None or not (steady or (below is None and self._continues(held, line))):
            self._hold(line, self._role(line))
            return
        _, start, end, _ = held
        if self.source[end - 1] not in "-—" and self.source[end] in _BLANKS and self._is_plain(start, end):
            self.plain.append((start, end))
        else:
            joint = self.hyphens.joint(self.source, start, end, line[1])
            self._write_plain()
            self._write_held(cut=joint is None)
            if joint == " ":
                self._add_space(end)
        self.held, self.column = line, indent
        if below is None:
            self.blanks, self.turned = 0, False
        self.below = indent if self.writer.role is _TEXT else None

    def _is_plain(self, start: int, end: int) -> bool:
        """Whether a line is words with single spaces between them, and nothing else, right before a line end."""
        marks = self.marks
        while marks and marks[-1] < start:
            marks.pop()
        if not self.is_even or (marks and marks[-1] <= end) or self.source[start] in CLOSING:
            return False
        return self.source.find("  ", start, end) < 0

    def _write_plain(self, *, last: bool = False) -> None:
        """Write the plain lines; another of their paragraph follows unless they are the ``last``."""
        if self.plain:
            self.writer.write_lines(self.plain)
            if not last:
                self._add_space(self.plain[-1][1])
            self.plain.clear()

    def _add_space(self, end: int) -> None:
        """Part a line from the next; only the line end stands for the space: page marks between them are dropped."""
        self.writer.add_space(end, end + (self.source[end] in _BLANKS))

    def _role(self, line: GpoLine) -> Role:
        _, start, end, _ = line
        if _PREFACE_RE.fullmatch(self.source, start, end):
            return Role.NUMBER
        if not self.stages:
            return Role.TEXT
        if self.stages[0] is Role.NUMBER and NUMBER_RE.match(self.source, start, end) is None:
            self.stages.clear()
            return Role.TEXT
        return self.stages.pop(0)

    def _continues(self, held: GpoLine, line: GpoLine) -> bool:
        """Whether a line belongs to the paragraph of the line before it: by its column, and by what parts the two."""
        _, start, end, indent = line
        _, held_start, held_end, held_indent = held
        if self.writer.role is not Role.TEXT:
            if start in self.title_rest:
                return True
            return self.blanks == 0 and not self.turned  # the title's first line stands left of the others
        if self.column is None and _LABEL_ONLY_RE.fullmatch(self.source, held_start, held_end):
            return True  # "(a)", a blank line, and the words of the item (EO 13160)
        near = abs(indent - (held_indent if self.column is None else self.column)) <= 1
        if self.turned:
            below = near or (self.column is None and indent < held_indent)
            return below and self._spans_page(held, line, ends=self._ends(held))
        if self.blanks:  # a blank line in mid-sentence (EO 13319)
            if self.column is None or not near or not self.source[held_end - 1].isalnum():
                return False
            return not _LABEL_RE.match(self.source, start, end) and self._room(held, line) < 0
        if not near:
            return 1 < held_indent - indent <= _DEEPEST
        if any(abs(indent - margin) <= 1 for margin in self.margins):
            return True
        return not self._ends(held) and self._room(held, line) < 0

    def _ends(self, held: GpoLine) -> bool:
        _, start, end, _ = held
        return _ENDING_RE.search(self.source, max(start, end - 12), end) is not None

    def _spans_page(self, held: GpoLine, line: GpoLine, *, ends: bool) -> bool:
        """Whether an unindented line after a page mark goes on with the paragraph before it."""
        _, start, end, _ = line
        if _TURN_LABEL_RE.match(self.source, start, end):
            # "sections 8(b), [[Page 71320]] (c) and (d)"; not "; and [[Page 22324]] (xxvi) other departments"
            word = self.source[held[1] : held[2]]
            return not ends and self.source[start] == "(" and word not in ("and", "or")
        if not ends or self.source[start].islower():
            return True
        # The line ends a sentence. Unindented paragraphs follow one another in recitals; in a labelled provision the
        # sentence after it mostly belongs to it (13 of 19 such pages), unless the line was left short.
        labelled = _LABEL_RE.match(self.source, self.first[1], self.first[2]) is not None
        return labelled and self._room(held, line) < _SHORT and self.source[held[2] - 1] in ".'"

    def _room(self, held: GpoLine, line: GpoLine) -> int:
        """How many columns would be left if the first word of a line stood on the line before it."""
        _, start, end, _ = line
        _, held_start, held_end, held_indent = held
        word_end = self.source.find(" ", start, end)
        word = (word_end if word_end > 0 else end) - start
        return _PAGE_WIDTH - 1 - held_indent - (held_end - held_start) - word

    def _hold(self, line: GpoLine, role: Role) -> None:
        self._release()
        self.writer.open_block(role)
        self.held = self.first = line
        self.blanks, self.turned, self.quoting, self.column, self.below = 0, False, False, None, None

    def _release(self) -> None:
        """Write the held line, and end its paragraph."""
        if self.held is not None:
            _, start, end, _ = self.held
            if self._is_plain(start, end):
                self.plain.append((start, end))
                self._write_plain(last=True)
            else:
                self._write_plain()
                self._write_held(cut=False)
            self.writer.close_block()
            self.held = None

    def _write_held(self, *, cut: bool) -> None:
        assert self.held is not None
        _, start, end, _ = self.held
        end -= cut
        for match in _INLINE_RE.finditer(self.source, start, end):
            if self._write_mark(match[0], start, match.start(), match.end()):
                start = match.end()
        self.writer.write(start, end)
        if cut:
            self.writer.drop(end, end + 1, "line-end hyphen")

    def _write_mark(self, mark: str, start: int, at: int, end: int) -> bool:
        """Write the words before a mark and what the mark stands for; False when it stands for itself."""
        glyph = _GLYPHS.get(mark)
        if glyph is None:
            if mark[0] == "<":
                glyph = ""
            elif mark[0] == "[":
                accent = _ACCENTS.get(mark[2:-1])
                glyph = unicodedata.normalize("NFC", mark[1] + accent) if accent else html.unescape(f"&{mark[1:-1]};")
            elif mark[0] == "&":
                glyph = html.unescape(mark)
                if glyph == mark:
                    return False
            elif self.quoting:
                glyph = "’"
            else:
                return False
        self.quoting = (self.quoting or mark == "`") and mark[-1] != "'"
        self.writer.write(start, at)
        if glyph:
            self.writer.put(glyph, at, end)
        else:
            self.writer.drop(at, end, "markup")
        return True


READER = Reader(
    "gpo", "GPO text of the Federal Register (indented, hard-wrapped, with page marks)", (), is_gpo, read_gpo
)
