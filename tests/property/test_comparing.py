"""Laws 3 to 7: what comparing two orders does."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from laws import check_mirror, check_round_trip, check_spans, paths
from property.strategies import Made, Numbers, Order, edited_orders, expected, made_orders, render, settle, typography

import legaldiff

Pair = tuple[Order, Order]


@given(edited_orders())
def test_a_script_takes_old_to_new_and_back(pair: Pair) -> None:
    check_round_trip(*(legaldiff.read(render(o)) for o in pair))


@given(made_orders(), made_orders())
def test_a_script_takes_any_order_to_any_other(old: Order, new: Order) -> None:
    check_round_trip(legaldiff.read(render(old)), legaldiff.read(render(new)))


@given(made_orders())
def test_an_order_compared_with_itself_has_no_changes(order: Order) -> None:
    old, new = legaldiff.read(render(order)), legaldiff.read(render(order))
    result = legaldiff.diff(old, new)
    assert not result.changes
    assert len(result.to_dict()["matching"]) == len(expected(order))


@given(st.data(), made_orders())
def test_a_change_of_typography_only_is_editorial(data: st.DataObject, order: Order) -> None:
    text = render(order)
    other = data.draw(typography(text))
    changes = legaldiff.diff(legaldiff.read(text), legaldiff.read(other)).changes
    assert [c for c in changes if c.significance != "editorial"] == []


def made(number: int, *children: int) -> Made:
    return Made(number, children=tuple(map(Made, children)))


# Two sections of one weight and the same own words, whose lists differ: which of the two moved is a tie.
TIED = (made(11), made(12), made(13, 14, 15), made(16, 17, 18, 19, 20, 21), made(22), made(23, 24, 25, 26, 27, 28))


@given(edited_orders())
@example((Order(TIED), Order(TIED[::-1])))
def test_with_old_and_new_exchanged_the_result_is_mirrored(pair: Pair) -> None:
    check_mirror(*(legaldiff.read(render(o)) for o in pair))


@given(edited_orders())
def test_hunks_and_effects_lie_in_their_provisions(pair: Pair) -> None:
    check_spans(*(legaldiff.read(render(o)) for o in pair))


@given(edited_orders(most_edits=6))
def test_every_provision_is_matched_changed_or_below_one_that_came_or_went(pair: Pair) -> None:
    old, new = (legaldiff.read(render(o)) for o in pair)
    result = legaldiff.diff(old, new).to_dict()
    for side, document, gone in (("old", old, "delete"), ("new", new, "insert")):
        matched = {row[0 if side == "old" else 1] for row in result["matching"]}
        listed = {p for c in result["changes"] for p in paths(c[side])}
        whole = {p for c in result["changes"] if gone in c["kinds"] for p in paths(c[side])}
        for node in document.provisions:
            above = {document.path(a) for a in document.index.ancestors(node)}
            assert document.path(node) in matched | listed or above & whole, (
                f"{side} {document.path(node)} is not accounted for"
            )


@given(st.data(), made_orders(least=2))
def test_one_section_put_in_is_one_insert_and_renumberings(data: st.DataObject, order: Order) -> None:
    at = data.draw(st.integers(1, len(order.sections)))
    grown = Order(settle((*order.sections[:at], Made(5990), *order.sections[at:])), order.scheme, order.framed)
    plain = Order(tuple(grown.sections[i] for i in range(len(grown.sections)) if i != at), order.scheme, order.framed)
    old, new = legaldiff.read(render(plain)), legaldiff.read(render(grown))
    there, back = (legaldiff.diff(a, b).to_dict()["changes"] for a, b in ((old, new), (new, old)))
    want = {("insert", "", str(at + 1))}
    want |= {("renumber", str(n + 1), str(n + 2)) for n in range(at, len(plain.sections))}
    assert {(*c["kinds"], ",".join(paths(c["old"])), ",".join(paths(c["new"]))) for c in there} == want
    mirrored = {("delete" if k == "insert" else k, n, o) for k, o, n in want}
    assert {(*c["kinds"], ",".join(paths(c["old"])), ",".join(paths(c["new"]))) for c in back} == mirrored


@given(st.data(), made_orders())
def test_one_section_reworded_is_at_most_one_section_changed(data: st.DataObject, order: Order) -> None:
    at = data.draw(st.integers(0, len(order.sections) - 1))
    section = order.sections[at]
    changed = Made(Numbers(5990).next(), section.heading, section.words, section.more, section.children)
    new = Order((*order.sections[:at], changed, *order.sections[at + 1 :]), order.scheme, order.framed)
    result = legaldiff.diff(legaldiff.read(render(order)), legaldiff.read(render(new))).to_dict()
    touched = {p for c in result["changes"] for p in (*paths(c["old"]), *paths(c["new"]))}
    assert touched <= {str(at + 1)}
