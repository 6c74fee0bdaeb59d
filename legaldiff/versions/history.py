"""The history of a text: its versions in order, the lives of its provisions, and which version brought each word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, fields
from functools import cached_property
from itertools import pairwise
from typing import Any

from legaldiff.compare.engine import Diff, diff, tell_effect
from legaldiff.compare.plain_data import own_version, write_hunk
from legaldiff.document import Document, find_in_each
from legaldiff.errors import AddressError
from legaldiff.model import Node
from legaldiff.plain import plain
from legaldiff.table import Cell, Table, Tabular
from legaldiff.versions.blame import Blame, Mark, carry_marks, make_blame, mark_all
from legaldiff.versions.life import Event, Life, trace

__all__ = ["SCHEMA_VERSION", "History", "history"]

SCHEMA_VERSION = 1
"""The version of the shapes of ``History.to_dict()`` and of blame."""

_COLUMNS = ("life", "path", "version", "name", "kinds", "significance", "old", "new", "effects", "reason")


@dataclass(frozen=True, eq=False)
class History(Tabular):
    """The versions of one text, oldest first. Versions are counted from 1; the length is their number.

    ``diffs`` are those from each version to the next. ``lives`` are the provisions of the last version in its order,
    and then those that were dropped on the way, in the order in which they were.
    """

    documents: tuple[Document, ...] = field(repr=False)
    diffs: tuple[Diff, ...] = field(repr=False)
    lives: tuple[Life, ...] = field(repr=False)
    _stages: tuple[dict[Node, int], ...] = field(repr=False)

    def __len__(self) -> int:
        return len(self.documents)

    def __repr__(self) -> str:
        dropped = sum(life.dropped for life in self.lives)
        return f"<History: {len(self)} versions, {len(self.lives) - dropped} provisions, {dropped} dropped>"

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What each version is called: its file, or else its number, or else its place."""
        return tuple(d.file or d.meta.number or f"version {i}" for i, d in enumerate(self.documents, 1))

    def life(self, path: str, version: int | None = None) -> Life:
        """The life of the provision at a path of a version; else of the newest version that has such a path.

        ``AddressError`` names the nearest paths where there is none.
        """
        numbers = [version] if version else range(len(self), 0, -1)
        for number, node in zip(numbers, find_in_each((self.documents[n - 1] for n in numbers), path), strict=True):
            if node is not None:
                return self.lives[self._stages[number - 1][node]]
        try:
            self.documents[numbers[0] - 1][path]
        except AddressError as error:
            where = f" of version {version}" if version else ", in any version"
            head, mark, near = str(error).partition(";")
            raise AddressError(f"{head}{where}{mark}{near}") from None
        raise AddressError(f"no provision {path!r}")

    def blame(self, path: str | None = None) -> tuple[Blame, ...]:
        """For each provision of the last version, or of that at a path and in it, which version brought its words."""
        last = self.documents[-1]
        nodes = last.provisions if path is None else [n for n in last[path].walk() if n.is_provision]
        return tuple(make_blame(last, self._marks, nodes))

    @cached_property
    def _marks(self) -> list[Mark]:
        marks = mark_all(self.documents[0], 1)
        for version, step in enumerate(self.diffs, 2):
            marks = carry_marks(marks, step, version)
        return marks

    def to_table(self) -> Table:
        """A row per event: the life (counted from 1) and its last path, the version and its name, and what it did."""
        rows: Iterator[dict[str, Cell]] = (
            {
                "life": number,
                "path": life.path,
                "version": event.version,
                "name": self.names[event.version - 1],
                "kinds": ", ".join(event.kinds),
                "significance": event.significance,
                "old": ", ".join(event.old) or None,
                "new": ", ".join(event.new) or None,
                "effects": "; ".join(map(tell_effect, event.effects)) or None,
                "reason": event.reason,
            }
            for number, life in enumerate(self.lives, 1)
            for event in life.events
        )
        return Table.from_rows(rows, _COLUMNS)

    def to_dict(self, lives: Iterable[Life] | None = None) -> dict[str, Any]:
        """The history as plain data for JSON, in the shape of the published schema ``log``; else only some lives."""
        shown = self.lives if lives is None else lives
        return {**self._head(), "lives": [_write_life(life) for life in shown]}

    def blame_dict(self, path: str | None = None) -> dict[str, Any]:
        """The blame as plain data for JSON, in the shape of the published schema ``blame``."""
        text = self.documents[-1].text
        provisions = [
            {
                "path": found.path,
                "eid": found.eid,
                "since": self.life(found.path, len(self)).first,
                "runs": [
                    {"version": v, "span": [start, end], "text": text[start:end]} for start, end, v in found.marks
                ],
            }
            for found in self.blame(path)
        ]
        return {**self._head(), "provisions": provisions}

    def _head(self) -> dict[str, Any]:
        versions = [
            {"version": i, "name": name, "file": d.file, "format": d.format, "meta": asdict(d.meta)}
            for i, (name, d) in enumerate(zip(self.names, self.documents, strict=True), 1)
        ]
        return {"schema_version": SCHEMA_VERSION, "legaldiff": own_version(), "versions": versions}


def history(documents: Iterable[Document]) -> History:
    """Compare each version of a text with the next, oldest first, and follow its provisions through all of them."""
    versions = tuple(documents)
    if not versions or not all(isinstance(d, Document) for d in versions):
        raise TypeError("a history is one of documents, oldest first: read(text) makes one of a text")
    diffs = tuple(diff(old, new) for old, new in pairwise(versions))
    lives, stages = trace(versions, diffs)
    return History(versions, diffs, tuple(lives), tuple(stages))


def _write_life(life: Life) -> dict[str, Any]:
    told = {"path": life.path, "first": life.first, "last": life.last, "dropped": life.dropped}
    return {**told, "paths": list(life.paths), "events": [_write_event(event) for event in life.events]}


def _write_event(event: Event) -> dict[str, Any]:
    told = {f.name: plain(getattr(event, f.name)) for f in fields(event) if f.name not in ("hunks", "change", "reason")}
    return {**told, "hunks": [write_hunk(h) for h in event.hunks], "reason": event.reason}
