"""What a reader is told of the provisions of two versions: one entry for each sentence, whatever rules found in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from legaldiff.compare.provisions import FieldChange, ProvisionChange, ProvisionDiff, Status
from legaldiff.compare.redline.align import Part, align, find_gaps
from legaldiff.reports.words.phrase import plural
from legaldiff.rules.rule import Extract
from legaldiff.table import as_cell

__all__ = ["ProvisionEntry", "Verdict", "left_out", "list_entries", "tell_fields"]

_WIDE = ("action", "meaning", "quote")
"""Fields that hold the words of others: what is told of those is not told again."""
_LONG = 24  # words that are shown whole
_CONTEXT = 5  # words shown before and behind a difference
_MARKS = ".,;:()[]“”\"'"


class Verdict(NamedTuple):
    """What became of extracts of one sentence, ``moved, changed``, and by which rules they were found."""

    rules: tuple[str, ...]
    what: str
    status: Status


@dataclass(frozen=True, slots=True)
class ProvisionEntry:
    """One sentence: where it stands, ``9(a) → 10(a)``, what became of its extracts, and the fields that changed.

    Where there are none, ``found`` are the extracts that went, came or moved, and the ``quote`` is to be read.
    """

    where: str
    verdicts: tuple[Verdict, ...]
    fields: tuple[FieldChange, ...]
    found: tuple[Extract, ...]
    quote: str


def list_entries(found: ProvisionDiff) -> list[ProvisionEntry]:
    """The sentences of which something changed, went, came or moved, in order; what was kept in place is left out."""
    partners = {_place(c.old): _place(c.new) for c in reversed(found.changes) if c.old and c.new}
    sentences: dict[object, list[ProvisionChange]] = {}
    for change in _shown(found):
        at = _place(change.new) if change.new else partners.get(_place(change.old), _place(change.old))
        sentences.setdefault(at, []).append(change)
    return [_entry(changes) for changes in sentences.values()]


def left_out(found: ProvisionDiff) -> str:
    """How many extracts were kept in their place, in words; "" where none was."""
    kept = len(found.changes) - len(_shown(found))
    return f"{plural(kept, 'extract')} kept, not shown" if kept else ""


def _shown(found: ProvisionDiff) -> list[ProvisionChange]:
    return [c for c in found.changes if c.status != "kept" or c.moved]


def _place(found: Extract | None) -> object:
    """The sentence of an extract: extracts of one sentence quote the same words."""
    return found and (found.node, found.span)


def _entry(changes: Sequence[ProvisionChange]) -> ProvisionEntry:
    first = next((c for c in changes if c.old and c.new), changes[0])
    paths = dict.fromkeys(e.path for e in (first.old, first.new) if e)
    by_verdict: dict[tuple[str, Status], dict[str, None]] = {}
    for c in changes:
        what = ", ".join([*(["moved"] if c.moved else []), *([] if c.status == "kept" else [c.status])])
        by_verdict.setdefault((what, c.status), {})[c.rule] = None
    verdicts = tuple(Verdict(tuple(rules), *verdict) for verdict, rules in by_verdict.items())
    fields = tuple(_fields(changes)) if any(c.fields for c in changes) else ()
    found = [e for c in changes if (e := c.new or c.old)]
    return ProvisionEntry(" → ".join(paths), verdicts, fields, () if fields else tuple(found), found[0].quote)


def _fields(changes: Sequence[ProvisionChange]) -> Iterator[FieldChange]:
    """The fields of all extracts of the sentence, each difference once; of one that went or came, what it is about."""
    fields = [f for c in changes for f in c.fields or (_own(c),)]
    told: list[FieldChange] = []
    for field in (*(f for f in fields if f.name not in _WIDE), *(f for f in fields if f.name in _WIDE)):
        if field not in told and (pieces := list(tell_fields(field, told))):
            told.append(field)
            yield from pieces


def _own(change: ProvisionChange) -> FieldChange:
    """The deadline of a ``deadline`` and so on, else the words of what is done."""
    old, new = (e and (e.fields.get(e.rule) or e.fields.get("action") or e.quote) for e in (change.old, change.new))
    return FieldChange(change.rule, old, new)


def tell_fields(field: FieldChange, told: Sequence[FieldChange] = ()) -> Iterator[FieldChange]:
    """The field as a reader needs it: of long words that differ in places, each place with a few words around it.

    Of a field that holds the words of others, no place is told that one of the fields ``told`` shows.
    """
    if not isinstance(field.old, str) or not isinstance(field.new, str):
        yield field
        return
    old, new = field.old.split(), field.new.split()
    bare_old, bare_new = _bare(old), _bare(new)
    gaps = find_gaps(align(bare_old, bare_new).blocks, len(old), len(new))
    if gaps and field.name in _WIDE:
        went = [(g, _padded(bare_old[g.a : g.b]), _padded(bare_new[g.c : g.d])) for g in gaps]
        gaps = [g for g, gone, come in went if not any(_shows(other, gone, come) for other in told)]
        if not gaps:
            return
    if not gaps or min(len(old), len(new)) <= _LONG:
        yield field
        return
    for a, b, c, d in _joined(gaps):
        yield FieldChange(field.name, _around(old, a, b), _around(new, c, d))


def _bare(words: Sequence[str]) -> list[str]:
    return [word.strip(_MARKS).lower() for word in words]


def _joined(gaps: Sequence[Part]) -> list[Part]:
    """The gaps, those as one between which there are only words that would be shown anyway."""
    joined: list[Part] = []
    for gap in gaps:
        if joined and gap.a - joined[-1].b <= 2 * _CONTEXT:
            joined[-1] = joined[-1]._replace(b=gap.b, d=gap.d)
        else:
            joined.append(gap)
    return joined


def _around(words: Sequence[str], at: int, end: int) -> str:
    start, stop = max(0, at - _CONTEXT), min(len(words), end + _CONTEXT)
    return f"{'… ' if start else ''}{' '.join(words[start:stop])}{' …' if stop < len(words) else ''}"


def _shows(field: FieldChange, gone: str, come: str) -> bool:
    """Whether a field has the words that went in its old value, and those that came in its new one."""
    old, new = (_padded(_bare(str(as_cell(value) or "").split())) for value in (field.old, field.new))
    if gone.strip() and come.strip():
        return gone in old and come in new
    return (gone in old and gone not in new) if gone.strip() else (come in new and come not in old)


def _padded(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "
