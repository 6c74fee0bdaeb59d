"""The parts of a clause: objects in lists and behind what is interposed, doers, what is cut where more follows."""

import time

import pytest

from legaldiff.clauses.clause import find_clauses
from legaldiff.readers import read
from legaldiff.sentences.statement import find_statements


def clauses(body):
    document = read("Section 1. Piers. " + body, "text")
    known = {}
    return document, [c for s in find_statements(document) for c in find_clauses(s, known) if not c.is_open]


def part(body, name):
    document, found = clauses(body)
    span = getattr(found[-1], name)
    return span.of(document.text) if span else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Clerk shall keep the logs, all maps, and the keys of the pier.",
            "the logs, all maps, and the keys of the pier",
        ),
        ("The Clerk shall keep the logs, to the extent possible, of the pier.", "the logs"),
        ("The Clerk shall send to the Mayor, through the Reeve, a list of piers.", "a list of piers"),
        ("The Clerk shall appoint, when asked by the Mayor, a keeper of the pier.", "a keeper of the pier"),
        ("The Clerk shall found within the Port Office a school for pilots.", "a school for pilots"),
        ("The Clerk shall make the log public by May 1, 2031.", "the log"),
        ("The Clerk shall make it available to the Mayor.", "it"),
        ("The Clerk shall make available to the public all maps of the pier.", "all maps of the pier"),
        ("The Clerk shall help improve the pier.", "the pier"),
        ("The Clerk shall carry forward the old marks.", "the old marks"),
        (
            "The Clerk shall ensure that, to the extent permitted by law, each pier is lit.",
            "that, to the extent permitted by law, each pier is lit",
        ),
        (
            "The Clerk shall draft rules under which pilots, including old ones, are paid.",
            "rules under which pilots, including old ones, are paid",
        ),
        (
            "The Clerk shall seek harbors that feed and shelter crews in winter.",
            "harbors that feed and shelter crews in winter",
        ),
        (
            "The Clerk shall use the power to close, move, or sell the pier.",
            "the power to close, move, or sell the pier",
        ),
        ("The Clerk shall delay or stop the works under section 4(b).", "the works under section 4(b)"),
        ("The pier shall remain open to all.", None),
        ("The Clerk shall report to the Mayor with respect to the pier.", None),
        ("The Clerk shall work closely with the Reeve.", None),
        ("The Clerk shall list, where needed, lamps and ropes.", "lamps and ropes"),
        (
            "The Clerk shall take steps to ensure that oil, coal, and wood for the port are dry.",
            "steps to ensure that oil, coal, and wood for the port are dry",
        ),
    ],
)
def test_the_object_is_whole_and_no_more(sentence, expected):
    assert part(sentence, "object") == expected


def test_words_that_lead_into_a_list_are_no_end_of_an_object():
    document = read(
        "Section 1. The Clerk shall draft rules to spare the crews by:\n\n(a) resting; and\n\n(b) eating.", "text"
    )
    known = {}
    found = [c for s in find_statements(document) for c in find_clauses(s, known)]
    assert found[0].object.of(document.text) == "rules to spare the crews"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Clerk, chosen by the Mayor, shall close the pier.", "The Clerk"),
        ("Each port, that keeps a gate, as the Reeve says, shall close it.", "Each port"),
        ("Only the Clerk, or the Reeve, shall close the pier.", "Only the Clerk, or the Reeve"),
        ("All ports, including Dover, Calais, and Ghent, shall close the pier.", "All ports"),
        (
            "The pier shall be closed by the Clerk, the Mayor, or a keeper of section 3.7 piers.",
            "the Clerk, the Mayor, or a keeper of section 3.7 piers",
        ),
        ("Wardens shall be guided by the rules of the port.", "Wardens"),
        (
            "To spare men, boats, and nets, the Clerk, the Reeve, and the Mayor shall meet.",
            "the Clerk, the Reeve, and the Mayor",
        ),
        ("The power may be given to clerks who are named by the Mayor.", None),
        ("If a Port agency fails to pay, it shall close the pier.", "a Port agency"),
    ],
)
def test_the_doer_is_named_whole(sentence, expected):
    assert part(sentence, "actor") == expected


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("Each warden, except one who is ill, may take a boat.", "exception", "except one who is ill"),
        ("Except in a storm, a warden may take a boat.", "exception", "Except in a storm"),
        ("The Clerk shall appoint, if asked by the Mayor, a keeper.", "condition", "if asked by the Mayor"),
        ("The Clerk shall determine if the pier is safe.", "condition", None),
        (
            "The Clerk shall send the map to the head of the UPO/LPO within a day.",
            "recipient",
            "the head of the UPO/LPO",
        ),
        ("The Clerk shall make the maps, logs, and keys available to the Mayor.", "recipient", "the Mayor"),
        ("Wardens shall serve for two-year terms.", "deadline", "for two-year terms"),
        (
            "The Board shall meet within 30 days of this order and periodically thereafter.",
            "deadline",
            "within 30 days of this order and periodically thereafter",
        ),
        ("The Mate shall dry the ropes, and by May 1, 2031, the Clerk shall sell them.", "deadline", "by May 1, 2031"),
        ("The lock shall not exceed 25 years from the day of its opening.", "deadline", None),
        (
            "The Clerk shall close within 90 days after the date on which the lock is opened.",
            "deadline",
            "within 90 days after the date on which the lock is opened",
        ),
        (
            "The Clerk shall pay it to the extent permitted by law and within available funds.",
            "limiter",
            "to the extent permitted by law and within available funds",
        ),
    ],
)
def test_a_part_ends_where_the_clause_goes_on(sentence, name, expected):
    assert part(sentence, name) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Clerk shall say what action, if any, has been or is to be taken by the Mayor.",
        "The Clerk shall draft a plan for how, and by when, the Reeve will mend the pier.",
        "The Clerk shall name the cases in which the Reeve, if he agrees, may close the pier.",
        "The Clerk shall say that some piers must stay open and that certain wardens must work.",
        "The Clerk shall keep the rights that a warden may have or may get by law.",
    ],
)
def test_a_modal_phrase_inside_of_a_question_or_another_clause_is_no_clause(sentence):
    document, found = clauses(sentence)
    assert [c.modal.of(document.text) for c in found] == ["shall"]


def test_to_have_the_authority_is_a_permission_after_a_comma_too():
    _, found = clauses("The Clerk, or a warden of the port, shall have the authority to close the pier.")
    assert found[0].force.value == "permission"


def test_an_item_that_only_interposes_something_hands_its_chapeau_down():
    items = ("(a) in consultation with the Mayor:", "(1) count the boats; and", "(2) sell the ropes.")
    text = "\n\n".join(("Section 1. The Clerk shall:", *items))
    document = read(text, "text")
    known = {}
    found = [c for s in find_statements(document) for c in find_clauses(s, known) if not c.is_open]
    assert [c.verb.of(document.text) for c in found] == ["count", "sell"]
    assert {c.consultation.of(document.text) for c in found} == {"in consultation with the Mayor"}


@pytest.mark.parametrize("pump", ["and X, ", "under which pilots, ", "a b, ", "to act, ", "including a, ", "-- the "])
def test_time_is_linear(pump):
    sentence = "The Clerk shall keep the logs, " + pump * (5_800 // len(pump)) + "and the keys."
    start = time.process_time()
    for name in ("object", "actor", "exception"):
        part(sentence, name)
    assert time.process_time() - start < 2
