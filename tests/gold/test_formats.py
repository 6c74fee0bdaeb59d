"""One order in several formats: the same outline, headings and own words from each."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from gold.test_outline import check_rows
from laws import check_document, outline

import legaldiff
from legaldiff.readers import READERS

HERE = Path(__file__).parent / "formats"
ORDERS = {p.parent.name: tomllib.loads(p.read_text(encoding="utf-8")) for p in sorted(HERE.glob("*/expected.toml"))}
FILES = [(name, file) for name, expected in ORDERS.items() for file in expected["formats"]]
UNPACKED = [name for name in READERS if READERS[name].unpack]


@pytest.mark.parametrize(("name", "file"), FILES, ids=["-".join(f) for f in FILES])
def test_format(name: str, file: str) -> None:
    expected: dict[str, Any] = ORDERS[name]
    assert expected["by"] == "hand"
    document = legaldiff.read_file(HERE / name / file)
    check_document(document)
    check_rows(f"formats/{name}/{file}: {expected['why']}", expected["outline"], outline(document))
    assert document.meta.number == expected.get("number")
    assert document.meta.title == expected["title"]
    assert document.meta.date == expected["date"]


@pytest.mark.parametrize("name", ORDERS)
def test_two_formats_of_one_order_differ_in_nothing_of_substance(name: str) -> None:
    documents = [legaldiff.read_file(HERE / name / file) for file in ORDERS[name]["formats"]]
    for other in documents[1:]:
        weighty = [c for c in legaldiff.diff(documents[0], other).changes if c.significance != "editorial"]
        assert not weighty, f"{other.file}: {weighty[0]}"


@pytest.mark.parametrize("reader", UNPACKED)
def test_every_reader_of_a_binary_format_reads_an_order_without_tracked_changes_alike(reader: str) -> None:
    files = [HERE / n / f for n, f in FILES if (HERE / n / f).read_bytes().startswith(READERS[reader].magic)]
    assert files, f"no order is in the format of {reader}"
    for file in files:
        expected = outline(legaldiff.read_file(file.parent / "order.txt"))
        assert outline(legaldiff.read_file(file, reader)) == expected
