"""Relations of whole documents: verbs, identifiers, parts, what is no target, their trip through JSON."""

from __future__ import annotations

import json

import pytest

import legaldiff
from legaldiff.errors import ReadError

HEAD = "Executive Order 99055 of March 3, 2031\n\nHarbours\n\n"
FORMULA = "By the authority vested in me, it is ordered as follows:\n\n"
OLD = "Executive Order 99012 of March 1, 2029"


def rows(body: str, formula: str = FORMULA) -> list[tuple[str, str, str, bool]]:
    found = legaldiff.find_relations(legaldiff.read(HEAD + formula + body, "text"))
    return [(r.path, r.verb, r.part or r.target, r.in_part) for r in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{OLD}, is revoked.", [("revokes", "us/eo/99012", False)]),
        (f"Section 3 of {OLD}, is rescinded.", [("revokes", "us/eo/99012/s3", True)]),
        (f"This order supersedes {OLD}.", [("supersedes", "us/eo/99012", False)]),
        (f"{OLD}, is revoked and superseded.", [("revokes", "us/eo/99012", False)]),
        (f"{OLD}, is revoked to the extent that it says so.", [("revokes", "us/eo/99012", True)]),
        (f"{OLD}, is hereby amended by striking “x”.", [("amends", "us/eo/99012", True)]),
        (
            f"Sections 2 and 3(a) of {OLD}, are amended by striking “x”.",
            [("amends", "us/eo/99012/s2", True), ("amends", "us/eo/99012/s3/a", True)],
        ),
        (f"{OLD}, as amended by Executive Order 99020, is revoked.", [("revokes", "us/eo/99012", False)]),
        (
            f"{OLD}, as amended by Executive Order 99020, and Executive Order 99013 are revoked.",
            [("revokes", "us/eo/99012", False), ("revokes", "us/eo/99013", False)],
        ),
        ("Proclamation 9901 of May 1, 2030, is revoked.", [("revokes", "us/proc/9901", False)]),
        ("The Presidential Memorandum of June 3, 2030, is revoked.", [("revokes", "us/memo/2030-06-03", False)]),
        ("All prior Executive orders on piers are hereby revoked.", []),
        (f"The Clerk reads {OLD}, as amended.", []),
    ],
)
def test_a_sentence_states_relations(sentence: str, expected: list[tuple[str, str, bool]]) -> None:
    assert [r[1:] for r in rows("Section 1. Ports. " + sentence)] == expected


def test_the_parts_of_a_list_are_parts_of_the_order_in_its_chapeau() -> None:
    body = f"Section 1. Ports. {OLD}, is amended:\n\n(a) in section 2(b), by striking “x”; and\n\n"
    body += "(b) Section 5 is amended to read: “Sec. 5. Bells.”\n\nSec. 2. Boats. The end."
    assert [r[:3] for r in rows(body)] == [
        ("1", "amends", "us/eo/99012"),
        ("1(a)", "amends", "us/eo/99012/s2/b"),
        ("1(b)", "amends", "us/eo/99012/s5"),
    ]


def test_a_preamble_may_amend() -> None:
    formula = f"By the authority vested in me, it is ordered that {OLD}, is amended as follows:\n\n"
    body = "Section 1. Section 5 is amended by striking “x”.\n\nSec. 2. The title is amended to read “Bells”."
    assert [r[:3] for r in rows(body, formula)] == [
        ("preamble", "amends", "us/eo/99012"),
        ("1", "amends", "us/eo/99012/s5"),
        ("2", "amends", "us/eo/99012"),
    ]


def test_that_order_is_the_one_that_was_named() -> None:
    formula = f"I hereby terminate the emergency declared in {OLD}, revoke that order, and further order:\n\n"
    assert rows("Section 1. Ports. The end.", formula) == [("preamble", "revokes", "us/eo/99012", False)]


def test_those_orders_are_all_that_were_named() -> None:
    formula = f"The emergencies of {OLD} and Executive Order 99013 are over. "
    formula += "I hereby end them, revoke those orders, and order:\n\n"
    assert [r[2] for r in rows("Section 1. Ports. The end.", formula)] == ["us/eo/99012", "us/eo/99013"]


def test_words_for_another_text_state_nothing() -> None:
    body = f"Section 1. Ports. {OLD}, is amended by adding: “Executive Order 99013 is revoked.”"
    assert [r[2] for r in rows(body)] == ["us/eo/99012"]


def test_the_date_is_that_of_any_mention() -> None:
    body = f"Section 1. Ports. The Clerk reads {OLD}.\n\nSec. 2. Bells. Executive Order 99012 is revoked."
    (found,) = legaldiff.find_relations(legaldiff.read(HEAD + FORMULA + body, "text"))
    assert (found.date, found.kind, found.by, found.path) == ("2029-03-01", "executive_order", "revocation", "2")


def test_they_are_a_table_and_make_the_same_again_from_json() -> None:
    document = legaldiff.read(f"{HEAD}{FORMULA}Section 1. Ports. {OLD}, and Executive Order 99013 are revoked.", "text")
    found = legaldiff.find_relations(document)
    assert legaldiff.Relations.from_dict(json.loads(json.dumps(found.to_dict())), document) == found
    assert found.targets("revokes") == ["us/eo/99012", "us/eo/99013"]
    assert found.of_verb(["amends"]) == ()
    assert len(found.to_frame()) == 2
    assert found.to_table().columns[:4] == ("verb", "kind", "target", "part")
    assert repr(found) == "<Relations: 2>"
    assert repr(found[0]).startswith("<Relation revokes us/eo/99012 at 1: ")
    assert "<caption>2 relations</caption>" in found._repr_html_()
    with pytest.raises(ReadError, match="the length of the text"):
        legaldiff.Relations.from_dict(found.to_dict(), legaldiff.read(HEAD))
    for wrong in ({}, {"schema_version": 1}, {"schema_version": 1, "relations": [{"verb": "amends"}]}):
        with pytest.raises(ReadError):
            legaldiff.Relations.from_dict(wrong, document)
