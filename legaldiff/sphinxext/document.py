"""``law:document``: a legal text, or one provision of it, as part of a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, cast

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.util.nodes import make_id

from legaldiff import AddressError, Document, Node
from legaldiff.reports.words.naming import name_of
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.sphinxext.catalog import Publication, Target
from legaldiff.sphinxext.directive import LawDirective, Source
from legaldiff.sphinxext.domain import LawDomain
from legaldiff.sphinxext.layout import lay_out_document
from legaldiff.sphinxext.reference import cite, make_name

__all__ = ["DocumentDirective"]

_IndexEntry = tuple[str, str, str, str, None]


class DocumentDirective(LawDirective):
    """Publishes a text: every provision of it can be referred to from every page."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {
        **dict.fromkeys(("name", "section", "from", "encoding"), directives.unchanged_required),
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
        return self._publish(source, top, self._name(source))

    def _name(self, source: Source) -> str:
        given = self.options.get("name")
        if given is None:
            return source.name
        name = make_name(given)
        if name != given:
            self.complain(f"a short name is one word without commas and '#': {given!r} is taken as {name!r}")
        return name

    def _publish(self, source: Source, top: Node, name: str) -> list[nodes.Node]:
        """The nodes of ``top``, the root or a provision; the domain is told of them unless ``:no-index:`` is given."""
        document = source.document
        anchors: dict[Node, str] = {}

        def identify(node: Node, element: nodes.Element) -> str:
            anchors[node] = self._anchor(element, f"{name}-{document.index.eid[node]}")
            return anchors[node]

        whole = top is document.root
        # sections cannot stand in a list or a note
        sections = whole and isinstance(self.state_machine.node, nodes.document | nodes.section)
        made = lay_out_document(document, top, identify, sections=sections)
        if whole:
            made.insert(0, nodes.target("", ""))
        anchor = self._anchor(made[0], name) if whole else anchors[top]
        if "no-index" in self.options:
            return made
        title = _on_a_line(document.meta.title or name_of(document))
        targets = tuple(_targets(document, name, anchors))
        published = Publication(name, source.file, self.env.docname, whole, anchor, title, targets)
        cast(LawDomain, self.env.get_domain("law")).note(published)
        entries = [_entry(name, anchor)] if whole else []
        return [addnodes.index(entries=[*entries, *_entries(document, name, anchors)], inline=False), *made]

    def _anchor(self, element: nodes.Node, term: str) -> str:
        """Give the element of a provision, or of the text, an anchor that no other has."""
        page = self.state.document
        anchor = make_id(self.env, page, "law", term)  # only the term may hold what a text or an author wrote
        assert isinstance(element, nodes.Element)
        element["ids"].append(anchor)
        page.note_explicit_target(element)
        return anchor


def _targets(document: Document, name: str, anchors: dict[Node, str]) -> Iterator[Target]:
    """The provisions on the page, each with the heading over it: its own, or that of what holds it."""
    index = document.index
    headings: dict[Node | None, str] = {}
    for node, anchor in anchors.items():
        heading = _on_a_line(document.heading(node) or "") or headings.get(index.parent.get(node), "")
        headings[node] = heading
        title = ": ".join(filter(None, (cite(name, index.path[node]), heading)))
        yield Target(index.path[node], index.eid[node], anchor, title)


def _entries(document: Document, name: str, anchors: dict[Node, str]) -> Iterator[_IndexEntry]:
    """Index entries: the headed provisions under the name of the text and under their headings."""
    for node, anchor in anchors.items():
        heading = _on_a_line(document.heading(node) or "").replace(";", ",")  # a semicolon parts two levels
        if heading:
            path = document.path(node)
            yield _entry(f"{name}; {cite('', path)}, {heading}", anchor)
            yield _entry(f"{heading}; {cite(name, path)}", anchor)


def _entry(words: str, anchor: str) -> _IndexEntry:
    return "single", words, anchor, "", None


def _on_a_line(text: str) -> str:
    return sanitise(" ".join(text.split()))
