"""How provisions are cited, with what the document states about itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

import legaldiff
from legaldiff.citation.pinpoint import cite, name_document
from legaldiff.model import Metadata

ORDER = """Executive Order 99051 of March 3, 2031

Harbours

By the authority vested in me, it is ordered as follows:

Section 1. Piers. (a) The Warden shall open the pier.

(b) The Clerk shall keep a list.
"""


def test_an_order_with_its_page_and_without():
    order = legaldiff.read(ORDER)
    assert cite(order, "1(a)") == "EO 99051, sec. 1(a)"
    assert cite(order, "preamble") == "EO 99051, preamble"
    printed = replace(order, meta=replace(order.meta, citation="96 FR 1201"))
    assert cite(printed, "1(a)") == "EO 99051, sec. 1(a), 96 FR 1201"


@pytest.mark.parametrize(
    ("head", "number", "name"),
    [
        ("Proclamation 99012 of May 1, 2031", "99012", "Proc. 99012"),
        ("Ordinance No. 2019-08", "2019-08", "Ordinance 2019-08"),
        ("ORDINANCE No. 2019-08", "2019-08", "Ordinance 2019-08"),
        ("Executive Order No. 8-A", "8-A", "EO 8-A"),
        ("Rules of the harbour", "12", "12"),
        ("Executive Order 120", "12", "12"),
    ],
)
def test_what_a_document_is_called(head, number, name):
    document = replace(legaldiff.read(f"{head}\n\nSection 1. A bell rings."), meta=Metadata(number=number))
    assert name_document(document) == name


def test_without_a_number_it_is_the_title_or_the_file():
    document = legaldiff.read("Section 1. A bell rings.")
    assert cite(document, "1") == "sec. 1"
    assert name_document(replace(document, meta=Metadata(title="On Bells"), file="a.txt")) == "On Bells"
    assert name_document(replace(document, meta=Metadata(), file="a.txt")) == "a.txt"


def test_parts_and_quoted_words():
    text = (
        "Part II—Bells\n\nSec. 203. (a) A bell rings.\n\n(b) Section 2 of Executive Order 99012 is amended to read as"
        " follows:\n\n“Sec. 2. A gong rings.”."
    )
    document = legaldiff.read(text)
    found = [cite(document, document.path(node)) for node in document]
    assert "Part II, sec. 203(a)" in found
    assert any('203(b), "2' in words for words in found)
