"""A DOCX file as text: the parts that matter of its ZIP archive, as Word's own one-file form (Flat OPC)."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator

from legaldiff.errors import ReadError
from legaldiff.lazy import lazy_re
from legaldiff.readers.shared.decoding import decode
from legaldiff.readers.xml.events import EventKind, read_events

__all__ = ["unpack"]

MAX_ENTRIES = 10_000
MAX_PART = 96 * 1024 * 1024
"""Bytes of one part when unpacked; the largest legal texts have 30 MB of document.xml."""
MAX_TOTAL = 160 * 1024 * 1024
MAX_RATIO = 200
"""Unpacked bytes for each packed one; Word's own files have 5 to 30."""
_SMALL = 1024 * 1024  # bytes; a smaller part may be packed as tightly as it likes

_ROOT_RELATIONS = "_rels/.rels"
_PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# The parts that have text, in the order in which they are written, and those that say how it is numbered
_KINDS = ("footnotes", "endnotes", "comments", "header", "footer", "numbering", "styles")
_DECLARATION_RE = lazy_re(r"\s*<\?xml[^<>]{0,200}\?>")
_DOCTYPE_RE = lazy_re(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# What a ZIP archive that is broken, cut or made to harm raises when it is read
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, LookupError, ArithmeticError, MemoryError)


def unpack(data: bytes) -> str:
    """The Flat OPC text of a DOCX file; raises ``ReadError`` for another archive, a broken one, or one too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Package(archive).write()
    except (NotImplementedError, RuntimeError) as error:
        raise ReadError(f"the DOCX file is packed in a way that is not read ({error}): save it anew") from None
    except _BROKEN as error:
        raise ReadError(f"the ZIP archive is damaged or cut short ({error}): expected a DOCX file") from None


class _Package:
    """The archive of a Word file, read part by part within bounds."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        entries = archive.infolist()
        if len(entries) > MAX_ENTRIES:
            raise ReadError(f"the archive has {len(entries)} entries, more than the {MAX_ENTRIES} of any Word file")
        self._archive = archive
        self._entries = {entry.filename.lstrip("/"): entry for entry in entries}
        self._total = 0

    def write(self) -> str:
        """The parts of the document, one after the other."""
        if _ROOT_RELATIONS not in self._entries:
            raise ReadError("this is a ZIP archive without a Word document in it: expected DOCX")
        roots = self._read(_ROOT_RELATIONS)
        main = next((target for kind, target in _relations(roots, "") if kind == "officeDocument"), "")
        if main not in self._entries:
            raise ReadError("the archive names no document that is in it: expected DOCX, whole and as Word saves it")
        folder, name = posixpath.split(main)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        listed = self._read(relations) if relations in self._entries else ""
        parts = list(_relations(listed, folder)) if listed else []
        written = [_part(_ROOT_RELATIONS, _RELATIONS_TYPE, roots)]
        written += [_part(relations, _RELATIONS_TYPE, listed)] if listed else []
        written.append(_part(main, f"{_WORD}.document.main+xml", self._read(main)))
        taken = [main]
        for kind in _KINDS:
            for found, target in parts:
                if found == kind and target in self._entries and target not in taken:
                    taken.append(target)
                    written.append(_part(target, f"{_WORD}.{kind}+xml", self._read(target)))
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
        return f'{head}<pkg:package xmlns:pkg="{_PACKAGE}">\n{"".join(written)}</pkg:package>\n'

    def _read(self, name: str) -> str:
        """One part as text, without its declaration; the sizes that the archive states are not believed."""
        entry = self._entries[name]
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
        text = decode(data).lstrip("\ufeff")
        declaration = _DECLARATION_RE.match(text)
        if _DOCTYPE_RE.search(text, 0, 4096):
            raise ReadError(f"{name} declares a document type or an entity, which no Word file does")
        return text[declaration.end() :] if declaration else text


def _part(name: str, kind: str, text: str) -> str:
    safe = name.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    start = f'<pkg:part pkg:name="/{safe}" pkg:contentType="{kind}"><pkg:xmlData>'
    return f"{start}{text.strip()}</pkg:xmlData></pkg:part>\n"


def _relations(text: str, folder: str) -> Iterator[tuple[str, str]]:
    """The kind and the target of each relationship, the target as a name of an entry."""
    for event in read_events(text):
        if event.kind is EventKind.START and event.value.rpartition(":")[2] == "Relationship":
            kind = event.attributes.get("Type", "").rpartition("/")[2]
            target = event.attributes.get("Target", "")
            if event.attributes.get("TargetMode") != "External":
                yield kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
