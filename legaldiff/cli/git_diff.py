"""``legaldiff git-diff``: what git runs to show a difference (gitattributes, "Defining an external diff driver")."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

import legaldiff
from legaldiff.cli.exits import Exit
from legaldiff.cli.messages import complain, tell
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.span import OffsetMap

__all__ = ["git_diff"]

_NOTHING = "/dev/null"
_USAGE = "git runs this with 7 words, or with 9 for a file that was renamed: legaldiff git-setup tells it to"


@click.command("git-diff", context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, metavar="WORDS...", type=click.UNPROCESSED)
@click.option(
    "--text", is_flag=True, help="Print the canonical text of one file, or the file as it is if it is no legal text."
)
def git_diff(words: tuple[str, ...], *, text: bool) -> int:
    """Show git what changed in a file; git-setup tells git to run this.

    \b
    Example:
      legaldiff git-diff order.txt /tmp/old/order.txt 3f2a 100644 order.txt 9b1c 100644

    WORDS are those that git gives: path, old file, its hash and mode, new file, its hash and mode; for a renamed file
    its new path, and a message. A file that cannot be read as a legal text is named with the reason, and git goes on.
    """
    if len(words) not in ((1,) if text else (1, 7, 9)):
        raise click.UsageError(_USAGE)
    try:
        if text:
            sys.stdout.write(_write_text(words[0]))
        elif len(words) == 1:
            click.echo(sanitise(f"{words[0]}: unmerged"))
        else:
            _show(words[0], words[1], words[4], words[7] if len(words) == 9 else words[0])
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read it had seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.DONE  # at any other code git stops, and leaves out all other files


def _write_text(file: str) -> str:
    try:
        return legaldiff.write(legaldiff.read_file(file), "text")
    except legaldiff.LegalDiffError:
        return Path(file).read_text(encoding="utf-8", errors="replace")


def _show(path: str, old: str, new: str, renamed: str) -> None:
    """Write what changed in a file from ``old`` to ``new``."""
    try:
        before, after = _read(old, f"a/{path}"), _read(new, f"b/{renamed}")
    except legaldiff.LegalDiffError as error:
        click.echo(sanitise(f"a/{path} and b/{renamed} differ; this is no legal text that can be compared:"))
        sys.stdout.flush()
        complain(error)
        return
    shown = legaldiff.render(legaldiff.diff(before, after), "terminal" if _in_color() else "text")
    sys.stdout.write(f"{shown}\n")  # click.echo takes colours out where there is no terminal, but a pager of git


def _read(file: str, name: str) -> Document:
    """The document; one without words for the missing side of a file that was added or deleted."""
    if file == _NOTHING:
        return Document("", Node(Kind.DOCUMENT, 0, 0), "", OffsetMap(), file=_NOTHING)
    document = replace(legaldiff.read_file(file), file=name)
    if document.coverage():
        tell(f"{name}: some of the source is not accounted for")
    return document


def _in_color() -> bool:
    """Whether the pager of git, or a terminal, shows colours."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("GIT_PAGER_IN_USE") or os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
