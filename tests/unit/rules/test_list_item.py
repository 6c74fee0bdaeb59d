"""The rule list_item: a list as a table, and what two versions of it list."""

from __future__ import annotations

from pathlib import Path

import pytest

import legaldiff
from legaldiff.rules import RULES

TEXTS = Path(__file__).parents[3] / "texts" / "city-ordinance"


@pytest.fixture(scope="module")
def ordinances():
    return [legaldiff.read_file(TEXTS / f"ordinance-{year}.txt") for year in (2019, 2024)]


def test_a_list_is_counted_and_is_a_table(ordinances):
    counts = [len(legaldiff.extract(ordinance, "list_item").within("4")) for ordinance in ordinances]
    assert counts == [170, 171]
    table = legaldiff.extract(ordinances[0], "list_item").within("4").to_frame()
    assert table[["num", "item", "list_from"]].iloc[0].tolist() == ["(1)", "Murder in the first degree", "4"]
    assert (table["list_from"] == "4").all() and table["num"].is_unique


def test_the_items_gained_and_lost_are_those_of_the_specimens_truth(ordinances):
    found = legaldiff.diff(*ordinances).provisions("list_item").within("4")
    assert found.counts == {"changed": 4, "lost": 5, "gained": 6, "kept": 161, "moved": 0}
    assert [c.old.path for c in found.of("lost")] == ["4(24)", "4(68)", "4(100)", "4(150)", "4(167)"]
    assert [c.new.path for c in found.of("gained")] == ["4(43)", "4(69)", "4(93)", "4(136)", "4(151)", "4(161)"]
    assert [(c.old.path, c.new.path, [f.name for f in c.fields]) for c in found.of("changed")] == [
        ("4(10)", "4(10)", ["item"]),
        ("4(74)", "4(74)", ["item"]),
        ("4(94)", "4(95)", ["item"]),
        ("4(151)", "4(152)", ["item"]),
    ]


def test_it_is_used_only_where_it_is_named(ordinances):
    assert "list_item" not in {e.rule for e in legaldiff.extract(ordinances[0])}
    assert [name for name in RULES if not RULES[name].by_default] == ["list_item"]


def test_an_item_without_words_of_its_own_is_none():
    text = (
        "Section 1. The keeper shall:\n\n(a)(1) ring; and\n\n(2) light; and\n\n(b) write.\n\nSec. 2. A bell is brass."
    )
    found = legaldiff.extract(legaldiff.read(text), "list_item")
    assert [(e.path, e.fields["item"]) for e in found] == [("1(a)(1)", "ring"), ("1(a)(2)", "light"), ("1(b)", "write")]


def test_the_quote_of_a_long_item_is_cut_to_160_words():
    document = legaldiff.read(f"Section 1. The keeper keeps:\n\n(a) {'very ' * 200}old ropes;\n\n(b) a bell.")
    assert [len(e.quote.split()) for e in legaldiff.extract(document, "list_item")] == [160, 2]


def test_a_long_list_in_running_words_is_read_in_linear_time():
    words = "; ".join(f"({n}) a boat" for n in range(1, 900))
    document = legaldiff.read(f"Section 1. The keeper keeps: {words}.")
    assert len(legaldiff.extract(document, "list_item")) == 899
