"""Wordings about public money: which count, and what they do."""

import re
import time

import pytest

from legaldiff.clauses.parts.eligibility import Polarity, find_embedded_trigger, find_trigger
from legaldiff.lexicon.money import BENEFIT


def polarity(words):
    found = find_trigger(words, 0, len(words), 0)
    return found.polarity if found else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("shall ensure that ports that keep no log are not eligible to receive Federal grants", Polarity.DENY),
        ("the contractor may be declared ineligible for further Government contracts", Polarity.DENY),
        ("shall refrain from entering into further contracts with any late contractor", Polarity.DENY),
        ("may cancel, terminate, or suspend in whole or in part any contract", Polarity.DENY),
        ("shall withhold Federal funds from such port", Polarity.DENY),
        ("Federal funds shall not be used to widen a pier", Polarity.DENY),
        ("shall pursue debarment of that contractor", Polarity.DENY),
        ("shall identify grants to closed ports for suspension or termination", Polarity.DENY),
        ("shall require, as a condition of receiving a grant, a sworn log", Polarity.CONDITION),
        ("Each applicant shall agree to keep a log", Polarity.CONDITION),
        ("shall include in every Government contract the following clause", Polarity.CONDITION),
        ("future grants to ports shall be conditioned upon a sworn log", Polarity.CONDITION),
        ("shall award Federal funds only to ports that are organizations in good standing", Polarity.CONDITION),
        ("This order shall not apply to grants for lighthouses", Polarity.SCOPE),
        ("No award of debarment shall be made without notice and an opportunity for a hearing", Polarity.SAFEGUARD),
        ("No person shall be excluded from participation in a program", Polarity.SAFEGUARD),
        (
            "small ports and other organizations shall be eligible to compete for Federal financial assistance",
            Polarity.ALLOW,
        ),
        ("Any such debarment may be lifted by the Board", Polarity.ALLOW),
        ("are not suitable candidates for Federal loans", Polarity.DENY),
        ("shall require bidders and contractors to keep a log of all lamps", Polarity.CONDITION),
        ("shall see that no solicitations shall contain any such requirement", Polarity.CONDITION),
    ],
)
def test_a_wording_that_decides_about_money_is_found(words, expected):
    assert polarity(words) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("to ensure that Federal funds are not used to widen piers", Polarity.DENY),
        ("Require or prohibit bidders to sell lamps", Polarity.CONDITION),
        ("if small ports are able to compete on an equal footing for Federal grants", Polarity.ALLOW),
        ("how ports can prioritize old lamps in their grants", Polarity.ALLOW),
        ("how ports can prioritize technical assistance", None),
        ("The Act also made sure that Federal funds are not used to widen piers", None),
    ],
)
def test_a_wording_counts_in_whatever_clause_it_stands(sentence, expected):
    found = find_embedded_trigger(sentence)
    assert (found.polarity if found else None) is expected


@pytest.mark.parametrize(
    "words",
    [
        "shall report on all grants that a port now holds",
        "may grant an exception to any warden",
        "shall terminate the employment of the warden",
        "shall be eligible for such employment",
        "shall chair the Committee on Debarment and Suspension",
        "shall send a list of debarred contractors to the Board",
        "shall ensure that money set aside for piers is not used for any other purpose",
        "shall revise the contract clauses",
        "shall end the old procurement practices",
        "does not require contractors to keep a log",
        "This order shall not apply to contracts signed before May 1, 2031",
        "shall publish rules before a contract is cancelled or terminated",
    ],
)
def test_other_words_about_money_are_not(words):
    assert polarity(words) is None


@pytest.mark.parametrize("words", ["Federal grants", "further Government contracts", "Federal financial assistance"])
def test_a_benefit_is_a_noun_phrase_for_public_money(words):
    assert re.fullmatch(BENEFIT, words, re.IGNORECASE)


@pytest.mark.parametrize("words", ["grant an exception", "contract provisions", "the Lighthouse Fund"])
def test_grant_as_a_verb_and_named_funds_are_no_benefit(words):
    assert re.search(BENEFIT, words, re.IGNORECASE) is None


@pytest.mark.parametrize(
    "pump", ["any such Federal grants and ", "cancel, terminate, or suspend ", "not eligible ", "funds "]
)
def test_time_is_bounded_on_a_sentence_of_pumps(pump):
    words = (pump * 6_000)[:6_000]
    start = time.perf_counter()
    find_trigger(words, 0, len(words), 0)
    assert time.perf_counter() - start < 5
