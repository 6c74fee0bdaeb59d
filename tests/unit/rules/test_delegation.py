"""The rule delegation: who gets authority, and the full form of an actor's name."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract

HEAD = (
    "Executive Order 99056 of March 3, 2031\n\nHarbours\n\nBy the authority vested in me, it is ordered as follows:\n\n"
)


def found(body):
    return list(extract(read(HEAD + body, "text"), ["delegation"]))


def one(sentence):
    (extracted,) = found("Section 1. Ports. " + sentence)
    return extracted.fields


@pytest.mark.parametrize(
    ("sentence", "actor", "action"),
    [
        ("The Warden is authorized to shut a pier.", "The Warden", "is authorized to shut a pier"),
        (
            "The Warden is authorized and directed to shut a pier.",
            "The Warden",
            "is authorized and directed to shut a pier",
        ),
        ("The Warden shall be authorized to shut a pier.", "The Warden", "shall be authorized to shut a pier"),
        (
            "The Warden is hereby designated and empowered, without the assent of the President, to close a pier.",
            "The Warden",
            "is hereby designated and empowered",
        ),
        ("The Warden shall have authority to shut a pier.", "The Warden", "shall have authority to shut a pier"),
        ("The Warden also shall have the power to shut a pier.", "The Warden", "shall have the power to shut a pier"),
        (
            "The Warden hereby is delegated the power to shut a pier.",
            "The Warden",
            "is delegated the power to shut a pier",
        ),
        ("The Warden may redelegate this power.", "The Warden", "may redelegate this power"),
        ("I hereby authorize the Warden to shut a pier.", "the Warden", "I hereby authorize the Warden to shut a pier"),
        (
            "There are hereby delegated to the Warden all powers of the President.",
            "the Warden",
            "There are hereby delegated",
        ),
        (
            "The functions of the President under section 4 of the Boat Act are assigned to the Clerk of the Harbor.",
            "the Clerk of the Harbor",
            "are assigned to the Clerk of the Harbor",
        ),
        (
            "The Warden is hereby delegated the authority to shut a pier.",
            "The Warden",
            "is hereby delegated the authority",
        ),
    ],
)
def test_the_actor_is_the_one_who_gets_authority(sentence, actor, action):
    fields = one(sentence)
    assert (fields["actor"], fields["action"].startswith(action)) == (actor, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Warden may shut a pier.",
        "The Warden shall shut a pier.",
        "The Warden is directed to shut a pier.",
        "The Warden is responsible for the pier.",
        "No warden is authorized to shut a pier.",
        "The Warden is not authorized to shut a pier.",
        "The Warden shall have no authority over boats.",
        "Such authority may not be delegated.",
        "A warden who is authorized to shut a pier shall carry a key.",
        "“Acts” means all acts that wardens are authorized to perform.",
        "The boats are authorized to be transferred.",
        "The pier is assigned to the Warden.",
        "The Board shall have its powers reviewed.",
        "Congress has the power to shut a pier.",
        "Nothing in this order limits the authority of the Warden.",
    ],
)
def test_a_duty_a_plain_permission_and_a_bar_are_left_out(sentence):
    assert found("Section 1. Ports. " + sentence) == []


def test_a_passive_has_no_actor():
    assert one("This authority may be redelegated within the Office.")["actor"] is None


def test_exception_and_limiter_are_fields_of_their_own():
    fields = one("The Warden, in the exercise of his discretion, may delegate any duty, except the duty to ring.")
    assert (fields["exception"], fields["limiter"]) == ("except the duty to ring", "in the exercise of his discretion")


def test_an_other_than_in_the_subject_takes_nothing_from_the_authority():
    assert "exception" not in one("Any office that holds rules, other than rules on bells, may delegate its duties.")


def test_a_statement_of_purpose_hands_nothing_on():
    assert found("Section 1. Purpose. The Warden has the authority to shut a pier.") == []


def test_items_of_an_open_authorization_are_one_extract_each():
    items = found("Section 1. Ports. The Warden is authorized:\n\n(a) to shut a pier; and\n\n(b) to open a gate.")
    assert [(e.path, e.fields["actor"], e.fields["actor_from"], e.fields["action"]) for e in items] == [
        ("1(a)", "The Warden", "1", "to shut a pier"),
        ("1(b)", "The Warden", "1", "to open a gate"),
    ]


@pytest.mark.parametrize(
    ("opening", "actor", "full"),
    [
        ("The Secretary of the Harbor (Secretary) shall act.", "The Secretary", "The Secretary of the Harbor"),
        ("The Bureau of Inland Tolls (BIT) shall act.", "BIT", "The Bureau of Inland Tolls"),
        ("There is a Harbor Board (hereinafter referred to as the “Board”).", "The Board", "a Harbor Board"),
        ("“Chief” means the Chief Warden of the Coast.", "The Chief", "the Chief Warden of the Coast"),
    ],
)
def test_an_actor_with_an_alias_has_its_full_form(opening, actor, full):
    fields = one(f"{opening} {actor} is authorized to shut a pier.")
    assert (fields["actor"], fields["actor_full"]) == (actor, full)


def test_an_actor_under_its_own_name_has_no_full_form():
    assert "actor_full" not in one("The Warden is authorized to shut a pier.")
