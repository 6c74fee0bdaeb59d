"""Which fields of two extracts say different things: words count, their case, their marks and their spacing do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from legaldiff.compare.provisions.change import FieldChange
from legaldiff.compare.weigh.references import find_references
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.rules import Extract
from legaldiff.span import Span
from legaldiff.table import as_cell

__all__ = ["FieldReader", "compare_fields"]

_WORD_RE = lazy_re(r"[^\W_]+(?:[.,][^\W_]+)*")  # "1,200", "U.S"
_WIDE = ("meaning", "action", "quote")
"""Fields that may hold the words of others, and the quote; what differs in those alone is told there."""
_FOLLOWING = frozenset({"due", "arithmetic", "recurrence", "actor_full", "num"})
"""Fields that follow from others or from what stands elsewhere: the number of an item, a date in an order of another
day."""


class FieldReader:
    """Reads the fields of the extracts of one document as words.

    A reference to a provision of the document is read as ``follow`` of its path, so that "section 6" and "section 7"
    are the same words where the one became the other.
    """

    def __init__(self, document: Document, follow: Callable[[str], str | None]) -> None:
        self._document = document
        self._follow = follow

    def words(self, found: Extract, value: object) -> str:
        """The words of a value, each between two spaces."""
        if value is None:
            return " "
        printed = str(as_cell(value))
        start = self._document.text.find(printed, found.span.start, found.node.end)
        if start < 0:
            start = self._document.text.find(printed, found.node.start, found.node.end)
        pieces = [printed] if start < 0 else self._pieces(found, Span(start, start + len(printed)))
        return f" {' '.join(word for piece in pieces for word in _WORD_RE.findall(piece.lower()))} "

    def _pieces(self, found: Extract, span: Span) -> Iterator[str]:
        """The text of the span, each reference in it by the path of what it names."""
        at = span.start
        for reference in find_references(self._document, found.node, [span]):
            yield self._document.text[at : reference.span.start]
            yield from (self._follow(path) or path for path in reference.paths)
            at = reference.span.end
        yield self._document.text[at : span.end]


def compare_fields(
    old: Extract, new: Extract, ours: FieldReader, theirs: FieldReader, order: Sequence[str] = ()
) -> tuple[FieldChange, ...]:
    """The fields whose words differ, and ``quote`` where other words do; those of ``order`` come first, in it.

    A duty that became a permission is one of another ``rule``.
    """
    known = {**old.fields, **new.fields}
    listed = [*(n for n in order if n in known), *sorted(known.keys() - set(order))]
    names = [*(n for n in listed if n not in _FOLLOWING and not n.endswith("_from")), "quote"]
    changed: dict[str, FieldChange] = {}
    for name in sorted(names, key=lambda n: _WIDE.index(n) if n in _WIDE else -1):
        before, after = _value(old, name), _value(new, name)
        said, says = ours.words(old, before), theirs.words(new, after)
        if name in _WIDE:
            said = _without(said, [ours.words(old, other.old) for other in changed.values()])
            says = _without(says, [theirs.words(new, other.new) for other in changed.values()])
        if said != says:
            changed[name] = FieldChange(name, before, after)
    rule = [FieldChange("rule", old.rule, new.rule)] if old.rule != new.rule else []
    return (*rule, *(changed[name] for name in names if name in changed))


def _value(found: Extract, name: str) -> Any:
    """The value of a field; None where it is empty or a flag that is not set."""
    value = found.quote if name == "quote" else found.fields.get(name)
    return None if value in ("", False) else value


def _without(words: str, parts: Sequence[str]) -> str:
    """The words without those of the parts, the longest first, since an exception holds who decides on it."""
    for part in sorted(parts, key=len, reverse=True):
        words = words.replace(part, " ", 1) if part.strip() else words
    return words
