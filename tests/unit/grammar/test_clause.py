"""Clauses: who shall do what, and what an item takes over from its chapeau."""

import pytest

from legaldiff.grammar.clause import find_clauses
from legaldiff.grammar.modal import Force
from legaldiff.grammar.statement import find_statements, hide_parentheses
from legaldiff.readers import read

HEAD = (
    "Executive Order 99050 of March 3, 2031\n\nHarbours\n\nBy the authority vested in me, it is ordered as follows:\n\n"
)


def clauses(body):
    document = read(HEAD + body, "text")
    known = {}
    return document, [c for s in find_statements(document) for c in find_clauses(s, known)]


def actor(document, clause):
    return document.text[clause.actor.start : clause.actor.end] if clause.actor else None


def one(sentence):
    document, found = clauses("Section 1. Piers. " + sentence)
    assert len(found) == 1, [c.statement.raw[c.start : c.end] for c in found]
    return document, found[0]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Harbour Master shall close the pier.", "The Harbour Master"),
        ("Within 30 days of this order, the Harbour Master shall close the pier.", "the Harbour Master"),
        ("The Harbour Master, in his discretion, shall close the pier.", "The Harbour Master"),
        (
            "The Clerk, the Warden, and the Harbour Master shall close the pier.",
            "The Clerk, the Warden, and the Harbour Master",
        ),
        ("The Harbour Master (Master) shall close the pier.", "The Harbour Master (Master)"),
        ("If the Clerk shall so ask, the Warden shall close the pier.", "the Warden"),
        ("Whenever the Harbour Master finds ice, he shall close the pier.", "the Harbour Master"),
        ("I hereby direct the wardens to close the pier.", "the wardens"),
        ("The pier shall be closed by the Harbour Master at noon.", "the Harbour Master"),
        ("The pier shall be closed by October 1, 2031.", None),
        ("The wardens are hereby directed to close the pier.", "The wardens"),
        ("Each warden that keeps a gate shall close the pier.", "Each warden that keeps a gate"),
        ("No warden, on the basis of age, rank, or pay, shall be moved.", None),
    ],
)
def test_the_actor_is_the_doer_named_in_the_sentence(sentence, expected):
    document, clause = one(sentence)
    assert actor(document, clause) == expected


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The Warden shall act.", Force.DUTY),
        ("The Warden must act.", Force.DUTY),
        ("The Warden is directed to act.", Force.DUTY),
        ("The Warden may act.", Force.PERMISSION),
        ("The Warden is authorized to act.", Force.PERMISSION),
        ("The Warden may not act.", Force.BAR),
        ("No warden shall act.", Force.BAR),
        ("The Warden should act.", Force.ADVICE),
        ("It is the policy of the United States to act.", Force.POLICY),
    ],
)
def test_the_modal_phrase_sets_the_force(sentence, force):
    assert one(sentence)[1].force is force


def test_a_modal_phrase_in_a_subordinate_clause_makes_no_clause():
    _, clause = one("The Warden shall ensure that boats may land where the Clerk may see them.")
    assert clause.statement.raw[clause.head : clause.head + 12] == "shall ensure"


def test_a_shared_subject_is_the_actor_of_both_clauses():
    document, found = clauses("Section 1. Piers. The Warden shall close the pier and shall report the hour.")
    assert [actor(document, c) for c in found] == ["The Warden", "The Warden"]


def test_coordinated_verbs_are_further_predicates():
    _, clause = one("The Warden shall keep a log and, on a weekly basis, publish a list.")
    assert [clause.statement.raw[p:].split()[0] for p in clause.predicates] == ["shall", "publish"]


def test_an_item_inherits_the_actor_of_the_chapeau_that_it_completes():
    document, found = clauses("Section 1. Piers. The Warden shall:\n\n(a) close the pier; and\n\n(b) report the hour.")
    items = [c for c in found if c.lead]
    assert [actor(document, c) for c in items] == ["The Warden", "The Warden"]
    assert [document.path(c.actor_node) for c in items] == ["1", "1"]


def test_an_item_with_a_sentence_of_its_own_inherits_nothing():
    document, found = clauses("Section 1. Piers. The Warden shall keep these rules:\n\n(a) Boats shall wait.")
    assert [c.lead for c in found] == [None, None]
    assert actor(document, found[1]) == "Boats"


def test_an_agency_charged_with_tasks_is_the_actor_of_them():
    document, found = clauses(
        "Section 1. Piers. The Warden shall designate a clerk to perform the following functions: keep a list; and "
        "send it to the Board."
    )
    assert [actor(document, c) for c in found if c.lead] == ["a clerk", "a clerk"]


def test_parentheses_are_blanked_and_offsets_kept():
    text = "the Board (the (old) Board) acts"
    assert hide_parentheses(text) == "the Board" + " " * 19 + "acts"
    assert len(hide_parentheses(text)) == len(text)


def test_nests_ten_thousand_deep_raise_nothing():
    body = "Section 1. The Warden shall:\n\n" + "\n\n".join(f"({c}) The Clerk shall:" for c in "aiA1" * 500)
    assert clauses(body)[1]
