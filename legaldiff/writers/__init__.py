"""Writers: a document in a format that states its structure, so that it can be read again as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legaldiff.registry import Registry
from legaldiff.writers.writer import Writer, Written

if TYPE_CHECKING:
    from legaldiff.document import Document

__all__ = ["WRITERS", "Writer", "Written", "convert", "write"]

WRITERS: Registry[Writer] = Registry(
    "writer",
    {
        "text": "legaldiff.writers.text:WRITER",
        "markdown": "legaldiff.writers.markdown:WRITER",
        "akn": "legaldiff.writers.akn:WRITER",
        "json": "legaldiff.writers.json:WRITER",
    },
    group="legaldiff.writers",
    type=Writer,
)


def convert(document: Document, format: str = "text") -> Written:
    """The document in another format, and what that cannot hold; ``RegistryError`` names the formats that exist."""
    return WRITERS[format].write(document)


def write(document: Document, format: str = "text") -> str:
    """The document in another format, as text; ``legaldiff.read`` makes the same outline and words of it."""
    return convert(document, format).text
