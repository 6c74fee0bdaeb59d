"""The rule report: who is to report what to whom, by when first, and how often."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract

HEAD = (
    "Executive Order 99058 of March 3, 2031\n\nHarbours\n\nBy the authority vested in me, it is ordered as follows:\n\n"
)


def found(sentence):
    return list(extract(read(f"{HEAD}Section 1. Ports. {sentence}", "text"), ["report"]))


@pytest.mark.parametrize(
    ("sentence", "recipient", "thing"),
    [
        ("The Warden shall submit a report to the Board.", "the Board", "a report"),
        ("The Warden shall submit to the Board a report on piers.", "the Board", "a report on piers"),
        ("The Warden shall provide the Board with a list of piers.", "the Board", "a list of piers"),
        ("The Warden shall report to the Board on piers.", "the Board", None),
        ("The Warden shall report the number of piers to the Board.", "the Board", "the number of piers"),
        ("The Warden shall prepare a yearly report.", None, "a yearly report"),
        ("A plan shall be submitted to the Board.", "the Board", "A plan"),
        ("The Warden shall make recommendations to the Board.", "the Board", "recommendations"),
        ("The Warden is directed to transmit his findings to the Board.", "the Board", "his findings"),
    ],
)
def test_a_report_has_a_recipient_and_a_thing(sentence, recipient, thing):
    (one,) = found(sentence)
    assert (one.fields.get("recipient"), one.fields.get("object")) == (recipient, thing)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Warden may submit a report to the Board.",
        "The Warden shall read all reports.",
        "The Warden shall send lamps to the Board.",
        "The report shall describe the piers.",
        "The Warden shall provide support to the Board.",
        "No warden shall submit a report to the Board.",
        "The Warden should report to the Board.",
        "The Warden reported to the Board.",
    ],
)
def test_other_duties_are_no_reports(sentence):
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "due", "recurrence"),
    [
        ("Within 30 days of the date of this order, the Warden shall report to the Board.", "2031-04-02", None),
        ("By June 1, 2031, and annually thereafter, the Warden shall report to the Board.", "2031-06-01", "P1Y"),
        ("The Warden shall submit quarterly reports to the Board.", None, "P3M"),
        (
            "Within 30 days of the date of this order, the Warden shall submit an annual report to the Board.",
            "2031-04-02",
            "P1Y",
        ),
        ("The Warden shall promptly report to the Board.", None, None),
    ],
)
def test_the_first_date_and_the_interval(sentence, due, recurrence):
    (one,) = found(sentence)
    assert (one.fields.get("due"), one.fields.get("recurrence")) == (due, recurrence)


def test_what_a_quotation_sets_is_counted_from_no_date_of_this_order():
    document = read(
        HEAD
        + 'Section 1. Ports. Section 2 of Ordinance 9 is amended to read as follows:\n\n"Sec. 2. Within 30 days of the '
        'date of this order, the Warden shall report to the Board."\n',
        "text",
    )
    (one,) = extract(document, ["report"])
    assert (one.fields["recipient"], one.fields.get("due")) == ("the Board", None)


def test_a_report_that_is_due_again_is_found_once_for_each_time():
    rows = found(
        "The Warden shall report to the Board within 80 days of the date of this order and again within 170 days."
    )
    assert [row.fields["deadline"] for row in rows] == ["within 80 days of the date of this order", "within 170 days"]
    assert {row.fields["recipient"] for row in rows} == {"the Board"}


def test_the_interval_of_a_report_that_begins_later_is_kept():
    (one,) = found("The Warden shall report to the Board each year beginning 1 year after the date of this order.")
    assert (one.fields["due"], one.fields["recurrence"]) == ("2032-03-03", "P1Y")


def test_the_recipient_of_coordinated_verbs():
    (one,) = found("The Warden shall prepare and submit a report to the Board.")
    assert (one.fields["object"], one.fields["recipient"]) == ("a report", "the Board")
