"""Words as Markdown: escaped, and with the marks of a redline where Markdown will take them as marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from legaldiff.lazy import lazy_re
from legaldiff.reports.words.sanitise import sanitise

if TYPE_CHECKING:
    from legaldiff.reports.redline import Piece

__all__ = ["block_quote", "escape", "mark_up", "table_row"]

_SPECIAL_RE = lazy_re(r"[\\`*_\[\]<>|~&#$]")
# "- " or "12. " at the beginning of a line would begin a list, "==" would make a heading of the line above
_BLOCK_RE = lazy_re(r"^(\s*)([-+=])|^(\s*\d{1,9})([.)])", re.MULTILINE)
_BREAK_RE = lazy_re(r"\s*\n\s*")
# what sites link in the parsed text, where a backslash no longer says anything: "https://", "www.", "whitehouse.gov",
# "clerk@example.org", "@clerk", "#12", and on GitLab "!12" and "%12", on GitHub "GH-12"
_LIVE_RE = lazy_re(
    r"(?<=:/)(?=/)|(?<=www)(?=\.)|(?<=\w)(?=\.(?:com|org|net|edu|gov|mil|info|biz)\b)|(?<=[@#!%])(?=\w|\\_)"
    r"|(?<=\bgh)(?=-\d)",
    re.IGNORECASE,
)
_GAP = "<!-- -->"  # parts the text and shows nothing: whoever copies the words gets them as they are
_MARKS = {"equal": "", "delete": "~~", "insert": "**"}


def escape(text: str) -> str:
    """The text so that Markdown, and the site that shows it, shows it as it is: without markup, links and mentions."""
    return _part_links(_escape(text))


def table_row(*cells: Iterable[str]) -> str:
    """The row of a table, each cell with its texts below one another."""
    return f"| {' | '.join('<br>'.join(map(escape, texts)) for texts in cells)} |"


def block_quote(pieces: Sequence[Piece]) -> str:
    """The redline as a quotation."""
    return "\n".join(f"> {line}".rstrip() for line in mark_up(pieces).split("\n"))


def mark_up(pieces: Sequence[Piece]) -> str:
    """The redline; line breaks become paragraphs, and every one of them has its own marks."""
    out = [""]
    for at, piece in enumerate(pieces):
        following = pieces[at + 1].text[:1] if at + 1 < len(pieces) else ""
        for number, part in enumerate(_BREAK_RE.split(piece.text)):
            if number:
                out.append("\n\n")
            out.append(_mark(part, _MARKS[piece.op], out[-1][-1:], following))
    return _part_links("".join(out))


def _mark(part: str, mark: str, before: str, after: str) -> str:
    """Marks that hug the words, with a space where Markdown wants one to see the mark (CommonMark, "flanking")."""
    words = part.strip()
    if not words or not mark:
        return _escape(part)
    lead, tail = part[: len(part) - len(part.lstrip())], part[len(part.rstrip()) :]
    if not lead and before.isalnum() and not words[0].isalnum():
        lead = " "
    if not tail and after.isalnum() and not words[-1].isalnum():
        tail = " "
    return f"{lead}{mark}{_escape(words)}{mark}{tail}"


def _escape(text: str) -> str:
    return _BLOCK_RE.sub(r"\1\3\\\2\4", _SPECIAL_RE.sub(r"\\\g<0>", sanitise(text)))


def _part_links(written: str) -> str:
    """The Markdown with a gap in everything that would become a link, also where pieces meet."""
    return _LIVE_RE.sub(_GAP, written)
