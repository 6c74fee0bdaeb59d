"""Blocks: the paragraphs of a reading text, as a reader hands them to the tree builder."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from legaldiff.model import Kind

__all__ = ["Block", "Mark", "Role"]


class Role(Enum):
    """What the source itself says that a block is. TEXT where it says nothing, as plain text does."""

    TEXT = "text"
    NUMBER = "number"  # the order's number and date line (EXECORDR)
    TITLE = "title"  # HD SOURCE="HED", <h1>
    HEADING = "heading"  # a line of its own that the source marks as a heading inside the text
    SIGNATURE = "signature"  # name, place, date (PSIG, PLACE, DATE)
    FURNITURE = "furniture"  # filing, billing, FR Doc lines, signature images
    TABLE = "table"
    FOOTNOTE = "footnote"


class Block(NamedTuple):
    """One paragraph: ``text[start:end]`` without white space at its ends; only white space stands between two."""

    start: int
    end: int
    role: Role = Role.TEXT


class Mark(NamedTuple):
    """Where the source itself, before ``text[at]``, opens a part of the tree, or closes the innermost open one.

    ``kind`` is None for the close. ``value`` is the normalised designator of a NUM. ``flat`` says that the source marks
    nothing inside this part: the levels below it are read from its designators (the paragraphs of a CFR section).
    """

    at: int
    kind: Kind | None
    value: str | None = None
    flat: bool = False
