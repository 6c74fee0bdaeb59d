"""JSON Lines: one provision or extract per line, for scripts."""

from __future__ import annotations

import json
from typing import Any

from legaldiff.reports.report import Report
from legaldiff.reports.results import Way
from legaldiff.reports.showing import Options
from legaldiff.reports.words.sanitise import escape_json

__all__ = ["REPORT", "render_jsonl"]

_ROWS = Way(lambda showing: showing.rows)


def render_jsonl(result: Any, *, file: str = "", inline: bool = False) -> str:
    """One JSON object per line; empty where there is nothing.

    ``file`` names the source of extracts; ``inline`` adds the items of lists in running words to an outline.
    """
    rows = _ROWS(result, Options(file=file, inline=inline))
    return escape_json("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


REPORT = Report(
    name="jsonl",
    summary="one JSON object per provision, extract, reference, relation or quotation and line",
    suffixes=(".jsonl", ".ndjson"),
    render=render_jsonl,
    results=_ROWS,
    frame=("", "", ""),
)
