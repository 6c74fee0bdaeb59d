from __future__ import annotations

import io
import sys

import pytest

from legaldiff.errors import ReadError, RegistryError
from legaldiff.readers import READERS, read, read_file, recognise
from legaldiff.readers.shared import decoding

ORDER = (
    "Executive Order 99017 of March 14, 2017\n\nCounting the Trees\n\nIt is ordered:\n\nSection 1. Trees. Trees stay.\n"
)


def test_a_file_is_read_with_its_name_format_and_metadata(tmp_path):
    path = tmp_path / "order.txt"
    path.write_text(ORDER, encoding="utf-8")
    document = read_file(path)
    assert (document.file, document.format, document.meta.number) == (str(path), "text", "99017")
    assert document.text == document.source == ORDER
    assert document.coverage() == []


def test_standard_input_is_a_dash(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ORDER.encode())))
    assert read_file("-").text == ORDER


def test_content_goes_before_the_suffix():
    assert recognise("<PRESDOCU/>", "order.txt") == "fr-xml"
    assert recognise("Trees stay.", "order.XML") == "fr-xml"
    assert recognise("Trees stay.", "order.html") == "html"
    assert recognise("Trees stay.", "order") == "text"


def test_a_format_can_be_named():
    assert read("Trees stay.", "text").format == "text"
    with pytest.raises(RegistryError, match=r"no reader named 'gop'.*did you mean 'gpo'"):
        read("Trees stay.", "gop")


def test_every_reader_has_its_own_name():
    assert [reader.name for reader in READERS.values()] == list(READERS)


def test_strict_reading_stops_at_the_first_doubt():
    source = "Section 1. Trees. Trees stay.\n\nSec. 2. Oaks. Oaks stay.\n\nSec. 2. Elms. Elms stay.\n"
    assert read(source).notices
    with pytest.raises(ReadError, match="strict reading stops") as caught:
        read(source, strict=True)
    assert caught.value.line > 1


def test_strict_reading_of_a_clean_text_is_the_same():
    assert read(ORDER, strict=True).text == ORDER


@pytest.mark.parametrize("text", ["", " \n\t\r\n ", "\ufeff", "\x00\x00\n"])
def test_a_blank_text_is_refused(text):
    with pytest.raises(ReadError, match="expected the text of an order"):
        read(text)


@pytest.mark.parametrize("text", ["%PDF-1.7 trees", "PK\x03\x04 trees"])
def test_a_binary_format_read_as_text_is_refused(text):
    with pytest.raises(ReadError, match="not text"):
        read(text)


def test_an_xml_error_carries_the_file_and_its_line(tmp_path):
    path = tmp_path / "order.xml"
    path.write_text("<PRESDOCU>\n<EXECORD><FP>Trees", encoding="utf-8")
    with pytest.raises(ReadError, match="cut short") as caught:
        read_file(path)
    assert str(caught.value).startswith(f"{path}:2:")


def test_a_missing_file_is_said_in_one_line(tmp_path):
    with pytest.raises(ReadError, match="no such file") as caught:
        read_file(tmp_path / "none.txt")
    assert "\n" not in str(caught.value)


def test_a_directory_is_refused(tmp_path):
    with pytest.raises(ReadError, match="directory"):
        read_file(tmp_path)


def test_an_empty_file_is_refused(tmp_path):
    path = tmp_path / "empty.txt"
    path.touch()
    with pytest.raises(ReadError, match="empty"):
        read_file(path)


def test_an_impossible_name_is_refused():
    with pytest.raises(ReadError, match="cannot be opened"):
        read_file("a\x00b")


def test_a_file_in_another_encoding_is_read_when_it_is_named(tmp_path):
    path = tmp_path / "order.txt"
    path.write_bytes("“Trees” stay.".encode("cp1252"))
    with pytest.raises(ReadError, match="name the encoding"):
        read_file(path)
    assert read_file(path, encoding="cp1252").text == "“Trees” stay."


def test_a_source_that_is_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("legaldiff.readers.MAX_SIZE", 10)
    path = tmp_path / "order.txt"
    path.write_text(ORDER, encoding="utf-8")
    with pytest.raises(ReadError, match="larger than"):
        read_file(path)
    with pytest.raises(ReadError, match="more than the 10"):
        read(ORDER)
    assert decoding.MAX_SIZE == 256 * 1024 * 1024
