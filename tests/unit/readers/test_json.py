from __future__ import annotations

import json

import pytest
from laws import check_document

import legaldiff
from legaldiff import ReadError
from legaldiff.readers import recognise

ORDER = "Sec. 1. Bells. A bell rings.\r\n\r\nSec. 2. Ferries. A ferry runs.\r\n"


def written() -> str:
    return legaldiff.write(legaldiff.read(ORDER, file="order.txt"), "json")


def test_it_is_recognised_and_gives_the_very_document() -> None:
    assert recognise(written()) == "json"
    document = legaldiff.read(written())
    check_document(document)
    assert document.to_dict() == legaldiff.read(ORDER, file="order.txt").to_dict()
    assert (document.format, document.source) == ("text", ORDER)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("schema_version", 99),
        ("text", "Shorter."),
        ("text", "\ud800" * 56),
        ("tree", []),
        ("tree", [["bell", None, 56, 0]]),
        ("tree", [["document", 7, 56, 0]]),
        ("tree", [["document", None, -1, 0]]),
        ("tree", 7),
        ("notices", [["a", 0, 10**9, "b"]]),
        ("notices", [["a", "0", 1, "b"]]),
        ("dropped", [[0, 10**9, "a"]]),
        ("dropped", [[0, 1, 7]]),
        ("origin", [[0, 1, 10**9, 1]]),
        ("origin", [["0", 1, 0, 1]]),
        ("meta", {"number": 7}),
        ("meta", {"bell": "x"}),
        ("format", 7),
        ("schema_version", True),
        ("text", 7),
        ("source", []),
        ("source", "Another."),
        ("source", None),
        ("origin", None),
        ("origin", [[0, 10**30, 0, 1]]),
        ("dropped", [[0, 3, "x"]]),
        ("meta", {"number": "\x1b[31m"}),
        ("meta", []),
        ("notices", [["a", 0, 1, "\x9b"]]),
        ("notices", {}),
        ("file", None),
        ("file", "\ud800"),
        ("tree", [["section", None, 0, 1], ["content", None, 60, 0]]),
        ("tree", [["document", None, 60, 0]]),
        ("tree", [["document", None, 0, 1], ["num", "1", 60, 0]]),
        ("tree", [["document", None, 0, 1], ["content", "1", 60, 0]]),
    ],
)
def test_what_no_document_holds_is_refused(field: str, value: object) -> None:
    data = json.loads(written())
    data[field] = value
    with pytest.raises(ReadError):
        legaldiff.read(json.dumps(data), "json")


def test_a_document_without_words_is_refused() -> None:
    data = {**json.loads(written()), "text": "", "tree": [["document", None, 0, 0]], "source": None, "origin": None}
    with pytest.raises(ReadError, match=r"text: expected a text with words, found ''"):
        legaldiff.read(json.dumps(data), "json")


def test_half_of_a_character_in_the_source_is_written_so_that_a_file_can_hold_it() -> None:
    document = legaldiff.read("Section 1. A \ud800bell rings.", "text")
    text = legaldiff.write(document, "json")
    assert text.encode()
    assert legaldiff.read(text).source == document.source


def test_what_is_wrong_is_named_with_its_place() -> None:
    data = json.loads(written())
    data["notices"] = [["a", 0, 1, "b"], ["a", 0, 1, 7]]
    with pytest.raises(
        ReadError, match=r"notices\[1\]\[3\]: expected a text, found 7; legaldiff convert --to json makes"
    ):
        legaldiff.read(json.dumps(data), "json")


def test_a_control_character_in_the_text_is_refused() -> None:
    with pytest.raises(ReadError, match="control character"):
        legaldiff.read(written().replace("A bell rings", "A\\u0000bell rings"), "json")


@pytest.mark.parametrize("source", ["[", "[]", "7", '{"a": 1}', "[" * 100_000, "9" * 10_000, written()[:200]])
def test_what_is_no_document_is_refused(source: str) -> None:
    with pytest.raises(ReadError):
        legaldiff.read(source, "json")


def test_a_designator_may_have_an_empty_value() -> None:
    data = json.loads(written())
    data["tree"] = [[kind, "" if kind == "num" else value, *rest] for kind, value, *rest in data["tree"]]
    assert legaldiff.read(json.dumps(data), "json").to_dict() == data
