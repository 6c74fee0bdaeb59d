"""The rule authority: what an instrument is made under, and what it only speaks of."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract

BODY = "\n\nSection 1. Ports. The pier is shut.\n"


def found(text):
    return [
        (e.fields["kind"], e.fields["mention"], e.fields.get("identifier"))
        for e in extract(read(text, "text"), ["authority"])
    ]


def relied(formula):
    return found(f"Harbours\n\n{formula}{BODY}")


US = [
    ("constitution", "Constitution", None),
    ("laws", "laws of the United States of America", None),
]


@pytest.mark.parametrize(
    ("formula", "authorities"),
    [
        (
            "By the authority vested in me by the Constitution and by the laws of the United States of America, "
            "including the Buoy Act, as amended (33 U.S.C. 9001 et seq.), and in order to mark the channel named in "
            "Executive Order 99001, I hereby order:",
            [*US, ("statute", "Buoy Act, as amended (33 U.S.C. 9001 et seq.)", "us/act/buoy-act")],
        ),
        (
            "By the authority vested in me by the Constitution and by the laws of the United States of America, "
            "including section 9 of title 4, United States Code, I hereby direct as follows:",
            [*US, ("statute", "section 9 of title 4, United States Code", "us/usc/t4/s9")],
        ),
        (
            "NOW, THEREFORE, I, ADA BYRON, Mayor of the City, by virtue of the authority vested in me by the "
            "City Charter, do hereby proclaim:",
            [("charter", "City Charter", None)],
        ),
        (
            "BY VIRTUE OF THE AUTHORITY VESTED IN ME by section 2 of the Buoy Act, IT IS HEREBY ORDERED:",
            [("statute", "section 2 of the Buoy Act", "us/act/buoy-act/s2")],
        ),
        (
            "By the authority vested in me by the Constitution of the United States, and as Commander in Chief of the "
            "Navy, it is hereby ordered as follows:",
            [
                ("constitution", "Constitution of the United States", None),
                ("office", "Commander in Chief of the Navy", None),
            ],
        ),
    ],
)
def test_the_formula_names_each_authority(formula, authorities):
    assert relied(formula) == authorities


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (
            "Pursuant to section 9 of the Buoy Act, I hereby determine that buoys are of use.",
            "section 9 of the Buoy Act",
        ),
        (
            "I hereby determine, pursuant to section 9 of the Buoy Act, that buoys are of use.",
            "section 9 of the Buoy Act",
        ),
        ("Pursuant to section 9 of the Buoy Act, the tolls shall be paid at the gate.", "section 9 of the Buoy Act"),
        ("The Board is hereby ended pursuant to Executive Order 99001.", "Executive Order 99001"),
    ],
)
def test_a_later_command_relies_on_its_own_authority(sentence, mention):
    ((_, printed, _),) = found(f"Section 1. Ports. {sentence}")
    assert printed == mention


@pytest.mark.parametrize(
    "sentence",
    [
        "The Warden shall act pursuant to section 9 of the Buoy Act.",
        "Pursuant to section 9 of the Buoy Act, the Warden shall count the boats.",
        "Boats held pursuant to Executive Order 99001 are hereby released.",
        "The authority vested in the Board by the Buoy Act is large.",
        "Pursuant to Executive Order 99001, my staff wrote a paper.",
        "A licence issued under section 9 of the Buoy Act stays in force.",
    ],
)
def test_a_mention_is_no_authority(sentence):
    assert found(f"Section 1. Ports. {sentence}") == []


def test_an_alias_has_the_identifier_of_its_act():
    text = (
        "By the authority vested in me by the Harbor Lights Act of 1931 (the “Act”), it is ordered:\n\n"
        "Section 1. Ports. Pursuant to section 4 of the Act, I hereby find that lamps are of use.\n"
    )
    assert found(text)[-1] == ("statute", "section 4 of the Act", "us/act/harbor-lights-act-of-1931/s4")


def test_what_amended_an_act_is_left_out_and_the_parallel_citation_kept():
    (_, act) = extract(
        read(
            "By virtue of the authority vested in me by the Constitution, including section 3 of the "
            "Buoy Act (33 U.S.C. "
            "9103), as amended by Public Law 103-236, it is ordered:" + BODY,
            "text",
        ),
        ["authority"],
    )
    assert (act.fields["parallel"], act.quote) == ("us/usc/t33/s9103", "section 3 of the Buoy Act (33 U.S.C. 9103)")


def test_quoted_text_has_no_authority_of_its_own():
    text = (
        "Section 1. Executive Order 99001 is amended to read:\n\n“Sec. 2. Pursuant to section 9 of the "
        "Buoy Act, I hereby act.”\n"
    )
    assert found(text) == []
