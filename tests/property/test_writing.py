"""Law 8: writing is canonical, and outline and words survive it; what a format cannot hold is a notice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import check_document
from making import word
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
@given(text=messy_texts() | st.text())
def test_any_text_that_is_read_survives(name: str, text: str) -> None:
    try:
        document = legaldiff.read(text, "text")
    except LegalDiffError:
        return
    check_writing(document, name)


@pytest.mark.parametrize("name", WRITERS)
def test_what_is_written_is_read_by_law(name: str) -> None:
    document = legaldiff.read_file(ROOT / "texts" / "interior-safety" / "order-2017.xml")
    check_document(legaldiff.read(legaldiff.write(document, name), WRITERS[name].reader))


NAMESPACE = "http://schemas.microsoft.com/office/2006/xmlPackage"
LONG = "A letter from the Alder Bank  of 2031 has a sentence that I keep by heart"


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize(
    ("source", "format"),
    [
        (word.docx(word.p("Executive Order 3 of May 3, 2031") + word.p("Section 1. A bell rings.")), None),
        (f'Section 1. A bell has <pkg:package xmlns:pkg="{NAMESPACE}"> on it.', None),
        ("hereby order\n**s**\nSec9", "markdown"),
        ("# Bells\n\n## Ferries\n\nSection 1.\n\n## “Piers\n\nSec. 2. A pier is long.", "markdown"),
        (f"# {LONG}\n\nSection 1. A bell rings.", "markdown"),
        (f"legaldiff text 1\ntitle: {LONG * 500}\n\n@section 1\n  A bell rings.", None),
        ("legaldiff text 1\n\nA bell rings.", None),
        ("legaldiff text 1\n\n@section 1\n  A bell rings.", "text"),
        ('{"schema_version": 1, "format": a bell rings.', "text"),
        ("Section 1. A bell rings (Presidential Sig.) at noon.", "text"),
        ("PART I. Bells. \xa0.", "text"),
        ("legaldiff text 1\n\n@body\n  %PDF- begins a file.", None),
        ("legaldiff text 1\n\n@body\n  GIF89a begins a file.", None),
        ("legaldiff text 1\n\n@quotedContent “(b)\n  “(f)", None),
        ("“Sec9.\n\n1) a bell\n\n1) a ferry", "text"),
        ("It is ordered:\n\n”PART I. Bells\n\nA bell rings.", "text"),
        ('legaldiff text 1\ndate: "><bell a="\n\n@section 1\n  A bell rings.', None),
    ],
)
def test_words_that_look_like_another_format_survive(name: str, source: str | bytes, format: str | None) -> None:
    check_writing(legaldiff.read(source, format), name)


@pytest.mark.parametrize("name", ["text", "akn"])
def test_a_heading_above_the_designator_of_its_level_stays_there(name: str) -> None:
    written = convert(legaldiff.read("hereby order\n**s**\nSec9", "markdown"), name)
    assert written.notices == ()
    again = legaldiff.read(written.text)
    assert [kind for kind in (child.kind.value for child in again["9"].children) if kind != "trivia"] == [
        "heading",
        "num",
    ]


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


@pytest.mark.parametrize("name", ["text", "akn"])
def test_a_heading_apart_from_its_designator_survives(name: str) -> None:
    document = legaldiff.read("<div><p>Sec. 3.<p class=frdoc>0<p>Lamps", "fr-html")  # a page number parts the two
    written = convert(document, name)
    assert written.notices == ()
    assert legaldiff.read(written.text).heading(legaldiff.read(written.text)["3"]) == "Lamps"


@pytest.mark.parametrize("name", ["text", "akn"])
def test_a_region_without_words_is_told_and_the_words_stay(name: str) -> None:
    data = legaldiff.read("Sec. 1. Bells.\n\nSec. 2. Ferries.").to_dict()
    between = next(n for n, (kind, _, length, _) in enumerate(data["tree"]) if kind == "trivia" and length == 2)
    data["tree"].insert(between, ["closing", None, 0, 1])
    document = Document.from_dict(data)
    assert [document.path(node) for node in document] == ["1", "closing", "2"]
    written = convert(document, name)
    assert [notice.code for notice in written.notices] == ["not-held"]
    assert letters(legaldiff.read(written.text).text) == letters(document.text)


def test_akoma_ntoso_has_no_heading_before_a_designator_since_its_schema_has_none() -> None:
    written = legaldiff.write(legaldiff.read("hereby order\n**s**\nSec9", "markdown"), "akn")
    assert "<heading>" not in written
    assert '<blockContainer class="num" title="9">' in written


@pytest.mark.parametrize("number", ["7", None])
def test_metadata_that_the_words_contradict_are_told(number: str | None) -> None:
    document = legaldiff.read("Executive Order 99017 of March 14, 2031\n\nBells\n\nSection 1. A bell rings.")
    other = replace(document, meta=replace(document.meta, number=number))
    told = [[n for n in convert(d, "markdown").notices if "the number" in n.message] for d in (document, other)]
    assert [len(notices) for notices in told] == [0, 1]
