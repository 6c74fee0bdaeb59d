"""The kinds of result, one a file: how each is shown, whatever the format."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, Generic, TypeVar

from legaldiff.errors import LegalDiffError
from legaldiff.registry import Registry
from legaldiff.reports.showing import Options, Show, Showing

__all__ = ["RESULTS", "Way", "find_showing"]

T = TypeVar("T")

_CLASSES = {
    "diff": "legaldiff.compare.engine:Diff",
    "provisions": "legaldiff.compare.provisions.change:ProvisionDiff",
    "outline": "legaldiff.document:Document",
    "excerpt": "legaldiff.reports.report:Excerpt",
    "extract": "legaldiff.rules.rule:Extracts",
    "refs": "legaldiff.references.reference:References",
    "relations": "legaldiff.relations.relation:Relations",
    "quotes": "legaldiff.quotes.quotation:Quotations",
    "explain": "legaldiff.structure.explanation:Explanation",
    "check": "legaldiff.reports.results.check:Check",
    "log": "legaldiff.reports.results.log:Log",
    "blame": "legaldiff.reports.results.blame:BlameOf",
}
"""The class of each kind, by which it is known before anything is imported; the file here has the name of the kind."""

RESULTS = Registry(
    "kind of result",
    {name: f"legaldiff.reports.results.{name}:SHOWING" for name in _CLASSES},
    group="legaldiff.results",
    type=Showing,
)


def find_showing(result: object) -> Showing:
    """How a result is shown; a list is one of extracts. ``LegalDiffError`` where nobody knows what it is."""
    classes = {f"{c.__module__}:{c.__qualname__}" for c in type(result).__mro__}
    for name in RESULTS:
        if _CLASSES[name] in classes if name in _CLASSES else isinstance(result, RESULTS[name].of):
            return RESULTS[name]
    if isinstance(result, Sequence):
        return RESULTS["extract"]
    raise LegalDiffError(f"a {type(result).__name__} is no result: expected one of {', '.join(RESULTS)}")


class Way(Collection[str], Generic[T]):
    """One way to show results: the names of the kinds of result that can be shown so, and a call shows one."""

    def __init__(self, get: Callable[[Showing], Show[T] | None]) -> None:
        self._get = get

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name in RESULTS and self._get(RESULTS[name]) is not None

    def __iter__(self) -> Iterator[str]:
        return (name for name in RESULTS if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __call__(self, result: Any, options: Options) -> T:
        """What is laid out of a result; ``LegalDiffError`` where a result of its kind does not have it."""
        showing = find_showing(result)
        show = self._get(showing)
        if show is None:
            raise LegalDiffError(f"this format cannot show {showing.name!r}: expected one of {', '.join(self)}")
        return show(result, options)
