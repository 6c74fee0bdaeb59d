"""A section tree as the nodes of a page: headed levels as sections, all others as blocks inside each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from docutils import nodes

from legaldiff import Document, Kind, Node
from legaldiff.lazy import lazy_re
from legaldiff.model import OUTER
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.sphinxext.nodes import law_block, law_num, make_paragraph, make_text

__all__ = ["Identify", "lay_out_document"]

Identify = Callable[[Node, nodes.Element], str]
"""Gives the element that shows a provision its anchor, and returns it."""

_HEADED = (*OUTER, Kind.SECTION)
_CLASSES = {
    Kind.PREFACE: "law-front",
    Kind.CONTINUATION: "law-flush",
    Kind.FOOTNOTE: "law-footnote",
    Kind.NOTE: "law-furniture",
    Kind.TRIVIA: "law-furniture",
}
_DEEPEST_SECTION = 3
_DEEPEST_BLOCK = 8  # what is deeper (hostile texts only) stands in the block of the eighth: writers recurse
_PARAGRAPHS_RE = lazy_re(r"\n[^\S\n]*\n")  # a blank line


@dataclass(slots=True)
class _Frame:
    """Where the words of a provision go: its box on the page, and the paragraph that is open in it."""

    box: nodes.Element
    depth: int = 0
    sections: int = 0  # how many levels of sections may still come
    paragraph: nodes.paragraph | None = None
    titled: bool = False  # the designator and the heading stand in a title already
    style: str = ""
    anchor: str = ""


def lay_out_document(document: Document, top: Node, identify: Identify, *, sections: bool) -> list[nodes.Node]:
    """The page nodes of a provision or, where ``top`` is the root, of a whole text.

    ``sections`` says whether docutils sections may stand here; else headed levels are blocks like the others.
    """
    setter = _Typesetter(document, identify)
    box = nodes.Element()
    setter.run(top, _Frame(box, sections=_DEEPEST_SECTION if sections else 0))
    return list(box.children)


class _Typesetter:
    """Walks a tree in document order, with a stack of its own: hostile texts nest deeper than Python recurses."""

    def __init__(self, document: Document, identify: Identify) -> None:
        self.document = document
        self.identify = identify
        self._lead = ""  # an opening quotation mark that stands before a provision and belongs to its first line
        self._gap = False

    def run(self, top: Node, frame: _Frame) -> None:
        """Set ``top`` and all that is in it."""
        todo = [(top, frame)]
        while todo:
            node, frame = todo.pop()
            if not node.children and not node.is_provision:
                self._set_leaf(node, frame)
                continue
            inner = self._enter(node, frame)
            todo.extend((c, inner) for c in reversed(node.children))
            if not node.children:
                self._set_words(self.document.text_of(node), inner, "")
        if self._lead:
            frame.box += make_paragraph(self._lead)

    def _enter(self, node: Node, frame: _Frame) -> _Frame:
        """Close the paragraph that is open, and make the frame for what is in a node."""
        frame.paragraph = None
        if node.kind is Kind.QUOTED_CONTENT:
            return self._enter_block(frame, ["law-quoted"], None)
        if not node.is_provision:
            return _Frame(frame.box, frame.depth, self._sections_in(node, frame), style=_CLASSES.get(node.kind, ""))
        if frame.sections and node.kind in _HEADED:
            return self._enter_section(node, frame)
        return self._enter_block(frame, ["law-provision", f"law-{node.kind.value.lower()}"], node)

    def _sections_in(self, node: Node, frame: _Frame) -> int:
        """How many levels of sections may come in a node: none where no level in it is headed."""
        levels = (c for c in node.children if c.kind in _HEADED)
        return frame.sections if any(self.document.heading(c) for c in levels) else 0

    def _enter_section(self, node: Node, frame: _Frame) -> _Frame:
        printed = [self.document.text_of(c) for c in node.children if c.kind in (Kind.NUM, Kind.HEADING)]
        words = " ".join(sanitise(" ".join(printed)).split()) or self.document.path(node)
        title = nodes.title("", "", nodes.Text(words), support_smartquotes=False, translatable=False)
        section = nodes.section("", title, classes=["law-provision"])
        frame.box += section
        self.identify(node, section)
        return _Frame(section, 0, max(0, self._sections_in(node, frame) - 1), titled=True)

    def _enter_block(self, frame: _Frame, classes: list[str], provision: Node | None) -> _Frame:
        """A block in the one around it, or only a paragraph where that is deep enough."""
        if frame.depth >= _DEEPEST_BLOCK:
            paragraph = make_paragraph()
            inner = _Frame(frame.box, frame.depth, paragraph=paragraph)
        else:
            block = law_block("", classes=classes, indent=frame.depth > 0 or provision is None)
            inner = _Frame(block, frame.depth + 1)
        element = inner.paragraph or inner.box
        frame.box += element
        if provision:
            inner.anchor = self.identify(provision, element)
        return inner

    def _set_leaf(self, node: Node, frame: _Frame) -> None:
        text = self.document.text_of(node)
        match node.kind:
            case Kind.NUM | Kind.HEADING if frame.titled:
                return
            case Kind.NUM:
                self._add(frame, law_num("", "", make_text(text.strip()), refid=frame.anchor))
            case Kind.HEADING:
                self._add(frame, nodes.strong("", "", make_text(text.strip()), classes=["law-heading"]))
            case Kind.TRIVIA if not text.strip():  # a line break ends the paragraph; else a gap, if more words come
                frame.paragraph = None if "\n" in text else frame.paragraph
                self._gap = True
            case Kind.TRIVIA if not frame.paragraph and len(text.strip()) <= 2 and text[-1:].strip():
                self._lead = text.strip()
            case Kind.TABLE:
                frame.paragraph = None
                frame.box += nodes.literal_block(sanitise(text), sanitise(text), language="none", classes=["law-table"])
            case _:
                self._set_words(text, frame, _CLASSES.get(node.kind, frame.style))

    def _set_words(self, text: str, frame: _Frame, style: str) -> None:
        """Add running text; a blank line in it begins a paragraph."""
        for at, part in enumerate(_PARAGRAPHS_RE.split(text)):
            if at:
                frame.paragraph = None
            if part.strip():
                self._gap = self._gap or part[0].isspace()
                self._add(frame, make_text(part.strip()), style)
                self._gap = part[-1].isspace()

    def _add(self, frame: _Frame, words: nodes.Node, style: str = "") -> None:
        if frame.paragraph is None:
            frame.paragraph = make_paragraph(classes=(style,) if style else ())
            frame.box += frame.paragraph
        if not frame.paragraph.children and self._lead:
            frame.paragraph += make_text(self._lead)
            self._lead = ""
        elif self._gap and frame.paragraph.children:
            frame.paragraph += nodes.Text(" ")
        self._gap = False
        frame.paragraph += words
