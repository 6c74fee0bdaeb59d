"""``legaldiff git-diff``: what git runs to show a difference (gitattributes, "Defining an external diff driver")."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.guard import guard
from legaldiff.cli.messages import tell
from legaldiff.cli.streams import silence
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.span import OffsetMap

__all__ = ["git_diff"]

_GIT_DIFF = ("git", "diff", "--no-index", "--no-ext-diff", "--no-textconv", "--no-color")
_NOTHING = "/dev/null"
_NO_MODE = "."
_USAGE = "git runs this with 7 words, or with 9 for a file that was renamed: legaldiff git-setup tells it to"


@click.command("git-diff")
@click.argument("words", nargs=-1, metavar="WORDS...", type=click.UNPROCESSED)
@click.option(
    "--text", is_flag=True, help="Print the canonical text of one file, or the file as it is if it is no legal text."
)
def git_diff(words: tuple[str, ...], *, text: bool) -> int:
    """Show git what changed in a file; git-setup tells git to run this.

    \b
    Example:
      legaldiff git-diff -- order.txt /tmp/old/order.txt 3f2a 100644 order.txt 9b1c 100644

    WORDS are those that git gives: path, old file, its hash and mode, new file, its hash and mode; for a renamed file
    its new path, and a message. Where a file cannot be read as a legal text, the reason is told, and the change is
    shown as git shows it.
    """
    if len(words) not in ((1,) if text else (1, 7, 9)):
        raise click.UsageError(_USAGE)
    if text:
        shown = _canonical(words[0])
    elif len(words) == 1:
        shown = sanitise(f"{words[0]}: unmerged\n")
    else:
        old = _Side(words[0], words[1], words[3])
        shown = _compare(old, _Side(words[7] if len(words) == 9 else words[0], words[4], words[6]))
    try:
        sys.stdout.write(shown)  # click.echo takes colours out where there is no terminal, but a pager of git
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read it had seen enough
        silence(sys.stdout)
    return Exit.DONE  # at any other code git stops, and leaves out all other files


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two files of a difference: its name in git, where it lies, and its mode."""

    path: str
    file: str
    mode: str

    @property
    def is_missing(self) -> bool:
        """Whether the other one was added, or deleted."""
        return self.file == _NOTHING

    def name(self, prefix: str) -> str:
        """What git calls it."""
        return _NOTHING if self.is_missing else f"{prefix}/{self.path}"

    def read(self, prefix: str) -> Document:
        """The document; one without words where it is missing."""
        name = self.name(prefix)
        if self.is_missing:
            return Document("", Node(Kind.DOCUMENT, 0, 0), "", OffsetMap(), file=name)
        document = legaldiff.read(Path(self.file).read_bytes(), file=name)
        if document.coverage():
            tell(f"{name}: some of the source is not accounted for")
        return document


def _compare(old: _Side, new: _Side) -> str:
    """What changed as legaldiff tells it; where it cannot, for whatever reason, as git does."""
    is_same = old.mode == new.mode or _NO_MODE in (old.mode, new.mode)
    told = "" if is_same else f"old mode {old.mode}\nnew mode {new.mode}\n"
    with guard(new.path, Outcome()):
        diff = legaldiff.diff(old.read("a"), new.read("b"))
        return f"{told}{legaldiff.render(diff, 'terminal' if _in_color() else 'text')}\n"
    before, after = old.name("a"), new.name("b")
    hunks = _find_hunks(old.file, new.file)
    lines = [f"--- {before}", f"+++ {after}", *hunks] if hunks else [f"{before} and {after} differ", ""]
    return told + _sanitise_lines("\n".join([f"diff --git a/{old.path} b/{new.path}", *lines]))


def _find_hunks(old: str, new: str) -> list[str]:
    """The lines of a unified diff of two files from its first hunk on; none where git has none to show.

    What is no UTF-8 is in them as lone surrogates.
    """
    files = (str(Path.cwd() / file) for file in (old, new))  # "-" would be standard input
    try:
        run = subprocess.run((*_GIT_DIFF, "--", *files), check=False, capture_output=True)
    except OSError:  # somebody else than git asks, and there is none
        return []
    lines = run.stdout.decode("utf-8", "surrogateescape").split("\n")
    return lines[next((n for n, line in enumerate(lines) if line.startswith("@@ ")), len(lines)) :]


def _canonical(file: str) -> str:
    """The canonical text of a file; where there is none its lines, in which nothing is lost that may differ."""
    data = Path(file).read_bytes()
    with guard(file, Outcome()), suppress(legaldiff.LegalDiffError):
        return legaldiff.write(legaldiff.read(data, file=file), "text")
    return _sanitise_lines(data.decode("utf-8", "surrogateescape"))


def _sanitise_lines(text: str) -> str:
    """The text with what is no character, or no safe one, written out: also the carriage return before a line feed."""
    return "\n".join(map(sanitise, text.split("\n")))


def _in_color() -> bool:
    """Whether the pager of git, or a terminal, shows colours."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("GIT_PAGER_IN_USE") or os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
