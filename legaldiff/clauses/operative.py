"""What binds: purposes, policies, findings, recitals, notes and signatures order nothing."""

from __future__ import annotations

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.narrative import FILLERS, SUBJECTS
from legaldiff.model import Kind, Node
from legaldiff.per_document import once_per_document

__all__ = ["is_operative"]

_WORD_RE = lazy_re(r"\w+")
_SILENT = frozenset(
    (Kind.PREFACE, Kind.PREAMBLE, Kind.RECITAL, Kind.ENACTING_FORMULA, Kind.SIGNATURE, Kind.NOTE, Kind.FOOTNOTE)
)


def is_operative(document: Document, node: Node) -> bool:
    """Whether a provision orders something, as far as its kind and the headings over it tell.

    It does not under a heading such as "Purpose", "Findings and policy" or "Background", nor in a preamble.
    """
    known = _known(document)
    if node not in known:
        parent = document.index.parent.get(node)
        known[node] = not (
            node.kind in _SILENT
            or _is_narrative(document.heading(node) or "")
            or (parent is not None and not is_operative(document, parent))
        )
    return known[node]


@once_per_document
def _known(document: Document) -> dict[Node, bool]:
    return {}


def _is_narrative(heading: str) -> bool:
    words = [word.lower() for word in _WORD_RE.findall(heading)]
    return not SUBJECTS.isdisjoint(words) and SUBJECTS.union(FILLERS).issuperset(words)
