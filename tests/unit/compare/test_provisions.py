"""What became of the provisions of two versions, against truths that were worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from gold.cases import load
from jsonschema import Draft202012Validator

import legaldiff
from legaldiff import AddressError, FieldChange, ProvisionDiff, RegistryError, RuleError
from legaldiff.reports.schemas import read_schema

TEXTS = Path(__file__).parents[3] / "texts"
HEAD = "Executive Order 99051 of March 3, 2031\n\nHarbours\n\n"


def compare(old, new, rules=None):
    return legaldiff.diff(legaldiff.read(HEAD + old), legaldiff.read(HEAD + new)).provisions(rules)


@pytest.fixture(scope="module")
def orders():
    return [legaldiff.read_file(TEXTS / "interior-safety" / f"order-{year}.txt") for year in (2017, 2025)]


def test_the_specimens_show_the_dropped_exception_the_moved_clause_and_the_changed_deadline(orders):
    found = legaldiff.diff(*orders).provisions(("grant_eligibility", "deadline", "delegation"))
    told = {(c.rule, c.old.path, c.new.path): c for c in found.of("changed", "kept")}
    dropped = told["grant_eligibility", "9(a)", "10(a)"]
    assert [(f.name, f.new) for f in dropped.fields] == [("decider", None), ("exception", None)]
    assert dropped.fields[1].old.startswith("except where the Attorney General or the Secretary deems")
    moved = told["delegation", "12", "6"]
    assert (moved.status, moved.moved) == ("kept", True)
    deadline = told["deadline", "10(b)", "11(b)"]
    assert [f.summary for f in deadline.fields] == [
        "deadline: Within 180 days of the date of this order → Within 90 days of the date of this order"
    ]
    assert [c.new.path for c in found.of("gained")] == ["10(d)"]
    assert not found.of("lost")
    assert [c for c in found if c.moved] == [moved]


@pytest.mark.parametrize(
    ("old", "new", "fields"),
    [
        (
            "The Warden shall report within 30 days.",
            "The Warden shall report within 10 days.",
            [("deadline", "within 30 days", "within 10 days")],
        ),
        (
            "Except on feasts, the Warden shall report within 30 days.",
            "The Warden shall report within 30 days.",
            [("exception", "Except on feasts", None)],
        ),
        (
            "The Warden shall report within 30 days, to the extent permitted by law.",
            "The Clerk shall report within 30 days, to the extent permitted by law.",
            [("actor", "The Warden", "The Clerk")],
        ),
        (
            "The Warden shall report to the Board on ropes within 30 days.",
            "The Warden shall report to the Board on boats within 30 days.",
            [("action", "shall report to the Board on ropes", "shall report to the Board on boats")],
        ),
        (
            "The Warden shall promptly report.",
            "The Warden shall report within 5 days.",
            [("deadline", "promptly", "within 5 days"), ("soft", True, None)],
        ),
    ],
)
def test_a_deadline_changes_field_by_field(old, new, fields):
    (change,) = compare(f"Section 1. {old}", f"Section 1. {new}", "deadline")
    assert [(f.name, f.old, f.new) for f in change.fields] == fields
    assert change.status == "changed"


def test_a_duty_that_became_a_permission_is_one_clause():
    old = "Section 1. The Warden shall obtain from each harbour a list of its boats, and a map of its piers."
    found = compare(old, old.replace("shall", "may"), ("obligation", "permission"))
    assert [(c.status, c.rule) for c in found] == [("changed", "permission")]
    (change,) = found
    assert change.fields[0] == FieldChange("rule", "obligation", "permission")


def test_case_marks_and_spacing_are_no_change():
    old = "Section 1. “Pier” means a wall in the sea, other than a mole."
    new = 'Section 1. "Pier" means a wall in the sea — other than a mole.'
    (change,) = compare(old, new, "definition")
    assert (change.status, change.fields, change.moved) == ("kept", (), False)


def test_a_reference_that_follows_its_provision_is_no_change_and_one_that_does_not_is():
    body = (
        "Except as section {} of this order provides, the Warden shall report within 30 days of the date of this order."
    )
    old = f"Section 1. A bell rings.\n\nSec. 2. {body.format(1)}"
    follows = f"Section 1. No dog may bark.\n\nSec. 2. A bell rings.\n\nSec. 3. {body.format(2)}"
    stays = f"Section 1. No dog may bark.\n\nSec. 2. A bell rings.\n\nSec. 3. {body.format(1)}"
    (kept,) = compare(old, follows, "deadline")
    assert (kept.status, kept.old.path, kept.new.path) == ("kept", "2", "3")
    (changed,) = compare(old, stays, "deadline")
    assert [f.name for f in changed.fields] == ["exception"]


def test_another_date_of_the_order_makes_no_other_deadline():
    body = "Section 1. Within 30 days of the date of this order, the Warden shall report."
    old, new = (legaldiff.read(f"Executive Order 9905{n} of March {n}, 2031\n\nBells\n\n{body}") for n in (1, 2))
    (change,) = legaldiff.diff(old, new).provisions("deadline")
    assert change.status == "kept"
    assert change.old.fields["due"] != change.new.fields["due"]


def test_what_moved_into_another_provision_is_found_by_its_words():
    duty = "The Warden of the Outer Harbour shall count every lantern within 30 days of the date of this order."
    old = (
        f"Section 1. Lanterns. A lantern is red. {duty}\n\nSec. 2. Ropes. A rope is dry, and is kept in the long shed."
    )
    new = (
        f"Section 1. Lanterns. A lantern is red.\n\nSec. 2. Ropes. A rope is dry, and is kept in the long shed. {duty}"
    )
    (change,) = compare(old, new, "deadline")
    assert (change.status, change.moved, change.old.path, change.new.path) == ("kept", True, "1", "2")


def test_what_was_lost_stands_where_it_stood():
    sections = ["The Warden shall count ropes by May 1, 2031.", "The Clerk shall sell bells by May 2, 2031."]
    sections += ["The Mate shall sink boats by May 3, 2031."]
    old = "\n\n".join(f"Sec. {n}. {words}" for n, words in enumerate(sections, 1))
    new = "\n\n".join(f"Sec. {n}. {words}" for n, words in enumerate((sections[0], sections[2]), 1))
    assert [(c.status, (c.old or c.new).path) for c in compare(old, new, "deadline")] == [
        ("kept", "1"),
        ("lost", "2"),
        ("kept", "3"),
    ]


def test_two_definitions_in_one_provision_are_paired_by_their_words():
    old = "Section 1. “Pier” means a wall in the sea. “Mole” means a wall of stone."
    new = "Section 1. “Mole” means a wall of brick. “Pier” means a wall in the sea."
    assert {(c.status, c.old.fields["term"], c.new.fields["term"]) for c in compare(old, new, "definition")} == {
        ("kept", "Pier", "Pier"),
        ("changed", "Mole", "Mole"),
    }


PAIRS = [(case.data["old"], case.data["new"]) for case in load("diff")]


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_every_extract_is_told_once_and_swapping_mirrors(old, new):
    old, new = legaldiff.read(old), legaldiff.read(new)
    found, mirror = legaldiff.diff(old, new).provisions(), legaldiff.diff(new, old).provisions()
    for side, document in (("old", old), ("new", new)):
        told = [getattr(c, side) for c in found if getattr(c, side) is not None]
        assert sorted(map(repr, told)) == sorted(map(repr, legaldiff.extract(document)))
    pairs = {(repr(c.old), repr(c.new), tuple((f.name, f.old, f.new) for f in c.fields)) for c in found}
    swapped = {(repr(c.new), repr(c.old), tuple((f.name, f.new, f.old) for f in c.fields)) for c in mirror}
    assert pairs == swapped


@pytest.mark.parametrize("old", [pair[0] for pair in PAIRS])
def test_a_text_and_itself_keep_everything(old):
    document = legaldiff.read(old)
    found = legaldiff.diff(document, document).provisions()
    assert {c.status for c in found} <= {"kept"} and not any(c.moved for c in found)


def test_it_survives_json_as_its_schema_says(orders):
    diff = legaldiff.diff(*orders)
    found = diff.provisions()
    data = json.loads(json.dumps(found.to_dict()))
    Draft202012Validator(json.loads(read_schema("provisions"))).validate(data)
    assert ProvisionDiff.from_dict(data, diff).to_dict() == found.to_dict()
    with pytest.raises(RuleError, match=r"schema_version: expected 1, .* found 9"):
        ProvisionDiff.from_dict({**data, "schema_version": 9}, diff)
    with pytest.raises(RuleError, match="another text"):
        ProvisionDiff.from_dict(data, legaldiff.diff(orders[1], orders[1]))


def test_it_is_a_table_with_a_row_for_each_extract(orders):
    found = legaldiff.diff(*orders).provisions("deadline")
    frame = found.to_frame()
    assert len(frame) == len(found)
    row = frame[frame["new_path"] == "11(b)"].iloc[0]
    assert (row["status"], row["old_path"]) == ("changed", "10(b)")
    assert row["changes"].startswith("deadline: Within 180 days")


def test_a_part_is_asked_by_a_path_of_either_text(orders):
    found = legaldiff.diff(*orders).provisions("deadline")
    assert [c.new.path for c in found.within("old:10(b)")] == ["11(b)"]
    assert [c.new.path for c in found.within("new:10(b)", "new:15")] == ["10(b)", "15", "15"]
    with pytest.raises(AddressError, match="in either text"):
        found.within("77")


def test_an_unknown_rule_names_the_known_ones(orders):
    with pytest.raises(RegistryError, match="did you mean 'deadline'"):
        legaldiff.diff(*orders).provisions("deadlines")


def test_fields_in_a_few_words():
    assert FieldChange("actor", "the Warden", "the Clerk").summary == "actor: the Warden → the Clerk"
    assert FieldChange("exception", None, "on\n feasts").summary == "exception: added (on feasts)"
    assert FieldChange("soft", True, None).summary == "soft: no longer"
    assert FieldChange("soft", None, True).summary == "soft: now"
    assert FieldChange("targets", ["a", "b"], ["a"]).summary == "targets: a; b → a"


def test_many_that_say_the_same_are_paired_in_order_and_fast():
    body = "The Warden shall report on the state of the pier within 30 days of the date of this order."
    old = "\n\n".join(f"Sec. {n}. {body}" for n in range(1, 200))
    found = compare(old, old.replace("Sec. 1. ", "Sec. 1. A bell rings. "), "deadline")
    assert {c.status for c in found} == {"kept"}
