"""PDF files written by hand: words at places on pages, in Courier, whose letters are all 0.6 of the size wide."""

from __future__ import annotations

import textwrap
import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH = 0.6  # of the size, each letter
FONTS = ("Courier", "Courier-Bold", "Courier-Oblique")


class Put(NamedTuple):
    """Words that begin at a place, in points from the lower left corner; ``turned`` ones run up the page."""

    x: float
    y: float
    words: str
    size: float = 10
    font: int = 0
    turned: bool = False


def column(
    x: float, top: float, lines: Iterable[str], *, size: float = 10, pitch: float = 12, font: int = 0
) -> list[Put]:
    """Lines below one another; an empty one leaves half a line, leading spaces indent."""
    found: list[Put] = []
    y = top
    for line in lines:
        if line.strip():
            indent = (len(line) - len(line.lstrip())) * WIDTH * size
            found.append(Put(x + indent, y, line.strip(), size, font))
            y -= pitch
        else:
            y -= pitch / 2
    return found


def wrap(text: str, width: int) -> list[str]:
    """A paragraph as lines of at most so many letters."""
    return textwrap.wrap(text, width, break_on_hyphens=False)


def _literal(words: str) -> bytes:
    data = words.encode("cp1252")
    return b"(" + data.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)") + b")"


def _content(page: Sequence[Put]) -> bytes:
    lines = []
    for put in page:
        turn = b"0 1 -1 0" if put.turned else b"1 0 0 1"
        place = f"{put.x:.2f} {put.y:.2f}".encode()
        lines.append(b"BT /F%d %.1f Tf %s %s Tm %s Tj ET" % (put.font, put.size, turn, place, _literal(put.words)))
    return b"\n".join(lines)


def pdf(pages: Sequence[Sequence[Put]], *, locked: bool = False) -> bytes:
    """A PDF file; ``locked`` ones need a password that nobody knows."""
    fonts = b" ".join(b"/F%d %d 0 R" % (n, n + 3) for n in range(len(FONTS)))
    first = 3 + len(FONTS)
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        *(
            b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name.encode()
            for name in FONTS
        ),
    ]
    for n, page in enumerate(pages):
        content = zlib.compress(_content(page))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << %s >> >> /Contents %d 0 R >>"
            % (fonts, first + 2 * n + 1)
        )
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content))
    if locked:
        key = b"<" + b"5a" * 32 + b">"
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >>" % (key, key))
    return _join(objects, locked=locked)


def _join(objects: Sequence[bytes], *, locked: bool) -> bytes:
    data = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects) if locked else b""
    data += b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, lock, table)
    return bytes(data)
