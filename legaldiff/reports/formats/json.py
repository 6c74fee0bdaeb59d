"""JSON: all that is known about a result, for programs."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from legaldiff.compare.provisions import ProvisionDiff
from legaldiff.document import Document
from legaldiff.quotes import Quotations
from legaldiff.references import References
from legaldiff.relations import Relations
from legaldiff.reports.choice import choose
from legaldiff.reports.report import RESULTS, Excerpt, Report
from legaldiff.reports.rows import extract_rows, outline_rows
from legaldiff.reports.words.counts import count_changes
from legaldiff.reports.words.sanitise import escape_json
from legaldiff.rules.rule import Extract

if TYPE_CHECKING:
    from legaldiff.compare.engine import Diff

__all__ = ["REPORT", "render_json"]


def render_json(
    result: Diff | ProvisionDiff | Document | Excerpt | Sequence[Extract],
    *,
    file: str = "",
    only: Collection[str] = (),
    stat: bool = False,
    inline: bool = False,
) -> str:
    """One JSON object.

    ``file`` names the source of extracts; ``only`` and ``stat`` leave changes of a diff out; ``inline`` adds the items
    of lists in running words to an outline.
    """
    match result:
        case Document():
            data = {**_document(result), "provisions": list(outline_rows(result, inline=inline))}
        case Excerpt(document, node):
            text = document.text if node is None else document.text_of(node)
            path = None if node is None else document.path(node)
            data = {**_document(document), "path": path, "text": text, "provisions": list(outline_rows(document, node))}
        case ProvisionDiff():
            data = result.to_dict()
            if stat:
                del data["provisions"]
        case References() | Relations() | Quotations():
            data = {"file": file, **result.to_dict()}
        case Sequence():
            data = {"file": file, "extracts": list(extract_rows(result, file))}
        case _:
            data = _tally(result, only) if stat else _select(result, only)
    return escape_json(_write(data))


def _write(data: dict[str, Any]) -> str:
    """One line per entry, and per member of a list: quick to write, and still good to read, search and compare."""
    entries = ",\n".join(f"{json.dumps(k)}: {_write_entry(v)}" for k, v in data.items())
    return f"{{\n{entries}\n}}\n"


def _write_entry(value: object) -> str:
    if not isinstance(value, list) or not value:
        return json.dumps(value, ensure_ascii=False)
    members = ",\n".join(f"  {json.dumps(v, ensure_ascii=False)}" for v in value)
    return f"[\n{members}\n]"


def _document(document: Document) -> dict[str, Any]:
    notices = [{"code": n.code, "span": list(n.span), "message": n.message} for n in document.notices]
    return {"file": document.file, "format": document.format, "meta": asdict(document.meta), "notices": notices}


_LISTS = ("changes", "groups", "outside", "notices", "matching", "matched")


def _tally(diff: Diff, only: Collection[str]) -> dict[str, Any]:
    """The same diff with counts in the place of its lists."""
    kept = {k: v for k, v in diff.to_dict().items() if k not in _LISTS}
    return {**kept, "counts": count_changes(choose(diff.changes, only))}


def _select(diff: Diff, only: Collection[str]) -> dict[str, Any]:
    """The diff with only the changes that are asked for; the summary is always that of the whole."""
    data = diff.to_dict()
    if only:
        ids = {c.id for c in choose(diff.changes, only)}
        groups = [{**g, "members": [m for m in g["members"] if m in ids]} for g in data["groups"]]
        wanted = [c for c in data["changes"] if c["id"] in ids]
        return {**data, "changes": wanted, "groups": [g for g in groups if g["members"]]}
    return data


REPORT = Report(
    name="json",
    summary="one JSON object per result, as the published schemas describe it",
    suffixes=(".json",),
    render=render_json,
    results=RESULTS,
    frame=("[\n", ",\n", "]\n"),
)
