"""One HTML page in one file, for a browser and for print; it loads and sends nothing, and reads well without script."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from legaldiff.reports.report import Report
from legaldiff.reports.results import Way
from legaldiff.reports.showing import Options

__all__ = ["REPORT", "render_html"]

_PAGE = Way(lambda showing: showing.page)


def render_html(result: Any, *, file: str = "", only: Collection[str] = (), stat: bool = False) -> str:
    """A whole page, in which nothing of the source acts as markup, style or script."""
    return _PAGE(result, Options(file=file, only=only, stat=stat))


REPORT = Report(
    name="html",
    summary="one self-contained page for a browser and for print",
    suffixes=(".html", ".htm"),
    render=render_html,
    results=_PAGE,
    frame=None,
)
