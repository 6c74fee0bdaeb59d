"""What a source states about itself: number, title, dates, citation; nothing is concluded that is not written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from legaldiff.lazy import lazy_re
from legaldiff.model import Metadata
from legaldiff.structure.block import Block, Role
from legaldiff.time.dates import FULL_DATE, read_date

__all__ = ["NUMBER_RE", "describe", "describe_header", "iso_date", "parse_date"]

_DATE_RE = lazy_re(FULL_DATE, re.IGNORECASE)  # "January 25, 2017"
# "Executive Order 13768 of January 25, 2017", "Executive Order No. 11246-A", "EXECUTIVE ORDER 12333—United States ..."
NUMBER_RE = lazy_re(
    r"(?:#{1,3} )?(?:Executive Order|Proclamation|Ordinance|Presidential Determination)"
    r" (?:No\. ?|Number |#)?(\d{1,6}(?:-\d{1,4})?(?:-?[A-Z]\b)?)",
    re.IGNORECASE,
)
# "Executive Order 10465—Suspension of Certain Provisions": the title in the same line, after the number
_SAME_LINE_RE = lazy_re(r" ?(?:—|–|--|:) ?")
_ISO_RE = lazy_re(r"\d{4}-\d\d-\d\d")
_LOOKED_AT = 12
_LONGEST_DATE = 24  # code points of "September 30, 2017" on a line of its own
_HEADER = 8192
# "Federal Register Volume 82, Number 18 (Monday, January 30, 2017)", "Federal Register, Volume 82 Issue 18 ("
_VOLUME_RE = lazy_re(r"Federal Register,? Volume (\d{1,4})[^(\n]{1,40}\(([^)\n]{1,60})\)")
_PAGES_RE = lazy_re(r"\[Pages? (\d{1,7})")  # [Pages 8799-8803]
# [FR Doc No: 2017-02102], [FR Doc. E9-1719
_DOCUMENT_RE = lazy_re(r"FR Doc(?: No)?[.:] ?([A-Z]?\d[\dA-Z]{0,6}[-–]\d{1,7})")


def describe(text: str, blocks: Sequence[Block]) -> Metadata:
    """Read number, title and date of signing from the first paragraphs; the date from the last where need be."""
    number = title = date = None
    shown = [b for b in blocks[:_LOOKED_AT] if b.role is not Role.FURNITURE]
    for at, block in enumerate(shown):
        line = text[block.start : min(block.end, block.start + 300)]
        match = NUMBER_RE.match(line)
        if match is None:
            continue
        rest = line[match.end() :]
        same = _SAME_LINE_RE.match(rest)
        number = match[1]
        title = (rest[same.end() :] if same else _title_after(text, shown[at + 1 :])) or None
        date = None if same else parse_date(rest)
        break
    titled = next((b for b in shown if b.role is Role.TITLE), None)
    if titled is not None:
        title = text[titled.start : titled.end]
    filed = _find_document_number(text, blocks)
    return Metadata(number=number, title=title, date=date or _closing_date(text, blocks), document_number=filed)


def describe_header(source: str, found: Metadata) -> Metadata:
    """Add what the header of a GPO file states: citation, date of publication, document number."""
    head = source[:_HEADER]
    volume, pages, document = (regex.search(head) for regex in (_VOLUME_RE, _PAGES_RE, _DOCUMENT_RE))
    return replace(
        found,
        citation=f"{volume[1]} FR {pages[1]}" if volume and pages else None,
        publication_date=parse_date(volume[2]) if volume else None,
        document_number=document[1] if document else found.document_number,
    )


def _title_after(text: str, blocks: Sequence[Block]) -> str | None:
    """The paragraph after the number line, when it looks like a title: short, and not a sentence."""
    if not blocks:
        return None
    line = text[blocks[0].start : blocks[0].end]
    return line if len(line) <= 300 and not line.endswith((".", ":", ";", ",")) else None


def _find_document_number(text: str, blocks: Sequence[Block]) -> str | None:
    """The number in a filing line ("[FR Doc. 2017-02102")."""
    short = ((start, end) for start, end, role in reversed(blocks) if role is Role.FURNITURE and end - start < 200)
    return next((match[1] for span in short if (match := _DOCUMENT_RE.search(text, *span))), None)


def _closing_date(text: str, blocks: Sequence[Block]) -> str | None:
    for block in reversed(blocks[-8:]):
        if block.end - block.start > _LONGEST_DATE:
            continue
        line = text[block.start : block.end]
        match = _DATE_RE.match(line)
        if match and len(line) <= match.end() + 2:
            return parse_date(line)
    return None


def parse_date(text: str) -> str | None:
    """The first date in the text as ISO 8601 ("January 25, 2017" is ``2017-01-25``), or None."""
    match = _DATE_RE.search(text)
    return read_date(match[0]) if match else None


def iso_date(written: str | None) -> str | None:
    """What is written, if that is a date in ISO 8601 already."""
    return written if written and _ISO_RE.fullmatch(written) else None
