"""The JSON Schemas (2020-12) of the machine formats, as they are shipped in the package."""

from __future__ import annotations

from importlib.resources import files

__all__ = ["SCHEMAS", "read_schema"]

_FOLDER = files("legaldiff.reports") / "schema"

SCHEMAS = tuple(sorted(file.name.removesuffix(".json") for file in _FOLDER.iterdir() if file.name.endswith(".json")))


def read_schema(name: str) -> str:
    """The schema of that name: of a diff, a line of an outline, of extracts, a script, a blame, and so on."""
    return (_FOLDER / f"{name}.json").read_text(encoding="utf-8")
