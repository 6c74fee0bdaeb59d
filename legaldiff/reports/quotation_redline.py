"""The official words around a quotation, with what the article makes of them marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from legaldiff.quotes import Difference, Quotation
from legaldiff.quotes.cover import cover
from legaldiff.quotes.quotation import APART
from legaldiff.reports.redline import Piece
from legaldiff.span import Span

__all__ = ["Part", "lay_context"]

_AROUND = 1_200  # code points of a sentence that are shown on either side of what is told

Role = Literal["around", "quoted", "omitted", "qualifier"]


class Part(NamedTuple):
    """Words of the source that play one role, with their redline.

    What the article drops is deleted, what it adds inserted. ``omitted`` are the words that an ellipsis stands for,
    ``qualifier`` those that the quotation is cut off from.
    """

    role: Role
    pieces: tuple[Piece, ...]


def lay_context(found: Quotation, gap: str = "") -> list[list[Part]]:
    """The context of a quotation in parts; a list for each of the pieces that stand far apart in the source.

    ``gap`` is put between what the article drops and what it has in its place.
    """
    out: list[list[Part]] = []
    at = 0
    for own, context in zip(found.official_spans, found.context_spans, strict=True):
        whole = str(found.context)[at : at + context.end - context.start]
        at += len(whole) + len(APART)
        shown = _shown(found, own, context, whole)
        text = whole[shown.start - context.start : shown.end - context.start]
        told = list(_pieces(found, own, shown, text, gap))
        told[:0] = [("around", Piece("equal", "… "))] if shown.start > context.start else []
        told += [("around", Piece("equal", " …"))] if shown.end < context.end else []
        roles = groupby(told, key=lambda one: one[0])
        out.append([Part(role, tuple(_joined(piece for _, piece in pieces))) for role, pieces in roles])
    return out


def _shown(found: Quotation, own: Span, context: Span, text: str) -> Span:
    """The context, cut between two words where a sentence goes on and on."""
    told = [own, *(q.source_span for q in found.qualifiers), *(o.source_span for o in found.omitted)]
    near = [span for span in told if context.start <= span.start and span.end <= context.end]
    before = text.rfind(" ", 0, max(0, min(s.start for s in near) - _AROUND - context.start)) + 1
    behind = text.find(" ", max(s.end for s in near) + _AROUND - context.start)
    return Span(context.start + before, context.start + behind if behind >= 0 else context.end)


def _pieces(found: Quotation, own: Span, context: Span, text: str, gap: str) -> Iterator[tuple[Role, Piece]]:
    """The pieces of one stretch of context in order, each with its role."""
    dropped = [_dropped(d, context, text) for d in found.differences if d.old is not None]
    omitted = [o.source_span for o in found.omitted]
    qualifiers = [q.source_span for q in found.qualifiers]
    added: dict[int, list[Difference]] = {}
    for difference in found.differences:
        if difference.new is not None:
            added.setdefault(_place(difference, context, text), []).append(difference)
    points = {p for span in (own, *dropped, *omitted, *qualifiers) for p in span} | set(added)
    bounds = sorted({*context, *(p for p in points if context.start < p < context.end)})
    is_dropped = cover(dropped)
    roles: dict[Role, Callable[[int], bool]] = {
        "qualifier": cover(qualifiers), "omitted": cover(omitted), "quoted": cover([own, *dropped])
    }  # fmt: skip
    for start, end in pairwise(bounds):
        role: Role = next((role for role, holds in roles.items() if holds(start)), "around")
        if start == context.start:
            yield from ((role, piece) for piece in _added(added.get(start, ()), gap))
        yield role, Piece("delete" if is_dropped(start) else "equal", text[start - context.start : end - context.start])
        yield from ((role, piece) for piece in _added(added.get(end, ()), gap))


def _added(differences: Iterable[Difference], gap: str) -> Iterator[Piece]:
    """What an article puts in; a word where the source has nothing needs a space before it."""
    for difference in differences:
        space = gap if difference.old is not None else "" if difference.type == "punctuation" else " "
        if space:
            yield Piece("equal", space)
        yield Piece("insert", str(difference.new))


def _dropped(difference: Difference, context: Span, text: str) -> Span:
    """What the article drops, without the white space around a mark."""
    start, end = difference.source_span
    words = text[max(0, start - context.start) : max(0, end - context.start)]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def _place(difference: Difference, context: Span, text: str) -> int:
    """Behind what it takes the place of, or before the gap in which nothing stands."""
    return difference.source_span.start if difference.old is None else _dropped(difference, context, text).end


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with neighbours of one kind as one."""
    for op, run in groupby(pieces, key=lambda piece: piece.op):
        yield Piece(op, "".join(piece.text for piece in run))
