"""The edit script of a diff, as JSON: what ``legaldiff patch`` makes the new text of."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from legaldiff.errors import LegalDiffError
from legaldiff.reports.formats.json import write_json
from legaldiff.reports.report import Report

if TYPE_CHECKING:
    from legaldiff.compare.engine import Diff

__all__ = ["REPORT", "render_script"]


def render_script(result: Diff, *, only: Collection[str] = (), stat: bool = False) -> str:
    """One JSON object, a line for each edit; always the whole script, since a part of it fits no text."""
    if only or stat:
        raise LegalDiffError("an edit script is whole: leave out what chooses or counts changes")
    return write_json(result.script.to_dict())


REPORT = Report(
    name="script",
    summary="the edit script as JSON: legaldiff patch makes the new text of the old one with it",
    suffixes=(),
    render=render_script,
    results=("diff",),
    frame=None,
)
