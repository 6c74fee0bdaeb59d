"""What a format does not hold of a document: found by reading what was written again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.model import Node, Notice
from legaldiff.readers import read
from legaldiff.span import Span
from legaldiff.writers.parts import stated_fields
from legaldiff.writers.writer import Written

__all__ = ["find_lost"]


def find_lost(document: Document, compose: Callable[[Document], Written], reader: str, name: str) -> Written:
    """What ``compose`` makes of a document, with notices for what is not read again as it was.

    ``name`` is that of the format in messages. A notice that is there already says why something is lost.
    """
    written = compose(document)
    if written.notices:
        return written
    try:
        again = read(written.text, reader)
    except ReadError as error:
        message = f"{name} cannot hold this document: what is written is not read again ({error.message})."
        return replace(written, notices=(Notice("not-held", document.root.span, message),))
    lost = [*_compare_fields(document, again, name), *_compare_provisions(document, again, name)]
    if not lost and compose(again).text != written.text:
        message = f"{name} does not hold all of how these words are read: written again, they are marked otherwise."
        lost.append(Notice("not-held", document.root.span, message))
    return replace(written, notices=tuple(lost))


def _compare_fields(document: Document, again: Document, name: str) -> list[Notice]:
    """A notice for each field of the metadata that is another one in the document read again."""
    stated, kept = dict(stated_fields(document.meta)), dict(stated_fields(again.meta))
    return [
        Notice("not-held", Span(0, 0), f"{name} does not hold the {field} as it is: the words say otherwise.")
        for field in {**stated, **kept}
        if stated.get(field) != kept.get(field)
    ]


def _compare_provisions(document: Document, again: Document, name: str) -> list[Notice]:
    """A notice for each provision that is another one in the document read again, or that is only there."""
    found = Counter(_row(again, node) for node in again.provisions)
    lost = []
    for node in document.provisions:
        row = _row(document, node)
        found[row] -= 1
        if found[row] < 0:
            message = f"{name} does not hold {document.path(node)} as it is: its words are there, but read otherwise."
            lost.append(Notice("not-held", node.span, message))
    for (path, *_), count in found.items():
        if count > 0:  # initials of a clerk, which other formats mark as furniture
            message = f"{name} does not hold what kind of words these are: read again, they are the provision {path}."
            lost.append(Notice("not-held", document.root.span, message))
    return lost


def _row(document: Document, node: Node) -> tuple[str, ...]:
    words = (document.num(node), document.heading(node), document.own_text(node))
    return (document.path(node), node.kind.value, *(" ".join((w or "").split()) for w in words))
