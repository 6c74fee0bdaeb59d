"""The readable report in colour: deleted words struck and red, inserted ones underlined and green."""

from __future__ import annotations

from typing import Any

from legaldiff.reports.formats.text import LINES
from legaldiff.reports.report import Report
from legaldiff.reports.sheet import Style
from legaldiff.reports.showing import Options

__all__ = ["REPORT", "render_terminal"]

_STYLES: dict[Style, str] = {
    "strong": "bold",
    "quiet": "dim",
    "deleted": "red strike",
    "inserted": "green underline",
    "substantive": "bold yellow",
    "structural": "cyan",
    "consequential": "dim",
    "editorial": "dim",
}


def render_terminal(result: object, **options: Any) -> str:
    """Lines as in plain text, with the escape sequences of the sixteen colours of every terminal."""
    from rich.color import ColorSystem
    from rich.style import Style as Paint

    paints = {name: Paint.parse(words) for name, words in _STYLES.items()}
    plain = Paint.null()
    out: list[str] = []
    for line in LINES(result, Options(**options, marked=False)):
        out.extend(paints.get(r.style, plain).render(r.text, color_system=ColorSystem.STANDARD) for r in line)
        out.append("\n")
    return "".join(out)


REPORT = Report("terminal", "readable, in colour", (), render_terminal, LINES)
