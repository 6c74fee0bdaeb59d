"""The exit codes of the command line, and which of them a run ends in."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["Exit", "Outcome"]


class Exit(IntEnum):
    """What a run ended in."""

    DONE = 0
    HOLDS_NOT = 1  # what was asked to hold does not (--exit-code, --fail-on)
    TROUBLE = 2  # bad input or usage
    PARTIAL = 3  # done, but some input was not accounted for
    INTERRUPTED = 130
    BROKEN_PIPE = 141


_WEIGHTIEST = (Exit.TROUBLE, Exit.HOLDS_NOT, Exit.PARTIAL)
"""Trouble before what was asked for, and that before input that was not accounted for."""


class Outcome(set[Exit]):
    """What went wrong in a run, or in a part of it, so far."""

    @property
    def code(self) -> Exit:
        """That of the weightiest; a run in which nothing did is done."""
        return next((code for code in _WEIGHTIEST if code in self), Exit.DONE)
