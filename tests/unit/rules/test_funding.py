"""The rule funding: who pays and who supports."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract


def found(sentence):
    return list(extract(read("Section 1. Ports. " + sentence, "text"), ["funding"]))


@pytest.mark.parametrize(
    ("sentence", "actor", "action"),
    [
        (
            "The Harbor Office shall provide funding and administrative support for the Board.",
            "The Harbor Office",
            "shall provide funding and administrative support for the Board",
        ),
        (
            "The Warden shall, to the extent permitted by law, provide the Committee with "
            "administrative services and staff.",
            "The Warden",
            "provide the Committee with administrative services and staff",
        ),
        ("Each port shall bear its own costs.", "Each port", "shall bear its own costs"),
        (
            "The expenses of the Council shall be paid from funds of the Treasury.",
            None,
            "The expenses of the Council shall be paid from funds of the Treasury",
        ),
        (
            "The activities of the Council shall be funded by the Harbor Office.",
            "the Harbor Office",
            "The activities of the Council shall be funded by the Harbor Office",
        ),
        ("The Clerk shall furnish office space to the Panel.", "The Clerk", "shall furnish office space to the Panel"),
    ],
)
def test_who_pays_for_what(sentence, actor, action):
    (funding,) = found(sentence)
    assert (funding.fields["actor"], funding.fields["action"]) == (actor, action)


def test_the_limiter_is_apart():
    (funding,) = found("Subject to the availability of appropriations, the Clerk shall provide funds for the Council.")
    assert funding.fields["limiter"] == "Subject to the availability of appropriations"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Warden shall provide funds to towns for piers.",
        "Members of the Board may be allowed travel expenses, including meals in lieu of subsistence.",
        "The costs for publication of this order shall be borne by the Clerk.",
        "The making of any contribution of funds to a blocked person is barred.",
        "The Clerk shall provide a list of the costs to the Board.",
        "The Board shall support the keepers.",
        "Each port shall reduce the costs of its boats.",
    ],
)
def test_what_is_no_funding(sentence):
    assert found(sentence) == []
