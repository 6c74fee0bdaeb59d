"""The items of lists inside a paragraph: which bracketed designators begin a list there, or go on with one."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.structure.labels.candidate import Candidate, Place, leading_stop
from legaldiff.structure.labels.designator import match_designator

__all__ = ["ITEM_RE", "find_announced", "find_continuing", "find_items"]

# "; (b)", ": (1)", ", and (iii)": what may be an item run into a paragraph; the bracket is looked for first
ITEM_RE = lazy_re(r"\((?<=[\s:;,.—-]\()(?:\d{1,3}|[a-z]{1,5}|[A-Z]{1,4})\)(?=\s)")


def find_items(text: str, index: int, start: int, end: int, found: list[Candidate]) -> list[Candidate]:
    """The bracketed designators inside a paragraph that begin a list or go on with one."""
    out: list[Candidate] = []
    taken = {c.designator.start for c in found}
    goals = {(r.style, r.ordinal + 1) for c in found for r in c.designator.readings}
    for m in ITEM_RE.finditer(text, start + 1, end):
        d = None if m.start() in taken else match_designator(text, m.start(), end)
        if d is None or d.weak:
            continue
        wanted = [
            r for r in d.readings if (r.style, r.ordinal) in goals or (r.ordinal == 1 and (r.style, 0) not in goals)
        ]
        if wanted:
            goals.update((r.style, r.ordinal + 1) for r in wanted)
            goals.update((r.style, 0) for r in wanted if r.ordinal == 1)  # begun
            out.append(Candidate(index, Place.INLINE, -1, d, 0, leading_stop(text, m.start(), start), False))
    return out


def find_continuing(found: list[Candidate], items: list[Candidate]) -> list[Candidate]:
    """The inline items that go on with a list whose item begins this very paragraph."""
    wanted = {r.style: r.ordinal + 1 for c in found for r in c.designator.readings}
    out = []
    for c in items:
        hits = [r for r in c.designator.readings if c.before in ";.," and wanted.get(r.style) == r.ordinal]
        if hits:
            out.append(c._replace(place=Place.CONTINUED))
            wanted |= {r.style: r.ordinal + 1 for r in hits}
    return out


def find_announced(candidates: list[Candidate], runs: list[tuple[int, list[Candidate]]]) -> list[Candidate]:
    """The inline items whose later siblings are printed as paragraphs ("shall: (a) ...", then "(b) ...").

    ``runs`` are the items by paragraph that has some, in the order of the text like ``candidates``.
    """
    out: list[Candidate] = []
    upcoming: dict[str, float] = {}
    at = len(candidates) - 1
    for index, run in reversed(runs):
        while at >= 0 and candidates[at].block > index:
            c = candidates[at]
            if c.place is Place.BLOCK or c.place is Place.STACKED:
                for r in c.designator.readings:
                    if r.style == "sec":
                        upcoming.clear()
                    upcoming[r.style] = r.ordinal
            at -= 1
        out += _matching(run, upcoming)
    return out


def _matching(run: list[Candidate], upcoming: dict[str, float]) -> list[Candidate]:
    out: list[Candidate] = []
    reached: dict[str, float] = {}
    for c in run:
        for r in c.designator.readings:
            goal = upcoming.get(r.style, 0)
            if r.ordinal < goal and r.ordinal == reached.get(r.style, 0) + 1:
                reached[r.style] = r.ordinal
                out.append(c)
                break
    good = {s for s, n in reached.items() if n + 1 == upcoming[s]}
    return [c for c in out if any(r.style in good for r in c.designator.readings)]
