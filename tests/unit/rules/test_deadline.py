"""The rule deadline: timed duties, and what only looks like one."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract

HEAD = (
    "Executive Order 99051 of March 3, 2031\n\nHarbours\n\nBy the authority vested in me, it is ordered as follows:\n\n"
)


def deadlines(body):
    return extract(read(HEAD + body, "text"), ["deadline"])


def one(sentence):
    (found,) = deadlines("Section 1. Piers. " + sentence)
    return found.fields


@pytest.mark.parametrize(
    ("sentence", "action", "deadline"),
    [
        (
            "Within 30 days of the date of this order, the Warden shall publish a map of every pier.",
            "shall publish a map of every pier",
            "Within 30 days of the date of this order",
        ),
        ("The Warden shall publish a map by October 1, 2031.", "shall publish a map", "by October 1, 2031"),
        (
            "The Warden shall promptly notify the Clerk of each wreck.",
            "shall promptly notify the Clerk of each wreck",
            "promptly",
        ),
        (
            "The Warden shall send quarterly reports to the Clerk.",
            "shall send quarterly reports to the Clerk",
            "quarterly",
        ),
        ("The Warden shall keep a log and, on a weekly basis, publish a list.", "publish a list", "on a weekly basis"),
        (
            "The wardens are hereby required to return all keys within three days.",
            "are hereby required to return all keys",
            "within three days",
        ),
        (
            "The Board shall terminate 2 years from the date of this order, unless extended by the President.",
            "shall terminate",
            "2 years from the date of this order",
        ),
        (
            "Maps of each pier shall be printed within 60 days of the survey.",
            "Maps of each pier shall be printed",
            "within 60 days of the survey",
        ),
        (
            "Each boat shall, before leaving the pier, be weighed by the Warden.",
            "be weighed by the Warden",
            "before leaving the pier",
        ),
    ],
)
def test_a_timed_duty_is_found(sentence, action, deadline):
    fields = one(sentence)
    assert (fields["action"].startswith(action), fields["deadline"]) == (True, deadline)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Warden shall publish a map of every pier.",
        "The Warden may promptly publish a map.",
        "The Warden shall from time to time publish a map.",
        "The Warden shall review boats built within the past 10 years, whenever asked.",
        "The map shall include annual cost estimates.",
        "The toll shall be at least $4 per boat beginning May 1, 2031.",
        "The Warden shall provide prompt, fair, and thorough answers.",
        "Upon receipt of a map, the Warden shall copy it.",
        "This order shall become effective 30 days after the date of this order.",
        "Nothing in this order shall be construed to shut a pier within 30 days.",
        "The Warden shall not open the gate before noon is struck by the clock.",
        "It is the policy of the United States to repair piers promptly.",
    ],
)
def test_an_untimed_duty_or_a_timed_nothing_is_not(sentence):
    assert deadlines("Section 1. Piers. " + sentence) == ()


def test_exception_limiter_and_marks_are_fields_of_their_own():
    fields = one(
        "Except as otherwise provided in this order, the Warden shall, to the extent permitted by law, file a report "
        "with the Clerk at least annually."
    )
    assert dict(fields) == {
        "actor": "the Warden",
        "action": "file a report with the Clerk",
        "exception": "Except as otherwise provided in this order",
        "limiter": "to the extent permitted by law",
        "deadline": "at least annually",
        "recurrence": "P1Y",
        "recurring": True,
    }


def test_a_date_outweighs_an_interval_and_an_interval_a_word():
    assert one("The Warden shall promptly send an annual report by May 1, 2031.")["deadline"] == "by May 1, 2031"
    assert one("The Warden shall promptly send annual reports.")["deadline"] == "annual"


def test_a_word_without_a_date_is_soft():
    assert one("The Warden shall immediately shut the pier.")["soft"] is True


def test_items_take_actor_and_deadline_from_an_open_chapeau():
    found = deadlines(
        "Section 1. Piers. Within 30 days of this order, the Warden shall:\n\n"
        "(a) count the piers; and\n\n(b) name them."
    )
    assert [(e.path, e.fields["actor"], e.fields["actor_from"], e.fields["deadline"]) for e in found] == [
        ("1(a)", "the Warden", "1", "Within 30 days of this order"),
        ("1(b)", "the Warden", "1", "Within 30 days of this order"),
    ]


def test_a_deadline_of_the_item_wins_over_that_of_the_chapeau():
    found = deadlines(
        "Section 1. Piers. The Warden shall:\n\n(a) count the piers; and\n\n(b) within 5 days, name them."
    )
    assert [(e.path, e.fields["deadline"]) for e in found] == [("1(b)", "within 5 days")]


def test_a_provision_headed_effective_date_times_nothing():
    assert deadlines("Section 1. Effective Date. The Warden shall act within 30 days.") == ()


def test_a_statement_of_purpose_is_timed_by_dates_only():
    assert deadlines("Section 1. Purpose. The Warden must act promptly.") == ()
    assert len(deadlines("Section 1. Purpose. The Warden must act within 3 days.")) == 1


def test_a_document_without_a_word_of_time_is_not_parsed(monkeypatch):
    monkeypatch.setattr("legaldiff.rules.kinds.deadline.find_statements", lambda document: pytest.fail("parsed"))
    assert extract(read("The pier is shut.\n", "text"), ["deadline"]) == ()


def test_one_rule_may_be_named_by_its_name_alone():
    document = read("Section 1. Ports. The Warden shall promptly publish a map.")
    assert extract(document, "deadline") == extract(document, ["deadline"]) != ()


def test_a_period_from_the_date_of_the_order_becomes_a_date():
    fields = one("Within 180 days of the date of this order, the Warden shall publish a map.")
    assert (fields["due"], fields["arithmetic"]) == ("2031-08-30", "2031-03-03 + 180 days = 2031-08-30")


def test_an_unknown_anchor_gives_no_date():
    assert "due" not in one("Within 180 days of the survey, the Warden shall publish a map.")
    undated = read("Section 1. Within 180 days of the date of this order, the Warden shall publish a map.", "text")
    (found,) = extract(undated, ["deadline"])
    assert not {"due", "arithmetic"} & found.fields.keys()


def test_this_order_in_quoted_words_is_another_one():
    (found,) = deadlines(
        "Section 1. Section 2 of Executive Order 99012 is amended to read as follows:\n\n"
        "“Sec. 2. The Warden shall publish a map within 180 days of the date of this order.”."
    )
    assert (found.path, "due" in found.fields) == ('1/"2', False)


def test_and_again_gives_two():
    found = deadlines(
        "Section 1. Piers. The Warden shall report within 89 days of the date of this order, and again within "
        "6 months of the date of this order."
    )
    assert [(e.fields["deadline"], e.fields["due"]) for e in found] == [
        ("within 89 days of the date of this order", "2031-05-31"),
        ("within 6 months of the date of this order", "2031-09-03"),
    ]
    assert len({(e.quote, e.fields["action"]) for e in found}) == 1


def test_a_first_date_and_a_recurrence_are_one():
    fields = one("The Warden shall report by May 1, 2031, and every 180 days thereafter.")
    assert (fields["due"], fields["recurrence"], fields["recurring"]) == ("2031-05-01", "P180D", True)
    assert one("The Warden shall report by April 1 of each year.")["recurrence"] == "P1Y"


def test_the_mark_that_ends_a_quotation_is_no_part_of_the_deadline():
    (found,) = deadlines(
        "Section 1. Section 2 of Executive Order 99012 is amended to read as follows:\n\n"
        "“Sec. 2. The Warden shall publish a map within 30 days.”."
    )
    assert found.fields["deadline"] == "within 30 days"


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("The Board shall prepare a biennial report on the state of the piers.", "biennial"),
        ("The Warden shall, on a biennial basis, count the lamps.", "on a biennial basis"),
        ("A vacancy on the Board shall be filled as quickly as possible.", "as quickly as possible"),
    ],
)
def test_a_time_is_found_whatever_its_words(sentence, deadline):
    assert one(sentence)["deadline"] == deadline
