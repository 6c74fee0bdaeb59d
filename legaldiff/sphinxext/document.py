"""``law:document``: a legal text, or one provision of it, as part of a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, cast

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.util.nodes import make_id

from legaldiff import AddressError, Node
from legaldiff.reports.words.naming import name_of
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.sphinxext.catalog import Publication, Target
from legaldiff.sphinxext.directive import LawDirective, Source
from legaldiff.sphinxext.domain import LawDomain
from legaldiff.sphinxext.layout import lay_out_document
from legaldiff.sphinxext.reference import cite, make_name

__all__ = ["DocumentDirective"]


class DocumentDirective(LawDirective):
    """Publishes a text: every provision of it can be referred to from every page."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {
        "name": directives.unchanged_required,
        "section": directives.unchanged_required,
        "from": directives.unchanged_required,
        "encoding": directives.unchanged_required,
        "no-index": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        """The nodes of the text; nothing but a warning where it cannot be read."""
        source = self.read(self.arguments[0], self.options.get("from"))
        if source is None:
            return []
        path = self.options.get("section")
        try:
            top = source.document[path] if path else source.document.root
        except AddressError as error:
            self.complain(f"{source.file}: {error}")
            return []
        return _Publisher(self, source, self._name(source)).publish(top)

    def may_hold_sections(self) -> bool:
        """Whether the directive stands where sections may stand: not in a list or a note."""
        return isinstance(self.state_machine.node, nodes.document | nodes.section)

    def note(self, publication: Publication) -> None:
        """Tell the domain what this page publishes."""
        cast(LawDomain, self.env.get_domain("law")).note(publication)

    def _name(self, source: Source) -> str:
        given = self.options.get("name")
        if given is None:
            return source.name
        name = make_name(given)
        if name != given:
            self.complain(f"a short name is one word without commas and '#': {given!r} is taken as {name!r}")
        return name


class _Publisher:
    """Makes the nodes of one text, and gives its provisions their anchors."""

    def __init__(self, directive: DocumentDirective, source: Source, name: str) -> None:
        self._directive = directive
        self._document = source.document
        self._file = source.file
        self._name = name
        self._anchors: dict[Node, str] = {}

    def publish(self, top: Node) -> list[nodes.Node]:
        """The nodes of ``top``, the root or a provision; the domain is told of them unless ``:no-index:`` is given."""
        whole = top is self._document.root
        sections = whole and self._directive.may_hold_sections()
        made = lay_out_document(self._document, top, self._identify, sections=sections)
        if whole:
            start = nodes.target("", "")
            anchor = self._anchor(start, "")
            made.insert(0, start)
        else:
            anchor = self._anchors[top]
        if "no-index" in self._directive.options:
            return made
        self._directive.note(
            Publication(
                self._name,
                self._file,
                self._directive.env.docname,
                whole,
                anchor,
                _on_a_line(self._document.meta.title or name_of(self._document)),
                tuple(self._targets()),
            )
        )
        return [addnodes.index(entries=list(self._entries(anchor, whole)), inline=False), *made]

    def _identify(self, node: Node, element: nodes.Element) -> str:
        anchor = self._anchors[node] = self._anchor(element, self._document.index.eid[node])
        return anchor

    def _anchor(self, element: nodes.Element, eid: str) -> str:
        """Give the element of a provision, or of the text where ``eid`` is empty, an anchor that no other has."""
        page = self._directive.state.document
        term = f"{self._name}-{eid}" if eid else self._name
        anchor = make_id(
            self._directive.env, page, "law", term
        )  # only the term may hold what a text or an author wrote
        element["ids"].append(anchor)
        page.note_explicit_target(element)
        return anchor

    def _targets(self) -> Iterator[Target]:
        """The provisions on the page, each with the heading over it: its own, or that of what holds it."""
        index = self._document.index
        headings: dict[Node | None, str] = {}
        for node, anchor in self._anchors.items():
            heading = _on_a_line(self._document.heading(node) or "") or headings.get(index.parent.get(node), "")
            headings[node] = heading
            title = ": ".join(filter(None, (cite(self._name, index.path[node]), heading)))
            yield Target(index.path[node], index.eid[node], anchor, title)

    def _entries(self, start: str, whole: bool) -> Iterator[tuple[str, str, str, str, None]]:
        """Index entries: the text under its name, its headed provisions under it and under their headings."""
        if whole:
            yield _entry(self._name, start)
        for node, anchor in self._anchors.items():
            heading = _on_a_line(self._document.heading(node) or "").replace(";", ",")  # a semicolon parts two levels
            if heading:
                path = self._document.path(node)
                yield _entry(f"{self._name}; {cite('', path)}, {heading}", anchor)
                yield _entry(f"{heading}; {cite(self._name, path)}", anchor)


def _entry(words: str, anchor: str) -> tuple[str, str, str, str, None]:
    return "single", words, anchor, "", None


def _on_a_line(text: str) -> str:
    return sanitise(" ".join(text.split()))
