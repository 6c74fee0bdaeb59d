"""The record that a reader is, and what it returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from legaldiff.document import Document
from legaldiff.model import Metadata, Notice
from legaldiff.span import Text
from legaldiff.structure.block import Block, Mark

__all__ = ["Page", "Reader"]


@dataclass(frozen=True, slots=True)
class Page:
    """A source turned into its reading text and the blocks of it, before any structure is seen.

    ``marks`` are the structure that the source itself states, in the order of the text; without any, the tree is read
    from the designators. ``whole`` is the document itself, where the source holds it with its tree. ``source`` is what
    the text is mapped to, where that is not what was read but another text, made of it.
    """

    text: Text
    blocks: tuple[Block, ...]
    meta: Metadata = field(default_factory=Metadata)
    notices: tuple[Notice, ...] = ()
    marks: tuple[Mark, ...] = ()
    whole: Document | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """A source format. ``sniff`` looks at the source (its beginning is enough) and says whether it is this format.

    A binary format has the ``magic`` with which its files begin, and ``unpack``, which makes of such a file the text
    that ``read`` then reads, and that is the document's source; it raises ``ReadError`` for a file that it refuses.
    ``roots`` are the root elements of an XML format.
    """

    name: str
    summary: str
    suffixes: tuple[str, ...]
    sniff: Callable[[str], bool]
    read: Callable[[str], Page]
    magic: bytes = b""
    unpack: Callable[[bytes], str] | None = None
    roots: frozenset[str] = frozenset()
