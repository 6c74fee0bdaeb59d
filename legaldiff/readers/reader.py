"""The record that a reader is, and what it returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from legaldiff.grammar.block import Block
from legaldiff.model import Metadata, Notice
from legaldiff.span import Text

__all__ = ["Page", "Reader"]


@dataclass(frozen=True, slots=True)
class Page:
    """A source turned into its reading text and the blocks of it, before any structure is seen."""

    text: Text
    blocks: tuple[Block, ...]
    meta: Metadata = field(default_factory=Metadata)
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """A source format. ``sniff`` looks at the source (its beginning is enough) and says whether it is this format."""

    name: str
    summary: str
    suffixes: tuple[str, ...]
    sniff: Callable[[str], bool]
    read: Callable[[str], Page]
