"""Law 8: writing is canonical, and outline and words survive it; what a format cannot hold is a notice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import check_document
from property.quoting import quoting_orders
from property.strategies import Order, made_orders, messy_texts, render
from writing import check_writing, letters

import legaldiff
from legaldiff import Document, LegalDiffError
from legaldiff.writers import WRITERS, convert

ROOT = Path(__file__).parents[2]
SPECIMENS = sorted(p for p in (ROOT / "texts").glob("*/*.*") if p.suffix in (".txt", ".html", ".xml"))
FORMS = sorted(p for p in (ROOT / "tests" / "gold" / "formats").glob("*/*.*") if p.suffix != ".toml")


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("file", [*SPECIMENS, *FORMS], ids=lambda path: path.name)
def test_each_specimen_survives_each_format(name: str, file: Path) -> None:
    check_writing(legaldiff.read_file(file), name)


@pytest.mark.parametrize("name", WRITERS)
@given(order=made_orders())
def test_made_orders_survive(name: str, order: Order) -> None:
    check_writing(legaldiff.read(render(order)), name)


@pytest.mark.parametrize("name", WRITERS)
@given(made=quoting_orders())
def test_quoting_orders_survive(name: str, made: tuple[str, object]) -> None:
    check_writing(legaldiff.read(made[0]), name)


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("format", ["text", "markdown"])
@given(text=messy_texts() | st.text())
def test_any_text_that_is_read_survives(name: str, format: str, text: str) -> None:
    try:
        document = legaldiff.read(text, format)
    except LegalDiffError:
        return
    check_writing(document, name)


@pytest.mark.parametrize("name", WRITERS)
def test_what_is_written_is_read_by_law(name: str) -> None:
    document = legaldiff.read_file(ROOT / "texts" / "interior-safety" / "order-2017.xml")
    check_document(legaldiff.read(legaldiff.write(document, name), WRITERS[name].reader))


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize(
    "source",
    [
        "hereby order\n\n**s**\n\nSec9",
        "## Purpose\n\nSec. 1. A bell rings.\n\n## Ferry  Fares\n\nSec. 2. (a) A ferry runs.\n\n(b) It stops.",
        "A letter from Alder Ferry  of 2031 says that a long sentence of ours will be kept as it is",
        "legaldiff text 1\n\nSec. 1. A bell rings.",
        '{"schema_version": 1, "format": "text"} is how it begins.',
        "%PDF- is what such a file begins with.",
        "Sec. 1. A bell rings.\n\n(Presidential Sig.)",
        "“Sec9.\n\n1) a bell\n\n1) a ferry",
        "PART I. Bells\xa0.",
        "Sec. 1. ”(a) A bell.",
    ],
)
@pytest.mark.parametrize("format", ["text", "markdown"])
def test_what_looks_like_another_thing_survives(name: str, format: str, source: str) -> None:
    check_writing(legaldiff.read(f"Bells.\n\n{source}" if source.startswith("%") else source, format), name)


def test_a_character_that_xml_cannot_hold_is_replaced_and_told() -> None:
    written = convert(legaldiff.read("Sec. 1. A bell\uffffrings."), "akn")
    assert "bell\ufffdrings" in written.text
    assert [notice.code for notice in written.notices] == ["unwritable-character"]


def test_a_level_without_a_designator_is_told_and_its_words_stay() -> None:
    data = legaldiff.read("Sec. 1. Bells. A bell rings.\n\nSec. 2. A ferry runs.").to_dict()
    data["tree"] = [[kind if kind != "num" else "content", None, *rest] for kind, _, *rest in data["tree"]]
    document = Document.from_dict(data)
    for name in ("text", "akn"):
        written = convert(document, name)
        assert {notice.code for notice in written.notices} == {"no-designator"}
        assert letters(legaldiff.read(written.text).text) == letters(document.text)
