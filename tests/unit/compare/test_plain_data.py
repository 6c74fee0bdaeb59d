"""A diff as plain data, and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import legaldiff

TEXTS = Path(__file__).parents[3] / "texts" / "interior-safety"
OLD = "Section 1. (a) The Warden shall open the pier within 30 days.\n\n(b) The Clerk shall keep a list.\n"
NEW = "Section 1. (a) The Warden may open it within 60 days.\n\n(b) A fee is due.\n\n(c) The Clerk shall keep a list.\n"
SPLIT = "Section 1. The Warden shall open the pier. The Clerk shall keep a list of all who come to it.\n"
PARTS = "Section 1. (a) The Warden shall open the pier.\n\n(b) The Clerk shall keep a list of all who come to it.\n"
NUMBERED = "Executive Order 5\n\nSec. 2. A toll is due.\n\nSec. 5. A boat runs.\n\nSec. 5. The Clerk keeps a list.\n"


def through_json(result: legaldiff.Diff) -> legaldiff.Diff:
    data = json.loads(json.dumps(result.to_dict()))
    return legaldiff.Diff.from_dict(data, result.old, result.new)


@pytest.mark.parametrize(
    ("old", "new"), [(OLD, NEW), (NEW, OLD), (SPLIT, PARTS), (PARTS, SPLIT), (OLD, OLD), (NUMBERED, NUMBERED)]
)
def test_a_diff_survives_json(old: str, new: str) -> None:
    result = legaldiff.diff(legaldiff.read(old), legaldiff.read(new))
    again = through_json(result)
    assert again.changes == result.changes and again.groups == result.groups
    assert list(again.matching) == list(result.matching)
    assert again.matching.splits == result.matching.splits and again.matching.merges == result.matching.merges
    assert legaldiff.render(again, "html") == legaldiff.render(result, "html")
    assert legaldiff.patch(again.old, again.script).text == again.new.text


def test_a_diff_of_two_formats_survives_json() -> None:
    sides = (legaldiff.read_file(TEXTS / name) for name in ("order-2017.xml", "order-2025.txt"))
    result = legaldiff.diff(*sides)
    assert through_json(result).to_dict() == result.to_dict()


def test_the_spans_of_hunks_hold_their_words() -> None:
    result = legaldiff.diff(legaldiff.read(OLD), legaldiff.read(NEW))
    hunks = [h for c in result.to_dict()["changes"] for h in c["hunks"]]
    assert {h["op"] for h in hunks} == {"equal", "delete", "insert"}
    for hunk in hunks:
        for side, text in (("old", OLD), ("new", NEW)):
            if hunk[side]:
                assert text[slice(*hunk[side])] == hunk["text"]


def test_another_document_is_refused() -> None:
    result = legaldiff.diff(legaldiff.read(OLD), legaldiff.read(NEW))
    with pytest.raises(legaldiff.ReadError, match="new document is not the one that was compared"):
        legaldiff.Diff.from_dict(result.to_dict(), result.old, legaldiff.read(SPLIT))


@pytest.mark.parametrize(
    "change",
    [
        {"schema_version": 9},
        {"changes": [{"id": 1}]},
        {"changes": None},
        {"matching": [["1", "1"]]},
        {"matching": [["9", "1"]], "matched": [["identical", 1.0]]},
        {"matching": [["1", "1"], ["1", "1(a)"]], "matched": [["identical", 1.0]] * 2},
        {"old": None},
    ],
)
def test_what_is_no_diff_is_refused(change: dict[str, object]) -> None:
    result = legaldiff.diff(legaldiff.read(OLD), legaldiff.read(NEW))
    with pytest.raises(legaldiff.ReadError, match="not a diff"):
        legaldiff.Diff.from_dict({**result.to_dict(), **change}, result.old, result.new)


@pytest.mark.parametrize("where", ["path", "span"])
def test_a_change_that_stands_elsewhere_is_refused(where: str) -> None:
    result = legaldiff.diff(legaldiff.read(OLD), legaldiff.read(NEW))
    data = json.loads(json.dumps(result.to_dict()))
    data["changes"][0]["old"][0][where] = {"path": "7", "span": [0, 1]}[where]
    with pytest.raises(legaldiff.ReadError, match="not a diff"):
        legaldiff.Diff.from_dict(data, result.old, result.new)


def test_a_hunk_whose_words_do_not_stand_there_is_refused() -> None:
    result = legaldiff.diff(legaldiff.read(OLD), legaldiff.read(NEW))
    data = json.loads(json.dumps(result.to_dict()))
    hunk = next(h for c in data["changes"] for h in c["hunks"] if h["op"] == "delete")
    hunk["text"] = "must"
    with pytest.raises(legaldiff.ReadError, match="do not stand at"):
        legaldiff.Diff.from_dict(data, result.old, result.new)


@pytest.mark.parametrize(
    ("keys", "value", "place"),
    [
        (("kinds",), ["bell"], r"changes\[0\].kinds\[0\]: expected one of insert, "),
        (("kinds",), [], "is nothing"),
        (("kinds",), ["split"], "is split, of 1 provisions and into 1"),
        (("kinds",), ["insert"], "is insert"),
        (("kinds",), [[["modify"]]], r"kinds\[0\]"),
        (("significance",), "grave", "significance: expected one of substantive"),
        (("score",), float("nan"), "score: expected a number from 0 to 1"),
        (("score",), 10**30, "score"),
        (("by",), "\x1b[31m", "by: expected a text without control characters"),
        (("reason",), "\ud800", "reason"),
        (("id",), "\0", "id"),
        (("hunks", 0, "op"), "swap", "op: expected one of equal, delete, insert"),
        (("hunks", 0, "op"), "insert", "is insert, and says of the wrong texts"),
        (("hunks", 0, "old"), [0, 10**9], "hunks.*old: expected a start and an end up to"),
        (("effects", 0, "type"), "whim", "type: expected one of definition"),
        (("effects", 0, "old_span"), [True, 1], r"old_span\[0\]: expected a whole number"),
        (("old", 0, "eid"), "sec_9", "not sec_9"),
    ],
)
def test_a_value_that_no_change_has_is_refused_with_its_place(
    keys: tuple[str | int, ...], value: object, place: str
) -> None:
    result = legaldiff.diff(legaldiff.read(OLD), legaldiff.read(NEW))
    data = json.loads(json.dumps(result.to_dict()))
    inside = data["changes"][0]
    for key in keys[:-1]:
        inside = inside[key]
    inside[keys[-1]] = value
    with pytest.raises(legaldiff.ReadError, match=place):
        legaldiff.Diff.from_dict(data, result.old, result.new)


@pytest.mark.parametrize(
    "group",
    [{"kind": "heap", "summary": "x", "members": ["c1"]}, {"kind": "cascade", "summary": "x", "members": ["c9"]}],
)
def test_a_group_of_no_known_kind_or_of_no_change_is_refused(group: dict[str, object]) -> None:
    result = legaldiff.diff(legaldiff.read(OLD), legaldiff.read(NEW))
    with pytest.raises(legaldiff.ReadError, match="not a diff"):
        legaldiff.Diff.from_dict({**result.to_dict(), "groups": [group]}, result.old, result.new)
