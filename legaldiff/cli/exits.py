"""The exit codes of the command line, and which of them a run ends in."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass
class Outcome:
    """What went wrong in a run so far; the code is that of the weightiest."""

    trouble: bool = False
    holds_not: bool = False
    partial: bool = False

    def add(self, other: Outcome) -> None:
        """Note what went wrong in a part of the run."""
        self.trouble |= other.trouble
        self.holds_not |= other.holds_not
        self.partial |= other.partial

    @property
    def code(self) -> Exit:
        """Trouble before what was asked for, and that before input that was not accounted for."""
        if self.trouble:
            return Exit.TROUBLE
        if self.holds_not:
            return Exit.HOLDS_NOT
        return Exit.PARTIAL if self.partial else Exit.DONE
