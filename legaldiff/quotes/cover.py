"""Whether a place lies in one of many spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate

from legaldiff.span import Span

__all__ = ["cover"]


def cover(spans: Iterable[Span]) -> Callable[[int], bool]:
    """What says of an offset whether any of the spans holds it, in time that grows with the logarithm of their number.

    The spans may come in any order and overlap.
    """
    ordered = sorted(spans)
    starts = [s.start for s in ordered]
    ends = list(accumulate((s.end for s in ordered), max))

    def is_covered(at: int) -> bool:
        k = bisect_right(starts, at)
        return k > 0 and at < ends[k - 1]

    return is_covered
