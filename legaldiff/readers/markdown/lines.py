"""The lines of Markdown: which open a paragraph, what role they have, and which marks of theirs are no text."""

from __future__ import annotations

import re

from legaldiff.characters import SPACES
from legaldiff.lazy import lazy_re
from legaldiff.readers.shared.metadata import NUMBER_RE
from legaldiff.structure.block import Role
from legaldiff.structure.labels.designator import match_designator

__all__ = ["FOLLOWS", "GOES_ON", "LITERAL", "OPENS", "Line", "LineReading", "Lines"]

Line = tuple[int, int, int, Role]
"""``view[start:end]`` without white space at its ends, how it begins (bits of ``OPENS`` and so on), and its role."""

Lines = list[Line]

FOLLOWS, OPENS, LITERAL, GOES_ON = 0, 1, 2, 4
"""A line may go on with the paragraph before it, opens one, holds no marks (in a fence), or goes on for certain."""

# The first and last characters of lines that may be more than words.
_MARKS = frozenset("#>-*+=|:~`<[_")
_FIRST = frozenset(SPACES) | _MARKS
_LAST = frozenset(SPACES + "\\")
_RULE_RE = lazy_re(r"(?>(?:-[ \t]*+){3,})$|(?>(?:_[ \t]*+){3,})$|\*{3,}+$")  # ---, ___, ***; "* * *" is words
_STARS_RE = lazy_re(r"\*(?>(?:[ \t]+\*)+)$")  # "* * * * *": words left out
_ATX_RE = lazy_re(r"(#{1,6})(?:[ \t]+|$)")  # "## Sec. 4."
_CLOSING_HASHES_RE = lazy_re(r"(?<=[ \t])#++$")  # "## Policy ##"
_UNDERLINE_RE = lazy_re(r"=+$|-+$")
_BULLET_RE = lazy_re(r"[-*+](?:[ \t]+|$)")
_QUOTE_RE = lazy_re(r"(?:>[ \t]*)+")
_FENCE_RE = lazy_re(r"(`{3,}+(?=[^`]*$)|~{3,}+)")
_COLUMNS_RE = lazy_re(r"\|?[ \t]*:?-+:?[ \t]*(?>(?:\|[ \t]*:?-+:?[ \t]*)*)\|?$")  # "|---|:--:|"
_FOOTNOTE_RE = lazy_re(r"\[\^([^\]\s]{1,40})\]:[ \t]*")  # "[^1]: See ..."
_DEFINITION_RE = lazy_re(  # [label]: https://example.org "title"
    r"\[([^\[\]\n]{1,200})\]:[ \t]+(?:<[^<>\n]*>|\S+)(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?$"
)
_HIDDEN_RE = lazy_re(r"<(?:(!--)|(script|style)\b)", re.IGNORECASE)
_DATE = 25  # code points of " of September 27, 2017"; what is longer is a title
_FRONT = 12  # lines that may stand above the title
_MOST_MARKERS = 20  # of lists and quotations at the beginning of a line
_LONGEST_HEADING = 200  # code points of a line that a row of hyphens may underline


class LineReading:
    """Reads the lines of ``view``, which has line feeds only and the offsets of the source."""

    def __init__(self, view: str) -> None:
        self.view = view
        self.lines: Lines = []
        self.dropped: list[tuple[int, int, str]] = []
        self.links: dict[str, int] = {}  # the labels that definitions give a target
        self.how = OPENS
        self.titled = False
        self.headings = 0
        self.item = -1  # where the next line of the open list item or footnote will stand in ``lines``
        self.busy = False  # whether the line before left a quotation, a fence, a comment or a table open
        self.quoted = False
        self.fence = ""
        self.hidden = ""  # what ends the comment or script that is open
        self.columns = False  # whether a table is open

    def read(self, at: int, end: int) -> None:
        """Read every line of ``view[at:end]``; those that begin like words are words."""
        lines, text = self.lines, Role.TEXT
        how = OPENS
        for raw in self.view[at:end].split("\n"):
            start = at
            at += len(raw) + 1
            if not raw and not self.busy:
                how = OPENS
            elif self.busy or raw[0] in _FIRST or raw[-1] in _LAST:
                self.how = how
                self._take(raw, start)
                how = self.how
            else:
                lines.append((start, at - 1, how, text))
                how = FOLLOWS

    def _take(self, raw: str, start: int) -> None:
        """Read a line that may hold marks."""
        words = raw.strip()
        start += raw.find(words[0]) if words else 0
        if not self.busy and words and words[0] not in _MARKS:
            if self.item == len(self.lines) and self.how == FOLLOWS and raw[0] != words[0]:
                self.how = GOES_ON if match_designator(self.view, start, start + len(words)) is None else FOLLOWS
                self.item += self.how == GOES_ON
            self.lines.append((start, start + len(words), self.how, Role.TEXT))
            self.how = OPENS if _breaks(raw) else FOLLOWS
            return
        if not self.busy and words and words[0] == "#" and self._take_heading(words, start):
            return
        if self.hidden:
            self.dropped.append((start, start + len(words), "comment, script or style"))
            self.hidden = "" if self.hidden in words.lower() else self.hidden
        elif self.fence:
            self._take_fenced(words, start)
        elif not words:
            self.how, self.columns, self.quoted = OPENS, False, False
        else:
            self._take_marked(words, start, hard=_breaks(raw))
        self.busy = bool(self.quoted or self.fence or self.hidden or self.columns)

    def _take_marked(self, words: str, start: int, *, hard: bool) -> None:
        quote = _QUOTE_RE.match(words)
        if (quote is not None) is not self.quoted:
            self.quoted, self.how = quote is not None, OPENS
        for _ in range(_MOST_MARKERS):  # one after another: "> - ## Policy"
            mark = _match_marker(words)
            if mark is None:
                break
            if words[0] != ">":
                self.how = OPENS
                self.item = len(self.lines) + 1
            start, words = self._skip(words, mark, start)
        if not words:
            self.how = OPENS
        elif not self._take_mark(words, start):
            how, role = (OPENS, Role.TABLE) if self.columns else (self.how, Role.TEXT)
            self.lines.append((start, start + len(words), how, role))
            self.how = OPENS if hard or self.columns else FOLLOWS

    def _take_mark(self, words: str, start: int) -> bool:
        """Read a line that is no words, or that its first mark makes more than words; whether it is one."""
        take = _TAKES.get(words[0])
        return take is not None and take(self, words, start)

    def _take_fence(self, words: str, start: int) -> bool:
        fence = _FENCE_RE.match(words)
        if fence is not None:
            self.fence, self.how = fence[1], OPENS
            self.dropped.append((start, start + len(words), "markup"))
        return fence is not None

    def _take_fenced(self, words: str, start: int) -> None:
        quote = _QUOTE_RE.match(words) if self.quoted else None
        if quote is not None:  # a fence in a quotation
            start, words = self._skip(words, quote, start)
        if words.startswith(self.fence) and not words.strip(self.fence[0]):
            self.fence, self.how = "", OPENS
            self.dropped.append((start, start + len(words), "markup"))
        elif not words:
            self.how = OPENS
        else:
            self.lines.append((start, start + len(words), LITERAL | self.how, Role.TEXT))
            self.how = FOLLOWS

    def _take_heading(self, words: str, start: int) -> bool:
        mark = _ATX_RE.match(words)
        if mark is None:
            return False
        start, words = self._skip(words, mark, start)
        close = _CLOSING_HASHES_RE.search(" " + words, max(0, len(words) - 16))
        if close is not None:
            self.dropped.append((start + close.start() - 1, start + len(words), "markup"))
            words = words[: close.start() - 1].rstrip()
        self.how = OPENS
        if words:
            self._add_heading(start, start + len(words), len(mark[1]))
        return True

    def _add_heading(self, start: int, end: int, level: int) -> None:
        """Add a heading: NUMBER or TITLE above the words, HEADING among them."""
        worded = len(self.lines) > self.headings
        role = Role.HEADING
        number = None if worded else NUMBER_RE.match(self.view, start, end)
        if number is not None:
            role = Role.NUMBER
            self.titled = self.titled or end - number.end() > _DATE  # "# Executive Order 6560-A—Its Title"
        elif not self.titled and (level == 1 or (level == 2 and not worded)) and len(self.lines) < _FRONT:
            label = match_designator(self.view, start, end)
            if label is None or label.weak:
                role, self.titled = Role.TITLE, True
        self.lines.append((start, end, OPENS, role))
        self.headings += 1

    def _take_rule(self, words: str, start: int) -> bool:
        """Read a row of hyphens and the like: an underline, the second row of a table, or a rule."""
        above = self.lines[-1] if self.lines and self.how == FOLLOWS else None
        if above is not None and "|" in words and _COLUMNS_RE.match(words) and "|" in self.view[above[0] : above[1]]:
            self.lines[-1] = (above[0], above[1], OPENS, Role.TABLE)
            self.columns = True
        elif above is not None and self._is_underlined(above) and _UNDERLINE_RE.match(words):
            self.lines.pop()
            self._add_heading(above[0], above[1], 1 if words[0] == "=" else 2)
        elif not _RULE_RE.match(words):
            return False
        self.dropped.append((start, start + len(words), "markup"))
        self.how = OPENS
        return True

    def _is_underlined(self, above: Line) -> bool:
        """Whether the line above may be a heading: alone, and short (rules are written right below paragraphs too)."""
        return above[2] == OPENS and above[3] is Role.TEXT and above[1] - above[0] <= _LONGEST_HEADING

    def _take_hidden(self, words: str, start: int) -> bool:
        mark = _HIDDEN_RE.match(words)
        if mark is None:
            return False
        close = "-->" if mark[1] else f"</{mark[2].lower()}>"
        at = words.lower().find(close, mark.end())
        if 0 <= at < len(words) - len(close):
            return False  # words follow in the same line
        self.dropped.append((start, start + len(words), "comment, script or style"))
        self.hidden, self.how = ("" if at >= 0 else close), OPENS
        return True

    def _take_definition(self, words: str, start: int) -> bool:
        note = _FOOTNOTE_RE.match(words)
        if note is not None:
            self.how = OPENS
            start, words = self._skip(words, note, start, "footnote mark")
            if words:
                self.lines.append((start, start + len(words), OPENS, Role.FOOTNOTE))
                self.how, self.item = FOLLOWS, len(self.lines)
            return True
        link = _DEFINITION_RE.match(words)
        if link is None:
            return False
        self.links.setdefault(" ".join(link[1].lower().split()), start)
        self.dropped.append((start, start + len(words), "link target"))
        self.how = OPENS
        return True

    def _skip(self, words: str, mark: re.Match[str], start: int, reason: str = "markup") -> tuple[int, str]:
        """Drop the mark at the beginning of a line; where the line goes on after it, and the words that do."""
        self.dropped.append((start, start + len(mark[0].rstrip()), reason))
        rest = words[mark.end() :].lstrip()
        return start + len(words) - len(rest), rest


_TAKES = {
    "#": LineReading._take_heading,
    **dict.fromkeys("-=_*|:", LineReading._take_rule),
    **dict.fromkeys("`~", LineReading._take_fence),
    "<": LineReading._take_hidden,
    "[": LineReading._take_definition,
}


def _match_marker(words: str) -> re.Match[str] | None:
    """The marker of a quotation or of a list item; a rule is none, nor are printed asterisks."""
    if words[:1] == ">":
        return _QUOTE_RE.match(words)
    bullet = _BULLET_RE.match(words) if words[:1] in ("-", "*", "+") else None
    return bullet if bullet and not _STARS_RE.match(words) and not _RULE_RE.match(words) else None


def _breaks(raw: str) -> bool:
    """Whether a line ends with a hard break: two spaces, or a backslash."""
    if raw[-1] not in " \\\v":
        return False
    raw = raw.rstrip("\v")
    return raw.endswith(("  ", "\\")) and not raw.endswith("\\\\")
