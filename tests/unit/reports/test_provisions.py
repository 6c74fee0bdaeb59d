"""What became of the provisions of two texts, in the formats for people and for programs."""

from __future__ import annotations

import csv
import io
import json

import pytest
from unit.reports.page_reading import parse

import legaldiff
from legaldiff.compare.provisions import FieldChange, ProvisionDiff
from legaldiff.reports import render
from legaldiff.reports.provision_entries import list_entries, tell_fields

OLD = """Section 1. Ferries. Except on feast days, the Harbor Master shall count the boats within 30 days of the storm.

Sec. 2. Bells. The Clerk may redelegate the care of <b>bells</b> to the Mate.

Sec. 3. Ropes. The Mate shall promptly dry the =ropes.
"""
NEW = """Section 1. Ferries. The Harbor Master shall count the boats within 10 days of the storm.

Sec. 2. Bells. The Clerk may redelegate the care of <b>bells</b> to the Mate.

Sec. 3. Nets. The Mate shall mend <i>nets</i> by May 1, 2031.
"""


@pytest.fixture
def found() -> ProvisionDiff:
    diff = legaldiff.diff(legaldiff.read(OLD, file="old.txt"), legaldiff.read(NEW, file="new.txt"))
    return diff.provisions(("deadline", "delegation"))


def test_text_tells_what_changed_and_counts_what_was_kept(found) -> None:
    assert render(found).splitlines() == [
        "old: old.txt",
        "new: new.txt",
        "1 changed, 1 lost, 1 gained, 1 kept",
        "",
        "1 deadline changed",
        "    - deadline: within 30 days of the storm → within 10 days of the storm",
        "    - exception: dropped (Except on feast days)",
        "",
        "3 deadline lost",
        "    The Mate shall promptly dry the =ropes.",
        "    deadline: promptly",
        "",
        "3 deadline gained",
        "    The Mate shall mend <i>nets</i> by May 1, 2031.",
        "    deadline: by May 1, 2031",
        "",
        "(1 extract kept, not shown)",
    ]


def test_stat_leaves_the_counts(found) -> None:
    counts = {"changed": 1, "lost": 1, "gained": 1, "kept": 1, "moved": 0}
    assert "     1  lost" in render(found, "text", stat=True).splitlines()
    assert json.loads(render(found, "json", stat=True))["counts"] == counts
    assert "provisions" not in json.loads(render(found, "json", stat=True))
    rows = list(csv.DictReader(io.StringIO(render(found, "csv", stat=True))))
    assert {row["changes"]: int(row["number"]) for row in rows} == counts
    assert "1 changed" in render(found, "markdown", stat=True)
    assert parse(render(found, "html", stat=True)).all("table")


def test_colour_is_only_in_the_terminal(found) -> None:
    assert "\x1b[" in render(found, "terminal")
    assert "\x1b[" not in render(found, "text")


def test_the_machine_formats_have_every_extract(found) -> None:
    data = json.loads(render(found, "json"))
    lines = [json.loads(line) for line in render(found, "jsonl").splitlines()]
    assert lines == data["provisions"]
    assert [p["status"] for p in lines] == ["changed", "kept", "lost", "gained"]
    assert lines[0]["fields"] == [
        {"field": "deadline", "old": "within 30 days of the storm", "new": "within 10 days of the storm"},
        {"field": "exception", "old": "Except on feast days", "new": None},
    ]
    rows = list(csv.DictReader(io.StringIO(render(found, "csv"))))
    assert [r["status"] for r in rows] == ["changed", "kept", "lost", "gained"]


def test_nothing_of_the_text_is_markup(found) -> None:
    page = render(found, "html")
    assert "<i>nets" not in page and "&lt;i&gt;nets" in page
    assert "<i>nets" not in render(found, "markdown")


def test_the_page_shows_what_went_and_what_came(found) -> None:
    page = parse(render(found, "html"))
    assert [e.words for e in page.all("del")] == [
        "[deleted: within 30 days of the storm]",
        "[deleted: Except on feast days]",
    ]
    assert [e.words for e in page.all("ins")] == ["[inserted: within 10 days of the storm]"]
    assert "1 extract kept, not shown" in " ".join(e.words for e in page.all("p"))


def test_no_extracts_are_told_as_such() -> None:
    bare = legaldiff.read("Section 1. A bell rings.")
    found = legaldiff.diff(bare, bare).provisions()
    for format in ("text", "markdown", "html"):
        assert "o extracts" in render(found, format)
    assert render(found, "jsonl") == ""


LONG = (
    "The Warden of Lakes shall, after a hearing open to all who live on the shore of the lake, close it to boats while"
)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            f"{LONG} it may freeze.",
            f"{LONG} it may thaw.",
            ["… to boats while it may freeze. → … to boats while it may thaw."],
        ),
        (f"Now {LONG}", f"Then {LONG}", ["Now The Warden of Lakes shall, … → Then The Warden of Lakes shall, …"]),
        (f"{LONG} it is", f"{LONG} it is thin", ["… to boats while it is → … to boats while it is thin"]),
        (
            f"Now {LONG} it may freeze.",
            f"Then {LONG} it may thaw.",
            [
                "Now The Warden of Lakes shall, … → Then The Warden of Lakes shall, …",
                "… to boats while it may freeze. → … to boats while it may thaw.",
            ],
        ),
        ("a short field", "a long field", ["a short field → a long field"]),
    ],
)
def test_of_long_words_each_difference_is_told(old: str, new: str, told: list[str]) -> None:
    assert [f.summary for f in tell_fields(FieldChange("quote", old, new))] == [f"quote: {words}" for words in told]


def test_what_a_field_tells_is_not_told_again_with_the_words_around_it() -> None:
    told = [FieldChange("deadline", "within 9 days", "within 5 days")]
    quote = FieldChange("quote", "He shall pay within 9 days.", "He shall pay within 5 days.")
    assert not list(tell_fields(quote, told))
    other = FieldChange("quote", "He shall pay within 9 days.", "He shall repay within 5 days.")
    assert list(tell_fields(other, told)) == [other]


def changed(old: str, new: str) -> list[list[str]]:
    """The first line of each entry and its fields."""
    entries = list_entries(legaldiff.diff(legaldiff.read(old), legaldiff.read(new)).provisions())
    return [
        [" ".join([e.where, *(f"{'+'.join(v.rules)} {v.what}" for v in e.verdicts)]), *(f.summary for f in e.fields)]
        for e in entries
    ]


def test_a_sentence_is_told_once_with_the_rules_that_agree() -> None:
    first = "Section 1. The Mate shall submit a report on the ropes to the Clerk within 30 days of the storm."
    second = first.replace("30 days", "10 days")
    assert changed(first, second) == [
        ["1 deadline+obligation+report changed", "deadline: within 30 days of the storm → within 10 days of the storm"]
    ]


def test_an_extract_that_went_from_a_sentence_that_changed_is_told_with_it() -> None:
    first = "Section 1. The Mate shall promptly dry the ropes of all boats in the harbor."
    second = "Section 1. The Mate shall dry the ropes of all boats in the harbor."
    assert changed(first, second) == [["1 deadline lost obligation changed", "deadline: dropped (promptly)"]]


def test_two_sentences_of_one_provision_are_two_entries() -> None:
    old = "Section 1. The Mate shall dry the ropes daily. The Clerk shall promptly count the bells of the pier."
    new = "Section 1. The Mate shall dry the ropes weekly. The Clerk shall count the bells of the pier by May 1, 2031."
    assert [entry[0] for entry in changed(old, new)] == ["1 deadline+obligation changed"] * 2


def test_a_sentence_that_came_is_quoted_once() -> None:
    old = "Section 1. Ferries. The Mate shall dry the ropes."
    new = old + "\n\nSec. 2. Bells. The Clerk shall report to the Mate on the bells by May 1, 2031."
    page = render(legaldiff.diff(legaldiff.read(old), legaldiff.read(new)).provisions(), "text")
    assert page.count("The Clerk shall report") == 1
    assert "2 deadline, obligation, report gained" in page
    assert "    deadline: by May 1, 2031" in page.splitlines()
