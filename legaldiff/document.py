"""A read text: source, reading text, tree, and the map between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

from legaldiff.address import Index
from legaldiff.characters import SPACES
from legaldiff.errors import ReadError
from legaldiff.flattening import RECORD, check_tree, flatten, make_tree
from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Metadata, Node, Notice
from legaldiff.shape import (
    ANY_TEXT,
    COUNT,
    META,
    NAME,
    TEXT,
    MisfitError,
    exactly,
    fit,
    items,
    maybe,
    record,
    row,
    span_in,
)  # fmt: skip
from legaldiff.span import Dropped, OffsetMap, Span, Text, check_origin
from legaldiff.table import Table, Tabular

__all__ = ["SCHEMA_VERSION", "Document", "find_in_each"]

SCHEMA_VERSION = 1
"""The version of the shape of ``Document.to_dict()``."""

_STOP = f"{SPACES}.,:—–-"
_WORDS_RE = lazy_re(r"\S+")


@dataclass(frozen=True, eq=False)
class Document(Tabular):
    """A legal text as read.

    ``text`` is the reading text that the tree, all spans and all paths are about; ``source`` is the input as decoded;
    ``origin`` maps the one to the other. All offsets count Unicode code points.
    """

    text: str
    root: Node = field(repr=False)
    source: str = field(repr=False)
    origin: OffsetMap = field(repr=False)
    dropped: tuple[Dropped, ...] = field(default=(), repr=False)
    notices: tuple[Notice, ...] = field(default=(), repr=False)
    meta: Metadata = field(default_factory=Metadata)
    format: str = "text"
    file: str = ""

    def __repr__(self) -> str:
        name = (self.meta.number and f"No. {self.meta.number}") or self.meta.title or self.file or "untitled"
        return f"<Document {name}: {len(self.index.provisions)} provisions, {len(self.text)} code points>"

    @cached_property
    def index(self) -> Index:
        """Paths, eIds and parents of the provisions."""
        return Index(self.root, self.text)

    @property
    def provisions(self) -> list[Node]:
        """Every provision in document order."""
        return self.index.provisions

    def __getitem__(self, path: str) -> Node:
        """The provision at a path (``"9(a)"``), eId or written reference; raises ``AddressError`` if there is none."""
        node = self.find(path)
        return self.index[self._within(path)] if node is None else node

    def __iter__(self) -> Iterator[Node]:
        return iter(self.index.provisions)

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and self.find(path) is not None

    def find(self, reference: str) -> Node | None:
        """The provision that a path, eId or written reference (``"sec. 9(a)"``) names, or None.

        The reference may name the order ("EO 13768 sec. 9(a)"); the number must be the document's own. What is a path
        as it stands is never read so: the number of a text may be that of a section too.
        """
        return self.index.find(reference) or self.index.find(self._within(reference))

    def _within(self, reference: str) -> str:
        """A written reference without the document's own number before or behind it."""
        number = self.meta.number
        if not number or number not in reference:
            return reference
        kind = r"(?:(?:E\.?\s?O\.?|Executive\s+Order|Proclamation|Ordinance|Order)\s+)?"
        own = rf"{kind}(?:Nos?\.?\s*)?{re.escape(number)}"
        behind = re.sub(rf"\s+of\s+(?:the\s+)?{own}\s*$", "", reference, flags=re.IGNORECASE)
        return re.sub(rf"^\s*{own}(?:,?\s+|#)", "", behind, flags=re.IGNORECASE)

    def path(self, node: Node) -> str:
        """The path of a provision."""
        return self.index.path[node]

    def text_of(self, node: Node) -> str:
        """All the words of a node, with those below it."""
        return self.text[node.start : node.end]

    def num(self, node: Node) -> str | None:
        """The designator as printed, without its full stop ("(a)", "Sec. 9"); None where there is none."""
        found = node.first(Kind.NUM)
        return self.text[found.start : found.end].rstrip(_STOP) if found else None

    def heading(self, node: Node) -> str | None:
        """The heading without its full stop; None where there is none."""
        found = node.first(Kind.HEADING)
        return self.text[found.start : found.end].strip(_STOP) if found else None

    def own_spans(self, node: Node) -> list[Span]:
        """The spans of the provision's own words: not the designator, the heading, the provisions in it, or trivia."""
        return [leaf.span for leaf in node.own_words()]

    def own_text(self, node: Node) -> str:
        """The provision's own words, its runs joined by a blank line."""
        return "\n\n".join(self.text[s:e] for s, e in self.own_spans(node))

    def source_span(self, span: Span) -> Span:
        """The range of ``source`` that a span of ``text`` was read from."""
        return self.origin.to_source(*span)

    def to_table(self) -> Table:
        """A row per provision: path, eid, kind, num, heading, text (own words), start, end."""
        path, eid = self.index.path, self.index.eid
        rows = tuple(
            (path[n], eid[n], n.kind.value, self.num(n), self.heading(n), self.own_text(n), n.start, n.end)
            for n in self.provisions
        )
        return Table(("path", "eid", "kind", "num", "heading", "text", "start", "end"), rows)

    def to_dict(self) -> dict[str, Any]:
        """The whole document as plain data for JSON: ``from_dict`` makes it again without the source file.

        ``tree`` lists the nodes in document order as ``[kind, value, length, number of children]``; ``origin`` lists
        the pieces of the map, and is null with ``source`` where the text is its own source.
        """
        same = self.origin.is_identity
        return {
            "schema_version": SCHEMA_VERSION,
            "format": self.format,
            "file": self.file,
            "meta": asdict(self.meta),
            "text": self.text,
            "tree": [list(record) for record in flatten(self.root)],
            "source": None if same else self.source,
            "origin": None if same else [list(piece) for piece in self.origin.pieces()],
            "dropped": [[*d.span, d.reason] for d in self.dropped],
            "notices": [[n.code, *n.span, n.message] for n in self.notices],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Document:
        """The document that ``to_dict`` wrote; ``ReadError`` says what is wrong with anything else."""
        document: Document = fit(_read_plain, data, "a document", "legaldiff convert --to json", ReadError)
        return document

    def coverage(self) -> list[Span]:
        """The ranges of the source that are neither mapped, nor white space, nor dropped with a reason.

        An empty list proves that nothing was lost.
        """
        if self.origin.is_identity:
            return [] if self.text == self.source else [Span(0, len(self.source))]
        taken = [(s, s + m) for _, _, s, m in self.origin.pieces()] + [tuple(d.span) for d in self.dropped]
        lost: list[Span] = []
        at = 0
        for start, end in [*sorted(taken), (len(self.source), len(self.source))]:
            lost.extend(Span(at + m.start(), at + m.end()) for m in _WORDS_RE.finditer(self.source[at:start]))
            at = max(at, end)
        return lost


_FIELDS = record(
    dict,
    schema_version=exactly(SCHEMA_VERSION),
    format=TEXT,
    file=NAME,
    meta=META,
    text=TEXT,
    tree=items(RECORD),
    source=maybe(ANY_TEXT),
    origin=maybe(items(row(lambda *piece: piece, COUNT, COUNT, COUNT, COUNT))),
    dropped=items(row(lambda *d: Dropped(Span(*d[:2]), d[2]), COUNT, COUNT, TEXT)),
    notices=items(row(lambda *n: Notice(n[0], Span(*n[1:3]), n[3]), TEXT, COUNT, COUNT, TEXT)),
)


def _read_plain(data: Any) -> Document:
    """The document, in which everything stands where it says."""
    found = _FIELDS(data)
    text, source, pieces = found["text"], found["source"], found["origin"]
    try:
        root = make_tree(found["tree"])
        check_tree(root, text)
        origin = OffsetMap(None if pieces is None else list(pieces))
        made = Document(
            text, root, text if source is None else source, origin,
            found["dropped"], found["notices"], found["meta"], found["format"], found["file"],
        )  # fmt: skip
        check_origin(made.source, Text(text, origin, made.dropped))
        for spans, whole in ((made.notices, text), (made.dropped, made.source)):
            for one in spans:
                span_in(len(whole))(one.span)
        if lost := made.coverage():
            raise ValueError(f"{len(lost)} parts of the source are neither in the text nor dropped")
    except ValueError as error:
        raise MisfitError("a document as it was read", str(error)) from error
    return made


def find_in_each(documents: Iterable[Document], reference: str) -> list[Node | None]:
    """What a reference names in each of several versions of a text.

    What is a path or an eId as it stands in one of them means nothing else in the others: ``5#2`` may be the second
    section 5 of one version, and must not be section 2 of order 5 in the next.
    """
    versions = list(documents)
    exact = [d.index.exact(reference) for d in versions]
    return [d.find(reference) for d in versions] if all(n is None for n in exact) else exact
