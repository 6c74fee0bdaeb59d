"""Bills and USLM: what the readers make of the numbered elements, against a reading of the XML by ElementTree alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from laws import check_document, check_round_trip

import legaldiff
from legaldiff.model import LEVELS

CORPUS = os.environ.get("LEGALDIFF_CORPUS")
FILES = sorted(p for d in ("bills", "presidential/uslm") for p in (Path(CORPUS or ".") / d).rglob("*.[xX][mM][lL]"))
STAGES = (
    ("bills-116hr1500ih", "bills-116hr1500rh"),
    ("bills-116hr1500rh", "bills-116hr1500eh"),
    ("bills-116hr1500eh", "bills-116hr1500rfs"),
    ("h1058_rds", "h1058_enr"),
    ("hj37_rh", "hj37_rfs"),
    ("sc13_ats", "sc13_es"),
)
LEVEL_NAMES = (
    "division subdivision title subtitle chapter subchapter part subpart article section subsection paragraph "
    "subparagraph clause subclause item subitem"
)
NAMES = LEVEL_NAMES.split()
NO_TEXT = ("meta", "metadata", "slugLine", "page", "sidenote", "endMarker")
WORDS = ("title", "chapter", "part", "division", "article", "sec", "section", "§")
ENACTING = (
    "Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,"
)
MARKS = str.maketrans("", "", "“”‘’\"'`.—")
needs_files = pytest.mark.skipif(
    CORPUS is None or not FILES, reason="no bills: set LEGALDIFF_CORPUS to the folder that holds them"
)


def local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def squeezed(text: str) -> str:
    """Words without white space, quotation marks, stops and dashes: those of a bill are made by its style sheet."""
    return "".join(text.translate(MARKS).split())


def head(element: ET.Element, *names: str) -> str:
    """The words of a child that is its designator or heading."""
    return "".join("".join(c.itertext()) for c in element if local(c) in names)


def is_numbered(element: ET.Element) -> bool:
    return local(element) in NAMES and bool(head(element, "num", "enum").strip(" \n“‘"))


def words_in(element: ET.Element, *, own: bool) -> Iterator[str]:
    """The words of an element, or those that are its own: not of its head, nor of the numbered elements in it."""
    yield element.text or ""
    for child in element:
        name = local(child)
        is_head = own and is_numbered(element) and name in ("num", "enum", "heading", "header")
        if name not in NO_TEXT and not is_head and not (own and is_numbered(child)):
            yield from words_in(child, own=own)
        yield child.tail or ""


def designator(printed: str) -> str:
    words = printed.translate(MARKS).strip(" \n():;,[]–-").split()
    while len(words) > 1 and words[0].lower().removeprefix("sub") in WORDS:
        words = words[1:]
    return " ".join(words).strip("()")


@needs_files
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_numbered_element_is_a_provision_with_its_words(path: Path) -> None:
    document = legaldiff.read_file(path)
    check_document(document)
    wanted = [
        (
            designator(head(element, "num", "enum")),
            squeezed(head(element, "heading", "header")),
            squeezed("".join(words_in(element, own=True))),
        )
        for element in ET.parse(path).getroot().iter()
        if is_numbered(element)
    ]
    found = []
    for node in document.provisions:
        if node.kind in LEVELS:
            num = next(c for c in node.children if c.value is not None)
            heading = "".join(document.text_of(c) for c in node.children if c.kind.value == "heading")
            found.append((num.value, squeezed(heading), squeezed(document.own_text(node))))
    assert found == wanted
    assert found or path.parent.name == "uslm", "not one numbered element"


@needs_files
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_no_word_of_the_source_is_missing_from_the_text(path: Path) -> None:
    text = squeezed(legaldiff.read_file(path).text)
    wanted = squeezed("".join(words_in(ET.parse(path).getroot(), own=False)))
    for name in ("Title3", "ThePresident"):  # the running head of a Register page
        wanted = wanted.removeprefix(name)
    if squeezed(ENACTING) not in wanted:  # a bill only asks for the clause
        text = text.replace(squeezed(ENACTING), "", 1)
    assert text == wanted


@needs_files
def test_a_script_takes_each_stage_of_a_bill_to_the_next_and_back() -> None:
    by_name = {p.stem.lower(): legaldiff.read_file(p) for p in FILES}
    for old, new in STAGES:
        check_round_trip(by_name[old], by_name[new])
