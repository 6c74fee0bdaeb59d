"""What stands for the image of a signature where a page was made into text: initials, or the name of a file."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.lazy import lazy_re
from legaldiff.structure.block import Block, Role

__all__ = ["mark_signature_image"]

_LAST = 12  # blocks at the end among which the place is
_PLACE = "THE WHITE HOUSE"
_IMAGE_RE = lazy_re(r"[A-Za-z]{1,3}|[A-Za-z0-9#]{1,16}\.EPS")  # "B" (EO 13283), "Trump.EPS" (EO 13820)


def mark_signature_image(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those being FURNITURE that stand for a signature above the place."""
    found = list(blocks)
    for at in range(max(1, len(found) - _LAST), len(found)):
        if text.startswith(_PLACE, found[at].start):
            before = found[at - 1]
            if _IMAGE_RE.fullmatch(text, before.start, before.end):
                found[at - 1] = Block(before.start, before.end, Role.FURNITURE)
    return tuple(found)
