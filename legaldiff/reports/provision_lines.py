"""A comparison of extracts in lines to read: what changed, went and came, field by field; what was kept is counted."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.provisions import FieldChange, ProvisionChange, ProvisionDiff, Status
from legaldiff.reports.extract_lines import field_words
from legaldiff.reports.phrase import plural, shorten
from legaldiff.reports.sheet import Line, Run, Style, lay_out
from legaldiff.reports.view import describe_document

__all__ = ["describe_field", "describe_place", "left_out", "provision_lines", "shown_changes"]

_STYLES: dict[Status, Style] = {
    "changed": "substantive",
    "lost": "deleted",
    "gained": "inserted",
    "kept": "consequential",
}


_LONG = 24  # words that are shown whole
_CONTEXT = 5  # words shown before and behind a difference


def provision_lines(found: ProvisionDiff, width: int, *, stat: bool) -> Iterator[Line]:
    """The two texts, the counts, and an entry for each extract that is not as it was; with ``stat`` only the counts."""
    for side, document in (("old", found.old), ("new", found.new)):
        name, *said = describe_document(document)
        yield from lay_out([Run(f"{side}: "), Run(name, "strong"), *(Run(f" · {s}") for s in said)], width, hang=5)
    yield from lay_out([Run(found.summary)], width)
    if stat:
        yield []
        yield from ([Run(f"{n:6,}  {word}")] for word, n in found.counts.items() if n)
        return
    for change in shown_changes(found):
        yield []
        yield from _entry(change, width)
    if words := left_out(found):
        yield []
        yield from lay_out([Run(f"({words})", "quiet")], width)


def _entry(change: ProvisionChange, width: int) -> Iterator[Line]:
    place, what = describe_place(change)
    head = [Run(place, "strong"), Run(f" {change.rule}", "structural"), Run(f" {what}", _STYLES[change.status])]
    yield from lay_out(head, width, hang=4)
    for field in change.fields:
        label, words = describe_field(field)
        yield from lay_out([Run("- "), Run(label, "strong"), Run(words)], width, indent=4, hang=2)
    if not change.fields:
        found = change.new or change.old
        assert found is not None
        yield from lay_out([Run(shorten(found.quote, 60))], width, indent=4)
        if own := found.fields.get(change.rule):  # two deadlines of one sentence differ in it
            yield from lay_out([Run(f"{change.rule}: ", "quiet"), Run(field_words(own))], width, indent=4, hang=4)


def shown_changes(found: ProvisionDiff) -> list[ProvisionChange]:
    """Those that are told one by one: all but what was kept in its place."""
    return [c for c in found.changes if c.status != "kept" or c.moved]


def left_out(found: ProvisionDiff) -> str:
    """How many were kept in their place, in words; "" where none was."""
    kept = len(found.changes) - len(shown_changes(found))
    return f"{plural(kept, 'extract')} kept, not shown" if kept else ""


def describe_place(change: ProvisionChange) -> tuple[str, str]:
    """Where, ``9(a) → 10(a)``, and what became of it: ``moved``, ``moved, changed``."""
    paths = dict.fromkeys(e.path for e in (change.old, change.new) if e is not None)
    what = [*(["moved"] if change.moved else []), *([] if change.status == "kept" else [change.status])]
    return " → ".join(paths), ", ".join(what)


def describe_field(field: FieldChange) -> tuple[str, str]:
    """The name of a field, and how it changed: ``180 days → 90 days``, ``dropped (except on feast days)``.

    Of long words that differ in the middle, only that is told: ``… shall issue binding guidance → … may issue ...``.
    """
    if isinstance(field.old, str) and isinstance(field.new, str):
        field = FieldChange(field.name, *_cut_to_difference(field.old.split(), field.new.split()))
    name, _, words = field.summary.partition(": ")
    return f"{name}: ", shorten(words, 80)


def _cut_to_difference(old: list[str], new: list[str]) -> tuple[str, str]:
    """The words of both without most of those that they begin and end with alike."""
    shorter = min(len(old), len(new))
    if shorter <= _LONG:
        return " ".join(old), " ".join(new)
    head = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    tail = next((i for i in range(shorter - head) if old[-1 - i] != new[-1 - i]), shorter - head)
    start, end = max(0, head - _CONTEXT), max(0, tail - _CONTEXT)
    before, behind = "… " if start else "", " …" if end else ""
    first, second = (before + " ".join(words[start : len(words) - end]) + behind for words in (old, new))
    return first, second
