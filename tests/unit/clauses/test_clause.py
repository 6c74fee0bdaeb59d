"""Clauses: who shall do what, and what an item takes over from its chapeau."""

import pytest

from legaldiff.clauses.clause import find_clauses, read_clauses
from legaldiff.clauses.force import Force
from legaldiff.readers import read
from legaldiff.sentences.statement import find_statements, hide_parentheses

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
        (
            "The Warden, in consultation with the Clerk, the Director of Quays, and the Reeve, shall close the pier.",
            "The Warden",
        ),
        (
            "The Warden and the Clerk, in consultation with the heads of other ports and, as appropriate, State and "
            "local officials, shall close the pier.",
            "The Warden and the Clerk",
        ),
        (
            "The Warden, in consultation with the Clerk, and the Reeve, in his discretion, shall close the pier.",
            "The Warden",
        ),
        (
            "The Deputy Director for Quays, Office of Ports and Piers, shall close the pier.",
            "The Deputy Director for Quays",
        ),
        ("If no warden answers, then the Clerk shall close the pier.", "the Clerk"),
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


def part(document, clause, name):
    span = getattr(clause, name)
    return document.text[span.start : span.end] if span else None


def test_the_parts_that_the_documentation_shows():
    document, clause = one(
        "Within 5 days, if it rains, the Clerk shall, with the consent of the Mayor, send a list to the Board to "
        "ensure order."
    )
    names = ("actor", "modal", "verb", "object", "recipient", "condition", "deadline", "consultation", "purpose")
    assert [part(document, clause, name) for name in names] == [
        "the Clerk",
        "shall",
        "send",
        "a list",
        "the Board",
        "if it rains",
        "Within 5 days",
        "with the consent of the Mayor",
        "to ensure order",
    ]
    assert (clause.exception, clause.limiter) == (None, None)


def test_an_item_takes_over_the_parts_of_the_chapeau_that_it_lacks():
    document, found = clauses(
        "Section 1. Piers. Within 9 days, the Warden shall, in consultation with the Clerk:\n\n(a) close the pier; and"
        "\n\n(b) promptly report the hour to the Board."
    )
    first, second = [c for c in found if c.lead]
    assert part(document, first, "deadline") == "Within 9 days"
    assert part(document, second, "deadline") == "promptly"
    assert {part(document, c, "consultation") for c in (first, second)} == {"in consultation with the Clerk"}
    assert {part(document, c, "modal") for c in (first, second)} == {"shall"}


def test_a_part_of_another_predicate_is_not_that_of_the_first():
    document, clause = one("The Warden shall keep a log and send a copy to the Board.")
    assert part(document, clause, "recipient") is None
    assert part(document, clause, "object") == "a log"


def test_words_in_parentheses_are_kept_in_the_words_of_a_part():
    document, clause = one("The Warden shall mark the inner basin (Basin) for boats.")
    assert part(document, clause, "object") == "the inner basin (Basin) for boats"


def test_words_that_a_sentence_quotes_make_no_clause():
    _, found = clauses('Section 1. Piers. Section 2 is amended by striking "The Warden shall act" and adding "may".')
    assert found == []


def test_a_quoted_provision_has_its_clauses():
    document, found = clauses(
        'Section 1. Piers. Section 2 is amended to read: "Sec. 2. The Warden shall close the pier."'
    )
    assert [actor(document, c) for c in found] == ["The Warden"]


def test_read_clauses_leaves_out_what_only_opens_a_list():
    document = read(
        HEAD + "Section 1. Piers. The Warden shall:\n\n(a) close the pier; and\n\n(b) report the hour.", "text"
    )
    assert [document.path(c.statement.node) for c in read_clauses(document)] == ["1(a)", "1(b)"]


def test_the_clauses_of_a_document_are_found_once():
    document = read(HEAD + "Section 1. Piers. The Warden shall act.", "text")
    assert next(read_clauses(document)) is next(read_clauses(document))


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The Warden need not act.", Force.DISPENSATION),
        ("The Warden shall not be required to act.", Force.DISPENSATION),
        ("The Warden is exempt from the toll.", Force.DISPENSATION),
        ("The Warden is not authorized to act.", Force.BAR),
        ("The Warden shall have no authority to act.", Force.BAR),
        ("Fires are prohibited.", Force.BAR),
        ("It shall be unlawful for any person to act.", Force.BAR),
        ("Nothing in this order shall bind the Warden.", Force.BAR),
        ("In no event shall the toll rise.", Force.BAR),
        ("It shall be the duty of the Warden to act.", Force.DUTY),
        ("The Warden is to act.", Force.DUTY),
        ("The Warden is entitled to act.", Force.PERMISSION),
    ],
)
def test_longer_wordings_set_the_force_too(sentence, force):
    assert one(sentence)[1].force is force


@pytest.mark.parametrize(
    "pump",
    [
        "the Warden shall, if it rains, ",
        "in consultation with the Clerk, ",
        "to ensure that boats, ",
        "is hereby directed, and ",
        "submit a report to the Board and ",
        "unless the pier, ",
        '"shall ',
    ],
)
def test_long_sentences_take_no_long_time(pump):
    document = read(HEAD + "Section 1. Piers. The Warden shall act " + (pump * 900)[:5_900] + " now.", "text")
    for clause in read_clauses(document):
        assert clause.end <= len(clause.statement.text)
        assert all(part(document, clause, name) != "" for name in ("object", "recipient", "condition", "purpose"))


def test_an_item_with_its_own_modal_phrase_has_the_actor_that_its_chapeau_names():
    document, found = clauses(
        "Section 1. Piers. The Warden (Keeper):\n\n(a) shall close the pier; and\n\n(b) may sell it."
    )
    assert [(actor(document, c), document.path(c.actor_node)) for c in found] == [("The Warden (Keeper)", "1")] * 2


def test_what_a_chapeau_describes_is_no_actor():
    document, found = clauses("Section 1. Piers. A list of piers that:\n\n(a) may sink; or\n\n(b) may burn.")
    assert [actor(document, c) for c in found] == [None, None]
