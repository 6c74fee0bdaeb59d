"""The record that a matcher is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from legaldiff.compare.result import Matching

__all__ = ["Matcher"]


@dataclass(frozen=True, slots=True)
class Matcher:
    """One way to pair provisions. ``match`` adds pairs to the matching and takes none back.

    It must be blind to which document is the old one: the same two documents swapped give the same pairs.
    """

    name: str
    match: Callable[[Matching], None]
