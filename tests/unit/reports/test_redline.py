from __future__ import annotations

from dataclasses import replace

import pytest

from legaldiff.compare.engine import Diff
from legaldiff.compare.result import Hunk
from legaldiff.reports.redline import Piece, make_sides, redline


@pytest.fixture
def show(diff: Diff):
    def show(*parts: tuple[str, str], context: int = 3) -> list[Piece]:
        return redline(
            replace(diff.changes[0], hunks=tuple(Hunk(op, t, None, None) for op, t in parts)),
            *make_sides(diff),
            context,
        )

    return show


def test_equal_words_far_from_a_change_are_cut(show) -> None:
    words = " ".join(f"w{i}" for i in range(20))
    assert show(("equal", f"{words} "), ("delete", "gone"), ("equal", f" {words}")) == [
        Piece("equal", "… w17 w18 w19 "),
        Piece("delete", "gone"),
        Piece("equal", " w0 w1 w2 …"),
    ]


def test_equal_words_between_two_changes_keep_both_ends(show) -> None:
    words = " ".join(f"w{i}" for i in range(20))
    assert show(("delete", "a"), ("equal", f" {words} "), ("insert", "b"))[1] == Piece(
        "equal", " w0 w1 w2 … w17 w18 w19 "
    )


def test_a_few_words_are_not_cut(show) -> None:
    assert show(("equal", "one two three four five "), ("delete", "x"))[0].text == "one two three four five "


def test_white_space_stands_outside_of_the_marks(show) -> None:
    assert show(("equal", "ends."), ("insert", " More words.")) == [
        Piece("equal", "ends. "),
        Piece("insert", "More words."),
    ]


def test_what_came_does_not_touch_what_went(show) -> None:
    assert show(("equal", "section "), ("delete", "6"), ("insert", "7"), ("equal", "(a)")) == [
        Piece("equal", "section "),
        Piece("delete", "6"),
        Piece("equal", " "),
        Piece("insert", "7"),
        Piece("equal", "(a)"),
    ]


def test_a_change_of_white_space_is_no_deletion(show) -> None:
    assert show(("equal", "a."), ("delete", " "), ("insert", "\n\n"), ("equal", "B"), ("insert", "c")) == [
        Piece("equal", "a.\n\nB"),
        Piece("insert", "c"),
    ]


def test_white_space_that_went_still_parts_the_words(show) -> None:
    assert show(("equal", "One."), ("delete", " "), ("equal", "Two"), ("delete", " three"))[0].text == "One. Two "


def test_a_renumbering_has_no_redline(show) -> None:
    assert show() == []
    assert show(("equal", "the same words")) == []


def test_an_inserted_provision_is_shown_with_its_designator(diff: Diff) -> None:
    assert redline(diff.changes[1], *make_sides(diff)) == [Piece("insert", "Sec. 2. Bells. A bell rings at noon.")]


def test_a_deleted_provision_is_shown_with_all_that_is_in_it(diff: Diff) -> None:
    gone = replace(diff.changes[1], kinds=("delete",), old=diff.changes[3].old, new=())
    assert redline(gone, *make_sides(replace(diff, changes=(gone,)))) == [
        Piece(
            "delete",
            "Sec. 3. Reports. (a) The Harbor Master shall report under section 2 of this order.\n\n"
            "(b) A report is public.",
        )
    ]


def test_what_is_in_a_deleted_provision_and_told_elsewhere_is_left_out(diff: Diff) -> None:
    gone = replace(diff.changes[1], kinds=("delete",), old=diff.changes[3].old, new=())
    assert redline(gone, *make_sides(diff)) == [Piece("delete", "Sec. 3. Reports. …\n\n(b) A report is public.")]
