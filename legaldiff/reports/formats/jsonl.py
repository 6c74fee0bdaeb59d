"""JSON Lines: one provision or extract per line, for scripts."""

from __future__ import annotations

import json
from collections.abc import Sequence

from legaldiff.compare.provisions import ProvisionDiff
from legaldiff.document import Document
from legaldiff.quotes import Quotations
from legaldiff.references import References
from legaldiff.relations import Relations
from legaldiff.reports.reference_rows import reference_rows
from legaldiff.reports.report import Excerpt, Report
from legaldiff.reports.rows import extract_rows, outline_rows
from legaldiff.reports.words.sanitise import escape_json
from legaldiff.rules.rule import Extract

__all__ = ["REPORT", "render_jsonl"]


def render_jsonl(
    result: Document | Excerpt | ProvisionDiff | Sequence[Extract], *, file: str = "", inline: bool = False
) -> str:
    """One JSON object per line; empty where there is nothing.

    ``file`` names the source of extracts; ``inline`` adds the items of lists in running words to an outline.
    """
    match result:
        case Document():
            rows = outline_rows(result, inline=inline)
        case Excerpt():
            rows = outline_rows(result.document, result.node)
        case ProvisionDiff():
            rows = (change.to_dict() for change in result)
        case References() | Relations() | Quotations():
            rows = reference_rows(result, file)
        case _:
            rows = extract_rows(result, file)
    return escape_json("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


REPORT = Report(
    name="jsonl",
    summary="one JSON object per provision, extract, reference, relation or quotation and line",
    suffixes=(".jsonl", ".ndjson"),
    render=render_jsonl,
    results=("provisions", "outline", "excerpt", "extract", "refs", "relations", "quotes"),
    frame=("", "", ""),
)
