"""Extraction as a whole: the table of rules, the order, the laws of an extract."""

import json

import pytest

from legaldiff.errors import RegistryError
from legaldiff.readers import read
from legaldiff.rules import RULES, extract

TEXT = (
    "Executive Order 99053 of March 3, 2031\n\nHarbours\n\nBy the authority vested in me, it is ordered as follows:\n\n"
    "Section 1. Ports. Within 10 days of this order, the Warden shall terminate any contract with a late owner.\n\n"
    "Sec. 2. Piers. (a) The Warden shall promptly mend each pier. The Clerk shall withhold Federal funds from a late "
    "owner.\n\n(b) The Clerk shall send annual reports to the Board.\n"
)


def test_extracts_stand_in_document_order_and_rule_order():
    document = read(TEXT, "text")
    assert [(e.path, e.rule) for e in extract(document, ["grant_eligibility", "deadline"])] == [
        ("1", "grant_eligibility"),
        ("1", "deadline"),
        ("2(a)", "grant_eligibility"),
        ("2(a)", "deadline"),
        ("2(b)", "deadline"),
    ]


def test_only_the_named_rules_run():
    assert {e.rule for e in extract(read(TEXT, "text"), ["deadline"])} == {"deadline"}


def test_an_unknown_rule_is_named_with_those_that_exist():
    with pytest.raises(RegistryError, match="deadline"):
        extract(read(TEXT, "text"), ["deadlines"])


def test_quote_is_the_text_of_the_span_and_the_span_lies_in_the_provision():
    document = read(TEXT, "text")
    for found in extract(document):
        assert found.quote == document.text[found.span.start : found.span.end]
        assert found.node.start <= found.span.start < found.span.end <= found.node.end
        assert document[found.path] is found.node
        for name, value in found.fields.items():
            if isinstance(value, str) and name not in ("polarity", "actor_from", "due", "arithmetic", "recurrence"):
                assert value in document.text


def test_an_extract_goes_to_json():
    first = extract(read(TEXT, "text"))[0].to_dict()
    assert list(first) == ["rule", "path", "eid", "span", "quote", "fields"]
    assert json.loads(json.dumps(first)) == first


def test_a_sentence_too_long_to_quote_is_cut_to_160_words():
    text = TEXT.replace("each pier.", "each pier and " + "very " * 200 + "old gate.")
    assert all(len(e.quote.split()) <= 160 for e in extract(read(text, "text")))


def test_every_rule_of_the_table_loads_under_its_name():
    assert [RULES[name].name for name in RULES] == list(RULES)
