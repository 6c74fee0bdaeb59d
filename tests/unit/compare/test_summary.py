"""One line for a diff, one sentence for a change."""

from __future__ import annotations

from legaldiff.compare.result import Change, Ref
from legaldiff.compare.tell.summary import describe, summarise
from legaldiff.span import Span


def change(kinds: str, significance: str, old: str = "", new: str = "", reason: str = "") -> Change:
    """A change with the given kinds and paths, each in one string."""
    refs = [tuple(Ref(path, path, Span(0, 1)) for path in paths.split()) for paths in (old, new)]
    return Change("c1", tuple(kinds.split()), significance, (), *refs, (), "test", 1.0, reason)


def test_nothing_is_no_changes() -> None:
    assert summarise([]) == "no changes"


def test_each_heading_is_counted_and_the_plural_fits() -> None:
    changes = [
        change("insert", "substantive"),
        *[change("renumber", "consequential")] * 3,
        *[change("modify", "consequential")] * 2,
    ]
    assert summarise(changes) == "1 substantive change, 3 renumberings, 2 references updated"


def test_a_change_counts_under_all_that_it_is() -> None:
    assert summarise([change("move renumber modify", "substantive")]) == "1 substantive change, 1 move, 1 renumbering"
    assert summarise([change("renumber modify", "consequential")]) == "1 renumbering, 1 reference updated"
    assert summarise([change("split", "structural"), change("merge", "structural")]) == "1 split, 1 merge"
    assert summarise([change("modify", "editorial")] * 2) == "2 editorial changes"


def test_a_change_is_described_with_its_place_and_what_it_was() -> None:
    assert (
        describe(change("insert", "substantive", new="9(a)", reason="It is new.")) == "Sec. 9(a): inserted. It is new."
    )
    assert describe(change("delete", "substantive", old="preamble")) == "Preamble: deleted."
    assert (
        describe(change("renumber modify", "substantive", "9(a)", "9(b)", "Words differ."))
        == "Sec. 9(b) (was 9(a)): renumbered and modified. Words differ."
    )
    assert describe(change("split", "structural", "2", "2 3")) == "Sec. 2, 3 (was 2): split."
    assert (
        describe(change("move renumber modify", "substantive", "1", "2"))
        == "Sec. 2 (was 1): moved, renumbered and modified."
    )
