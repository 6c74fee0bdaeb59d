"""Reading the inputs of a command, so that one that cannot be read does not stop the others."""

from __future__ import annotations

from collections.abc import Sequence

import legaldiff
from legaldiff.cli.exits import Outcome
from legaldiff.cli.messages import complain, tell
from legaldiff.cli.options import Source
from legaldiff.document import Document
from legaldiff.model import Notice
from legaldiff.reports.words.phrase import plural, shorten

__all__ = ["load", "place", "tell_notices"]

_FIRST = 3


def load(file: str, source: Source, outcome: Outcome) -> Document | None:
    """The document, or None after saying on standard error why there is none."""
    try:
        document = legaldiff.read_file(file, source.reader, encoding=source.encoding)
    except legaldiff.LegalDiffError as error:
        complain(error)
        outcome.trouble = True
        return None
    lost = document.coverage()
    if lost:
        words = shorten(" ".join(s.of(document.source) for s in lost[:20]), 8)
        where = place(document, lost[0].start)
        tell(f"{where}: {plural(len(lost), 'place')} of the source not accounted for, from here on: {words}")
        outcome.partial = True
    return document


def place(document: Document, offset: int) -> str:
    """``FILE:LINE:COL`` of a code point of the source."""
    line = document.source.count("\n", 0, offset) + 1
    column = offset - document.source.rfind("\n", 0, offset)
    return f"{document.file or '<text>'}:{line}:{column}"


def tell_notices(document: Document, notices: Sequence[Notice] | None = None) -> None:
    """The doubts about the reading, or others about its text; the JSON formats have a place for them."""
    told = document.notices if notices is None else notices
    for notice in told[:_FIRST]:
        where = place(document, document.source_span(notice.span).start)
        tell(f"{where}: {notice.message} ({notice.code})")
    more = len(told) - _FIRST
    if more > 0:
        tell(f"{document.file}: {plural(more, 'more notice')}{'; see --format json' if notices is None else ''}")
