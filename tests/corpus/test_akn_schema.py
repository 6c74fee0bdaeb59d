"""What is written in Akoma Ntoso is valid against the schema of OASIS, which is no part of the project.

``LEGALDIFF_AKN_SCHEMA`` names the file ``akomantoso30.xsd``; ``xml.xsd`` stands beside it, and lxml is installed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from corpus.test_real_texts import files

import legaldiff

SCHEMA = os.environ.get("LEGALDIFF_AKN_SCHEMA")
TEXTS = Path(__file__).parents[2] / "texts"
ORDERS = 200


def check_valid(paths: list[Path]) -> None:
    """Write each in Akoma Ntoso and validate that."""
    etree = pytest.importorskip("lxml.etree")
    if not SCHEMA:
        pytest.skip("no schema: set LEGALDIFF_AKN_SCHEMA to akomantoso30.xsd")
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    wrong = []
    for path in paths:
        written = legaldiff.write(legaldiff.read_file(path), "akn")
        if not schema.validate(etree.fromstring(written.encode())):
            wrong.append(f"{path.name}: {schema.error_log[0]}")
    assert not wrong, "\n".join(wrong[:10])


def test_the_specimens_are_valid() -> None:
    check_valid(sorted(p for p in TEXTS.glob("*/*.*") if p.suffix in (".txt", ".xml", ".html")))


@pytest.mark.timeout(300)
def test_real_orders_are_valid() -> None:
    found = files("federal-register/fr-xml")
    check_valid(found[:: max(1, len(found) // ORDERS)])
