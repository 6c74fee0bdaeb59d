"""Akoma Ntoso 3.0: preface, preamble, body and conclusions of an act, with the identifiers of the document."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from legaldiff.document import Document
from legaldiff.model import LEVELS, Kind, Node, Notice
from legaldiff.readers.xml.dialect import NO_VALUE, value_of
from legaldiff.span import Span
from legaldiff.writers.akn_meta import write_meta
from legaldiff.writers.lost import find_lost
from legaldiff.writers.markup import UNWRITABLE_RE, Markup, escape
from legaldiff.writers.parts import RUNS, Part, part_paragraphs, parts_of, split_head
from legaldiff.writers.writer import Writer, Written

__all__ = ["WRITER", "write_akn"]

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_ELEMENTS = {
    kind: kind.value
    for kind in LEVELS - {Kind.APPENDIX, Kind.ITEM, Kind.SUBITEM}  # these three are a named hcontainer
}
_ENDS = frozenset({Kind.SIGNATURE, Kind.CLOSING, Kind.NOTE, Kind.FOOTNOTE, Kind.TRIVIA})  # what conclusions can hold
_FURNITURE = "furniture"
_LOOSE = RUNS | {Kind.NUM, Kind.HEADING, Kind.QUOTED_CONTENT}  # what is no element of the hierarchy


class _Raised(NamedTuple):
    """A part to write as an element of the hierarchy."""

    part: Part


class _Flat(NamedTuple):
    """A part to write as paragraphs."""

    part: Part


_Item = str | _Raised | _Flat


def write_akn(document: Document) -> Written:
    """The document in Akoma Ntoso; reading it gives the same outline and words."""
    return find_lost(document, _compose, WRITER.reader, "Akoma Ntoso")


def _compose(document: Document) -> Written:
    writing = _Writing(document)
    for found in UNWRITABLE_RE.finditer(document.text):
        message = "XML cannot hold this character, which is none: U+FFFD stands in its place."
        writing.notices.append(Notice("unwritable-character", Span(*found.span()), message))
    markup = Markup()
    todo: list[_Item] = list(reversed(writing.frame()))
    while todo:
        item = todo.pop()
        if isinstance(item, str):
            markup.add(item)
        else:
            todo.extend(
                reversed(writing.raise_part(item.part) if isinstance(item, _Raised) else writing.lay(item.part))
            )
    return Written(markup.finish(), tuple(writing.notices))


class _Writing:
    """What is known while a document is written: which of its parts hold levels."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.notices: list[Notice] = []
        self._hierarchical = _find_hierarchical(document.root)

    def frame(self) -> list[_Item]:
        """The whole document, its parts still to be written."""
        parts = parts_of(self.document, self.document.root)
        front, preamble, body, ends = self._divide(parts)
        out: list[_Item] = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<akomaNtoso xmlns="{NAMESPACE}">',
            '<act name="act">',
        ]
        out += write_meta(self.document.meta)
        for name, inside in (("preface", front), ("preamble", preamble)):
            if inside:
                eid = ' eId="preamble"' if name == "preamble" else ""
                out += [f"<{name}{eid}>", *(i for part in inside for i in self._front(part)), f"</{name}>"]
        out += ["<body>", *(self._in_body(body) or ['<hcontainer name="content">', "</hcontainer>"]), "</body>"]
        if ends:
            out += ["<conclusions>", *(i for part in ends for i in self._contain(part)), "</conclusions>"]
        return [*out, "</act>", "</akomaNtoso>"]

    def raise_part(self, part: Part) -> list[_Item]:
        """A level or a region as an element of the hierarchy."""
        node = part.node
        tag = _ELEMENTS.get(node.kind, "hcontainer")
        name = "" if tag != "hcontainer" else f' name="{node.kind.value}"'
        eid = self.document.index.eid.get(node)
        parts = parts_of(self.document, node) if node.children else [_run(part)]
        num, heading, rest = split_head(parts)
        if num is None:  # the schema has no heading before a designator
            heading, rest = None, parts
        out: list[_Item] = [f"<{tag}{name}" + (f' eId="{eid}">' if eid else ">")]
        if num is not None:
            printed = part.mark + " ".join(num.words.split())
            out.append(f"<num{_state(printed, num.node.value)}>{escape(printed)}</num>")
        elif node.kind in LEVELS and not any(inner.node.kind is Kind.NUM for inner in parts):
            message = (
                "This level has no designator: it is written, but what it holds is read as part of the level above."
            )
            self.notices.append(Notice("no-designator", node.span, message))
        if heading is not None:
            out.append(f"<heading>{escape(' '.join(heading.words.split()))}</heading>")
        return [*out, *self._inside(rest), f"</{tag}>"]

    def lay(self, part: Part) -> list[_Item]:
        """A part as paragraphs."""
        node = part.node
        if part.is_furniture:
            return [f'<p class="{_FURNITURE}">{escape(words)}</p>' for words in part_paragraphs(part.words)]
        if node.kind in RUNS and not node.children:
            return [f"<p>{escape(words)}</p>" for words in part_paragraphs(part.words)]
        if node.kind is Kind.QUOTED_CONTENT:
            inside = self._mix(parts_of(self.document, node) if node.children else [_run(part)])
            eid = self.document.index.eid.get(node)
            opens = f'<quotedStructure eId="{eid}">' if eid else "<quotedStructure>"
            return ["<p>", "<mod>", opens, *inside, "</quotedStructure>", "</mod>", "</p>"]
        stated = _state(part.words, node.value) if node.kind is Kind.NUM else ""
        return [f'<blockContainer class="{node.kind.value}"{stated}>', *self._unfold(part), "</blockContainer>"]

    def _divide(self, parts: list[Part]) -> tuple[list[Part], list[Part], list[Part], list[Part]]:
        """What stands in preface, preamble, body and conclusions, in the order of the text."""
        cuts = [0, 0]
        for kind in (Kind.PREFACE, Kind.PREAMBLE):
            at = cuts[-1]
            while at < len(parts) and parts[at].is_furniture:
                at += 1
            if at < len(parts) and parts[at].node.kind is kind and parts[at].node not in self._hierarchical:
                cuts.append(at + 1)
            else:
                cuts.append(cuts[-1])
        end = len(parts)
        while end > cuts[3] and parts[end - 1].node.kind in _ENDS and parts[end - 1].node not in self._hierarchical:
            end -= 1
        return parts[: cuts[2]], parts[cuts[2] : cuts[3]], parts[cuts[3] : end], parts[end:]

    def _inside(self, parts: list[Part]) -> list[_Item]:
        """What is in a level: its content, or what leads into the levels in it, those, and what follows them."""
        raised = [i for i, part in enumerate(parts) if part.node in self._hierarchical]
        if not raised:
            return _wrap("content", parts)
        first, last = raised[0], raised[-1] + 1
        return [*_wrap("intro", parts[:first]), *self._in_body(parts[first:last]), *_wrap("wrapUp", parts[last:])]

    def _in_body(self, parts: Sequence[Part]) -> list[_Item]:
        """Parts where only elements of the hierarchy can stand."""
        out: list[_Item] = []
        for loose, run in groupby(parts, lambda part: part.node.kind in _LOOSE or part.is_furniture):
            if loose:
                out += ['<hcontainer name="content">', *_wrap("content", list(run)), "</hcontainer>"]
            else:
                out += [_Raised(part) for part in run]
        return out

    def _mix(self, parts: list[Part]) -> list[_Item]:
        """Parts where levels and paragraphs can stand side by side."""
        return [_Raised(part) if part.node in self._hierarchical else _Flat(part) for part in parts]

    def _unfold(self, part: Part) -> list[_Item]:
        """What is in a part, without it."""
        node = part.node
        if part.is_furniture:
            return [_Flat(part)]
        return [_Flat(p) for p in parts_of(self.document, node)] if node.children else [_Flat(_run(part))]

    def _front(self, part: Part) -> list[_Item]:
        """What is in the preface or the preamble, which have elements for recitals and the enacting formula."""
        if part.is_furniture or not part.node.children:
            return self._unfold(part)
        out: list[_Item] = []
        for kind, run in groupby(parts_of(self.document, part.node), lambda inner: inner.node.kind):
            if kind is Kind.ENACTING_FORMULA:
                out += [i for p in run for i in (f'<formula name="{kind.value}">', *self._unfold(p), "</formula>")]
            elif kind is Kind.RECITAL:
                recitals = [i for p in run for i in ("<recital>", *self._unfold(p), "</recital>")]
                out += ["<recitals>", *recitals, "</recitals>"]
            else:
                out += [_Flat(p) for p in run]
        return out

    def _contain(self, part: Part) -> list[_Item]:
        """A part in the conclusions."""
        eid = self.document.index.eid.get(part.node)
        name = _FURNITURE if part.is_furniture else part.node.kind.value
        opens = f'<container name="{name}"' + (f' eId="{eid}">' if eid else ">")
        return [opens, *self._unfold(part), "</container>"]


def _state(printed: str, value: str | None) -> str:
    """The attribute that says what a designator is, where the printed one does not tell."""
    return f' title="{escape(NO_VALUE if value is None else value)}"' if value_of(printed) != value else ""


def _find_hierarchical(root: Node) -> frozenset[Node]:
    """The levels, and the parts that hold some outside of quotations."""
    found: set[Node] = set()
    todo = [(root, False)]
    while todo:
        node, done = todo.pop()
        if not done:
            todo.append((node, True))
            todo.extend((child, False) for child in node.children)
        elif node.kind in LEVELS or (
            node.kind is not Kind.QUOTED_CONTENT and any(child in found for child in node.children)
        ):
            found.add(node)
    return frozenset(found)


def _run(part: Part) -> Part:
    """The words of a leaf as a run."""
    return Part(Node(Kind.CONTENT, part.node.start, part.node.end), part.words)


def _wrap(tag: str, parts: list[Part]) -> list[_Item]:
    return [f"<{tag}>", *(_Flat(part) for part in parts), f"</{tag}>"] if parts else []


WRITER = Writer("akn", "Akoma Ntoso 3.0 (OASIS LegalDocML)", (".akn", ".xml"), write_akn, "akn")
