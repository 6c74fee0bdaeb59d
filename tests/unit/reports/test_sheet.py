from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legaldiff.reports.sheet import Run, lay_out


def lines(*runs: Run, width: int = 20, indent: int = 0, hang: int = 0) -> list[str]:
    return ["".join(r.text for r in line) for line in lay_out(runs, width, indent, hang)]


def test_words_are_parted_at_white_space_only() -> None:
    assert lines(Run("one two "), Run("three", "deleted"), Run(", four five")) == ["one two three, four", "five"]


def test_a_word_in_two_styles_stays_together() -> None:
    assert lines(Run("aaaa bbbb cccc section"), Run("(a)", "inserted"), Run(" d"), width=16) == [
        "aaaa bbbb cccc",
        "section(a) d",
    ]


def test_a_word_longer_than_the_line_stands_alone() -> None:
    assert lines(Run("a bbbbbbbbbbbb c"), width=5) == ["a", "bbbbbbbbbbbb", "c"]


def test_the_first_line_is_indented_and_the_others_hang() -> None:
    assert lines(Run("aaa bbb ccc"), width=8, indent=1, hang=3) == [" aaa bbb", "    ccc"]


def test_line_breaks_of_the_text_are_kept_and_blank_lines_are_not() -> None:
    assert lines(Run("one\n\n  two\nthree\n")) == ["one", "two", "three"]


def test_gaps_become_one_space() -> None:
    assert lines(Run("one  \t two"), Run(" "), Run(" three")) == ["one two three"]


def test_neighbours_of_one_style_are_one_run() -> None:
    assert lay_out([Run("one two "), Run("three four", "deleted")], 40) == [
        [Run("one two "), Run("three four", "deleted")]
    ]


def test_nothing_gives_no_line() -> None:
    assert lines(Run("")) == []
    assert lines(Run("\n \n")) == []


def test_escape_sequences_are_written_out() -> None:
    assert lines(Run("\x1b[2J gone"), width=40) == ["<U+001B>[2J gone"]


@given(st.lists(st.text(alphabet="ab,( \n\t", max_size=12)), st.integers(1, 12), st.integers(0, 5), st.integers(0, 5))
def test_no_word_is_lost_and_no_line_with_room_for_more_than_a_word_is_too_long(
    texts: list[str], width: int, indent: int, hang: int
) -> None:
    found = lines(*(Run(t) for t in texts), width=width, indent=indent, hang=hang)
    assert " ".join(found).split() == "".join(texts).split()
    assert all(len(line) <= width or len(line.split()) == 1 for line in found)
