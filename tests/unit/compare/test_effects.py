"""Typed effects: what a change of words does, and above all what it does not."""

from __future__ import annotations

import pytest

from legaldiff.compare.effects import EFFECTS, find_effects
from legaldiff.compare.redline.redline import redline
from legaldiff.span import Span

BASE = "The Harbor Board shall, within 30 days, send the Treasurer a chart of the channel and a list of all buoys."

Fact = tuple[str, str | None, str | None]


def effects(old: str, new: str) -> list[Fact]:
    hunks = redline(old, [Span(0, len(old))], new, [Span(0, len(new))]).hunks
    found = find_effects(old, new, hunks)
    for e in found:
        assert (e.old_span.of(old) if e.old_span else None) == e.old
        assert (e.new_span.of(new) if e.new_span else None) == e.new
        assert e.reason.endswith(".")
    back = find_effects(new, old, redline(new, [Span(0, len(new))], old, [Span(0, len(old))]).hunks)
    assert [(e.type, e.new, e.old) for e in back] == [(e.type, e.old, e.new) for e in found], "not symmetric"
    return [(e.type, e.old, e.new) for e in found]


def swap(old: str, new: str, base: str = BASE) -> list[Fact]:
    assert base.count(old) == 1
    return effects(base, base.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "facts"),
    [
        ("shall", "may", [("modality", "shall", "may")]),
        ("shall", "shall not", [("modality", "shall", "shall not")]),
        ("shall", "should", [("modality", "shall", "should")]),
        ("shall", "is encouraged to", [("modality", "shall", "is encouraged to")]),
        (
            "shall",
            "is hereby authorized and directed to",
            [("modality", "shall", "is hereby authorized and directed to")],
        ),
        ("shall", "shall be required to", [("modality", "shall", "shall be required to")]),
        ("30 days", "90 days", [("deadline", "within 30 days", "within 90 days")]),
        ("within 30 days", "promptly", [("deadline", "within 30 days", "promptly")]),
        ("30 days", "thirty (30) days", []),
        ("within 30 days", "not later than 30 days", []),
        (", within 30 days,", "", [("deadline", "within 30 days", None)]),
        ("a chart", "monthly a chart", [("deadline", None, "monthly")]),
        ("a chart", "by March 3, 2031, a chart", [("deadline", None, "by March 3, 2031")]),
        (" and a list", " or a list", [("connective", "and", "or")]),
        ("buoys.", "buoys, except buoys of cork.", [("exception", None, "except buoys of cork")]),
        (
            "buoys.",
            "buoys, unless the keeper may object within 5 days.",
            [("exception", None, "unless the keeper may object within 5 days")],
        ),
        ("all buoys", "all buoys other than lit ones", [("exception", None, "other than lit ones")]),
        (" a chart", ", in its sole discretion, a chart", [("limiter", None, "in its sole discretion")]),
        (" a chart", ", as permitted by law, a chart", [("limiter", None, "as permitted by law")]),
        (
            " a chart",
            ", consistent with applicable law, a chart",
            [("limiter", None, "consistent with applicable law")],
        ),
        ("The Harbor Board", "Each agency", [("actor", "The Harbor Board", "Each agency")]),
        ("buoys.", "buoys when the ice is gone.", [("condition", None, "when the ice is gone")]),
        (" a chart", ", with the consent of the Mayor, a chart", []),
        ("Treasurer", "Mayor", [("recipient", "the Treasurer", "the Mayor")]),
        ("chart", "map", []),
    ],
)
def test_a_change_of_one_phrase(old: str, new: str, facts: list[Fact]) -> None:
    assert swap(old, new) == facts


def test_a_new_sentence_brings_its_effects_one_by_one() -> None:
    added = " Each keeper may, within 10 days, pay a fee of $25."
    assert effects(BASE, BASE + added) == [
        ("modality", None, "may"),
        ("deadline", None, "within 10 days"),
        ("amount", None, "$25"),
    ]


def test_the_month_of_may_is_no_permission() -> None:
    assert swap("May", "June", "The report of May is late.") == []
    assert swap("May 4", "June 4", "Pay by May 4, 2031.") == [("deadline", "by May 4, 2031", "by June 4, 2031")]


def test_the_will_of_somebody_is_no_duty() -> None:
    assert swap("the will", "the wish", "It was the will of the Board.") == []


def test_an_item_may_open_with_its_modal() -> None:
    assert swap("Shall keep", "May keep", "Shall keep a log.") == [("modality", "Shall", "May")]


def test_an_untouched_phrase_beside_a_change_is_no_effect() -> None:
    assert swap("a boy", "a girl", "The keeper may hire a boy within 10 days, unless it rains.") == []


def test_a_limiter_inside_a_modal_phrase_leaves_the_modal_alone() -> None:
    old = "The Board is authorized to close the pier."
    new = "The Board is authorized, to the extent permitted by law, to close the pier."
    assert effects(old, new) == [("limiter", None, "to the extent permitted by law")]


def test_an_exception_whose_only_change_is_a_deadline_is_a_change_of_the_deadline() -> None:
    base = "The pier is closed unless the keeper objects within 10 days."
    assert swap("10", "20", base) == [("deadline", "within 10 days", "within 20 days")]


def test_an_exception_that_changes_is_told() -> None:
    base = "The pier is closed, except on feast days."
    assert swap("feast", "market", base) == [("exception", "except on feast days", "except on market days")]


def test_a_limiter_inside_an_exception_does_not_change_the_exception() -> None:
    old = "No fee is due unless the keeper complies with the rules of the pier."
    new = "No fee is due unless the keeper complies, to the extent permitted by law, with the rules of the pier."
    assert effects(old, new) == [("limiter", None, "to the extent permitted by law")]


def test_a_negation_outside_of_a_modal() -> None:
    assert swap("is open", "is not open", "The pier is open.") == [("negation", None, "not")]
    assert swap("the list", "no list", "He keeps the list.") == [("negation", None, "no")]


def test_what_only_looks_like_a_negation_is_none() -> None:
    assert swap("ropes", "ropes, including but not limited to nets", "He keeps ropes.") == []


def test_amounts() -> None:
    assert swap("$1,000", "$2,000", "The fee is $1,000 a year.") == [("amount", "$1,000", "$2,000")]
    assert swap("10 percent", "15 percent", "He pays 10 percent of it.") == [("amount", "10 percent", "15 percent")]
    assert swap("10 percent", "10%", "He pays 10 percent of it.") == []


def test_dates() -> None:
    assert swap("3, 2031", "4, 2031", "This takes effect March 3, 2031.") == [
        ("date", "March 3, 2031", "March 4, 2031")
    ]
    assert swap("on piers", "on piers of May 1", "See Order 9 on piers.") == [("date", None, "May 1")]
    assert swap("Order 9", "Order 9 of May 1, 2031", "See Order 9 on piers.") == []


def test_a_limiter_ends_with_its_own_words() -> None:
    base = "To the extent practicable and in good weather, he rings."
    assert swap("practicable", "feasible", base) == [("limiter", "To the extent practicable", "To the extent feasible")]


def test_a_rate_is_no_deadline() -> None:
    assert swap("an hour", "per hour", "He gets $5 an hour.") == []


def test_citations() -> None:
    assert swap("33 U.S.C. 9", "33 U.S.C. 11", "See 33 U.S.C. 9 on piers.") == [
        ("citation", "33 U.S.C. 9", "33 U.S.C. 11")
    ]
    assert swap("33 U.S.C. 9", "section 9 of title 33, United States Code", "See 33 U.S.C. 9 on piers.") == []


def test_two_modals_that_trade_places_are_two_effects() -> None:
    old = "The keeper shall ring and the boy may rest."
    new = "The keeper may ring and the boy shall rest."
    assert effects(old, new) == [("modality", "shall", "may"), ("modality", "may", "shall")]


@pytest.mark.parametrize(
    ("old", "new", "base"),
    [
        ("The Secretary", "The Attorney General", "The Secretary shall mark the bar."),
        ("the Secretary", "the Attorney General", "Within ten days the Secretary may mark the bar."),
        ("The Head", "The Treasurer", "The Head (Chief), in consultation with the Board, shall mark the bar."),
        ("the Salt Office", "the U.S. Tide Service", "In winter, each officer of the Salt Office must rest."),
        ("Agencies", "Contractors", "Agencies shall not mark the bar."),
        ("Board", "Council", "The Board is authorized to mark the bar."),
    ],
)
def test_the_doer_of_a_duty_is_exchanged(old: str, new: str, base: str) -> None:
    ((kind, was, now),) = swap(old, new, base)
    assert kind == "actor"
    assert was is not None
    assert old in was
    assert now is not None
    assert new in now


@pytest.mark.parametrize(
    ("old", "new", "base"),
    [
        ("Board", "Mayor", "The Secretary, in consultation with the Board, shall mark the bar."),
        ("Board", "Mayor", "The Secretary shall send the Board a chart."),
        ("Board", "Council", "Each chart of the Board shall be sent."),
        ("bell", "gong", "He rings the bell and the Secretary shall rest."),
        ("feast", "fair", "On the eve of the feast the Secretary shall rest."),
        ("List", "Plan", "The List shall name each buoy."),
        ("law", "custom", "The law of the sea shall apply."),
        ("a boy", "a girl", "The Secretary shall hire a boy."),
    ],
)
def test_another_name_that_does_nothing_is_no_actor(old: str, new: str, base: str) -> None:
    assert [kind for kind, _, _ in swap(old, new, base) if kind != "recipient"] == []


def test_the_modal_beside_a_doer_is_told_alone() -> None:
    assert swap("shall", "may", "The Secretary shall mark the bar.") == [("modality", "shall", "may")]


@pytest.mark.parametrize(
    ("base", "grown", "phrase"),
    [
        ("The ferry sails.", "If the hospital asks for it, the ferry sails.", "If the hospital asks for it"),
        ("The ferry sails.", "Upon request of the Mayor, the ferry sails.", "Upon request of the Mayor"),
        ("The ferry sails.", "Where a chart is old, the ferry sails.", "Where a chart is old"),
        ("The ferry sails.", "The ferry sails in the event of a flood.", "in the event of a flood"),
        ("The ferry sails.", "The ferry sails only if the pier is lit.", "if the pier is lit"),
    ],
)
def test_a_condition_that_came(base: str, grown: str, phrase: str) -> None:
    assert effects(base, grown) == [("condition", None, phrase)]


@pytest.mark.parametrize(
    ("grown", "types"),
    [
        ("The ferry sails, except when the river is frozen.", ["exception"]),
        ("The ferry sails if permitted by law.", ["limiter"]),
        ("The ferry sails if necessary.", []),
        ("The ferry sails even if the river is high.", []),
        ("The ferry sails on a river, where gulls are fed.", []),
        ("The ferry sails and learns if the pier is lit.", []),
    ],
)
def test_what_only_looks_like_a_condition_is_none(grown: str, types: list[str]) -> None:
    assert [kind for kind, _, _ in effects("The ferry sails.", grown) if kind != "connective"] == types


def test_a_condition_whose_only_change_is_a_deadline_is_a_change_of_the_deadline() -> None:
    base = "The pier is closed if the keeper objects within 10 days."
    assert swap("10", "20", base) == [("deadline", "within 10 days", "within 20 days")]


def test_beside_an_untouched_condition_nothing_is_told() -> None:
    assert swap("a boy", "a girl", "If the keeper asks for it, he hires a boy.") == []


@pytest.mark.parametrize(
    ("old", "new", "facts"),
    [
        ("On request, the owner shall pay.", "The owner shall, on request, pay.", []),
        ("He sells oars, boats, nets, and sails.", "He sells oars, nets, boats, and sails.", []),
        ("The owner shall pay.", "The owner or occupant shall pay.", [("actor", "The owner", "The owner or occupant")]),
        ("Any pilot shall sail.", "No pilot shall sail.", [("modality", "shall", "No pilot shall")]),
        ("It shall be sent by the Board.", "It shall be sent by the Mayor.", [("actor", "the Board", "the Mayor")]),
        ("It is filed with the Board.", "It is filed with the Mayor.", [("recipient", "the Board", "the Mayor")]),
        ("He sails.", "He sails upon a showing of need.", [("condition", None, "upon a showing of need")]),
        ("He relies on the map.", "He relies upon the approval of the map.", []),
        ("The log tells when each boy sails.", "The log tells when each girl sails.", []),
        ("It is paid, storms excepted.", "It is paid.", [("exception", "storms excepted", None)]),
        ("He has the boat provided that day.", "He has the boat provided that night.", []),
        ("He sails by the tenth day of May.", "He sails by the ninth day of May.",
         [("deadline", "by the tenth day of May", "by the ninth day of May")]),
        ("It has the sums granted.", "It has such sums as may be needed.", []),
    ],
)  # fmt: skip
def test_a_rule_and_what_it_leaves_alone(old: str, new: str, facts: list[Fact]) -> None:
    assert effects(old, new) == facts


def test_a_duty_that_passes_to_another_sentence_is_told() -> None:
    old, new = "The master shall sail. The cook eats.", "The master sails. The cook shall eat."
    assert effects(old, new) == [("modality", "shall", None), ("modality", None, "shall")]


def test_every_finder_is_known_by_its_own_name() -> None:
    assert [finder.name for finder in EFFECTS.values()] == list(EFFECTS)
