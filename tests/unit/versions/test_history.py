"""The three versions of the rules for the ferries, against the hand-made truth beside them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import legaldiff
from legaldiff import History
from legaldiff.reports.schemas import read_schema

TEXTS = Path(__file__).parents[3] / "texts" / "ferry-rules"


@pytest.fixture(scope="module")
def ferries() -> History:
    return legaldiff.history(legaldiff.read_file(p) for p in sorted(TEXTS.glob("*.txt")))


def told(history: History, path: str, version: int | None = None) -> list[tuple[int, tuple[str, ...]]]:
    return [(event.version, event.kinds) for event in history.life(path, version).events]


def test_paths_through_the_versions(ferries) -> None:
    paths = {life.paths for life in ferries.lives}
    truth = {
        ("1", "1", "1"), ("2", "2", None), (None, "3", "2"), ("3", "4", "3"), ("3(a)", "4(a)", "3(a)"),
        ("3(b)", "4(b)", "3(b)"), (None, "4(c)", "3(c)"), ("4", "5", "4"),
    }  # fmt: skip
    frame = {("preamble",) * 3, ("closing",) * 3}
    assert paths == truth | frame


@pytest.mark.parametrize(
    ("path", "events"),
    [
        ("1", [(1, ("origin",)), (2, ("modify",)), (3, ("modify",))]),
        ("2", [(2, ("insert",)), (3, ("renumber",))]),
        ("3", [(1, ("origin",)), (2, ("renumber",)), (3, ("renumber",))]),
        ("3(a)", [(1, ("origin",)), (2, ("follow",)), (3, ("modify",))]),
        ("3(b)", [(1, ("origin",)), (2, ("split",)), (3, ("follow",))]),
        ("3(c)", [(2, ("split",)), (3, ("modify",))]),
    ],
)
def test_what_each_version_did(ferries, path: str, events: list[tuple[int, tuple[str, ...]]]) -> None:
    assert told(ferries, path) == events


def test_a_path_is_that_of_the_newest_version_unless_another_is_named(ferries) -> None:
    assert told(ferries, "2", 1) == [(1, ("origin",)), (3, ("delete",))]
    assert ferries.life("2", 1).dropped
    assert ferries.life("5").path == "4"
    assert ferries.life("5", 2) is ferries.life("4")


def test_a_path_that_no_version_has_is_an_error(ferries) -> None:
    with pytest.raises(legaldiff.AddressError, match=r"no provision '9\(z\)', in any version; the nearest are"):
        ferries.life("9(z)")
    with pytest.raises(legaldiff.AddressError, match=r"no provision '5' of version 3"):
        ferries.life("5", 3)


def words(history: History, path: str) -> list[tuple[int, str]]:
    text = history.documents[-1].text
    (found,) = history.blame(path)
    return [(version, text[start:end].strip()) for start, end, version in found.marks]


def test_blame_names_the_version_of_each_word(ferries) -> None:
    assert words(ferries, "1") == [
        (1, "The Harbor Master shall keep"),
        (3, "twelve"),
        (1, "boats ready on every day of the year"),
        (2, ", except on a day of storm"),
        (1, "."),
    ]


def test_words_that_were_split_off_keep_their_version(ferries) -> None:
    assert words(ferries, "3(c)")[0] == (1, "The Clerk keeps the reports and shows them to whoever asks")
    assert words(ferries, "2") == [(2, "A ferry that runs after sunset carries a white light and a green one.")]


def test_plain_data_are_as_the_schemas_say(ferries) -> None:
    for name, data in (("log", ferries.to_dict()), ("blame", ferries.blame_dict())):
        shown = json.loads(json.dumps(data))
        Draft202012Validator(json.loads(read_schema(name))).validate(shown)
    assert [life["path"] for life in ferries.to_dict()["lives"]][-1] == "2"


def test_the_table_has_a_row_for_each_event(ferries) -> None:
    table = ferries.to_table()
    assert len(table.rows) == sum(len(life.events) for life in ferries.lives)
    frame = ferries.to_frame()
    assert set(frame[frame.path == "3(b)"].version) == {1, 2, 3}
    assert repr(ferries) == "<History: 3 versions, 9 provisions, 1 dropped>"
    assert "<caption>&lt;History: 3 versions" in ferries._repr_html_()


def test_what_stands_in_a_provision_that_came_or_went_says_so() -> None:
    short = "Section 1. A boat runs.\n"
    long = short + "\nSec. 2. A keeper shall: (a) ring the bell; and\n\n(b) sweep the deck.\n"
    history = legaldiff.history(map(legaldiff.read, (short, long, short)))
    life = history.life("2(b)")
    assert [(e.version, e.kinds, e.reason) for e in life.events] == [
        (2, ("insert",), "It came with 2."),
        (3, ("delete",), "It went with 2."),
    ]
    assert (life.first, life.last, life.dropped) == (2, 2, True)


def test_one_version_is_a_history_and_none_is_not() -> None:
    alone = legaldiff.history([legaldiff.read("Section 1. A boat runs.")])
    assert told(alone, "1") == [(1, ("origin",))]
    assert words(alone, "1") == [(1, "A boat runs.")]
    for bad in ([], ["Section 1."]):
        with pytest.raises(TypeError, match="a history is one of documents"):
            legaldiff.history(bad)


def test_a_path_of_an_older_version_is_no_written_reference_in_a_newer_one() -> None:
    once = "Executive Order 5\n\nSec. 2. A toll is due.\n\nSec. 5. A boat runs on feast days."
    twice = f"{once}\n\nSec. 5. The Clerk keeps a list."
    found = legaldiff.history([legaldiff.read(twice), legaldiff.read(once)])
    assert found.life("5#2").paths == ("5#2", None)
