"""The lines of ``.gitattributes`` that give files to the diff driver, as gitattributes(5) has them."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.cli.git_settings import DRIVER
from legaldiff.errors import LegalDiffError
from legaldiff.lazy import lazy_re

__all__ = ["CODEC", "add_lines", "make_line", "missing_lines"]

CODEC = ("utf-8", "surrogateescape")
"""How the file is decoded and encoded, so that it comes back byte for byte: git asks for no encoding."""

_LONGEST = 2047  # bytes; git leaves out a line that is longer
_BLANK = " \t\r"  # what git takes away around a line
_CONTROL_RE = lazy_re(r"[\x00-\x1f\x7f-\x9f]")  # "a\n* filter=evil"


def make_line(pattern: str) -> str:
    """The line for a pattern; raises for one that git would take as something else than the name of files."""
    line = f"{_quote(pattern)} diff={DRIVER}"
    if reason := _find_fault(pattern, line):
        raise LegalDiffError(f"{pattern!r} is no pattern for .gitattributes: {reason}")
    return line


def missing_lines(written: str, patterns: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines to add for the patterns, and the lines that give one of them to another diff driver."""
    wanted = {_quote(p): make_line(p) for p in dict.fromkeys(patterns)}
    said: dict[str, tuple[str, str]] = {}  # of several lines for a pattern the last is heard
    for line in (w.strip(_BLANK) for w in written.removeprefix("\ufeff").split("\n")):
        pattern = next((p for p in wanted if line.startswith((f"{p} ", f"{p}\t"))), None)
        own = [a for a in line.split() if a.lstrip("-!").partition("=")[0] == "diff"] if pattern else []
        if pattern and own:
            said[pattern] = (own[-1], line)
    there = [p for p, (attribute, _) in said.items() if attribute == f"diff={DRIVER}"]
    return [line for p, line in wanted.items() if p not in there], [said[p][1] for p in said if p not in there]


def add_lines(written: str, lines: Sequence[str]) -> str:
    """What is written with more lines after it, which end as its last line does."""
    end = "\r\n" if written.rpartition("\n")[0].endswith("\r") else "\n"
    gap = "" if written.endswith("\n") or not written else end
    return written + gap + "".join(f"{line}{end}" for line in lines)


def _find_fault(pattern: str, line: str) -> str:
    """Why git would not give the named files to the driver; empty where it would. No quoting changes any of these."""
    if not pattern:
        return "it is empty"
    if _CONTROL_RE.search(pattern):
        return "it has a line break or another control character in it"
    if pattern.startswith("!"):
        return r"nothing can be left out there; for a name that begins with an exclamation mark write \!"
    if pattern.startswith("[attr]") and pattern != "[attr]":
        return r"this would define a macro; for a name that begins so write \[attr]"
    if pattern.endswith("/"):
        return "it names a directory; for the files in it add **"
    if len(line.encode(*CODEC)) > _LONGEST:
        return f"git leaves out lines of more than {_LONGEST:,} bytes"
    return ""


def _quote(pattern: str) -> str:
    """The pattern in C style where it does not stand for itself: bytes that cannot be printed are octal."""
    plain = pattern.isprintable() and not any(c in ' "\\#!' for c in pattern)
    return pattern if plain else f'"{"".join(map(_escape, pattern))}"'


def _escape(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else "".join(f"\\{byte:03o}" for byte in character.encode(*CODEC))
