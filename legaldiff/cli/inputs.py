"""The inputs of a command: which they are, and reading them so that a bad one does not stop the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

import legaldiff
from legaldiff.cli.exits import Outcome
from legaldiff.cli.guard import guard
from legaldiff.cli.messages import tell
from legaldiff.cli.names import Param
from legaldiff.cli.options import Source
from legaldiff.document import Document
from legaldiff.model import Notice
from legaldiff.reports.words.phrase import plural, shorten

__all__ = ["INPUT", "input_files", "load", "place", "tell_notices"]

_FIRST = 3
_INPUTS = "legaldiff.inputs"


class _InputFile(Param):
    """A file that is read; the run notes its name, so that no result is written over it and messages can name it."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if ctx is not None:
            input_files(ctx).append(str(value))
        return str(value)


INPUT = _InputFile()
"""The type of every argument and option that names a file to read."""


def input_files(context: click.Context) -> list[str]:
    """The files that the command line has named to be read so far, of whatever kind they are."""
    files: list[str] = context.meta.setdefault(_INPUTS, [])
    return files


def load(file: str, source: Source, outcome: Outcome) -> Document | None:
    """The document, or None after saying on standard error why there is none."""
    with guard(file, outcome):
        document = legaldiff.read_file(file, source.reader, encoding=source.encoding)
        lost = document.coverage()
        if lost:
            words = shorten(" ".join(s.of(document.source) for s in lost[:20]), 8)
            where = place(document, lost[0].start)
            tell(f"{where}: {plural(len(lost), 'place')} of the source not accounted for, from here on: {words}")
            outcome.partial = True
        return document
    return None


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
