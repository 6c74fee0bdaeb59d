"""The common beginning and end of two texts, cut between words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldiff.compare.redline.trimming import split_common


@pytest.mark.parametrize(
    ("old", "new", "head", "tail"),
    [
        ("The ferry shall sail at noon.", "The ferry may sail at noon.", "The ferry", " at noon."),
        ("the harbor fund of bells", "the harbors fund of bells", "the", " of bells"),
        ("one  two", "one   two", "one", ""),
        ("The ferry sails.", "The ferry sails.", "The ferry", ""),
        ("pier", "bridge", "", ""),
        ("", "bridge", "", ""),
    ],
)
def test_both_are_cut_before_the_space_that_follows_a_word(old: str, new: str, head: str, tail: str) -> None:
    a, b = split_common(old, new)
    assert (old[:a], old[len(old) - b :]) == (head, tail)


TEXTS = st.text("ab \n", max_size=30)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_what_is_cut_off_is_the_same_and_no_word_is_cut(before: str, one: str, other: str, behind: str) -> None:
    old, new = before + one + behind, before + other + behind
    head, tail = split_common(old, new)
    assert head + tail <= min(len(old), len(new))
    assert old[:head] == new[:head]
    assert old[len(old) - tail :] == new[len(new) - tail :]
    for text in (old, new):
        assert (
            text.split()
            == text[:head].split() + text[head : len(text) - tail].split() + text[len(text) - tail :].split()
        )
