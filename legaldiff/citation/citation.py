"""What a citation is: a mention of one or several provisions or instruments, as far as the words themselves tell."""

from __future__ import annotations

from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["AND_RE", "DASH", "KINDS", "LONGEST", "OTHER", "Citation", "Host", "Item", "Step"]

KINDS = (
    "executive_order",
    "proclamation",
    "memorandum",
    "directive",
    "usc",
    "cfr",
    "fr",
    "public_law",
    "statutes_at_large",
    "act",
    "constitution",
    "internal",
)
"""The kinds of citations, in the order in which they are listed."""

OTHER = "other"
"""The kind of what is of some other text ("section 9 of the Manual", "Rule 12(b)"), which has no identifier."""

DASH = "-‐‑‒–−"
"""The hyphens and dashes that join the halves of a number, as a class of a regex has them."""

AND_RE = lazy_re(r",?\s{1,3}(?:and/or|and|or|&)\s{1,3}|,\s{1,3}")
"""What stands between two citations of a list: ", and "."""


LONGEST = 64
"""The most items of one list: each is given with the whole mention, so a list without end would be quadratic."""


class Step(NamedTuple):
    """A level that is named on the way to a provision: ("section", "3"); the unit of a bracket is "" ("", "b")."""

    unit: str
    value: str


class Item(NamedTuple):
    """One thing that a mention names: ``steps`` lead to it from its host, outermost first.

    ``through`` leads to the last of a range that begins here. ``target`` is the identifier of a whole instrument, or
    that of the host with the steps; "" where that is not told by the words alone (a provision of this document, an
    act known by an alias). ``date`` is ISO 8601.
    """

    span: Span
    target: str = ""
    steps: tuple[Step, ...] = ()
    through: tuple[Step, ...] = ()
    date: str = ""
    modifier: str = ""


class Host(NamedTuple):
    """The instrument that provisions stand in, and where its mention ends.

    ``base`` is its identifier; ``name`` that of an act as printed; ``anchor`` what else leads to it: "this order",
    "this section", "that order", "above", "preceding section".
    """

    kind: str
    end: int
    base: str = ""
    name: str = ""
    anchor: str = ""
    date: str = ""
    modifier: str = ""
    rest: tuple[Item, ...] = ()


class Citation(NamedTuple):
    """A whole mention, with what it names in the order in which it is named."""

    kind: str
    span: Span
    items: tuple[Item, ...]
    host: Host
