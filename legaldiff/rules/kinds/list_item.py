"""Enumerated lists, item by item: so that a list is a table, and what two versions list can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Node
from legaldiff.rules.field import Field, texts
from legaldiff.rules.finding import extract_span, quotable
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.sentence import find_sentences
from legaldiff.span import Span
from legaldiff.structure.inline import InlineItem, find_inline_items

__all__ = ["RULE", "find_list_items"]

_CLOSING = ' \n\t”’"' + "'"
_TAIL_RE = lazy_re(r"[\s;,.:]{0,3}(?:\s(?:and|or|and/or))?[\s;,.:]{0,3}\Z")  # "; and"


def find_list_items(document: Document) -> Iterator[Extract]:
    """Every item of every list of at least two items, in document order: of lists in paragraphs and in running words.

    A list goes on with a sentence that its chapeau leaves open, or has items that a semicolon parts; the subsections of
    a section, each a sentence of its own, are none.
    """
    index = document.index
    members: dict[Node, list[Node]] = {}
    for node in document.provisions:
        above = index.parent.get(node)
        if above is not None and node in above.children:
            members.setdefault(above, []).append(node)
    running: dict[Node, list[InlineItem]] = {}
    for item in find_inline_items(document):
        running.setdefault(item.home, []).append(item)
    listed = {node: home for home, nodes in members.items() if _is_list(document, home, nodes) for node in nodes}
    for node in document.provisions:
        if node in listed:
            num = next((c for c in node.children if c.kind is Kind.NUM), None)
            words = Span(
                num.end if num else node.start, min((n.start for n in members.get(node, ())), default=node.end)
            )
            yield from _extract(document, node, num.span if num else None, words, listed[node])
        for at, item in enumerate(running.get(node, ())):
            yield from _extract(document, node, Span(item.start, item.num_end), _own(document, running[node], at), node)


def _is_list(document: Document, home: Node, items: Sequence[Node]) -> bool:
    if len(items) < 2:
        return False
    lead = [c for c in home.children if c.kind in (Kind.CHAPEAU, Kind.CONTENT) and c.end <= items[0].start]
    if lead:
        return document.text[lead[-1].start : lead[-1].end].rstrip(_CLOSING)[-1:] not in (".", "?", "!", ";", "")
    ends = [document.text[n.start : n.end].rstrip(_CLOSING) for n in items[:-1]]
    return all(_TAIL_RE.sub("", end) != end and "." not in end[-1:] for end in ends)


def _own(document: Document, items: Sequence[InlineItem], at: int) -> Span:
    """The words of an item in a sentence: up to an item inside it; the last one ends with its sentence."""
    item = items[at]
    end = items[at + 1].start if at + 1 < len(items) and items[at + 1].start < item.end else item.end
    first = next(iter(find_sentences(document.text, item.num_end, end)), None)
    return Span(item.num_end, first.end if first else end)


def _extract(document: Document, node: Node, num: Span | None, words: Span, home: Node) -> Iterator[Extract]:
    """The extract of an item; none where it has no words of its own."""
    span = quotable(document.text, words)
    quote = span.of(document.text)
    if quote:
        fields = {
            "num": num.of(document.text).rstrip(" .") if num else None,
            "item": _TAIL_RE.sub("", quote) or quote,
            "list_from": document.path(home),
        }
        yield extract_span(document, RULE.name, node, span, fields)


RULE = Rule(
    "list_item",
    "The items of enumerated lists, one by one; used only where it is named.",
    find_list_items,
    (*texts("num", "item"), Field("list_from", "path")),
    by_default=False,
)
