"""The paths in what a comparison says, as links to the provisions that they name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from docutils import nodes

from legaldiff.compare.result import Change, Ref
from legaldiff.reports.view import Entry
from legaldiff.sphinxext.nodes import make_text

__all__ = ["Link", "link_facts", "link_where"]

Link = Callable[[str | None, str | None], nodes.Node]
"""Makes a link of the path of a provision in the old text, in the new one, or in both where they are the same."""

_Named = tuple[str | None, str | None]
_SEPARATORS = ("", ", ", " → ", "–")  # what stands between the paths: "8(b) → 9(b), 9(c)", "5–9 → 6–10"


def link_where(entry: Entry, link: Link) -> Iterator[nodes.Node]:
    """The place of an entry; of a cascade, whose ends are named, the ends are linked."""
    if entry.group is None:
        named = _named(entry.changes[0])
    else:
        ends = entry.changes[:: max(1, len(entry.changes) - 1)]
        named = [(c.old[0].path, None) for c in ends if c.old] + [(None, c.new[0].path) for c in ends if c.new]
    return _link_words(entry.where, named, link)


def link_facts(entry: Entry, link: Link) -> Iterator[list[nodes.Node]]:
    """The facts of an entry; those of a replacement are the places where it was made."""
    named = [pair for change in entry.changes for pair in _named(change)] if entry.group else []
    for fact in entry.facts:
        yield list(_link_words(fact, named, link))


def _named(change: Change) -> list[_Named]:
    """The paths of a change in the order in which they are told: once where both sides have the same."""
    old, new = _paths(change.old), _paths(change.new)
    if old == new:
        return [(path, path) for path in old]
    return [*((path, None) for path in old), *((None, path) for path in new)]


def _paths(refs: Iterable[Ref]) -> list[str]:
    return [ref.path for ref in refs]


def _link_words(words: str, named: Iterable[_Named], link: Link) -> Iterator[nodes.Node]:
    """The words with links for the paths that they begin with; what is not told so, or was cut short, stays words."""
    at = 0
    for old, new in named:
        path = old or new or ""
        gap = next((gap for gap in _SEPARATORS if words.startswith(gap + path, at)), None)
        if gap is None:
            break
        if gap:
            yield make_text(gap)
        yield link(old, new)
        at += len(gap) + len(path)
    if words[at:]:
        yield make_text(words[at:])
