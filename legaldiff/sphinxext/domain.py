"""The domain ``law``: its role, what each page publishes, and the provisions that references lead to."""

from __future__ import annotations

from collections.abc import Iterator, Set
from difflib import get_close_matches
from typing import Any, ClassVar

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.roles import XRefRole
from sphinx.util import logging
from sphinx.util.nodes import make_refnode

from legaldiff.sphinxext.catalog import Catalog, Place, Publication
from legaldiff.sphinxext.reference import canonical, cite, readings

__all__ = ["LawDomain", "complain_of_missing"]

_LOGGER = logging.getLogger(__name__)


class _RefRole(XRefRole):
    """``:law:ref:`EO 99017 sec. 9(a)```; the form of inventories, ``99017#9(a)``, is shown as people write it."""

    def process_link(
        self, env: BuildEnvironment, refnode: nodes.Element, has_explicit_title: bool, title: str, target: str
    ) -> tuple[str, str]:
        name, mark, path = target.partition("#")
        if mark and not has_explicit_title and not name.strip().count(" "):
            title = cite(name.strip(), path.strip())
        return title, " ".join(target.split())


class LawDomain(Domain):
    """Legal texts and their provisions."""

    name = "law"
    label = "Law"
    object_types: ClassVar[dict[str, ObjType]] = {
        "document": ObjType("legal text", "ref"),
        "provision": ObjType("provision", "ref"),
    }
    roles: ClassVar[dict[str, Any]] = {"ref": _RefRole(innernodeclass=nodes.inline, warn_dangling=True)}
    initial_data: ClassVar[dict[str, Any]] = {"pages": {}}
    data_version = 1

    def setup(self) -> None:
        """Start without a catalog: it is made when first asked for."""
        super().setup()
        self._catalog: Catalog | None = None

    @property
    def pages(self) -> dict[str, list[Publication]]:
        """The publications of each page, in the order in which they stand on it."""
        pages: dict[str, list[Publication]] = self.data["pages"]
        return pages

    @property
    def catalog(self) -> Catalog:
        """All publications, in the order of the page names."""
        if self._catalog is None:
            self._catalog = Catalog(p for page in sorted(self.pages) for p in self.pages[page])
        return self._catalog

    def note(self, publication: Publication) -> None:
        """Remember what a page publishes."""
        self.pages.setdefault(publication.page, []).append(publication)
        self._catalog = None

    def clear_doc(self, docname: str) -> None:
        """Forget a page that is gone or will be read again."""
        self.pages.pop(docname, None)
        self._catalog = None

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read."""
        self.pages.update({page: found for page, found in otherdata["pages"].items() if page in docnames})
        self._catalog = None

    def check_consistency(self) -> None:
        """Warn of two whole texts under one short name: references to it would be ambiguous."""
        for name in self.catalog.names:
            pages = [p.page for p in self.catalog.named(name) if p.whole]
            for page in pages[1:]:
                message = f"{name!r} is the short name of two whole texts, here and on {pages[0]!r}: give one a :name:"
                _LOGGER.warning(f"{message} of its own, or :no-index:", type="law", subtype="name", location=page)

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """The link to the provision; a warning, and the first of them, where several are meant."""
        if "law_places" in node:
            places = [place for sought in node["law_places"] for place in self.catalog.find_in_file(*sought)]
        else:
            places = self.catalog.find(target)
            if len(places) > 1:
                pages = ", ".join(dict.fromkeys(p.publication.page for p in places))
                message = f"{target!r} is ambiguous: it stands in {len(places)} texts (pages: {pages})"
                _LOGGER.warning(message, type="law", subtype="ref", location=node)
        return _link(builder, fromdocname, places[0], contnode) if places else None

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """The same for the role ``any``."""
        return [("law:ref", _link(builder, fromdocname, p, contnode)) for p in self.catalog.find(target)[:1]]

    def get_full_qualified_name(self, node: nodes.Element) -> str | None:
        """The name under which another project's inventory would list what a reference is to."""
        target = node.get("reftarget")
        return canonical(target) if target else None

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Every text and provision once: ``99017`` and ``99017#9(a)``; whole texts come before excerpts."""
        seen: set[str] = set()
        for p in sorted(self.catalog.publications, key=lambda p: not p.whole):
            rows = [(p.name, p.name, "document", p.anchor)] if p.whole else []
            rows += [(f"{p.name}#{t.path}", cite(p.name, t.path), "provision", t.anchor) for t in p.targets]
            for name, shown, kind, anchor in rows:
                if name not in seen:
                    seen.add(name)
                    yield name, shown, kind, p.page, anchor, 1

    def explain(self, target: str) -> str:
        """Why a reference leads nowhere, and what would have been right."""
        known = [(name, path) for name, path in readings(target) if self.catalog.named(name)]
        if not known:
            names = ", ".join(self.catalog.names) or "none"
            return f"no text is published as {target!r}: the short names are {names}"
        name, path = known[0]
        near = get_close_matches(path, self.catalog.paths(name)[:20_000], 3, 0.5)
        return f"{name} has no provision {path!r}" + (f"; the nearest are {', '.join(near)}" if near else "")


def complain_of_missing(app: Sphinx, domain: Domain | None, node: pending_xref) -> bool | None:
    """Warn of a reference that leads nowhere; not of those that tables and comparisons make, which may do without."""
    if not isinstance(domain, LawDomain):
        return None
    if "law_places" not in node:
        _LOGGER.warning(domain.explain(node["reftarget"]), type="law", subtype="ref", location=node)
    return True


def _link(builder: Builder, page: str, place: Place, child: nodes.Element) -> nodes.reference:
    to = place.target or place.publication
    return make_refnode(builder, page, place.publication.page, to.anchor, child, to.title)
