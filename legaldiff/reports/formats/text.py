"""The readable report without colour: for files, pipes and mail."""

from __future__ import annotations

from typing import Any

from legaldiff.reports.report import Report
from legaldiff.reports.results import Way
from legaldiff.reports.showing import Options

__all__ = ["LINES", "REPORT", "render_text"]

LINES = Way(lambda showing: showing.lines)


def render_text(result: object, **options: Any) -> str:
    """Lines in which deletions and insertions are marked as wdiff marks them; ``Options`` has the options."""
    lines = LINES(result, Options(**options, marked=True))
    return "".join("".join(r.text for r in line).rstrip() + "\n" for line in lines)


REPORT = Report("text", "readable, without colour; [-deleted-] and {+inserted+}", (".txt",), render_text, LINES)
