"""Which order or act a provision speaks of when it amends one, or says "that order"."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.citation.citation import Citation, Step
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Node
from legaldiff.references.place import Places, Run

__all__ = ["Instruments", "is_amending"]

_AMENDING = (
    *("amend", "strik", "struck", "delet", "insert", "redesignat", "renumber", "relett", "revis", "replac"),
    *("substitut", "modif", " added", " adding"),
)
"""Parts of words that tell of changes in another text: "is amended by striking"."""
_WHOLE = ("executive_order", "proclamation", "memorandum", "directive", "act", "public_law")
_LEADING_RE = lazy_re(
    r"[\s,]{0,4}(?:[a-z][^:;]{1,200}?,\s{1,3})?(?:is|are|be)\s+(?:(?:hereby|further)\s+){0,2}amended\b[^.:]{0,60}(?::|\s*\Z)"
)  # ", is hereby amended as follows:" after an order in a preamble: the sections below are about that order
_DEEPEST = 32


def is_amending(text: str, start: int, end: int) -> bool:
    """Whether words tell of changes in another text."""
    words = text[start:end].lower()
    return any(part in words for part in _AMENDING)


class Instruments:
    """The instruments that provisions name in their own words, as far as the document has been read."""

    def __init__(self, document: Document, places: Places) -> None:
        self._document = document
        self._places = places
        self._amended: dict[Node, tuple[str, str]] = {}
        self._latest: dict[Node, dict[str, tuple[str, str]]] = {}
        self._section: dict[Node, Step] = {}
        self._whole: tuple[str, str] | None = None
        self._citing: dict[Node, bool] = {}
        self._amending: dict[Node, bool] = {}

    def note(self, citation: Citation, run: Run, *, is_amending: bool) -> None:
        """Remember what a citation names: the first in a provision that amends is what it amends."""
        node = run.node
        if node is not None and citation.kind != "internal" and any(i.steps for i in citation.items):
            self._citing[self._around(node)[-1]] = True
        if node is None or citation.kind not in _WHOLE or not citation.host.base:
            return
        known = (citation.kind, citation.host.base)
        word = "order" if citation.kind == "executive_order" else citation.kind
        self._latest.setdefault(node, {})[word] = known
        if is_amending and node not in self._amended:
            self._amended[node] = known
        text = self._document.text
        is_aside = text[run.start : citation.span.start].rstrip().endswith(" by")
        if node.kind is Kind.PREAMBLE and not is_aside and _LEADING_RE.match(text, citation.span.end, run.end):
            self._whole = known

    def note_section(self, steps: Sequence[Step], node: Node | None) -> None:
        """Remember the section of another text that a provision speaks of: "section 3, after subsection (b)"."""
        if node is not None and steps and steps[0].unit == "section":
            self._section[node] = steps[0]

    def in_section(self, steps: Sequence[Step], node: Node | None) -> tuple[Step, ...]:
        """Steps inside the section that is spoken of; none where they begin with a bracket and no section is named."""
        if not steps or steps[0].unit:
            return tuple(steps)
        section = next((self._section[n] for n in self._around(node) if n in self._section), None)
        return (section, *steps) if section else ()

    def amended(self, node: Node | None) -> tuple[str, str] | None:
        """Kind and identifier of what the provision, the nearest around it that says so, or the preamble amends."""
        return next((self._amended[n] for n in self._around(node) if n in self._amended), self._whole)

    def latest(self, word: str, node: Node | None) -> tuple[str, str] | None:
        """Kind and identifier of what "that order" means: the last one named in the provision or around it."""
        return next((found for n in self._around(node) if (found := self._latest.get(n, {}).get(word))), None)

    def speaks_of_others(self, node: Node | None) -> bool:
        """Whether the words around a place change another text, or cited provisions of one in the same section."""
        around = self._around(node)
        return any(self._citing.get(n, False) or self._is_amending(n) for n in around)

    def _is_amending(self, node: Node) -> bool:
        if node not in self._amending:
            spans = self._document.own_spans(node)
            self._amending[node] = any(is_amending(self._document.text, *span) for span in spans)
        return self._amending[node]

    def _around(self, node: Node | None) -> list[Node]:
        out: list[Node] = []
        while node is not None and len(out) < _DEEPEST:
            if node.is_provision:
                out.append(node)
                node = self._places.scope.get(node)
            else:
                node = self._places.within.get(node)
        return out
