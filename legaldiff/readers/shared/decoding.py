"""Bytes to text: by a byte-order mark, by what XML or HTML declares, else strictly UTF-8; never by a guess."""

from __future__ import annotations

import codecs
import re

from legaldiff.errors import ReadError

__all__ = ["MAX_SIZE", "decode", "refuse_binary"]

MAX_SIZE = 256 * 1024 * 1024
"""The largest source that is read, in bytes of a file or code points of a text."""

_BINARY = (
    ("%PDF-", "a PDF file"),
    ("PK\x03\x04", "a ZIP archive (as DOCX, ODT and EPUB files are)"),
    ("\x89PNG", "a PNG image"),
    ("\xff\xd8\xff", "a JPEG image"),
    ("GIF8", "a GIF image"),
    ("II*\x00", "a TIFF image"),
    ("MM\x00*", "a TIFF image"),
    ("\x1f\x8b", "a gzip archive"),
    ("\xd0\xcf\x11\xe0", "an old Office file (DOC), or a DOCX file with a password"),
    ("{\\rtf", "an RTF file"),
)

_UNPACKED = ("%PDF-", "PK\x03\x04")
"""What a reader makes text of, if it is given the bytes; it is refused as a str, or where another reader was named."""

_LOOKED_AT = 1 << 16
"""Bytes in which NULs are counted: GPO texts hold one or two, a text of two-byte characters one in two."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# <?xml version="1.0" encoding="ISO-8859-1"?>
_XML_ENCODING_RE = re.compile(rb"\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
# <meta charset="utf-8">, <meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
_HTML_ENCODING_RE = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)

# What a file may declare: a hostile one could name "unicode_escape" or another codec that is no encoding of pages.
_DECLARABLE = ("utf-8", "utf-16", "utf-32", "ascii", "iso8859", "cp125")


def decode(data: bytes, *, encoding: str | None = None, file: str = "") -> str:
    """Decode without newline translation; a byte-order mark stays in the text, for the reader to drop.

    Raises ``ReadError`` with the line and byte where the bytes stop being what they are said to be.
    """
    refuse_binary(data[:8].decode("latin-1"), file=file)
    name = encoding or _find_encoding(data, file)
    if encoding is None and name == "utf-8" and data.count(0, 0, _LOOKED_AT) > len(data[:_LOOKED_AT]) // 10:
        message = "a tenth of the bytes or more are NUL: this is binary, or UTF-16 or UTF-32 without a mark"
        raise ReadError(f"{message}; name the encoding (--encoding utf-16-le) if it is text", file=file)
    try:
        return data.decode(name)
    except LookupError:
        message = f"there is no text encoding called {name!r}: name one that Python knows, such as utf-8 or cp1252"
        raise ReadError(message, file=file) from None
    except UnicodeError as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        line = data.count(b"\n", 0, at) + 1
        byte = f"0x{data[at]:02x}" if at < len(data) else "the end"
        message = f"byte {at} ({byte}) is not {name}: it is binary, or name the encoding (--encoding cp1252)"
        raise ReadError(message, file=file, line=line) from None


def refuse_binary(beginning: str, *, file: str = "") -> None:
    """Raise ``ReadError`` when the beginning is that of a format that is not text; NUL alone makes no file binary."""
    for magic, what in _BINARY:
        if beginning.startswith(magic):
            message = f"this is {what}, which is not read yet: expected text, XML, HTML, DOCX or PDF"
            if magic in _UNPACKED:
                message = f"this is {what}, and not text: give the file or its bytes, and let its format be recognised"
            raise ReadError(message, file=file)


def _find_encoding(data: bytes, file: str) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    head = data[:2048]
    xml = _XML_ENCODING_RE.match(head)
    html = None if xml else _HTML_ENCODING_RE.search(head)
    found = xml or html
    if found is None:
        return "utf-8"
    declared = found[1].decode("ascii")
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        name = ""
    if not name.startswith(_DECLARABLE):
        message = f"the file declares the encoding {declared!r}, which is not read: save it as UTF-8, or name another"
        raise ReadError(message, file=file)
    # Pages that say ISO-8859-1 are windows-1252 in every browser (WHATWG Encoding, 4.2).
    return "cp1252" if html and name in ("iso8859-1", "ascii") else name
