"""Sources in XML that state their structure, damaged: read by law, or refused."""

from __future__ import annotations

import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import check_document

import legaldiff
from legaldiff import LegalDiffError
from legaldiff.readers import READERS, recognise

FORMATS = Path(__file__).parents[1] / "gold" / "formats"
SOURCES = [path.read_text(encoding="utf-8") for path in sorted(FORMATS.glob("*/*.xml"))]
ELEMENTS = (
    "after-quoted-block bill content continuation enum footnote header heading inline item level list main meta note "
    "num p preamble quote quotedContent quoted-block section signatures subsection table td text title toc tr"
)
DAMAGE = ("", "<", "&", "]]>", "\0", "<num>", "</section>", "“", "<!--", "\ud800")
SECONDS = 5


def read_or_refuse(source: str, format: str | None = None) -> None:
    """Fails unless the source is read by law or refused with a reason."""
    try:
        document = legaldiff.read(source, format)
    except LegalDiffError as error:
        assert str(error)
        return
    check_document(document)
    assert document.coverage() == []


@given(st.sampled_from(SOURCES), st.data())
def test_a_damaged_file(source: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(source)))
    to = data.draw(st.integers(at, min(len(source), at + 80)))
    put = data.draw(st.sampled_from([*DAMAGE, source[at:to] * 2]))
    read_or_refuse(source[:at] + put + source[to:])


@given(st.sampled_from(SOURCES), st.data())
def test_elements_that_stand_where_they_should_not(source: str, data: st.DataObject) -> None:
    """The XML stays well-formed: elements are renamed, moved into others, emptied, doubled."""
    root = ET.fromstring(source)
    for _ in range(data.draw(st.integers(1, 4))):
        elements = list(root.iter())
        one, other = (elements[data.draw(st.integers(0, len(elements) - 1))] for _ in range(2))
        match data.draw(st.integers(0, 3)):
            case 0:
                prefix = one.tag.rpartition("}")[0]
                names = [*ELEMENTS.split(), *sorted({e.tag.rpartition("}")[2] for e in elements})]
                one.tag = (f"{prefix}}}" if prefix else "") + data.draw(st.sampled_from(names))
            case 1:
                one.text = None
            case where if other not in one.iter():  # not into itself
                other.insert(0 if where == 2 else len(other), one)
    printed = ET.tostring(root, encoding="unicode")
    read_or_refuse(data.draw(st.sampled_from([printed, printed.replace("ns0:", "").replace("xmlns:ns0", "xmlns")])))


@pytest.mark.parametrize("name", [n for n in READERS if READERS[n].roots])
def test_hostile_xml_is_refused_soon(name: str) -> None:
    root = min(READERS[name].roots)
    begin = time.process_time()
    for source in (
        f'<!DOCTYPE {root} [<!ENTITY a "{"b" * 99}"><!ENTITY c "{"&a;" * 99}">]><{root}>&c;</{root}>',
        f'<!DOCTYPE {root} [<!ENTITY a SYSTEM "file:///etc/hostname">]><{root}>&a;</{root}>',
        f"<{root}>" + "<section><num>1</num>" * 10_000,
        f"<{root}><section>Trees stay.",
        f"<{root} a='{'x' * 100_000}'/>",
    ):
        with pytest.raises(LegalDiffError):
            legaldiff.read(source, name)
    assert time.process_time() - begin < SECONDS


@pytest.mark.parametrize("source", SOURCES)
def test_a_file_that_is_cut_short_is_refused(source: str) -> None:
    for cut in range(200, len(source) - 40, 97):
        with pytest.raises(LegalDiffError):
            legaldiff.read(source[:cut], recognise(source))
