"""PDF files that cannot be read: one clear refusal, whatever is wrong with them."""

from __future__ import annotations

import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import check_document
from making.pages import Put, column, pdf

from legaldiff import LegalDiffError, ReadError, read
from legaldiff.readers.pdf import glyphs

ORDER = pdf(
    [column(72, 700, ["Section 1. The bell rings.", "", "Sec. 2. It rings twice."]), [Put(72, 700, "At noon.")]]
)


def refusal(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        read(data, file="order.pdf")
    assert str(caught.value).startswith("order.pdf: ")
    return str(caught.value)


def test_a_scan_is_refused():
    assert "no text, only pictures" in refusal(pdf([[], []]))


def test_a_password_is_named():
    assert "encrypted" in refusal(pdf([[Put(72, 700, "Bells.")]], locked=True))


@pytest.mark.parametrize("data", [b"%PDF-", b"%PDF-1.7 \x00\x01", ORDER[:400]])
def test_a_damaged_file_is_refused(data):
    assert "damaged or cut short" in refusal(data)


def test_a_missing_library_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert "pip install 'legaldiff[pdf]'" in refusal(ORDER)


def test_pages_and_characters_are_bounded(monkeypatch):
    monkeypatch.setattr(glyphs, "MAX_GLYPHS", 30)
    assert "more than the 30 characters" in refusal(ORDER)
    monkeypatch.setattr(glyphs, "MAX_PAGES", 1)
    assert "2 pages, more than the 1" in refusal(ORDER)


def test_the_work_on_a_page_is_bounded(monkeypatch):
    monkeypatch.setattr(glyphs, "MAX_WORK", 3)
    assert "too many pieces of text: 1 are read" in refusal(ORDER)


def test_a_pdf_read_as_text_is_named():
    with pytest.raises(ReadError, match=r"PDF file.*not text"):
        read(ORDER, "text")


@given(st.lists(st.tuples(st.integers(0, len(ORDER) - 1), st.integers(0, 255)), max_size=12))
@settings(max_examples=150)
def test_mutated_files_are_read_by_law_or_refused(changes):
    data = bytearray(ORDER)
    for at, byte in changes:
        data[at] = byte
    try:
        document = read(bytes(data))
    except LegalDiffError as error:
        assert str(error)
    else:
        check_document(document)


PLACES = st.floats(-500, 1500, allow_nan=False)


@given(
    st.lists(
        st.builds(Put, PLACES, PLACES, st.text("ab (1).’-", min_size=1), st.floats(0.1, 200), st.just(0), st.booleans())
    )
)
def test_words_at_any_place_are_read_by_law(puts):
    try:
        document = read(pdf([puts, puts]))
    except LegalDiffError as error:
        assert str(error)
    else:
        check_document(document)


@given(st.text("ab (1).’‘-–\t\n\f\x00ﬁ[]FR Doc"))
def test_any_text_is_read_by_law_as_an_unpacked_pdf(text):
    try:
        document = read(text, "pdf")
    except LegalDiffError as error:
        assert str(error)
    else:
        check_document(document)


@pytest.mark.parametrize("words", ["bell", "(a)", "a", "-"])
def test_time_stays_near_linear_however_many_words_stand_on_a_page(words):
    puts = [Put(40 + 37.3 * (n % 14), 780 - 0.9 * (n // 14), words, 4) for n in range(8_000)]
    data = pdf([puts])
    begin = time.process_time()
    check_document(read(data))
    assert time.process_time() - begin < 20
