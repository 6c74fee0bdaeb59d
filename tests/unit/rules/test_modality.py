"""The rules obligation, permission, prohibition and dispensation: which of them a sentence belongs to; its fields."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract

HEAD = (
    "Executive Order 99057 of March 3, 2031\n\nHarbours\n\nBy the authority vested in me, it is ordered as follows:\n\n"
)
RULES = ["obligation", "permission", "prohibition", "dispensation"]


def found(body):
    return list(extract(read(HEAD + body, "text"), RULES))


def rules_of(sentence):
    return [e.rule for e in found("Section 1. Ports. " + sentence)]


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("The Warden shall close a pier.", ["obligation"]),
        ("The Warden must close a pier.", ["obligation"]),
        ("The Warden is hereby directed to close a pier.", ["obligation"]),
        ("The piers are to be closed.", ["obligation"]),
        ("The Warden is responsible for a pier.", []),
        ("The Warden shall be responsible for a pier.", ["obligation"]),
        ("The contractor will close a pier.", ["obligation"]),
        ("The closing of piers will help the trade.", []),
        ("The pier shall be the Warden's.", []),
        ("The Board shall consist of the Warden and the Clerk.", []),
        ("A closed pier shall be deemed safe.", []),
        ("Section 4 shall be revised to read as follows.", []),
        ("The Warden may close a pier.", ["permission"]),
        ("The Warden can see a pier.", []),
        ("A pier may pose a danger.", []),
        ("The Warden is not authorized to close a pier.", ["prohibition"]),
        ("No warden may close a pier.", ["prohibition"]),
        ("Nothing in section 2 shall prohibit repairs.", []),
        ("The Warden need not close a pier.", ["dispensation"]),
        ("The Warden should close a pier.", []),
        ("No warden is exempt from the toll.", []),
        ("A pier may include, but need not be limited to, a shed.", []),
        ("It is the policy of the Port to close piers.", []),
        ("The Warden shall close a pier but shall not sell it.", ["obligation", "prohibition"]),
    ],
)
def test_a_sentence_belongs_to_the_rule_of_its_modal_phrase(sentence, rules):
    assert rules_of(sentence) == rules


@pytest.mark.parametrize(
    "body",
    [
        "Section 1. Effective Date. The Warden shall close a pier.",
        "Section 1. General Provisions. This order shall be implemented consistent with applicable law.",
        "Section 1. General Provisions. (a) Nothing in this order shall be construed to impair or otherwise affect:\n\n"
        "(i) the authority granted by law to an agency; or\n\n(ii) the functions of the Board.",
        "Section 1. Definitions. Secret goods are goods that the Port or its clerks are to be silent about.",
        "Section 1. Policy. The Port will close old piers, and ships may grow.",
    ],
)
def test_general_provisions_and_aims_bind_nobody(body):
    assert found(body) == []


def test_an_aim_with_shall_binds():
    assert [e.rule for e in found("Section 1. Policy. The Warden shall close old piers.")] == ["obligation"]


def test_the_fields_are_the_parts_of_the_clause():
    (one,) = found(
        "Section 1. Ports. If it rains, the Warden shall, within 5 days, in consultation with the Clerk and to the "
        "extent permitted by law, send a list of piers to the Board, except on feast days."
    )
    assert dict(one.fields) == {
        "actor": "the Warden",
        "action": "send a list of piers to the Board",
        "object": "a list of piers",
        "recipient": "the Board",
        "condition": "If it rains",
        "exception": "except on feast days",
        "limiter": "to the extent permitted by law",
        "deadline": "within 5 days",
        "consultation": "in consultation with the Clerk",
    }


def test_an_alias_stands_beside_its_full_form():
    _, second = found(
        "Section 1. Ports. The Secretary of the Harbor (Secretary) shall close a pier. The Secretary shall open it."
    )
    assert (second.fields["actor"], second.fields["actor_full"]) == ("The Secretary", "The Secretary of the Harbor")


def test_an_item_names_the_provision_that_names_its_actor():
    first, second = found("Section 1. Ports. The Warden may:\n\n(a) close a pier; and\n\n(b) sell it.")
    assert [(e.path, e.rule, e.fields["actor"], e.fields["actor_from"]) for e in (first, second)] == [
        ("1(a)", "permission", "The Warden", "1"),
        ("1(b)", "permission", "The Warden", "1"),
    ]


def test_a_passive_is_quoted_with_what_it_is_about():
    (one,) = found("Section 1. Ports. The old pier shall be closed.")
    assert (one.fields["actor"], one.fields["action"]) == (None, "The old pier shall be closed")


def test_what_a_plan_is_to_be_like_is_nobodys_duty():
    (one,) = found(
        "Section 1. Ports. The Warden shall draw up a plan that:\n\n(a) names a pier; and\n\n(b) may be read by all."
    )
    assert (one.path, one.rule) == ("1", "obligation")


def test_the_qualities_of_blocked_persons_are_no_bars():
    rules = [
        (e.path, e.rule)
        for e in found(
            "Section 1. Ports. All goods of the following persons are blocked and may not be sold: any person "
            "determined by the Warden to:\n\n(a) be a smuggler; or\n\n(b) own a smuggling ship."
        )
    ]
    assert rules == [("1", "prohibition")]
