"""Sentences: which full stops end one."""

import time

import pytest

from legaldiff.sentences.sentence import find_sentences


def split(text):
    return [text[s.start : s.end] for s in find_sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "The Board shall apply 8 U.S.C. 1373 to every filing.",
        "A filing under Sec. 9. of the charter is late.",
        "Sec. 9. Harbour dues are owed by every vessel.",
        "Order No. 13,224 and order No. 7 stay in force.",
        "It was signed on Dec. 3, 1955, at noon.",
        "See 40 U.S.C. 101 et seq. for the rates.",
        "Dr. Marsh and Mr. Vale met John F. Kestrel of Acme Inc. today.",
        "The U.S. Harbour Service keeps 22 Stat. 403 on file.",
        "The toll is $4.50 per crossing.",
    ],
)
def test_a_stop_of_an_abbreviation_or_number_does_not_end_a_sentence(whole):
    assert split(whole) == [whole]


def test_plain_sentences_are_parted():
    assert split("The pier is shut. No boat may land. Is it safe? Ask.") == [
        "The pier is shut.",
        "No boat may land.",
        "Is it safe?",
        "Ask.",
    ]


def test_an_abbreviation_ends_a_sentence_where_the_next_word_opens_one():
    assert split("It follows 40 U.S.C. 101 et seq. The Board shall act.") == [
        "It follows 40 U.S.C. 101 et seq.",
        "The Board shall act.",
    ]


def test_a_closing_quote_belongs_to_its_sentence():
    assert split("He called it “the long pier.” The name stayed.") == [
        "He called it “the long pier.”",
        "The name stayed.",
    ]


def test_a_blank_line_ends_a_sentence_without_a_stop():
    assert split("The Board shall:\n\nact at once") == ["The Board shall:", "act at once"]


def test_a_citation_at_the_end_ends_its_sentence():
    assert split("The Board acts under the powers given in Section 12. It meets weekly.") == [
        "The Board acts under the powers given in Section 12.",
        "It meets weekly.",
    ]


def test_spans_are_those_of_the_part_searched():
    text = "Skip this. Keep that. Skip again."
    assert [text[s.start : s.end] for s in find_sentences(text, 11, 21)] == ["Keep that."]


@pytest.mark.parametrize("pump", ["a. ", "U.S. ", "Sec. 9. ", ".\n", '."', "\n \n"])
def test_time_is_linear(pump):
    start = time.perf_counter()
    list(find_sentences(pump * 60_000))
    assert time.perf_counter() - start < 5
