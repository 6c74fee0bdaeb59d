"""Printed orders against the XML of the same orders; the texts are no part of the project: elsewhere it is skipped."""

from __future__ import annotations

import os
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from laws import check_document

import legaldiff

CORPUS = os.environ.get("LEGALDIFF_CORPUS")
FOLDER = Path(CORPUS or "") / "federal-register"
PDFS = sorted((FOLDER / "pdf").glob("*.pdf")) if CORPUS else []
BAR = 0.97
FOLD = str.maketrans("’‘–", "''-")  # the XML has the typewriter's apostrophe and hyphen where the page is typeset


def rows(document: legaldiff.Document) -> list[tuple[str, str]]:
    """Path and own words of every provision, on one ground of white space and typography."""
    return [(document.path(n), " ".join(document.own_text(n).translate(FOLD).split())) for n in document.provisions]


@pytest.mark.skipif(not PDFS, reason="no real texts: set LEGALDIFF_CORPUS to the folder that holds them")
def test_printed_orders_have_the_provisions_of_their_xml() -> None:
    same = total = 0
    for file in PDFS:
        printed = legaldiff.read_file(file)
        check_document(printed)
        pages, stated = rows(printed), rows(legaldiff.read_file(FOLDER / "fr-xml" / f"{file.stem}.xml"))
        assert [path for path, _ in pages] == [path for path, _ in stated], file.name
        matcher = SequenceMatcher(None, pages, stated, autojunk=False)
        same += sum(block.size for block in matcher.get_matching_blocks())
        total += max(len(pages), len(stated))
    assert same >= BAR * total, f"{same} of {total} provisions"
