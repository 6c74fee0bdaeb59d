"""Time phrases: where they begin and end, and what follows from them."""

import time

import pytest

from legaldiff.time.duration import TermKind, find_terms


def terms(sentence):
    return [(sentence[t.start : t.end], t.kind) for t in find_terms(sentence)]


@pytest.mark.parametrize(
    ("sentence", "phrase", "kind"),
    [
        (
            "The Board shall act within 60 days of the date of this order on each claim.",
            "within 60 days of the date of this order",
            TermKind.PERIOD,
        ),
        (
            "The Board shall act within three working days after receipt thereof.",
            "within three working days after receipt thereof",
            TermKind.PERIOD,
        ),
        (
            "It ends 30 days after it submits its last report.",
            "30 days after it submits its last report",
            TermKind.PERIOD,
        ),
        (
            "Notice is due at least 90 days before such rate is to take effect and in print.",
            "at least 90 days before such rate is to take effect",
            TermKind.PERIOD,
        ),
        ("Light the lamp within 30 minutes of dusk, always.", "within 30 minutes of dusk", TermKind.PERIOD),
        ("Send it by the 3rd day of May, 2031, to all.", "by the 3rd day of May, 2031", TermKind.DATE),
        ("Send it by Sept. 3, 2031, to all.", "by Sept. 3, 2031", TermKind.DATE),
        ("Send it by October 1, 2031, to the clerk.", "by October 1, 2031", TermKind.DATE),
        ("Send it no later than May 3, 2031.", "no later than May 3, 2031", TermKind.DATE),
        ("File by the end of the calendar year.", "by the end of the calendar year", TermKind.DATE),
        (
            "It lasts for a period of one hundred and twenty days from the start of work.",
            "for a period of one hundred and twenty days from the start of work",
            TermKind.LIFE,
        ),
        ("Meet at least once every six months.", "at least once every six months", TermKind.RECURRING),
        ("Post a list on a weekly basis.", "on a weekly basis", TermKind.RECURRING),
        ("Report monthly to the Board.", "monthly", TermKind.RECURRING),
        ("Reports go out quarterly.", "quarterly", TermKind.RECURRING),
        ("File within such time as the Board may set.", "within such time as the Board may set", TermKind.OPEN),
        ("Act as soon as practicable.", "as soon as practicable", TermKind.ADVERB),
        ("Publish quarterly progress reports.", "quarterly", TermKind.ADJECTIVE),
        ("Take immediate steps.", "immediate", TermKind.ADJECTIVE),
        ("Test it before opening the gate.", "before opening the gate", TermKind.PRECONDITION),
    ],
)
def test_a_phrase_is_found_whole(sentence, phrase, kind):
    assert terms(sentence) == [(phrase, kind)]


def test_phrases_that_a_conjunction_joins_are_one():
    assert terms("Report within 90 days of this order and again within 180 days of this order.") == [
        ("within 90 days of this order and again within 180 days of this order", TermKind.PERIOD)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The daily life of the port goes on.",
        "The Board acts from time to time as necessary.",
        "Prompt, fair, and thorough care is owed.",
        "The plan shall include annual cost estimates.",
        "Work within the Department continues.",
        "Sent by the Secretary.",
    ],
)
def test_other_words_are_no_time_phrase(sentence):
    assert terms(sentence) == []


def test_only_dates_periods_and_intervals_are_computable():
    (soft,) = find_terms("Act promptly.")
    (hard,) = find_terms("Act within 3 days.")
    (cycle,) = find_terms("Provide annual reports.")
    assert (soft.is_computable, hard.is_computable, cycle.is_computable, cycle.recurring) == (False, True, True, True)


@pytest.mark.parametrize(
    "pump", ["within 5 days of ", "one hundred and ", "and again ", "promptly, ", "by the end of "]
)
def test_time_is_linear(pump):
    start = time.perf_counter()
    list(find_terms(pump * 4_000))
    assert time.perf_counter() - start < 5
