"""The inputs of a command: which they are, and reading them so that a bad one does not stop the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import wraps
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.guard import guard
from legaldiff.cli.messages import tell
from legaldiff.cli.names import Param, PluginName
from legaldiff.cli.options import Command, Source
from legaldiff.document import Document
from legaldiff.model import Notice
from legaldiff.reports.words.phrase import plural, shorten

if TYPE_CHECKING:
    from legaldiff.versions.history import History

__all__ = [
    "INPUT", "Pair", "input_files", "load", "load_all", "load_versions", "pair_options", "place", "refuse_twice",
    "tell_doubts", "tell_notices",
]  # fmt: skip

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
            outcome.add(Exit.PARTIAL)
        return document
    return None


def load_all(
    files: Sequence[str], source: Source, outcome: Outcome, readers: Sequence[str | None] = ()
) -> list[Document]:
    """The documents, each by its reader where one is named; where one cannot be read, the run ends in trouble."""
    sources = [replace(source, reader=reader or source.reader) for reader in readers] or repeat(source)
    read = (load(file, own, outcome) for file, own in zip(files, sources, strict=False))
    documents = [document for document in read if document is not None]
    if len(documents) < len(files):
        raise click.exceptions.Exit(Exit.TROUBLE)
    return documents


def load_versions(files: Sequence[str], source: Source, outcome: Outcome) -> History:
    """The history of the files; one that cannot be read ends the run: a version must not be left out."""
    if len(files) < 2:
        raise click.UsageError("give two versions or more, oldest first")
    return legaldiff.history(load_all(files, source, outcome))


def refuse_twice(named: str, *files: str) -> None:
    """Say that only one of several files can be standard input, where more than one is."""
    if files.count("-") > 1:
        raise click.UsageError(f"only one of {named} can be standard input")


class Pair(NamedTuple):
    """Two files that are compared, and the reader of each, where it is named."""

    files: tuple[str, str]
    readers: tuple[str | None, str | None]

    def load(self, source: Source, outcome: Outcome) -> list[Document]:
        """Both documents; the run ends where one of them cannot be read."""
        return load_all(self.files, source, outcome, self.readers)


def pair_options(command: Command) -> Command:
    """Add OLD, NEW, ``--from-old`` and ``--from-new``; the command gets them as ``pair``."""

    @click.argument("old", type=INPUT, metavar="OLD")
    @click.argument("new", type=INPUT, metavar="NEW")
    @click.option("--from-old", type=PluginName("reader"), help="Read OLD with this reader, whatever --from says.")
    @click.option("--from-new", type=PluginName("reader"), help="Read NEW with this reader, whatever --from says.")
    @wraps(command)
    def with_pair(*args: Any, old: str, new: str, from_old: str | None, from_new: str | None, **rest: Any) -> Any:
        refuse_twice("OLD and NEW", old, new)
        return command(*args, pair=Pair((old, new), (from_old, from_new)), **rest)

    return with_pair


def place(document: Document, offset: int) -> str:
    """``FILE:LINE:COL`` of a code point of the source."""
    line = document.source.count("\n", 0, offset) + 1
    column = offset - document.source.rfind("\n", 0, offset)
    return f"{document.file or '<text>'}:{line}:{column}"


def tell_doubts(*documents: Document) -> None:
    """The doubts about the reading; the JSON formats have a place for them."""
    for document in documents:
        tell_notices(document, document.notices, see="; see --format json")


def tell_notices(document: Document, notices: Sequence[Notice], *, see: str = "") -> None:
    """The first notices about a document with their places, and how many more there are."""
    for notice in notices[:_FIRST]:
        where = place(document, document.source_span(notice.span).start)
        tell(f"{where}: {notice.message} ({notice.code})")
    if (more := len(notices) - _FIRST) > 0:
        tell(f"{document.file}: {plural(more, 'more notice')}{see}")
