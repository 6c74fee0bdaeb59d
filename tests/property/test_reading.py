"""Laws 1, 2 and 9: what reading does with any order, and with anything at all."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import check_document, check_extracts, check_round_trip, outline, plain
from property.quoting import quoting_orders
from property.strategies import Order, expected, made_orders, messy_texts, render
from property.wording import FRAGMENTS

import legaldiff
from legaldiff import LegalDiffError
from legaldiff.readers import READERS


@given(made_orders())
def test_the_outline_of_a_made_order_is_what_it_was_made_from(order: Order) -> None:
    document = legaldiff.read(render(order))
    assert outline(document) == expected(order)
    check_document(document)
    assert not document.notices


@given(quoting_orders())
def test_the_outline_of_a_quoting_order_is_what_it_was_made_from(made: tuple[str, list[tuple[str, str, str]]]) -> None:
    text, rows = made
    document = legaldiff.read(text)
    assert outline(document) == [(path, heading, plain(words)) for path, heading, words in rows]
    check_document(document)


@given(made_orders())
def test_every_extract_lies_in_its_provision(order: Order) -> None:
    check_extracts(legaldiff.read(render(order)))


@given(messy_texts() | st.text())
def test_any_text_is_read_by_law_or_refused(text: str) -> None:
    try:
        document = legaldiff.read(text)
    except LegalDiffError:
        return
    check_document(document)
    check_extracts(document)


@given(st.sampled_from(list(READERS)), messy_texts())
def test_every_reader_reads_any_text_by_law_or_refuses_it(name: str, text: str) -> None:
    try:
        document = legaldiff.read(text, name)
    except LegalDiffError:
        return
    check_document(document)


@given(data=st.binary(max_size=400) | messy_texts().map(lambda t: t.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_by_law_or_refused(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path: Path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(data)
    try:
        document = legaldiff.read_file(path)
    except LegalDiffError:
        return
    check_document(document)


@given(messy_texts(), messy_texts())
def test_any_two_texts_are_compared_by_law(old: str, new: str) -> None:
    try:
        documents = legaldiff.read(old), legaldiff.read(new)
    except LegalDiffError:
        return
    check_round_trip(*documents)


@pytest.mark.parametrize("name", list(READERS))
@pytest.mark.parametrize("between", ["", " ", "\n\n"], ids=["joined", "spaced", "apart"])
def test_any_fragment_repeated_is_read_in_time_that_grows_with_it(name: str, between: str) -> None:
    for piece in FRAGMENTS:
        text = (piece + between) * 2000
        start = time.process_time()
        with contextlib.suppress(LegalDiffError):
            legaldiff.read(text, name)
        took = time.process_time() - start
        assert took < 2, f"{len(text)} code points of {piece!r} took {took:.1f} s"
