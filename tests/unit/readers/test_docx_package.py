"""Archives that are no Word file, are broken, or mean harm: one clear refusal."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import check_document
from making.word import HEAD, NS, docx, inserted, item, level, numbering, p, pack, parts_of, r, row

from legaldiff import LegalDiffError, ReadError, read, read_file
from legaldiff.readers.docx import package

LISTS = numbering({0: level(0, "decimal", "Sec. %1.")}, {1: (0, "")})
ORDER = docx(item("Bells. The bell rings.") + item(r("It rings ") + inserted(r("twice."))), numbering=LISTS)


def refusal(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        read(data, file="order.docx")
    assert str(caught.value).startswith("order.docx:")
    return str(caught.value)


def test_a_file_is_read_by_its_first_bytes(tmp_path):
    path = tmp_path / "order.bin"
    path.write_bytes(ORDER)
    document = read_file(path)
    check_document(document)
    assert (document.format, [document.path(n) for n in document.provisions]) == ("docx", ["1", "2"])
    assert document.own_text(read_file(path, "docx-original")["2"]) == "It rings"


def test_another_archive_is_no_word_file():
    assert "without a Word document" in refusal(pack({"mimetype": "application/epub+zip"}))
    workbook = parts_of("")
    workbook["word/document.xml"] = f"{HEAD}<workbook/>"
    assert "not a workbook" in refusal(pack(workbook))
    missing = parts_of("")
    del missing["word/document.xml"]
    assert "names no document" in refusal(pack(missing))


def test_a_target_outside_of_the_archive_is_no_file_of_the_disk():
    entries = parts_of(p("Bells."))
    entries["_rels/.rels"] = entries["_rels/.rels"].replace("word/document.xml", "../../../../etc/passwd")
    assert "names no document" in refusal(pack(entries))


@pytest.mark.parametrize("size", [10, 200, 700])
def test_a_cut_archive_is_damaged(size):
    assert "damaged or cut short" in refusal(ORDER[:size])


def test_an_encrypted_entry_is_refused():
    data = bytearray(ORDER)
    for at in range(len(data) - 4):
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
        elif data[at : at + 4] == b"PK\x03\x04":
            data[at + 6] |= 1
    assert "encrypted" in refusal(bytes(data))


def test_a_bomb_does_not_go_off():
    entries = parts_of(p("bell " * 4_000_000))
    assert "times its size" in refusal(pack(entries))


def test_sizes_are_bounded_whatever_the_archive_states(monkeypatch):
    monkeypatch.setattr(package, "MAX_TOTAL", 500)
    assert "unpacks to more than" in refusal(ORDER)
    monkeypatch.setattr(package, "MAX_ENTRIES", 2)
    assert "entries, more than" in refusal(ORDER)


def test_entities_and_deep_nesting_are_refused():
    entries = parts_of(p("Bells."))
    entries["word/document.xml"] = f'<!DOCTYPE x [<!ENTITY a "bell">]><w:document {NS}>&a;</w:document>'
    assert "declares a document type" in refusal(pack(entries))
    for depth in (220, 10_000):
        assert "deep" in refusal(docx("<w:p>" * depth + "</w:p>" * depth))
    late = f"<!--{'-- '.strip('-') * 9000}--><!DOCTYPE x [<!ENTITY a 'bell'>]><w:document {NS}>&a;</w:document>"
    assert "declares a document type" in refusal(pack({**entries, "word/document.xml": late}))
    assert "not well-formed" in refusal(docx(p(r("Bells.")).replace("Bells", "&bells;")))


def test_a_control_character_in_a_part_makes_it_no_broken_one():
    assert read(docx(p("The\x0bbell\x00 rings."))).text == "The bell rings."


def test_broken_xml_is_refused():
    assert "not well-formed" in refusal(docx("<w:p></w:r>"))
    assert "not well-formed" in refusal(docx("<w:p>"))


@pytest.mark.parametrize("name", ["docx-original", "docx-both"])
def test_the_other_ways_of_reading_refuse_the_same(name):
    with pytest.raises(ReadError, match="damaged or cut short"):
        read(ORDER[:300], name)


def test_an_archive_read_as_text_is_named():
    with pytest.raises(ReadError, match=r"ZIP archive.*not text"):
        read(ORDER, "text")


@given(st.lists(st.tuples(st.integers(0, len(ORDER) - 1), st.integers(0, 255)), max_size=8))
def test_mutated_archives_are_read_by_law_or_refused(changes):
    data = bytearray(ORDER)
    for at, byte in changes:
        data[at] = byte
    try:
        document = read(bytes(data))
    except LegalDiffError as error:
        assert str(error)
    else:
        check_document(document)


PIECES = st.sampled_from(
    [
        *(f"<w:{n}>" for n in ("p", "r", "ins", "del", "tbl", "tr", "tc", "txbxContent", "body", "footnote")),
        *(f"</w:{n}>" for n in ("p", "r", "ins", "del", "tbl", "tr", "tc", "txbxContent", "body", "footnote")),
        "<w:t>bell</w:t>",
        "<w:t>(a) oak</w:t>",
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
        "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
        "<w:rPr><w:vanish/></w:rPr>",
        "<w:trPr><w:ins/></w:trPr>",
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:fldChar w:fldCharType="end"/>',
        "<w:br/>",
        '<w:sym w:char="zz"/>',
        '<w:sym w:char="D800"/>',
        '<w:ilvl w:val="99"/>',
        "stray ",
        "<w:altChunk/>",
    ]
)


@given(st.lists(PIECES, max_size=40))
def test_elements_in_any_order_are_read_by_law_or_refused(pieces):
    # What is opened is closed, so that the XML is well formed more often than not
    stack: list[str] = []
    body = ""
    for piece in pieces:
        if piece.startswith("</"):
            if not stack or stack[-1] != piece[2:-1]:
                continue
            stack.pop()
        elif piece.count("<") == 1 and not piece.endswith("/>"):
            stack.append(piece[1:-1])
        body += piece
    body += "".join(f"</{name}>" for name in reversed(stack))
    for name in ("docx", "docx-original", "docx-both"):
        try:
            document = read(docx(body, numbering=LISTS), name)
        except LegalDiffError as error:
            assert str(error)
        else:
            check_document(document)


@pytest.mark.parametrize(
    "pump",
    [
        p(r("bell")),
        p(r("bell "), '<w:rPr><w:del w:id="1"/></w:rPr>'),
        item("bell"),
        r("bell "),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        "<w:r><w:br/></w:r>",
        row(p("oak"), p("elm")),
    ],
)
def test_time_stays_near_linear_whatever_is_repeated(pump):
    source = docx(p("Bells ring.") + pump * (400_000 // len(pump)), numbering=LISTS)
    begin = time.process_time()
    assert read(source).text
    assert time.process_time() - begin < 20


def test_a_name_in_the_archive_may_stand_twice():
    buffer = io.BytesIO(ORDER)
    with pytest.warns(UserWarning), zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/document.xml", parts_of(p("Second."))["word/document.xml"])
    assert read(buffer.getvalue()).text == "Second."
