"""The rules effective_date and termination: when something begins and when it ends."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract


def found(rule, sentence, head="Section 1. Ports. "):
    return list(extract(read(head + sentence, "text"), [rule]))


@pytest.mark.parametrize(
    ("sentence", "subject", "effective"),
    [
        ("This order shall take effect immediately.", "This order", "immediately"),
        ("This order is effective on May 1, 2031.", "This order", "on May 1, 2031"),
        ("This ordinance shall be in force from its passage.", "This ordinance", "from its passage"),
        (
            "These amendments become effective 30 days after the date of this order.",
            "These amendments",
            "30 days after the date of this order",
        ),
        (
            "Sections 2 and 3 of this order shall take effect upon the election.",
            "Sections 2 and 3 of this order",
            "upon the election",
        ),
        ("Except as stated in section 2, this order shall become effective at once.", "this order", "at once"),
        ("This order shall take effect immediately, and shall apply to boats.", "This order", "immediately"),
        ("Executive Order 99001 is hereby amended, effective May 1, 2031.", None, "May 1, 2031"),
    ],
)
def test_the_beginning(sentence, subject, effective):
    (date,) = found("effective_date", sentence)
    assert (date.fields.get("subject"), date.fields["effective"]) == (subject, effective)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board shall take effective steps.",
        "Any lease in effect on the date of this order is kept.",
        "The Warden shall write to each owner before the effective date of this order.",
        "A lease shall become effective when it is signed.",
        "The Clerk shall propose changes, to take effect by May 1, 2031.",
        "This order has no effective date.",
    ],
)
def test_what_is_no_beginning(sentence):
    assert found("effective_date", sentence) == []


def test_under_the_heading_any_subject_is_one():
    (date,) = found("effective_date", "The tolls take effect on May 1, 2031.", "Section 1. Effective Date. ")
    assert date.fields["effective"] == "on May 1, 2031"


@pytest.mark.parametrize(
    ("sentence", "subject", "end"),
    [
        ("This order shall terminate on May 1, 2031.", "This order", "on May 1, 2031"),
        ("The Board shall terminate upon submission of its report.", "The Board", "upon submission of its report"),
        (
            "The Task Force shall, unless extended by the President, terminate in 2 years.",
            "The Task Force",
            "in 2 years",
        ),
        ("The Committee shall cease to exist 30 days after its report.", "The Committee", "30 days after its report"),
        ("The pilot program shall expire on May 1, 2031.", "The pilot program", "on May 1, 2031"),
        ("The Lamp Board is hereby abolished.", "The Lamp Board", None),
        ("The Council is continued until May 1, 2031.", "The Council", "until May 1, 2031"),
        (
            "This section shall remain in effect until the treaty is signed.",
            "This section",
            "until the treaty is signed",
        ),
    ],
)
def test_the_end(sentence, subject, end):
    (termination,) = found("termination", sentence)
    assert (termination.fields["subject"], termination.fields.get("end")) == (subject, end)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Warden may terminate a contract.",
        "Access shall be terminated at once.",
        "The Board shall terminate the lease.",
        "After the termination of the Board its papers go to the Clerk.",
        "A keeper whose licence expires shall leave.",
        "Each port shall determine its tolls.",
    ],
)
def test_what_is_no_end(sentence):
    assert found("termination", sentence) == []


def test_an_exception_ends_where_the_sentence_goes_on():
    (termination,) = found(
        "termination", "The Board shall meet and, unless extended by the Clerk, shall terminate in May."
    )
    assert (termination.fields["exception"], termination.fields["subject"]) == (
        "unless extended by the Clerk",
        "The Board",
    )
