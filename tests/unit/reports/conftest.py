"""Two small composed orders, and a diff between them written down by hand."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import pytest

import legaldiff
from legaldiff.compare.engine import Diff
from legaldiff.compare.result import Change, Effect, Group, Hunk, Matching, Ref
from legaldiff.document import Document
from legaldiff.rules.rule import Extract

OLD = """Section 1. Ferries. The Harbor Master shall keep ten boats ready, except on feast days.

Sec. 2. Tolls. No toll may be asked of a child.

Sec. 3. Reports. (a) The Harbor Master shall report under section 2 of this order.

(b) A report is public.
"""

NEW = """Section 1. Ferries. The Harbor Master may keep ten boats ready.

Sec. 2. Bells. A bell rings at noon.

Sec. 3. Tolls. No toll may be asked of a child.

Sec. 4. Reports. (a) The Harbor Master shall report under section 3 of this order.

(b) A report is public.
"""


def ref(document: Document, path: str) -> Ref:
    """A provision as a result names it."""
    node = document[path]
    return Ref(path, document.index.eid[node], node.span)


def hunks(*parts: tuple[str, str]) -> tuple[Hunk, ...]:
    """Hunks without their places, which no report shows."""
    return tuple(Hunk(op, text, None, None) for op, text in parts)


@pytest.fixture
def old() -> Document:
    return legaldiff.read(OLD, file="old.txt")


@pytest.fixture
def new() -> Document:
    return legaldiff.read(NEW, file="new.txt")


@pytest.fixture
def changes(old: Document, new: Document) -> tuple[Change, ...]:
    modality = Effect("modality", "shall", "may", None, None, "a duty became a permission")
    exception = Effect("exception", "except on feast days", None, None, None, "an exception went")
    return (
        Change(
            "c1",
            ("modify",),
            "substantive",
            (modality, exception),
            (ref(old, "1"),),
            (ref(new, "1"),),
            hunks(
                ("equal", "The Harbor Master "),
                ("delete", "shall"),
                ("insert", "may"),
                ("equal", " keep ten boats ready"),
                ("delete", ", except on feast days"),
                ("equal", "."),
            ),
            "designation",
            0.9,
            "",
        ),
        Change("c2", ("insert",), "substantive", (), (), (ref(new, "2"),), (), "unmatched", 0.0, ""),
        Change("c3", ("renumber",), "consequential", (), (ref(old, "2"),), (ref(new, "3"),), (), "identical", 1.0, ""),
        Change("c4", ("renumber",), "consequential", (), (ref(old, "3"),), (ref(new, "4"),), (), "identical", 1.0, ""),
        Change(
            "c5",
            ("modify",),
            "consequential",
            (),
            (ref(old, "3(a)"),),
            (ref(new, "4(a)"),),
            hunks(
                ("equal", "The Harbor Master shall report under section "),
                ("delete", "2"),
                ("insert", "3"),
                ("equal", " of this order."),
            ),
            "designation",
            0.95,
            "",
        ),
    )


@pytest.fixture
def diff(old: Document, new: Document, changes: tuple[Change, ...]) -> Diff:
    groups = (Group("cascade", "2 to 3 became 3 to 4", ("c3", "c4")),)
    return Diff(old, new, Matching(old, new), changes, groups)


@pytest.fixture
def extracts(old: Document) -> list[Extract]:
    node = old["2"]
    start = old.text.index("No toll")
    span = legaldiff.Span(start, old.text.index(".", start) + 1)
    fields = {"actor": None, "action": "be asked of a child", "soft": True, "targets": ["toll", "child|ren"]}
    return [Extract("bar", node, "2", old.index.eid[node], span, span.of(old.text), MappingProxyType(fields))]


@pytest.fixture
def schema_dir() -> Path:
    return Path(legaldiff.__file__).parent / "reports" / "schema"
