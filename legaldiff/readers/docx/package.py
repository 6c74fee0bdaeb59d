"""The parts of a Word file, from its ZIP archive or from Word's own one-file form (Flat OPC), within bounds."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from legaldiff.errors import ReadError
from legaldiff.readers.docx.elements import attribute, find
from legaldiff.readers.shared.decoding import decode
from legaldiff.readers.xml.tree import parse_tree

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["open_archive", "open_flat"]

MAX_ENTRIES = 10_000
MAX_PART = 96 * 1024 * 1024
"""Bytes of one part when unpacked; the largest legal texts have 30 MB of document.xml."""
MAX_TOTAL = 160 * 1024 * 1024
MAX_RATIO = 200
"""Unpacked bytes for each packed one; Word's own files have 5 to 30."""
_SMALL = 1024 * 1024  # bytes; a smaller part may be packed as tightly as it likes

# The parts that have text, in the order in which they are written, and those that say how it is numbered
_KINDS = ("footnotes", "endnotes", "comments", "header", "footer", "numbering", "styles")
# What a ZIP archive that is broken, cut or made to harm raises when it is read
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, LookupError, ArithmeticError, MemoryError)


def open_archive(data: bytes) -> list[_Element]:
    """The parts of a DOCX file; raises ``ReadError`` for another archive, a broken one, or one too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _find_parts(_Archive(archive).read)
    except (NotImplementedError, RuntimeError) as error:
        raise ReadError(f"the DOCX file is packed in a way that is not read ({error}): save it anew") from None
    except _BROKEN as error:
        raise ReadError(f"the ZIP archive is damaged or cut short ({error}): expected a DOCX file") from None


def open_flat(source: str) -> list[_Element]:
    """The parts of a Flat OPC text; raises ``ReadError`` for XML that is broken or holds no Word document."""
    parts = {attribute(part, "name").lstrip("/"): find(part, "xmlData") for part in parse_tree(source)}

    def read(name: str) -> _Element | None:
        data = parts.get(name)
        return None if data is None else next(iter(data), None)

    return _find_parts(read)


class _Archive:
    """The archive of a Word file, read part by part within bounds."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        entries = archive.infolist()
        if len(entries) > MAX_ENTRIES:
            raise ReadError(f"the archive has {len(entries)} entries, more than the {MAX_ENTRIES} of any Word file")
        self._archive = archive
        self._entries = {entry.filename.lstrip("/"): entry for entry in entries}
        self._total = 0

    def read(self, name: str) -> _Element | None:
        """One part, or None where there is none; the sizes that the archive states are not believed."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise ReadError("the DOCX file is encrypted: save it without a password")
        with self._archive.open(entry) as stream:
            data = stream.read(MAX_PART + 1)
        self._total += len(data)
        if len(data) > MAX_PART or self._total > MAX_TOTAL:
            raise ReadError(f"the DOCX file unpacks to more than the {MAX_TOTAL >> 20} MiB that are read: split it")
        if len(data) > _SMALL and len(data) > MAX_RATIO * max(1, entry.compress_size):
            message = f"{name} unpacks to more than {MAX_RATIO} times its size: this is no file that Word has made"
            raise ReadError(message)
        return parse_tree(decode(data), name)


def _find_parts(read: Callable[[str], _Element | None]) -> list[_Element]:
    """The document and the parts that it names, by what ``read`` gives for a name."""
    roots = read("_rels/.rels")
    if roots is None:
        raise ReadError("this is an archive without a Word document in it: expected DOCX")
    main = next((target for kind, target in _relations(roots, "") if kind == "officeDocument"), "")
    document = read(main)
    if document is None:
        raise ReadError("the archive names no document that is in it: expected DOCX, whole and as Word saves it")
    folder, name = posixpath.split(main)
    listed = read(posixpath.join(folder, "_rels", f"{name}.rels"))
    related = [] if listed is None else _relations(listed, folder)
    targets = dict.fromkeys(target for kind in _KINDS for k, target in related if k == kind and target != main)
    return [document, *(part for target in targets if (part := read(target)) is not None)]


def _relations(listed: _Element, folder: str) -> list[tuple[str, str]]:
    """The kind and the target of each relationship, the target as a name of an entry."""
    return [
        (
            attribute(r, "Type").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, attribute(r, "Target"))).lstrip("/"),
        )
        for r in listed.iter("{*}Relationship")
        if attribute(r, "TargetMode") != "External"
    ]
