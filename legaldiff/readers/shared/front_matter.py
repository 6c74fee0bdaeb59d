"""Roles of the first blocks, and of a signature, where the source says nothing of them."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.lazy import lazy_re
from legaldiff.readers.shared.metadata import NUMBER_RE
from legaldiff.structure.block import Block, Role
from legaldiff.structure.labels.designator import match_designator

__all__ = ["mark_front", "mark_signature_image"]

_FRONT = 4  # blocks among which the number line is
_LONGEST_TITLE = 300  # code points
_SIGNED = 3  # letters that stand for a picture of a signature, above the place
_LAST = 12  # blocks at the end among which the place is
_PLACE = "THE WHITE HOUSE"
_IMAGE_RE = lazy_re(r"[A-Za-z]{1,3}|[A-Za-z0-9#]{1,16}\.EPS")  # "B" (EO 13283), "Trump.EPS" (EO 13820)
_HEADINGS = (Role.HEADING, Role.TITLE)


def mark_front(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with roles for the number line, the title after it, and letters that stand for a signature.

    The first heading is the title, if it has no label.
    """
    found: list[Block] = []
    before = Role.TEXT
    titled = any(block.role is Role.TITLE for block in blocks)
    for at, block in enumerate(blocks):
        words = text[block.start : min(block.end, block.start + _LONGEST_TITLE)]
        short = block.end - block.start < _LONGEST_TITLE
        role = block.role
        labelled = match_designator(text, block.start, block.end) is not None
        if at < _FRONT and short and role in (Role.TEXT, *_HEADINGS) and NUMBER_RE.match(words):
            role = Role.NUMBER
        elif role is Role.TEXT and before is Role.NUMBER and short and words[-1] not in ".:;," and not labelled:
            role, titled = Role.TITLE, True
        elif role in _HEADINGS and labelled:
            role = Role.HEADING
        elif role is Role.HEADING and not titled and at < _FRONT:
            role, titled = Role.TITLE, True
        elif role is Role.TEXT and len(words) <= _SIGNED and at + 1 < len(blocks):
            role = Role.FURNITURE if text.startswith(_PLACE, blocks[at + 1].start) else role
        found.append(block._replace(role=role))
        before = role
    return tuple(found)


def mark_signature_image(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those being FURNITURE that stand for a signature above the place: initials, the name of a file."""
    found = list(blocks)
    for at in range(max(1, len(found) - _LAST), len(found)):
        if text.startswith(_PLACE, found[at].start):
            before = found[at - 1]
            if _IMAGE_RE.fullmatch(text, before.start, before.end):
                found[at - 1] = before._replace(role=Role.FURNITURE)
    return tuple(found)
