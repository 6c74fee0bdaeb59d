"""Reports: a result as text, in one of the registered formats."""

from __future__ import annotations

from typing import Any

from legaldiff.registry import Registry
from legaldiff.reports.report import Excerpt, Report, Result

__all__ = ["REPORTS", "Excerpt", "Report", "Result", "render"]

REPORTS = Registry(
    "report",
    {
        "terminal": "legaldiff.reports.formats.terminal:REPORT",
        "text": "legaldiff.reports.formats.text:REPORT",
        "markdown": "legaldiff.reports.formats.markdown:REPORT",
        "html": "legaldiff.reports.formats.html:REPORT",
        "json": "legaldiff.reports.formats.json:REPORT",
        "jsonl": "legaldiff.reports.formats.jsonl:REPORT",
        "csv": "legaldiff.reports.formats.csv:REPORT",
        "parquet": "legaldiff.reports.formats.parquet:REPORT",
        "script": "legaldiff.reports.formats.script:REPORT",
    },
    group="legaldiff.reports",
    type=Report,
)


def render(result: Any, format: str = "text", **options: Any) -> Any:
    """Turn a result (see ``Report``) into a ``str``, in a binary format (``parquet``) into ``bytes``.

    ``RegistryError`` names the formats that exist when there is none of that name.
    """
    return REPORTS[format].render(result, **options)
