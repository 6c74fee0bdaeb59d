from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property.strategies import Made, Order, edited_orders, made_orders, messy_texts, render, settle

import legaldiff
from legaldiff.compare.offences import find_offences
from legaldiff.compare.redline.tokens import tokenise
from legaldiff.compare.scope import find_scope, narrow

TEXTS = Path(__file__).parents[3] / "texts" / "interior-safety"


@pytest.fixture(scope="module")
def orders() -> legaldiff.Diff:
    return legaldiff.diff(*(legaldiff.read_file(TEXTS / f"order-{year}.txt") for year in (2017, 2025)))


def test_a_change_that_was_not_listed_does_not_pass(orders) -> None:
    silent = replace(orders, changes=(), outside=(), new=replace(orders.new, meta=orders.old.meta))
    found = find_offences(silent, find_scope(silent, []))
    assert {o.kinds for o in found} == {("unlisted",)}
    gone = next(o for o in found if o.old == ("9(a)",))
    assert gone.reason.startswith("The words differ. “, except where the Attorney General")


@pytest.mark.parametrize("level", ["substantive", "structural", "consequential"])
def test_what_is_told_and_weighs_less_hides_nothing_that_is_not_told(orders, level: str) -> None:
    """Each heavy change taken out of the list is found again by its words."""
    scope = find_scope(orders, [])
    heavy = {o.reason for o in find_offences(orders, scope, level)}
    light = [c for c in orders.changes if c.reason not in heavy]
    for change in orders.changes:
        if change in light or change.kinds not in (("modify",), ("insert",), ("delete",)):
            continue
        silent = replace(orders, changes=tuple(light))
        assert find_offences(silent, scope, level), change


def test_all_changes_allowed_is_no_offence(orders) -> None:
    paths = [f"{side}:{ref.path}" for c in orders.changes for side in ("old", "new") for ref in getattr(c, side)]
    assert find_offences(orders, find_scope(orders, [*paths, "outside"], one=True)) == []


def test_what_is_narrowed_is_a_diff_of_its_own(orders) -> None:
    part = narrow(orders, ["new:10"], ["renumber"])
    assert [c.new[0].path for c in part.changes] == ["10(a)", "10(c)", "10(d)"]
    assert part.summary == "3 substantive changes"
    assert part.groups == part.outside == ()
    assert not narrow(orders, ["5"])


def printed(document: legaldiff.Document) -> list[str]:
    return [token.of(document.text) for token in tokenise(document.text)]


def check(old: str, new: str, *paths: str) -> bool:
    result = legaldiff.diff(legaldiff.read(old), legaldiff.read(new))
    return not find_offences(result, find_scope(result, paths))


@given(messy_texts(), messy_texts())
def test_texts_pass_only_when_all_words_are_the_same(one: str, other: str) -> None:
    try:
        old, new = legaldiff.read(one), legaldiff.read(other)
    except legaldiff.ReadError:
        return
    if not legaldiff.diff(old, legaldiff.read(one)):
        assert check(one, one)
    if printed(old) != printed(new):
        assert not check(one, other)


@given(edited_orders())
def test_an_edited_order_does_not_pass(pair: tuple[Order, Order]) -> None:
    old, new = map(render, pair)
    assert check(old, new) == (old == new)


@given(st.data(), made_orders(least=2))
def test_a_reworded_section_passes_where_it_is_allowed_and_nowhere_else(data: st.DataObject, order: Order) -> None:
    at = data.draw(st.integers(0, len(order.sections) - 1))
    other = data.draw(st.integers(0, len(order.sections) - 1).filter(lambda k: k != at))
    sections = (*order.sections[:at], Made(5990), *order.sections[at + 1 :])
    old, new = (
        render(replace(order, sections=settle(order.sections))),
        render(replace(order, sections=settle(sections))),
    )
    assert check(old, new, f"old:{at + 1}", f"new:{at + 1}")
    assert not check(old, new, f"old:{other + 1}", f"new:{other + 1}")


@pytest.mark.parametrize("path", ["", "..", "5..", "..5", "6..5", "old:", "5..9(a)"])
def test_what_names_nothing_is_an_error(orders, path: str) -> None:
    with pytest.raises(legaldiff.AddressError, match="no provision"):
        find_scope(orders, [path])
