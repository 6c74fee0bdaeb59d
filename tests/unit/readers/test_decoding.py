from __future__ import annotations

import pytest

from legaldiff.errors import ReadError
from legaldiff.readers.shared.decoding import decode


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_stays_in_the_text(encoding):
    assert decode("Bäume\r\nstay".encode(encoding)) == "\ufeffBäume\r\nstay"


def test_bytes_are_utf8_and_line_ends_are_kept():
    assert decode("Bäume\r\n\rstay\n".encode()) == "Bäume\r\n\rstay\n"


def test_a_declared_encoding_is_used():
    xml = "<?xml version='1.0' encoding='ISO-8859-1'?><a>ä</a>"
    assert decode(xml.encode("latin-1")) == xml
    html = "<html><meta charset=iso-8859-1><p>“ä”</p>"
    assert decode(html.encode("cp1252")) == html


def test_a_named_encoding_goes_before_all_others():
    assert decode("Bäume".encode("cp1252"), encoding="cp1252") == "Bäume"


def test_wrong_bytes_are_no_guess_but_an_error_with_line_and_byte():
    with pytest.raises(ReadError, match=r"byte 13 \(0x93\) is not utf-8: it is binary, or name the encoding") as caught:
        decode(b"Trees\n\n stay \x93", file="trees.txt")
    assert (caught.value.file, caught.value.line) == ("trees.txt", 3)


@pytest.mark.parametrize("name", ["no-such", "rot13", "base64", "zip"])
def test_what_is_no_text_encoding_is_refused(name):
    with pytest.raises(ReadError, match="no text encoding called"):
        decode(b"trees", encoding=name)


@pytest.mark.parametrize("name", ["unicode_escape", "idna", "no-such"])
def test_a_file_cannot_declare_any_codec(name):
    with pytest.raises(ReadError, match="declares the encoding"):
        decode(f"<?xml version='1.0' encoding='{name}'?><a/>".encode())


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xd0\xcf\x11\xe0", "Office"),
        (b"{\\rtf1", "RTF"),
        (b"\x1f\x8b\x08", "gzip"),
    ],
)
def test_a_binary_format_is_named(data, what):
    with pytest.raises(ReadError, match=f"{what}.*not read yet"):
        decode(data)


@pytest.mark.parametrize(("data", "what"), [(b"%PDF-1.7\n", "PDF"), (b"PK\x03\x04aaaa", "DOCX")])
def test_a_binary_format_that_is_read_is_not_decoded(data, what):
    with pytest.raises(ReadError, match=f"{what}.*not text"):
        decode(data)


def test_nul_alone_makes_no_file_binary():
    assert decode(b"trees\x00stay") == "trees\x00stay"
