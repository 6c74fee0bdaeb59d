"""Words as regular expressions."""

import re

import pytest

from legaldiff.lexicon.words import alternatives, with_plurals


def test_each_word_is_matched_and_no_other():
    words = ["order", "orders", "ordinance", "act", "a"]
    regex = re.compile(alternatives(words))
    assert all(regex.fullmatch(word) for word in words)
    assert not any(regex.fullmatch(word) for word in ["ord", "orde", "ac", "acts", "", "Order"])


@pytest.mark.parametrize(("text", "found"), [("seventeen", "seventeen"), ("seventh", "seven"), ("sevens", "seven")])
def test_the_longest_word_is_matched(text, found):
    assert re.match(alternatives(["seven", "seventeen", "seventy"]), text)[0] == found


def test_a_blank_in_a_word_is_any_white_space():
    assert re.fullmatch(alternatives(["act", "executive order"]), "executive\n order")


def test_the_first_letter_may_be_a_capital_where_that_is_asked_for():
    regex = re.compile(alternatives(["state", "city"], either_case=True))
    assert [word for word in ["state", "State", "City", "STATE", "sTate"] if regex.fullmatch(word)] == [
        "state",
        "State",
        "City",
    ]


def test_nouns_have_their_plurals():
    assert with_plurals(["agency", "key", "business", "branch", "law"]) == [
        *("agency", "agencies", "key", "keys", "business", "businesses", "branch", "branches", "law", "laws"),
    ]
