"""What holds for the history of any versions: lives are whole, and words have the version that brought them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from property.strategies import Made, Numbers, Order, edits, made_orders, render, settle

import legaldiff
from legaldiff import History

Versions = list[Order]


@st.composite
def versions(draw: st.DrawFn) -> Versions:
    """An order, and two to four that edits made one of the other."""
    found, numbers = [draw(made_orders(least=2))], Numbers(6000)
    for _ in range(draw(st.integers(2, 4))):
        found.append(edits(draw, found[-1], numbers))
    return found


def make(orders: Versions) -> History:
    return legaldiff.history(legaldiff.read(render(order)) for order in orders)


@given(versions())
def test_the_marks_joined_are_the_own_words(orders: Versions) -> None:
    history = make(orders)
    last = history.documents[-1]
    for found, node in zip(history.blame(), last.provisions, strict=True):
        assert "".join(last.text[start:end] for start, end, _ in found.marks) == "".join(
            span.of(last.text) for span in last.own_spans(node)
        )
        assert all(1 <= mark.version <= len(history) for mark in found.marks)


@given(versions())
def test_every_provision_of_every_version_has_one_life(orders: Versions) -> None:
    history = make(orders)
    for number, document in enumerate(history.documents):
        paths = [life.paths[number] for life in history.lives if life.paths[number] is not None]
        assert sorted(paths) == sorted(document.path(node) for node in document.provisions)
    for life in history.lives:
        assert None not in life.paths[life.first - 1 : life.last]
        assert [e.version for e in life.events] == sorted({e.version for e in life.events})
        assert life.events[0].version == life.first
        assert life.dropped == (life.events[-1].version == life.last + 1)


@given(versions())
def test_where_the_last_version_is_the_first_again_the_events_explain_every_path(orders: Versions) -> None:
    history = make(orders)
    for life in history.lives:
        told = {event.version for event in life.events}
        for version in range(life.first + 1, life.last + 1):
            if life.paths[version - 1] != life.paths[version - 2]:
                assert version in told


@given(made_orders(), st.integers(2, 4))
def test_words_that_stand_unchanged_in_all_versions_are_those_of_the_first(order: Order, count: int) -> None:
    history = make([order] * count)
    assert {mark.version for found in history.blame() for mark in found.marks} == {1}
    assert all(event.kinds == ("origin",) for life in history.lives for event in life.events)


@given(st.data(), made_orders())
def test_a_section_put_in_brings_its_own_words_and_no_others(data: st.DataObject, order: Order) -> None:
    at = data.draw(st.integers(0, len(order.sections)))
    grown = replace(order, sections=settle((*order.sections[:at], Made(5990), *order.sections[at:])))
    shrunk = replace(grown, sections=tuple(s for i, s in enumerate(grown.sections) if i != at))
    history = make([shrunk, grown, grown])
    for found in history.blame():
        want = {2} if found.path == str(at + 1) else {1}
        assert {mark.version for mark in found.marks} <= want, found.path
