"""The record that a writer is, and what it makes of a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from legaldiff.document import Document
from legaldiff.model import Notice

__all__ = ["Writer", "Written"]


@dataclass(frozen=True, slots=True)
class Written:
    """A document in another format. ``notices`` list what that format cannot hold; no word is ever left out."""

    text: str
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Writer:
    """A format that documents are written in; the reader of the same name reads it."""

    name: str
    summary: str
    suffixes: tuple[str, ...]
    write: Callable[[Document], Written]
    reader: str
