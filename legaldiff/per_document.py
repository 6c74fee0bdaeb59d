"""What is made of a document once and kept as long as the document is: every rule asks for the same things."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from legaldiff.document import Document

__all__ = ["once_per_document"]

_Made = TypeVar("_Made")


def once_per_document(make: Callable[[Document], _Made]) -> Callable[[Document], _Made]:
    """The function with a memory for each document; what it returns must not hold the document: both would stay."""
    kept: WeakKeyDictionary[Document, _Made] = WeakKeyDictionary()

    @wraps(make)
    def made(document: Document) -> _Made:
        try:
            return kept[document]
        except KeyError:
            return kept.setdefault(document, make(document))

    return made
