"""Law 8: writing is canonical, and outline and words survive it; what a format cannot hold is a notice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import check_document
from property.quoting import quoting_orders
from property.strategies import Order, made_orders, messy_texts, render
from writing import check_writing

import legaldiff
from legaldiff import LegalDiffError
from legaldiff.writers import WRITERS

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
