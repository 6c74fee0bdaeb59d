"""JSON: all that is known about a result, for programs."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from legaldiff.reports.report import Report
from legaldiff.reports.results import Way
from legaldiff.reports.showing import Options
from legaldiff.reports.words.sanitise import escape_json

__all__ = ["DATA", "REPORT", "render_json", "write_json"]

DATA = Way(lambda showing: showing.to_dict)


def render_json(
    result: Any, *, file: str = "", only: Collection[str] = (), stat: bool = False, inline: bool = False
) -> str:
    """One JSON object.

    ``file`` names the source of extracts; ``only`` and ``stat`` leave changes of a diff out; ``inline`` adds the items
    of lists in running words to an outline.
    """
    return write_json(DATA(result, Options(file=file, only=only, stat=stat, inline=inline)))


def write_json(data: dict[str, Any]) -> str:
    """One line per entry, and per member of a list: quick to write, and still good to read, search and compare."""
    entries = ",\n".join(f"{json.dumps(k)}: {_write_entry(v)}" for k, v in data.items())
    return escape_json(f"{{\n{entries}\n}}\n")


def _write_entry(value: object) -> str:
    if not isinstance(value, list) or not value:
        return json.dumps(value, ensure_ascii=False)
    members = ",\n".join(f"  {json.dumps(v, ensure_ascii=False)}" for v in value)
    return f"[\n{members}\n]"


REPORT = Report(
    name="json",
    summary="one JSON object per result, as the published schemas describe it",
    suffixes=(".json",),
    render=render_json,
    results=DATA,
    frame=("[\n", ",\n", "]\n"),
)
