"""GitHub-flavoured Markdown: for issues, pull requests and notes."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from legaldiff.reports.report import Report
from legaldiff.reports.results import Way
from legaldiff.reports.showing import Options

__all__ = ["REPORT", "render_markdown"]

_BLOCKS = Way(lambda showing: showing.markdown)


def render_markdown(result: Any, *, file: str = "", only: Collection[str] = (), stat: bool = False) -> str:
    """Markdown in which nothing of the source acts as markup."""
    written = "\n\n".join(_BLOCKS(result, Options(file=file, only=only, stat=stat)))
    return f"{written}\n" if written else ""


REPORT = Report(
    "markdown",
    "GitHub-flavoured Markdown; ~~deleted~~ and **inserted**",
    (".md", ".markdown"),
    render_markdown,
    _BLOCKS,
)
