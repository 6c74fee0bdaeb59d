"""Passages: sentences found by their words, with their chapeau and their list."""

import re

import pytest

from legaldiff.readers import read
from legaldiff.sentences.passage import end_of_list, find_passages

TEXT = (
    "By the authority vested in me, it is ordered:\n\n"
    "Section 1. Ports. The pier is shut. The Warden opens the gate (at noon). The gate is high.\n\n"
    "Sec. 2. Boats. The Warden shall:\n\n(a) open the GATE; and\n\n(b) shut the door.\n\n"
    "The gate stays as it is.\n"
)


def found(words, clue=None):
    document = read(TEXT, "text")
    return [(document.path(p.node), p.raw) for p in find_passages(document, words, clue)]


def test_each_sentence_with_one_of_the_words_is_found_once_in_order_and_in_any_case():
    assert found(("gate", "warden opens")) == [
        ("1", "The Warden opens the gate (at noon)."),
        ("1", "The gate is high."),
        ("2(a)", "open the GATE; and"),
        ("closing", "The gate stays as it is."),
    ]


def test_the_preamble_is_searched_and_a_clue_narrows():
    assert found(("authority",)) == [("preamble", "By the authority vested in me, it is ordered:")]
    assert found(("gate",), re.compile("noon")) == [("1", "The Warden opens the gate (at noon).")]
    assert found(("lamp",)) == []


def test_an_item_has_its_chapeau_and_a_chapeau_its_list():
    document = read(TEXT, "text")
    item, *_ = find_passages(document, ("open the",))
    (chapeau,) = find_passages(document, ("shall:",))
    assert item.lead is not None
    assert item.lead.raw == chapeau.raw == "The Warden shall:"
    assert document.text[chapeau.end : end_of_list(document, chapeau)].strip().startswith("(a) open the GATE")


def test_parentheses_are_blanked_and_offsets_kept():
    document = read(TEXT, "text")
    (passage,) = find_passages(document, ("noon",))
    assert len(passage.text) == len(passage.raw)
    assert "noon" not in passage.text
    assert document.text[passage.start : passage.end] == passage.raw


def test_a_letter_that_grows_in_small_letters_moves_no_offset():
    document = read("Section 1. Ports. İİİ the pier is shut.\n", "text")
    (passage,) = find_passages(document, ("pier",))
    assert passage.raw == "İİİ the pier is shut."


@pytest.mark.parametrize("pump", ["The gate is shut. ", "gate ", "gate; (a) ", "(gate "])
def test_a_long_text_of_pumps_is_searched_to_its_end(pump):
    document = read("Section 1. Ports. " + pump * 4_000, "text")
    assert all("gate" in p.raw for p in find_passages(document, ("gate",)))
