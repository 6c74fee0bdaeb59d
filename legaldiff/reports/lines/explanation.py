"""An explanation in lines to read: the reading, the evidence for it, and the readings that were passed over."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.reports.sheet import WIDTH, Run, lay_out
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.structure.explanation import Explanation, Other

__all__ = ["explanation_text"]

_HANG = 2


def explanation_text(explanation: Explanation, width: int = WIDTH) -> str:
    """Lines of at most ``width`` characters."""
    return "".join(f"{line}\n" for paragraph in _paragraphs(explanation) for line in _wrap(paragraph, width))


def _wrap(paragraph: str, width: int) -> Iterator[str]:
    indent = len(paragraph) - len(paragraph.lstrip())
    for line in lay_out([Run(paragraph.lstrip())], width, indent, _HANG if indent else 0):
        yield "".join(run.text for run in line).rstrip()


def _paragraphs(explanation: Explanation) -> Iterator[str]:
    printed = f"{explanation.num} is read as " if explanation.num is not None else ""
    yield f"{sanitise(explanation.path)}: {printed}{explanation.reading}"
    yield from (f"  {sentence}" for sentence in explanation.evidence)
    if explanation.others:
        yield "Other readings, and how much dearer the whole text would then be to read:"
        yield from (f"  {_describe(other)}" for other in explanation.others)


def _describe(other: Other) -> str:
    where = f", at {other.path}" if other.path else ""
    return f"{other.cost:+.1f}  {other.reading}{where}"
