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
    ],
)
def test_what_no_document_holds_is_refused(field: str, value: object) -> None:
    data = json.loads(written())
    data[field] = value
    with pytest.raises(ReadError):
        legaldiff.read(json.dumps(data), "json")


def test_a_control_character_in_the_text_is_refused() -> None:
    with pytest.raises(ReadError, match="control character"):
        legaldiff.read(written().replace("A bell rings", "A\\u0000bell rings"), "json")


@pytest.mark.parametrize("source", ["[", "[]", "7", '{"a": 1}', "[" * 100_000, "9" * 10_000, written()[:200]])
def test_what_is_no_document_is_refused(source: str) -> None:
    with pytest.raises(ReadError):
        legaldiff.read(source, "json")
