"""The JSON Schemas (2020-12) of the machine formats, as they are shipped in the package."""

from __future__ import annotations

from importlib.resources import files

__all__ = ["SCHEMAS", "read_schema"]

SCHEMAS = ("diff", "provisions", "outline", "extract", "refs", "relations", "quotes", "script", "check", "log", "blame")


def read_schema(name: str) -> str:
    """The schema of that name: of a diff, a line of an outline, of extracts, a script, a blame, and so on."""
    return (files("legaldiff.reports") / "schema" / f"{name}.json").read_text(encoding="utf-8")
