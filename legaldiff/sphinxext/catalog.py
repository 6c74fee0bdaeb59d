"""What a project publishes: which text stands on which page, and where each of its provisions is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from legaldiff.sphinxext.reference import readings

__all__ = ["Catalog", "Place", "Publication", "Target"]


class Target(NamedTuple):
    """A provision on a page: its path and eId in the text, its anchor, and what a link to it says of it."""

    path: str
    eid: str
    anchor: str
    title: str


class Publication(NamedTuple):
    """A text, or one provision of it (``whole`` is false), on a page. ``file`` is relative to the source directory."""

    name: str
    file: str
    page: str
    whole: bool
    anchor: str
    title: str
    targets: tuple[Target, ...]


class Place(NamedTuple):
    """What a reference leads to; ``target`` is None for the text as a whole."""

    publication: Publication
    target: Target | None


class Catalog:
    """The publications of a project by short name and by file; made anew when a page has changed."""

    def __init__(self, publications: Iterable[Publication]) -> None:
        self.publications = list(publications)
        self._by_name: dict[str, list[Publication]] = {}
        self._by_file: dict[str, list[Publication]] = {}
        self._tables: dict[tuple[str, str], dict[str, Target]] = {}  # by page and anchor of the publication
        for publication in self.publications:
            self._by_name.setdefault(publication.name.casefold(), []).append(publication)
            self._by_file.setdefault(publication.file, []).append(publication)

    @property
    def names(self) -> list[str]:
        """The short names, in the order of the pages."""
        return [published[0].name for published in self._by_name.values()]

    def named(self, name: str) -> list[Publication]:
        """The publications under a short name; capitals make no difference."""
        return self._by_name.get(name.casefold(), [])

    def find(self, written: str) -> list[Place]:
        """The places that a written reference may mean: more than one where it is ambiguous, none where there is none.

        A text that is published whole is meant rather than an excerpt of it.
        """
        for name, path in readings(written):
            if found := self._places(self.named(name), path):
                return found
        return []

    def find_in_file(self, file: str, name: str, path: str) -> list[Place]:
        """The places of a provision of a file, or of a text under the same name where the file is not published."""
        return self._places(self._by_file.get(file, []), path) or self._places(self.named(name), path)

    def paths(self, name: str) -> list[str]:
        """The paths that are published under a short name."""
        return list(dict.fromkeys(target.path for p in self.named(name) for target in p.targets))

    def _places(self, published: Iterable[Publication], path: str) -> list[Place]:
        found = [place for publication in published if (place := self._place(publication, path))]
        return [place for place in found if place.publication.whole] or found

    def _place(self, publication: Publication, path: str) -> Place | None:
        if not path:
            return Place(publication, None)
        target = self._table(publication).get(path)
        if target is None and "/" not in path and not path.startswith('"'):
            # a section may be named without the parts above it where only one has its number
            ends = [t for t in publication.targets if t.path.endswith(f"/{path}")]
            target = ends[0] if len(ends) == 1 else None
        return Place(publication, target) if target else None

    def _table(self, publication: Publication) -> dict[str, Target]:
        key = (publication.page, publication.anchor)
        if key not in self._tables:
            by_eid = {t.eid: t for t in publication.targets}
            self._tables[key] = by_eid | {t.path: t for t in publication.targets}
        return self._tables[key]
