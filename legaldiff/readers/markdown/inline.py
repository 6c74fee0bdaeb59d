"""The marks inside a paragraph of Markdown: emphasis, links, escapes, code, character references, HTML tags."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterable

from legaldiff.lazy import lazy_re
from legaldiff.readers.html.tokens import BLOCKS, CELLS, INLINE

__all__ = ["BREAK", "CHARACTERS", "Edit", "find_edits"]

Edit = tuple[int, int, str, str]
"""Source ``[start, end)``, what is written for it, and the reason why it is dropped where that is nothing."""

BREAK = "\n\n"
"""What is written for a tag that ends a paragraph (``<br>``, ``</p>``)."""

CHARACTERS = "\\`*_~[]<&"
"""What a mark begins with."""

_MARK_RE = lazy_re(
    r"\\(?:[!-/:-@\[-`{-~]|$|(?=\n))"  # an escape: "1986\.", "\(a)"
    r"|`++|\*++|_++|~~"
    r"|\[(?:\^[^\[\]\s]{1,40}\])?"  # [text, [^1]
    r"|\](?>(?:\((?:<[^<>\n]*+>|(?>(?:[^\s()<>]++|\([^\s()<>]*+\))*))"
    r"(?>(?:[ \t]++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?)[ \t]*+\)"
    r"|\[[^\[\]\n]{0,200}\])?)"  # ](https://example.org/a_(b) "title"), ][label]
    r"|<(?:/?([A-Za-z][A-Za-z0-9]{0,14})(?:[ \t/][^<>\n]*+)?>|!--(?>(?:[^<>\n-]|-(?!->))*)-->"  # <br />, <!-- -->
    r"|[A-Za-z][A-Za-z+.-]{1,31}:[^\s<>]*+>|[^\s<>@]++@[^\s<>@]++>)"  # <https://example.org>, <keeper@example.org>
    r"|&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_TARGET_RE = lazy_re(r"\]\(\s*(?:\)|<|[^)]*[/.#:@?=])")  # what tells "](/about)" from "section [4](a)"
_TICKS_RE = lazy_re(r"`+")
_LABEL = 201  # code points of the label of a definition, and one more
_LONGEST_CODE = 400  # code points between backticks


def find_edits(view: str, start: int, end: int, marks: Iterable[int], links: Collection[str]) -> list[Edit]:
    """What is written for the ``marks`` of the paragraph ``view[start:end]``, in any order; some may overlap.

    ``links`` are the labels that a definition gives a target ("[label]: https://...").
    """
    paragraph = _Paragraph(view, start, end, links)
    paragraph.read(marks)
    return paragraph.edits


class _Paragraph:
    """The marks that are open while one paragraph is read."""

    def __init__(self, view: str, start: int, end: int, links: Collection[str]) -> None:
        self.view, self.start, self.end, self.links = view, start, end, links
        self.edits: list[Edit] = []
        self.brackets: list[tuple[int, int]] = []
        self.runs: dict[str, list[tuple[int, int]]] = {}  # openers: where, and how many
        self.ticks: dict[int, list[int]] | None = None  # where runs of backticks stand, by length, the last one first

    def read(self, marks: Iterable[int]) -> None:
        """Go from mark to mark."""
        at = self.start
        for place in marks:
            match = _MARK_RE.match(self.view, place, self.end) if place >= at else None
            if match is None:
                continue
            at = match.end()
            mark = match[0]
            match mark[0]:
                case "\\":
                    self._drop(place, place + 1)
                case "`":
                    at = self._take_code(place, at)
                case "*" | "_" | "~":
                    self._take_run(mark[0], place, at)
                case "[":
                    if len(mark) > 1:
                        self._drop(place, at, "footnote mark")
                    else:
                        image = place > self.start and self.view[place - 1] == "!"
                        self.brackets.append((place - image, at))
                case "]":
                    at = self._take_link(mark, place)
                case "<":
                    self._take_tag(match, mark)
                case _:
                    character = html.unescape(mark)
                    if character != mark:
                        blank = "white space written as a reference" if character.isspace() else ""
                        self.edits.append((place, at, " " if blank else character, blank))

    def _drop(self, start: int, end: int, reason: str = "markup") -> None:
        self.edits.append((start, end, "", reason))

    def _take_code(self, start: int, end: int) -> int:
        """Take a code span, and go on after it; what GPO writes ``so'' is a quotation."""
        if self.ticks is None:
            self.ticks = {}
            for run in reversed(list(_TICKS_RE.finditer(self.view, self.start, self.end))):
                self.ticks.setdefault(len(run[0]), []).append(run.start())
        places = self.ticks.get(end - start, [])
        while places and places[-1] < end:
            places.pop()
        if not places or places[-1] - end > _LONGEST_CODE or "'" in self.view[end : places[-1]]:
            return end
        close = places.pop()
        self._drop(start, end)
        self._drop(close, close + end - start)
        return close + end - start

    def _take_run(self, character: str, start: int, end: int) -> None:
        """Take a run of emphasis marks: it closes what is open, and may open more (CommonMark 0.31, 6.2)."""
        before = self.view[start - 1] if start > self.start else " "
        after = self.view[end] if end < self.end else " "
        left = not after.isspace() and (after.isalnum() or not before.isalnum())
        right = not before.isspace() and (before.isalnum() or not after.isalnum())
        if character == "_":
            left, right = left and not (right and before.isalnum()), right and not (left and after.isalnum())
        elif before.isdigit() and after.isdigit():
            return  # "5*3"
        count = end - start
        openers = self.runs.setdefault(character, [])
        while right and count and openers:
            at, size = openers[-1]
            if (left and (size + count) % 3 == 0 and size % 3) or (character == "~" and count < 2):
                break
            width = 2 if size > 1 and count > 1 else 1
            self._drop(at + size - width, at + size)
            self._drop(end - count, end - count + width)
            count -= width
            openers.pop()
            for others in self.runs.values():
                while others and others[-1][0] > at:
                    others.pop()
            if size > width:
                openers.append((at, size - width))
        if left and count:
            openers.append((end - count, count))

    def _take_link(self, mark: str, start: int) -> int:
        """Take the end of a bracket, with the target after it; returns where to go on."""
        if not self.brackets:
            return start + 1
        opened, words = self.brackets.pop()
        image = self.view[opened] == "!"
        if mark.startswith("](") and (image or _TARGET_RE.match(mark)):
            end = start + len(mark)
        else:
            label = (mark[2:-1] if mark.startswith("][") else "") or self.view[words : min(start, words + _LABEL)]
            if not self.links or " ".join(label.lower().split()) not in self.links:
                return start + 1
            end = start + len(mark) if mark.startswith("][") else start + 1
        if image:
            self._drop(opened, end, "image")
        else:
            self._drop(opened, words)
            self._drop(start, end, "link target" if end > start + 1 else "markup")
        return end

    def _take_tag(self, match: re.Match[str], mark: str) -> None:
        start, end = match.span()
        name = (match[1] or "").lower()
        if not name:
            if mark.startswith("<!--"):
                self._drop(start, end, "comment, script or style")
            else:  # <https://example.org>, <keeper@example.org>
                self._drop(start, start + 1)
                self._drop(end - 1, end)
        elif name in BLOCKS or name == "br":
            self.edits.append((start, end, BREAK, "markup"))
        elif name in CELLS:
            self.edits.append((start, end, " ", "markup"))
        elif name in INLINE:
            self._drop(start, end)
