"""The section tree: kinds, nodes, notices and metadata."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from legaldiff.span import Span

__all__ = ["INNER", "LEVELS", "OUTER", "SPECIAL", "Kind", "Metadata", "Node", "Notice"]


class Kind(Enum):
    """What a node is, in the words of USLM (United States Legislative Markup 2); the value is the name in JSON."""

    DOCUMENT = "document"
    # regions
    PREFACE = "preface"  # number and date line, title
    PREAMBLE = "preamble"  # recitals and the enacting formula
    BODY = "body"  # operative text without a designator
    CLOSING = "closing"  # such text after the last provision
    SIGNATURE = "signature"
    # levels, outermost first
    APPENDIX = "appendix"
    DIVISION = "division"
    TITLE = "title"
    SUBTITLE = "subtitle"
    CHAPTER = "chapter"
    SUBCHAPTER = "subchapter"
    PART = "part"
    SUBPART = "subpart"
    ARTICLE = "article"
    SECTION = "section"
    SUBSECTION = "subsection"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    CLAUSE = "clause"
    SUBCLAUSE = "subclause"
    ITEM = "item"
    SUBITEM = "subitem"
    # what stands inside them
    RECITAL = "recital"
    ENACTING_FORMULA = "enactingFormula"
    NUM = "num"
    HEADING = "heading"
    CHAPEAU = "chapeau"  # text that leads into the levels below it
    CONTENT = "content"
    CONTINUATION = "continuation"  # flush text after the levels that it belongs to
    QUOTED_CONTENT = "quotedContent"
    TABLE = "table"
    ROW = "row"
    FOOTNOTE = "footnote"
    NOTE = "note"
    TRIVIA = "trivia"  # white space between runs of words, and furniture that is kept in the text

    __hash__ = object.__hash__  # members are one of a kind; that of Enum hashes their names, call by call

    def __repr__(self) -> str:
        return self.name


OUTER = (
    Kind.DIVISION, Kind.TITLE, Kind.SUBTITLE, Kind.CHAPTER, Kind.SUBCHAPTER, Kind.PART, Kind.SUBPART, Kind.ARTICLE,
)  # fmt: skip
"""The levels above a section, from the outermost."""

INNER = (
    Kind.SECTION, Kind.SUBSECTION, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.CLAUSE, Kind.SUBCLAUSE, Kind.ITEM,
    Kind.SUBITEM,
)  # fmt: skip
"""A section and the levels below it."""

LEVELS = frozenset({Kind.APPENDIX, *OUTER, *INNER})
"""Kinds that carry a designator."""

_SILENT = (Kind.NUM, Kind.HEADING, Kind.TRIVIA)

SPECIAL = frozenset({Kind.PREAMBLE, Kind.BODY, Kind.CLOSING, Kind.SIGNATURE})
"""Kinds that are provisions without one; their path is their name."""


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """A part of a document: ``text[start:end]``, in code points of the reading text.

    One class for all kinds, identity equality, never changed once the reader has made it. The children, in document
    order, tile the node: the first begins at ``start``, each next where the one before it ends, the last ends at
    ``end``. ``value`` is the normalised designator of a ``NUM`` ("(a)" is ``"a"``, "Sec. 9." is ``"9"``), else None.
    """

    kind: Kind
    start: int
    end: int
    children: tuple[Node, ...] = ()
    value: str | None = None

    def __repr__(self) -> str:
        value = "" if self.value is None else f" {self.value!r}"
        return f"<{self.kind.name}{value} {self.start}:{self.end}>"

    @property
    def span(self) -> Span:
        """The node's range of the reading text."""
        return Span(self.start, self.end)

    @property
    def is_provision(self) -> bool:
        """Whether the node has a path of its own: a level, or one of the special regions."""
        return self.kind in LEVELS or self.kind in SPECIAL

    def first(self, kind: Kind) -> Node | None:
        """The first child of a kind, or None."""
        for child in self.children:
            if child.kind is kind:
                return child
        return None

    def walk(self) -> Iterator[Node]:
        """The node and all below it, in document order (parents first)."""
        todo = [self]
        while todo:
            node = todo.pop()
            yield node
            todo.extend(reversed(node.children))

    def leaves(self) -> Iterator[Node]:
        """The nodes without children at or below this one, in document order."""
        return (n for n in self.walk() if not n.children)

    def own(self) -> Iterator[Node]:
        """The leaves that are this provision's own: those below it, but not below another provision in it."""
        todo = list(reversed(self.children)) if self.children else [self]
        while todo:
            node = todo.pop()
            if node.is_provision:
                continue
            if node.children:
                todo.extend(reversed(node.children))
            else:
                yield node

    def own_words(self) -> Iterator[Node]:
        """Those of them that are words of its text: not the designator, the heading, or trivia."""
        return (leaf for leaf in self.own() if leaf.kind not in _SILENT)


@dataclass(frozen=True, slots=True)
class Notice:
    """A doubt about how a text was read: a stable ``code``, the place in the reading text, and one sentence."""

    code: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the source states about itself; None where it states nothing.

    Dates are ISO 8601 (``2017-01-25``); ``number`` keeps a suffix letter ("11246-A"). ``president`` follows from the
    date where the text names the office.
    """

    number: str | None = None
    title: str | None = None
    date: str | None = None
    publication_date: str | None = None
    citation: str | None = None
    document_number: str | None = None
    president: str | None = None
