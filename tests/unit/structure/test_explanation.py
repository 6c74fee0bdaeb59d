from __future__ import annotations

import json

import pytest

import legaldiff
from legaldiff import AddressError, Document, explain

LETTERS = "".join(f"\n\n({c}) Duck number {c} swims." for c in "abcdefghij")
ORDER = f"Section 1. Ducks. These swim:{LETTERS}\n\nSec. 2. Geese. Geese fly.\n"


@pytest.fixture
def order() -> Document:
    return legaldiff.read(ORDER)


def test_the_letter_i_and_the_numeral_it_might_have_been(order: Document) -> None:
    found = explain(order, "1(i)")
    assert (found.path, found.num, found.reading) == ("1(i)", "(i)", "the letter i")
    assert "It follows (h), its sibling." in found.evidence
    assert "(j) comes next beside it." in found.evidence
    numeral = next(o for o in found.others if o.reading == "the Roman numeral 1")
    assert numeral.path == "1(h)(i)"
    assert numeral.cost > 1


def test_others_are_dearer_and_in_order(order: Document) -> None:
    for node in order:
        costs = [o.cost for o in explain(order, order.path(node)).others]
        assert costs == sorted(costs)
        assert all(cost >= 0 for cost in costs)


def test_the_first_of_a_list_is_told_by_the_words_before_it(order: Document) -> None:
    evidence = explain(order, "1(a)").evidence
    assert "It is the first of its sequence." in evidence
    assert "The words before it end with a colon or a dash, as before a list." in evidence


def test_any_way_of_writing_an_address_will_do(order: Document) -> None:
    assert explain(order, "sec. 2").path == "2"
    with pytest.raises(AddressError):
        explain(order, "3")


def test_words_without_a_designator() -> None:
    document = legaldiff.read("It is ordered as follows:\n\nDucks swim.\n\nTHE WHITE HOUSE,\nMay 1, 1950.\n")
    assert [explain(document, document.path(n)).reading for n in document] == ["words without a designator"] * 3


def test_a_quotation_tells_what_opens_it() -> None:
    marked = legaldiff.read('Section 1. Section 2 is amended to read as follows:\n\n"(b) Ducks swim."\n')
    assert "A quotation opens with it." in explain(marked, '1/"(b)').evidence
    lost = legaldiff.read("Section 1. Subsection (b) is amended to read as follows:\n\n(b) Ducks swim.\n")
    assert "The words before it announce quoted text." in explain(lost, '1/"(b)').evidence


def test_a_document_from_json_explains_itself_the_same(order: Document) -> None:
    again = Document.from_dict(json.loads(json.dumps(order.to_dict())))
    assert explain(again, "1(i)") == explain(order, "1(i)")


def test_a_reading_that_the_text_does_not_settle_is_a_notice() -> None:
    quoted = 'Section 1. Sections 1 (h) to (j) are amended to read as follows:\n\n"(i) Ducks swim."\n'
    notices = [n for n in legaldiff.read(quoted).notices if n.code == "designator-ambiguous"]
    assert [n.span.start for n in notices] == [quoted.index("(i)")]
    assert "the Roman numeral 1" in notices[0].message
    assert not legaldiff.read(ORDER).notices


def test_the_plain_data(order: Document) -> None:
    data = explain(order, "1(i)").to_dict()
    assert list(data) == ["path", "num", "reading", "evidence", "others"]
    assert json.loads(json.dumps(data))["others"][0].keys() == {"reading", "path", "cost"}
