"""The rule grant_eligibility: who gets public money, and every field of it."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract

HEAD = (
    "Executive Order 99052 of March 3, 2031\n\nHarbours\n\nBy the authority vested in me, it is ordered as follows:\n\n"
)


def found(body):
    return extract(read(HEAD + body, "text"), ["grant_eligibility"])


def one(sentence):
    (extracted,) = found("Section 1. Ports. " + sentence)
    return extracted.fields


def test_every_field_of_a_bar_is_exact():
    fields = one(
        "The Warden and the Clerk, in their discretion and to the extent permitted by law, shall ensure that "
        "organizations that keep no log (silent organizations) are not eligible to receive Federal grants, except "
        "where deemed vital to rescue work by the Warden or the Clerk."
    )
    assert dict(fields) == {
        "actor": "The Warden and the Clerk",
        "action": "shall ensure that organizations that keep no log (silent organizations) are not eligible to receive "
        "Federal grants",
        "exception": "except where deemed vital to rescue work by the Warden or the Clerk",
        "limiter": "in their discretion and to the extent permitted by law",
        "polarity": "deny",
        "recipient": "organizations that keep no log (silent organizations)",
        "benefit": "Federal grants",
        "decider": "the Warden or the Clerk",
    }


def test_a_passive_has_the_person_at_stake_for_its_actor():
    fields = one("The contractor may be declared ineligible for further Government contracts.")
    assert (fields["actor"], fields["action"]) == (
        "The contractor",
        "may be declared ineligible for further Government contracts",
    )


def test_listed_actions_are_one_extract_each():
    both = found(
        "Section 1. Ports. The Board may take the following actions: (1) cancel the contract with such applicant; and "
        "(2) refrain from extending any further assistance to the applicant until satisfactory assurance is given."
    )
    assert [(e.path, e.fields["action"].split()[0], e.fields["actor"]) for e in both] == [
        ("1", "cancel", "The Board"),
        ("1", "refrain", "The Board"),
    ]
    assert both[1].fields["exception"] == "until satisfactory assurance is given"


def test_an_item_inherits_actor_and_limiter_from_its_chapeau():
    (bar,) = found(
        "Section 1. Ports. To the extent permitted by law, agencies shall:\n\n"
        "(a) Send maps to the Board.\n\n(b) Not allow a late contractor to participate in any affected program."
    )
    assert (bar.path, bar.fields["actor"], bar.fields["actor_from"], bar.fields["limiter"]) == (
        "1(b)",
        "agencies",
        "1",
        "To the extent permitted by law",
    )


def test_leave_given_in_the_next_sentence_is_the_exception():
    fields = one(
        "Agencies shall not enter into contracts with any late bidder. The Board may grant an exception for one voyage."
    )
    assert fields["exception"] == "The Board may grant an exception for one voyage"


def test_what_a_quoted_clause_lays_on_the_contractor_is_left_to_the_provision_that_prescribes_it():
    paths = [
        (e.path, e.fields["polarity"])
        for e in found(
            "Section 1. Ports. Agencies shall include in every Government contract the following provisions:\n\n"
            "“(1) The contractor shall agree to keep a log.\n\n"
            "“(2) The contractor may be declared ineligible for further Government contracts.”\n\n"
            "Sec. 2. Piers. The Warden shall act."
        )
    ]
    assert paths == [("1", "condition"), ('1/"(2)', "deny")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Clerk shall report on all Federal grant money that a port receives.",
        "The Warden may grant an exception to any boat.",
        "Nothing in this order shall be construed to make a port ineligible for Federal grants.",
        "The Clerk shall check whether private persons are eligible for such employment.",
        "Whenever a contractor has been debarred, the Clerk shall notify the Board.",
        "The Board pays for this order from available funds.",
    ],
)
def test_words_about_money_that_decide_nothing_are_left_out(sentence):
    assert found("Section 1. Ports. " + sentence) == ()


def test_a_benefit_is_told_as_printed_with_what_stands_in_parentheses():
    fields = one("Ports that keep no log are not eligible to receive Federal (or State) grants.")
    assert fields["benefit"] == "Federal (or State) grants"
