"""Identifiers of what is cited, in the manner of United States Legislative Markup: ``us/usc/t8/s1373/a/2``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from legaldiff.citation.citation import DASH, Item, Step
from legaldiff.lazy import lazy_re

__all__ = ["extend", "named", "slug"]

_SHORT = """
    division d, subdivision sd, title t, subtitle st, part p, subpart sp, chapter ch, subchapter sch, article art,
    section s, subsection subsec, paragraph para, subparagraph subpara, clause cl, subclause subcl, appendix app,
    annex annex, item item, subitem subitem
"""
_PREFIX = dict(pair.split() for pair in _SHORT.split(","))
_BELOW_SECTION = ("subsection", "paragraph", "subparagraph", "clause", "subclause")
_NOT_SLUG_RE = lazy_re(r"[^a-z0-9]+")  # what stands between the words of a name
_MARKS = str.maketrans({"'": "", "’": "", ".": ""})
_HYPHENS = str.maketrans(dict.fromkeys(DASH, "-"))


def extend(base: str, steps: Sequence[Step]) -> str:
    """The identifier of a provision of ``base``: ``us/eo/12866`` and section 3(f) make ``us/eo/12866/s3/f``.

    A number with brackets that is called a subsection or a paragraph is one of a section ("subsection 317(e)").
    """
    parts = [base]
    in_section = False
    for k, (unit, value) in enumerate(steps):
        under = unit in _BELOW_SECTION and not in_section and steps[k + 1 : k + 2] and steps[k + 1].unit == ""
        parts.append(f"{'s' if under else _PREFIX.get(unit, '')}{value.translate(_HYPHENS)}")
        in_section = in_section or unit == "section"
    return "/".join(parts)


def named(item: Item) -> str:
    """What an item names in full, with the last of a range: the same for all forms in which it is written."""
    base = item.target.removesuffix(extend("", item.steps))
    return item.target + (f"..{extend(base, item.through)}" if item.through else "")


@lru_cache(maxsize=1024)
def slug(name: str) -> str:
    """The name of an act as a word of an identifier: ``immigration-and-nationality-act``."""
    return _NOT_SLUG_RE.sub("-", name.lower().translate(_MARKS)).strip("-")
