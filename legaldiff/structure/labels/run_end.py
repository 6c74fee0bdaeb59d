"""How a run of words ends: whether it leads into a list, goes on with one, or is complete."""

from __future__ import annotations

__all__ = ["leading_stop"]

_CLOSERS = "”\"'’"


def leading_stop(text: str, at: int, floor: int) -> str:
    """How the text before ``at`` ends: ``:`` (also for a dash), ``;`` (also for "; and"), ``.``, ``,`` or ``x``."""
    last = text[at - 1] if at > floor else ""
    if last and last in ".;,:":
        return last
    tail = text[max(floor, at - 12) : at].rstrip().rstrip(_CLOSERS)
    if not tail:
        return "x"
    last = tail[-1]
    if last in ":—–" or tail.endswith("--"):
        return ":"
    if last in ";.,":
        return last
    if tail.endswith((" and", " or")):
        return ";" if tail.rstrip("andor").rstrip()[-1:] in ";," else "x"
    return "x"
