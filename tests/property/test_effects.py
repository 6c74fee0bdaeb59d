"""What one small change in one place of a made order is told as, and in nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from laws import paths
from property.strategies import Made, Order, expected, made_orders, render, settle

import legaldiff

SWAPS = [
    (" shall ", " may ", "modality"),
    (" may ", " must ", "modality"),
    ("within 30 days", "within 60 days", "deadline"),
    ("by March 1, 2032", "by June 1, 2032", "deadline"),
]


def changes(old: str, new: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = legaldiff.diff(legaldiff.read(old), legaldiff.read(new)).to_dict()["changes"]
    return found


def told(found: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """Kinds, old path and new path of each change."""
    return [("+".join(c["kinds"]), ",".join(paths(c["old"])), ",".join(paths(c["new"]))) for c in found]


@given(st.data(), made_orders())
def test_one_phrase_changed_is_one_modify_with_its_effect(data: st.DataObject, order: Order) -> None:
    text = render(order)
    rows = [(path, words) for path, _, words in expected(order) if text.count(words) == 1]
    choices = [(path, words, swap) for path, words in rows for swap in SWAPS if words.count(swap[0]) == 1]
    assume(choices)
    path, words, (before, after, effect) = data.draw(st.sampled_from(choices))
    found = changes(text, text.replace(words, words.replace(before, after)))
    assert told(found) == [("modify", path, path)]
    assert found[0]["significance"] == "substantive"
    assert effect in {e["type"] for e in found[0]["effects"]}


@given(st.data(), made_orders())
def test_one_item_put_into_a_list_is_one_insert_and_renumberings(data: st.DataObject, order: Order) -> None:
    lists = [n for n, s in enumerate(order.sections) if s.children and len(s.children) < 11]
    assume(lists)
    place = data.draw(st.sampled_from(lists))
    section = order.sections[place]
    at = data.draw(st.integers(0, len(section.children) - 1))
    grown = replace(section, children=(*section.children[:at], Made(5990), *section.children[at:]))
    sections = settle((*order.sections[:place], grown, *order.sections[place + 1 :]))
    shrunk = replace(sections[place], children=tuple(c for n, c in enumerate(sections[place].children) if n != at))
    old = replace(order, sections=(*sections[:place], shrunk, *sections[place + 1 :]))
    found = changes(render(old), render(replace(order, sections=sections)))
    style = order.scheme[0]
    inner = [path for path, _, _ in expected(replace(order, sections=sections)) if path.startswith(f"{place + 1}(")]
    top = [path for path in inner if path.count("(") == 1]
    want = [("insert", "", top[at]), *(("renumber", top[n], top[n + 1]) for n in range(at, len(top) - 1))]
    assert sorted(told(found)) == sorted(want), style
