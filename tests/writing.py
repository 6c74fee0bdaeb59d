"""Law 8, checked of one document and one format."""

from __future__ import annotations

from laws import check_document

import legaldiff
from legaldiff import Document
from legaldiff.readers import recognise
from legaldiff.writers import WRITERS, convert

__all__ = ["check_writing", "letters", "rows"]

AMBIGUOUS = ("markdown",)
"""Formats that state no kinds: what they hold otherwise is a notice, and is written otherwise the second time."""


def letters(text: str | None) -> str:
    """The characters of a text but for its white space."""
    return "".join((text or "").split())


def rows(document: Document) -> list[tuple[str, ...]]:
    """Path, kind, designator, heading and own words of every provision."""
    return [
        (document.path(n), n.kind.value, *map(letters, (document.num(n), document.heading(n), document.own_text(n))))
        for n in document.provisions
    ]


def check_writing(document: Document, name: str) -> None:
    """What was written is read as it was, or a notice says what is not; written again, it is the same.

    It is known by its content for what it is.
    """
    written = convert(document, name)
    assert recognise(written.text) == WRITERS[name].reader
    again = legaldiff.read(written.text, WRITERS[name].reader)
    check_document(again)
    codes = {notice.code for notice in written.notices}
    if "unwritable-character" in codes:
        return
    assert letters(again.text) == letters(document.text), "words came or went"
    if codes:
        assert name in AMBIGUOUS or codes == {"no-designator"}
        return
    assert rows(again) == rows(document)
    assert convert(again, name).text == written.text
