"""The rule body: what sets a body up, its name, and what is said of it elsewhere."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract


def found(text):
    return list(extract(read(text, "text"), ["body"]))


def one(sentence):
    (body,) = found("Section 1. Ports. " + sentence)
    return body.fields


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("There is hereby established the Harbor Council.", "Harbor Council"),
        ("There is established, effective May 1, 2031, a board of three members.", "board of three members"),
        ("There are hereby established two Pilot Boards.", "Pilot Boards"),
        ("I hereby create the President's Commission on Lamps and Bells.", "President's Commission on Lamps and Bells"),
        ("The Fog Signal Committee is hereby established.", "Fog Signal Committee"),
        ("There is hereby constituted a “Task Force on Ice” to act.", "Task Force on Ice"),
        (
            "There is established the State, Local, and Tribal Task Force on Piers.",
            "State, Local, and Tribal Task Force on Piers",
        ),
        ("The Secretary shall promptly establish a working group on buoys.", "working group"),
        ("The Warden shall, in consultation with the Clerk, convene an Advisory Panel.", "Advisory Panel"),
        ("There is established a Committee on Trade in Ropes.", "Committee on Trade in Ropes"),
    ],
)
def test_the_name_is_that_of_the_body(sentence, name):
    assert one(sentence)["name"] == name


@pytest.mark.parametrize(
    "sentence",
    [
        "There is hereby established the Keeper's Medal.",
        "The Secretary shall establish a program for keepers.",
        "The Council may establish subcommittees.",
        "The board was established by Executive Order 99001.",
        "The Board shall establish procedures for the Council.",
        "The Chair shall convene and preside at meetings of the Council.",
        "The rules of the Council are established by the Chair.",
        "The Secretary shall consider whether to establish a council.",
    ],
)
def test_what_sets_up_no_body(sentence):
    assert found("Section 1. Ports. " + sentence) == []


def test_one_who_is_told_to_set_it_up_is_the_actor():
    fields = one("The Secretary of Commerce shall establish within the Department of Commerce a Buoy Office (Office).")
    assert (fields["actor"], fields["directed"], fields["within"], fields["alias"]) == (
        "The Secretary of Commerce",
        True,
        "within the Department of Commerce",
        "Office",
    )


def test_each_body_has_what_is_said_of_it():
    council, group = found(
        "Section 1. Council. (a) There is established a Harbor Council (Council).\n\n"
        "(b) The Council shall be chaired by the Warden and shall consist of the heads of the ports.\n\n"
        "(c) The Council shall terminate on May 1, 2031.\n\n"
        "Sec. 2. Group. There is established a Pilot Working Group (Working Group). The Clerk shall "
        "provide staff to the "
        "Working Group. The Chief Pilot shall serve as Chair of the Working Group.\n"
    )
    assert (council.fields["chair"], council.fields["members"], council.fields["end"]) == (
        "the Warden",
        "the heads of the ports",
        "on May 1, 2031",
    )
    assert (group.fields["chair"], group.fields["staff"]) == (
        "The Chief Pilot",
        "The Clerk shall provide staff to the Working Group",
    )


def test_members_are_the_whole_list():
    (body,) = found(
        "Section 1. Ports. There is established a Harbor Council (Council). The Council shall be composed of:\n\n"
        "(a) the Warden; and\n\n(b) the Clerk.\n\nSec. 2. Boats. The end.\n"
    )
    assert body.fields["members"] == "(a) the Warden; and\n\n(b) the Clerk"


def test_a_document_without_a_clue_is_not_cut_into_sentences(monkeypatch):
    monkeypatch.setattr("legaldiff.sentences.sentence.find_sentences", lambda *_: pytest.fail("cut"))
    assert found("Section 1. Ports. The pier is shut.") == []
