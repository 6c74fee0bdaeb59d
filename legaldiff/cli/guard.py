"""What goes wrong with one file stays with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.messages import complain

__all__ = ["guard"]


@contextmanager
def guard(file: str, outcome: Outcome) -> Iterator[None]:
    """Whatever is raised about a file is told in one line that names it, and noted in the outcome.

    Nothing is written to standard output in here, so that a closed pipe or a full disk is never taken for the file's.
    """
    try:
        yield
    except Exception as error:
        complain(error, file)
        outcome.add(Exit.TROUBLE)
