"""The matchers, in the order in which they run: from what is certain to what is only likely."""

from __future__ import annotations

from legaldiff.compare.matchers.matcher import Matcher
from legaldiff.registry import Registry

__all__ = ["MATCHERS", "Matcher"]

MATCHERS: Registry[Matcher] = Registry(
    "matcher",
    {
        "identical": "legaldiff.compare.matchers.identical:MATCHER",
        "designation": "legaldiff.compare.matchers.designation:MATCHER",
        "likeness": "legaldiff.compare.matchers.likeness:MATCHER",
        "splits": "legaldiff.compare.matchers.splits:MATCHER",
        "grown": "legaldiff.compare.matchers.grown:MATCHER",
        "place": "legaldiff.compare.matchers.place:MATCHER",
    },
    group="legaldiff.matchers",
    type=Matcher,
)
