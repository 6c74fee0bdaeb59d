"""Where two readings of a sequence cost almost the same, so that the text alone does not settle which is right."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.structure.search.expansion import Choice, Link, Way

__all__ = ["CLOSE", "find_unsettled"]

CLOSE = 0.3
"""Two readings whose costs differ by less are not told apart by the text."""
_FARTHEST = 60  # links walked back from where two readings meet again


def find_unsettled(best: Link | None, close: Sequence[tuple[Link, Link]]) -> dict[int, Choice | None]:
    """By candidate, the choice that the best reading's nearest rival made where the two parted.

    ``close`` are pairs of a reading that was kept and one given up; only what became part of the best one counts.
    """
    kept_links = set()
    link = best
    while link is not None:
        kept_links.add(id(link))
        link = link[0]
    out: dict[int, Choice | None] = {}
    for kept, lost in sorted(close, key=_step_of_first):
        if id(kept) in kept_links and (parting := _parting(kept, lost)) is not None:
            out[parting[0]] = parting[1]
    return out


def _step_of_first(pair: tuple[Link, Link]) -> int:
    return pair[0][1]


def _parting(kept: Link | None, lost: Link | None) -> tuple[int, Choice | None] | None:
    """The first candidate that two readings read differently, and how the second reads it."""
    found: tuple[int, Way | None] | None = None
    for _ in range(_FARTHEST):
        if kept is lost or kept is None or lost is None:
            return None if found is None else (found[0], found[1] and Choice._make(found[1]))
        if kept[1] != lost[1]:  # only one of them passed a turn here
            if kept[1] < 0:
                kept = kept[0]
            else:
                lost = lost[0]
            continue
        if kept[1] >= 0 and _is_other(kept[2], lost[2]):
            found = (kept[1], lost[2])
        kept, lost = kept[0], lost[0]
    return None


def _is_other(one: Way | None, two: Way | None) -> bool:
    return one is None or two is None or one[:4] != two[:4] if one is not two else False
