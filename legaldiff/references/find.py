"""Every reference of a document, with its target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from legaldiff.citation.citation import Citation, Item, Step
from legaldiff.citation.identifier import extend, slug
from legaldiff.citation.scan import find_citations
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.references.instrument import Instruments, is_amending
from legaldiff.references.names import ActNames
from legaldiff.references.place import Run
from legaldiff.references.reference import Reference, References
from legaldiff.references.resolve import Found, resolver_of
from legaldiff.span import Span
from legaldiff.structure.labels.designator import ordinal_of_roman

__all__ = ["find_references"]

_MARK_RE = lazy_re(r"[“”\"]|``|''")  # what opens or closes a quotation
_UNITS = ("section", "subsection", "paragraph", "subparagraph", "clause", "subclause", "item")
_LAST_ARTICLE = 7  # of the Constitution


def find_references(document: Document) -> References:
    """What a document cites: orders, statutes, codes, the Constitution, and its own provisions.

    Lists are given item by item; a range of its own provisions is expanded over what exists. The title lines and the
    designators are no references.
    """
    runs = resolver_of(document).places.runs
    found = list(find_citations(document.text, [Span(run.start, run.end) for run in runs]))
    finder = _Finder(document, [citation for _, citation in found])
    return References(finder.references((runs[number], citation) for number, citation in found))


class _Finder:
    """Turns the citations of one document into references, in order: what "that order" means depends on it."""

    def __init__(self, document: Document, citations: Sequence[Citation]) -> None:
        self._document = document
        self._resolver = resolver_of(document)
        self._names = ActNames(document, citations)
        self._instruments = Instruments(document, self._resolver.places)
        self._amending: tuple[int, bool] = (-1, False)

    def references(self, found: Iterable[tuple[Run, Citation]]) -> Iterator[Reference]:
        """The references of citations that are in document order, each with its run."""
        marks = _Quotations(self._document.text)
        for run, citation in found:
            quoted = run.quote is not None or marks.is_open(run, citation.span.start)
            if not quoted:
                self._instruments.note(citation, run, is_amending=self._is_amending(run))
            if citation.kind == "internal":
                yield from self._internal(citation, run, quoted=quoted)
            elif citation.kind == "act":
                yield from self._act(citation, run)
            else:
                yield from self._external(citation, run, citation.kind, citation.host.base)

    def _external(self, citation: Citation, run: Run, kind: str, base: str, name: str = "") -> Iterator[Reference]:
        """The items of a citation of another text; ``base`` where their words alone do not give the target."""
        for item in citation.items:
            self._instruments.note_section(item.steps, run.node)
            target = item.target or (extend(base, item.steps) if base else "")
            through = extend(base, item.through) if base and item.through else None
            yield self._make(citation, run, item, kind, target or None, through=through, name=name or None)

    def _act(self, citation: Citation, run: Run) -> Iterator[Reference]:
        """The act by its full name; an alias of what is no act gives nothing."""
        name = self._names.full(citation.host.name, citation.span.start, is_named=bool(citation.host.base))
        if name is None:
            if citation.host.name in ("Act", "Code"):
                yield from self._external(citation, run, "act", "")
            return
        same = name == citation.host.name and citation.host.base
        base = citation.host.base if same else f"us/act/{slug(name)}"
        if not same:
            citation = citation._replace(items=tuple(i._replace(target="") for i in citation.items))
        yield from self._external(citation, run, "act", base, name)

    def _internal(self, citation: Citation, run: Run, *, quoted: bool) -> Iterator[Reference]:
        """Provisions of this document, or of the one that is amended where the words stand in what it is to say."""
        anchor = citation.host.anchor
        if anchor.startswith("that "):
            if known := self._instruments.latest(anchor[5:], run.node):
                yield from self._external(citation, run, *known)
            return
        other = self._instruments.amended(run.node) if quoted or not anchor else None
        for item in citation.items:
            first = self._resolver.resolve(item.steps, anchor, run.node, run.quote if quoted else None)
            whole = item.steps and (not anchor or self._resolver.names_whole(anchor))
            if other and whole and (first.node is None or not run.quote):
                yield from self._amended(citation, run, item, *other)
            elif first.node is None and (base := self._constitution(item.steps, anchor)):
                yield self._make(citation, run, item, "constitution", extend(base, item.steps))
            elif self._is_there(item, anchor, run, first) or self._must_exist(item, anchor, run, quoted=quoted):
                yield from self._resolved(citation, run, item, first)

    def _amended(self, citation: Citation, run: Run, item: Item, kind: str, base: str) -> Iterator[Reference]:
        """An item of the text that is amended; "subsection (b)" is in the section of it that was named last."""
        steps = self._instruments.in_section(item.steps, run.node)
        self._instruments.note_section(steps, run.node)
        if steps:
            through = self._instruments.in_section(item.through, run.node)
            item = item._replace(steps=steps, through=through)
            yield from self._external(citation._replace(items=(item,)), run, kind, base)

    def _resolved(self, citation: Citation, run: Run, item: Item, first: Found) -> Iterator[Reference]:
        found = [first]
        if item.through:
            anchor = citation.host.anchor
            found = self._resolver.expand(first, self._resolver.resolve(item.through, anchor, run.node, run.quote))
        for node, path, eid in found:
            resolved = node is not None
            yield self._make(citation, run, item, "internal", path or None, resolved=resolved, eid=eid or None)

    def _is_there(self, item: Item, anchor: str, run: Run, first: Found) -> bool:
        """Whether it exists, with the end of its range; a "paragraph 3" alone is of some other text."""
        if first.node is None or (not anchor and len(item.steps) == 1 and item.steps[0].unit in _UNITS[1:]):
            return False
        return not item.through or self._resolver.resolve(item.through, anchor, run.node, run.quote).node is not None

    def _must_exist(self, item: Item, anchor: str, run: Run, *, quoted: bool) -> bool:
        """Whether the words claim that the provision is in this text: "of this order" does, "section 5" alone not."""
        if anchor != "above" and self._resolver.names_whole(anchor):
            return True
        if quoted:
            return False
        if anchor:
            unit = anchor.partition(" ")[2]
            return anchor == "above" or (unit in _UNITS and bool(item.steps or not anchor.startswith("this ")))
        return bool(item.steps) and item.steps[0].unit == "" and not self._instruments.speaks_of_others(run.node)

    def _is_amending(self, run: Run) -> bool:
        """Whether the run tells of changes in another text; asked for each of its citations, found once."""
        if self._amending[0] != run.start:
            self._amending = (run.start, is_amending(self._document.text, run.start, run.end))
        return self._amending[1]

    def _constitution(self, steps: Sequence[Step], anchor: str) -> str | None:
        """The Constitution where "section 2 of Article II" names nothing else."""
        if anchor or len(steps) < 2 or steps[0].unit != "article":
            return None
        return "us/const" if 0 < ordinal_of_roman(steps[0].value.lower()) <= _LAST_ARTICLE else None

    def _make(
        self,
        citation: Citation,
        run: Run,
        item: Item,
        kind: str,
        target: str | None,
        *,
        through: str | None = None,
        name: str | None = None,
        resolved: bool | None = None,
        eid: str | None = None,
    ) -> Reference:
        index = self._document.index
        path, where = (index.path[run.node], index.eid[run.node]) if run.node is not None else ("", "")
        date, modifier = item.date or None, item.modifier or None
        quote = citation.span.of(self._document.text)
        return Reference(
            kind, path, where, citation.span, quote, item.span, target, through, name, date, modifier, resolved, eid
        )


class _Quotations:
    """Follows the marks of one run after another, to know which places are inside a quotation that opens in the run."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._run = -1
        self._at = 0
        self._depth = 0

    def is_open(self, run: Run, at: int) -> bool:
        """Whether ``at`` is inside a quotation; places are asked for in order."""
        if run.start != self._run:
            self._run, self._at, self._depth = run.start, run.start, 0
        for mark in _MARK_RE.finditer(self._text, self._at, at):
            opens = mark[0] in ("“", "``") or (mark[0] == '"' and self._depth == 0)
            self._depth = self._depth + 1 if opens else max(0, self._depth - 1)
        self._at = max(self._at, at)
        return self._depth > 0
