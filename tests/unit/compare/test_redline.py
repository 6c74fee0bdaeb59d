"""The redline of a provision's own words: exact, in whole words, in phrases."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldiff.compare.redline.align import align
from legaldiff.compare.redline.redline import redline, whole
from legaldiff.compare.result import Hunk
from legaldiff.span import Span

MARK = {"equal": " ", "delete": "-", "insert": "+"}


def shown(old: str, new: str) -> list[str]:
    hunks = redline(old, [Span(0, len(old))], new, [Span(0, len(new))]).hunks
    check(hunks, old, new)
    return [MARK[h.op] + h.text for h in hunks]


def changed(old: str, new: str) -> list[str]:
    return [h for h in shown(old, new) if h[0] != " "]


def check(hunks: tuple[Hunk, ...], old: str, new: str) -> None:
    assert "".join(h.text for h in hunks if h.op != "insert") == old
    assert "".join(h.text for h in hunks if h.op != "delete") == new
    for hunk in hunks:
        assert hunk.text
        assert (hunk.old is None) == (hunk.op == "insert")
        assert (hunk.new is None) == (hunk.op == "delete")
        assert all(s.of(t) == hunk.text for s, t in ((hunk.old, old), (hunk.new, new)) if s)


def test_equal_words_are_one_equal_hunk() -> None:
    assert shown("The ferry sails.", "The ferry sails.") == [" The ferry sails."]


def test_a_changed_word_is_deleted_and_inserted_between_equal_words() -> None:
    assert shown("The ferry shall sail.", "The ferry may sail.") == [" The ferry ", "-shall", "+may", "  sail."]


def test_a_part_of_a_word_is_never_a_hunk() -> None:
    assert changed("the harbor fund", "the harbors fund") == ["-harbor", "+harbors"]
    assert changed("a fee of 10,000 crowns", "a fee of 10,500 crowns") == ["-10,000", "+10,500"]


def test_an_inserted_phrase_is_one_hunk_with_its_commas() -> None:
    old = "The keeper shall ring the bell to warn ships."
    new = "The keeper shall ring the bell, with the consent of the Board, to warn ships."
    assert changed(old, new) == ["+, with the consent of the Board,"]


def test_a_phrase_begins_after_a_sentence_and_not_inside_the_next() -> None:
    old = "The Board shall meet. The Board shall report."
    new = "The Board shall meet. The Board shall vote. The Board shall report."
    assert changed(old, new) == ["+ The Board shall vote."]


def test_a_small_word_alone_does_not_cut_a_phrase_in_two() -> None:
    assert changed("the Keeper of Bells rang", "the Master of Ropes rang") == ["-Keeper of Bells", "+Master of Ropes"]


def test_words_that_stay_are_not_said_to_change() -> None:
    old = "The Board shall inspect the old pier and the bridge."
    new = "The Board may inspect the new pier and the bridge."
    assert changed(old, new) == ["-shall", "+may", "-old", "+new"]


def test_typography_is_found_mark_by_mark() -> None:
    assert changed('the "salt" tax', "the “salt” tax") == ['-"', "+“", '-"', "+”"]


def test_white_space_is_a_hunk_of_white_space() -> None:
    assert changed("one  two", "one two") == ["- "]


def test_all_words_may_come_or_go() -> None:
    assert shown("", "New words.") == ["+New words."]
    assert shown("Old words.", "") == ["-Old words."]


def test_runs_of_words_keep_the_white_space_between_them_and_leave_out_what_is_not_theirs() -> None:
    text = "The Board shall:\n\n(a) meet\n\nevery month."
    spans = [Span(0, 16), Span(28, 40)]
    other = "The Board may:\n\nevery month."
    hunks = redline(text, spans, other, [Span(0, 14), Span(16, 28)]).hunks
    assert "".join(h.text for h in hunks if h.op != "insert") == "The Board shall:\n\nevery month."
    assert "".join(h.text for h in hunks if h.op != "delete") == "The Board may:\n\nevery month."
    assert [h.text for h in hunks if h.op != "equal"] == ["shall", "may"]


def test_words_that_one_side_cuts_into_two_runs_are_one_equal_hunk() -> None:
    old, new = "The bridge—Keepers and ropes.", "The pier—Keepers and ropes."
    hunks = redline(old, [Span(0, 11), Span(11, 29)], new, [Span(0, 27)]).hunks
    check(hunks, old, new)
    assert [h.text for h in hunks] == ["The ", "bridge", "pier", "—Keepers and ropes."]


def test_equal_words_are_cut_where_either_text_has_something_else_between() -> None:
    old, new = "The Board: (a) keeper; each month, or year.", "The Board: each month, or week."
    hunks = redline(old, [Span(0, 10), Span(23, 43)], new, [Span(0, 31)]).hunks
    assert [(h.op, h.text) for h in hunks] == [
        ("equal", "The Board: "),
        ("equal", "each month, or "),
        ("delete", "year"),
        ("insert", "week"),
        ("equal", "."),
    ]
    assert [h.old for h in hunks if h.op == "equal"] == [Span(0, 11), Span(23, 38), Span(42, 43)]


def test_a_whole_provision_is_one_hunk_a_run() -> None:
    assert whole("insert", "One. Two.", [Span(0, 4), Span(5, 9)]) == (
        Hunk("insert", "One. ", None, Span(0, 5)),
        Hunk("insert", "Two.", None, Span(5, 9)),
    )
    assert whole("delete", "One.", [Span(0, 4)]) == (Hunk("delete", "One.", Span(0, 4), None),)
    assert whole("delete", "", []) == ()


def test_a_control_character_of_the_text_is_no_end_of_a_run() -> None:
    assert changed("one\0two three", "one\0two four") == ["-three", "+four"]
    hunks = redline("one\0two", [Span(0, 7)], "one\0two", [Span(0, 3), Span(4, 7)]).hunks
    assert "".join(h.text for h in hunks if h.op != "insert") == "one\0two"
    assert "".join(h.text for h in hunks if h.op != "delete") == "onetwo"


WORDS = st.lists(
    st.sampled_from(
        ["shall", "may", "the", "Board", "board", "pier", ",", ".", ";", "“", '"', "--", " ", "\n\n", "  "]
    ),
    max_size=40,
).map(" ".join)


@given(WORDS, WORDS)
def test_the_hunks_give_back_both_texts(old: str, new: str) -> None:
    shown(old, new)


@given(WORDS, WORDS)
def test_swapping_the_texts_mirrors_the_hunks(old: str, new: str) -> None:
    there = redline(old, [Span(0, len(old))], new, [Span(0, len(new))]).hunks
    back = redline(new, [Span(0, len(new))], old, [Span(0, len(old))]).hunks
    assert [(h.op, h.old, h.new) for h in there if h.op == "delete"] == [
        ("delete", h.new, h.old) for h in back if h.op == "insert"
    ]
    assert [h.new for h in there if h.op == "insert"] == [h.old for h in back if h.op == "delete"]


RUNS = st.lists(st.sampled_from(["The Board", "shall", "“meet”", '"meet"', ".", "each", "year"]), max_size=6).map(
    " ".join
)


@given(st.lists(RUNS, max_size=5), st.lists(RUNS, max_size=5), st.sampled_from(["", " ", "\n\n", "\n\n(a) "]))
def test_runs_of_words_are_given_back_with_the_space_after_each(old: list[str], new: list[str], between: str) -> None:
    texts, spans = [between.join(runs) for runs in (old, new)], [_lay(runs, between) for runs in (old, new)]
    hunks = redline(texts[0], spans[0], texts[1], spans[1]).hunks
    space = between.removesuffix("(a) ")
    assert "".join(h.text for h in hunks if h.op != "insert") == space.join(old)
    assert "".join(h.text for h in hunks if h.op != "delete") == space.join(new)
    assert all(s.of(t) == h.text for h in hunks for s, t in ((h.old, texts[0]), (h.new, texts[1])) if s)


def _lay(runs: list[str], between: str) -> list[Span]:
    spans, at = [], 0
    for run in runs:
        spans.append(Span(at, at + len(run)))
        at += len(run) + len(between)
    return spans


@given(st.lists(st.sampled_from("abcd"), max_size=60), st.lists(st.sampled_from("abcd"), max_size=60))
def test_an_alignment_holds_equal_items_in_order(old: list[str], new: list[str]) -> None:
    i = j = 0
    for block in align(old, new).blocks:
        assert block.i >= i
        assert block.j >= j
        assert old[block.i : block.i + block.n] == new[block.j : block.j + block.n]
        i, j = block.i + block.n, block.j + block.n


def test_a_large_part_is_cut_at_words_that_stand_once() -> None:
    old = [f"w{k % 7}" if k % 9 else f"u{k}" for k in range(3000)]
    new = [w for k, w in enumerate(old) if k % 50]
    found = align(old, new)
    assert found.complete
    assert sum(b.n for b in found.blocks) == len(new)


def test_a_part_that_is_too_large_is_replaced_and_says_so() -> None:
    old, new = "salt " * 2000 + "x", "salt pepper " * 1500
    begun = time.perf_counter()
    line = redline("a " + old, [Span(0, len(old) + 2)], "b " + new, [Span(0, len(new) + 2)])
    assert not line.complete
    assert time.perf_counter() - begun < 20
    check(line.hunks, "a " + old, "b " + new)


@pytest.mark.parametrize("size", [400, 4000])
def test_unrelated_texts_take_bounded_work(size: int) -> None:
    old, new = " ".join(f"a{k}" for k in range(size)), " ".join(f"b{k}" for k in range(size))
    line = redline(old, [Span(0, len(old))], new, [Span(0, len(new))])
    check(line.hunks, old, new)
