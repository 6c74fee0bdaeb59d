"""Whole comparisons of composed orders, with the truth written by hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

import legaldiff
from legaldiff import Diff

OLD = """Executive Order 99001 of March 3, 2031

Keeping of Lighthouses

By the authority vested in me as President, it is hereby ordered as follows:

Section 1. Purpose. Lighthouses guide ships along dark coasts, and their lamps have been left to gather dust.

Sec. 2. Duties. The Keeper of each lighthouse shall:

(a) trim the wick of the great lamp every evening before the sun goes down;

(b) write down the name of every vessel that passes within sight of the tower;

(c) send a list of broken panes to the Secretary of Commerce within 30 days; and

(d) feed the gulls, as section 3(b) of this order provides.

Sec. 3. Supplies. (a) Oil is bought from the cheapest seller on the quay. The barrels are stored below the stairs
and counted on the first of each month.

(b) Bread for the gulls is baked by the Keeper.

(c) Rope is bought by the fathom from the chandler in the nearest harbor.

Sec. 4. General Provisions. This order creates no right enforceable at law by any party.

THE WHITE HOUSE,
March 3, 2031.
"""


def compare(*changes: tuple[str, str]) -> Diff:
    """The diff of the order above and the same with replacements."""
    new = OLD
    for was, now in changes:
        assert new.count(was) == 1, was
        new = new.replace(was, now)
    return legaldiff.diff(legaldiff.read(OLD), legaldiff.read(new))


def told(diff: Diff) -> list[tuple[str, str, str, str]]:
    """Kinds, significance, old and new paths of each change, in a line."""
    return [
        (" ".join(c.kinds), c.significance, " ".join(r.path for r in c.old), " ".join(r.path for r in c.new))
        for c in diff.changes
    ]


INSERTED = (
    ("(c) send", "(c) sound the horn in fog for as long as the far shore cannot be seen;\n\n(d) send"),
    ("(d) feed", "(e) feed"),
)


def test_a_document_has_no_changes_against_itself() -> None:
    same = compare()
    assert not same
    assert len(same) == 0
    assert same.summary == "no changes"
    assert repr(same) == "<Diff: no changes>"
    assert len(same.matching) == len(same.old.provisions)


def test_an_inserted_item_renumbers_those_after_it_and_moves_none() -> None:
    diff = compare(*INSERTED)
    assert told(diff) == [
        ("insert", "substantive", "", "2(c)"),
        ("renumber", "consequential", "2(c)", "2(d)"),
        ("renumber", "consequential", "2(d)", "2(e)"),
    ]
    assert diff.summary == "1 substantive change, 2 renumberings"
    assert [(g.kind, g.summary, g.members) for g in diff.groups] == [
        ("cascade", "2(c) to 2(d) became 2(d) to 2(e)", ("c2", "c3"))
    ]


def test_a_deleted_item_is_told_where_it_stood() -> None:
    diff = compare(
        ("(b) write down the name of every vessel that passes within sight of the tower;\n\n", ""),
        ("(c) send", "(b) send"),
        ("(d) feed", "(c) feed"),
    )
    assert told(diff) == [
        ("delete", "substantive", "2(b)", ""),
        ("renumber", "consequential", "2(c)", "2(b)"),
        ("renumber", "consequential", "2(d)", "2(c)"),
    ]
    assert diff.changes[0].hunks[0].op == "delete"


def test_an_inserted_section_is_one_change_with_all_in_it() -> None:
    diff = compare(
        (
            "Sec. 3. Supplies.",
            "Sec. 3. Bells. (a) Each tower has a bell.\n\n(b) It is rung at noon.\n\nSec. 4. Supplies.",
        ),
        ("Sec. 4. General", "Sec. 5. General"),
        ("section 3(b) of this order", "section 4(b) of this order"),
    )
    assert told(diff) == [
        ("modify", "consequential", "2(d)", "2(d)"),
        ("insert", "substantive", "", "3"),
        ("renumber", "consequential", "3", "4"),
        ("renumber", "consequential", "4", "5"),
    ]
    assert diff.summary == "1 substantive change, 2 renumberings, 1 reference updated"


def test_a_reference_that_does_not_follow_is_substantive() -> None:
    diff = compare(("section 3(b) of this order", "section 3(c) of this order"))
    assert told(diff) == [("modify", "substantive", "2(d)", "2(d)")]


def test_an_item_may_be_renumbered_and_modified_at_once() -> None:
    diff = compare(*INSERTED, ("within 30 days", "within 60 days"))
    assert ("renumber modify", "substantive", "2(c)", "2(d)") in told(diff)


def test_an_item_that_passes_its_siblings_moved_and_they_did_not() -> None:
    item = "(a) trim the wick of the great lamp every evening before the sun goes down;\n\n"
    diff = compare(
        (item, ""),
        ("(b) write", "(a) write"),
        ("(c) send", "(b) send"),
        ("(d) feed", item.replace("(a)", "(c)") + "(d) feed"),
    )
    assert told(diff) == [
        ("renumber", "consequential", "2(b)", "2(a)"),
        ("renumber", "consequential", "2(c)", "2(b)"),
        ("move renumber", "structural", "2(a)", "2(c)"),
    ]


def test_an_item_that_goes_to_another_section_moved() -> None:
    diff = compare(
        ("(c) Rope is bought by the fathom from the chandler in the nearest harbor.\n\n", ""),
        ("(d) feed", "(d) Rope is bought by the fathom from the chandler in the nearest harbor.\n\n(e) feed"),
    )
    assert told(diff) == [
        ("move renumber", "structural", "3(c)", "2(d)"),
        ("renumber", "consequential", "2(d)", "2(e)"),
    ]


def test_a_provision_cut_in_two_is_split() -> None:
    diff = compare(
        ("on the quay. The barrels", "on the quay.\n\n(b) The barrels"),
        ("(b) Bread", "(c) Bread"),
        ("(c) Rope", "(d) Rope"),
    )
    assert told(diff) == [
        ("split", "structural", "3(a)", "3(a) 3(b)"),
        ("renumber", "consequential", "3(b)", "3(c)"),
        ("renumber", "consequential", "3(c)", "3(d)"),
    ]
    (split,) = diff.matching.splits.values()
    assert len(split.parts) == 2


def test_two_provisions_joined_are_merged_and_the_mirror_image_is_a_split() -> None:
    diff = compare(("by the Keeper.\n\n(c) Rope", "by the Keeper. Rope"))
    assert told(diff) == [("merge", "structural", "3(b) 3(c)", "3(b)")]
    back = legaldiff.diff(diff.new, diff.old)
    assert told(back) == [("split", "structural", "3(b)", "3(b) 3(c)")]


def test_a_split_with_other_words_is_modified_too() -> None:
    diff = compare(
        ("on the quay. The barrels are stored", "on the quay.\n\n(b) The barrels shall never be stored"),
        ("(b) Bread", "(c) Bread"),
        ("(c) Rope", "(d) Rope"),
    )
    change = next(c for c in diff.changes if "split" in c.kinds)
    assert change.kinds == ("split", "modify")
    assert change.significance == "substantive"
    assert any(h.op == "insert" and "never" in h.text for h in change.hunks)


def test_typography_alone_is_editorial() -> None:
    new = OLD.replace("lamps have been", "lamps\nhave  been").replace("every evening before", "every evening—before")
    diff = legaldiff.diff(legaldiff.read(OLD), legaldiff.read(new))
    assert {c.significance for c in diff.changes} <= {"editorial"}
    assert all(c.kinds == ("modify",) for c in diff.changes)


def test_typography_adds_no_modify_to_a_renumbering() -> None:
    diff = compare(*INSERTED[:1], ("(d) feed the gulls, as", "(e) feed the gulls -- as"))
    assert told(diff)[-1] == ("renumber", "consequential", "2(d)", "2(e)")


def test_the_same_replacement_in_three_places_is_a_group() -> None:
    diff = legaldiff.diff(
        legaldiff.read(OLD), legaldiff.read(OLD.replace("Keeper", "Warden").replace("Rope", "Warden"))
    )
    assert [g.kind for g in diff.groups] == []
    text = OLD.replace("Oil is bought", "Oil for the Keeper is bought")
    diff = legaldiff.diff(legaldiff.read(text), legaldiff.read(text.replace("Keeper", "Warden")))
    (group,) = diff.groups
    assert (group.kind, group.summary) == ("replacement", "“Keeper” became “Warden” in 3 provisions")
    assert group.members == ("c1", "c2", "c3")


EDITS = [
    INSERTED,
    (("(b) write down", "(b) never write down"), ("by the Keeper.\n\n(c) Rope", "by the Keeper. Rope")),
    (
        ("Sec. 4. General", "Sec. 5. General"),
        ("Sec. 3. Supplies.", "Sec. 3. Bells. A bell is rung.\n\nSec. 4. Supplies."),
    ),
]


@pytest.mark.parametrize("edits", EDITS)
def test_old_and_new_exchanged_give_the_mirror_image(edits: tuple[tuple[str, str], ...]) -> None:
    there = compare(*edits)
    back = legaldiff.diff(there.new, there.old)
    mirror = {"insert": "delete", "delete": "insert", "split": "merge", "merge": "split"}
    turned = [(" ".join(mirror.get(k, k) for k in kinds.split()), s, new, old) for kinds, s, old, new in told(back)]
    assert sorted(turned) == sorted(told(there))
    pairs = [(m.old, m.new, m.by, m.score) for m in there.matching]
    assert {(m.new, m.old, m.by, m.score) for m in back.matching} == set(pairs)


def test_the_dictionary_is_json_with_the_promised_fields() -> None:
    data = json.loads(json.dumps(compare(*INSERTED).to_dict()))
    first = ["schema_version", "legaldiff", "old", "new", "summary", "changes", "groups", "outside"]
    assert list(data) == [*first, "notices", "matching", "matched"]
    assert data["legaldiff"] == legaldiff.__version__
    assert len(data["old"]["sha256"]) == 64
    change = data["changes"][1]
    assert change["old"] == [{"path": "2(c)", "eid": "sec_2__subsec_c", "span": change["old"][0]["span"]}]
    keys = ("id", "kinds", "significance", "effects", "old", "new", "hunks", "by", "score", "reason", "summary")
    assert tuple(change) == keys
    assert [c["id"] for c in data["changes"]] == ["c1", "c2", "c3"]
    assert ["2(c)", "2(d)"] in data["matching"]


def test_the_result_is_the_same_under_any_hash_seed() -> None:
    code = (
        "import json, sys, legaldiff; old, new = map(legaldiff.read, json.load(sys.stdin)); "
        "print(json.dumps(legaldiff.diff(old, new).to_dict()))"
    )
    new = compare(*EDITS[1]).new.source
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=json.dumps([OLD, new]),
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(seen) == 1


def test_the_and_of_a_list_that_moves_up_is_told_as_such() -> None:
    diff = compare(
        ("goes down;", "goes down; and"),
        (
            "sight of the tower;\n\n"
            "(c) send a list of broken panes to the Secretary of Commerce within 30 days; and\n\n"
            "(d) feed the gulls, as section 3(b) of this order provides.",
            "sight of the tower.",
        ),
    )
    assert told(diff)[0] == ("modify", "consequential", "2(a)", "2(a)")
    assert diff.summary == "2 substantive changes, 1 connective adjusted, 1 editorial change"


@pytest.mark.parametrize("text", ["Section 1.", "Section 1. Ducks swim.\n\nSec. 2.\n\nSec. 3. Geese do too."])
def test_a_designator_without_words_is_the_same_as_itself(text: str) -> None:
    assert not legaldiff.diff(legaldiff.read(text), legaldiff.read(text))
