"""Finds every citation in a text: literal words that only citations hold lead to the reader for what stands there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from legaldiff.citation.act import read_act_back
from legaldiff.citation.citation import OTHER, Citation, Host
from legaldiff.citation.code import read_code, read_page
from legaldiff.citation.constitution import read_amendments
from legaldiff.citation.directive import read_directive, read_memorandum, read_paper
from legaldiff.citation.order import read_order
from legaldiff.citation.provision import read_provisions
from legaldiff.citation.statute import read_law
from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["find_citations"]

_Reader = Callable[[str, int, int, int], Sequence[Citation]]


def _whole(read: Callable[[str, int, int], Host | None]) -> _Reader:
    """A reader of instruments as a reader of citations of the whole of them."""

    def cited(text: str, at: int, floor: int, end: int) -> Sequence[Citation]:
        host = read(text, at, end)
        return [Citation(host.kind, Span(at, host.end), host.rest, host)] if host else []

    return cited


def _single(read: Callable[[str, int, int, int], Citation | None]) -> _Reader:
    def cited(text: str, at: int, floor: int, end: int) -> Sequence[Citation]:
        found = read(text, at, floor, end)
        return [found] if found else []

    return cited


def _act(text: str, at: int, floor: int, end: int) -> Sequence[Citation]:
    host = read_act_back(text, at, floor, end)
    return [Citation("act", Span(host.rest[0].span.start, host.end), host.rest, host)] if host else []


_ORDER, _LAW = _whole(read_order), _whole(read_law)
_DIRECTIVE, _MEMORANDUM, _PAPER = _whole(read_directive), _whole(read_memorandum), _whole(read_paper)
_CODE, _PAGE, _AMENDMENTS = _single(read_code), _single(read_page), _single(read_amendments)
_ANCHORS: tuple[tuple[_Reader, str], ...] = (
    (
        read_provisions,
        "section|Section|SECTION|Sec.|sec.|secs.|Secs.|§|¶|paragraph|Paragraph|clause|Clause|article|Article|title |"
        "titles |Title |Titles |TITLE |chapter|Chapter|division |Division |part |parts |Part |Parts |PART |item ",
    ),
    (_CODE, "U.S.C|US.C|USC|U. S. C|U.S. Code|U.S. C|C.F.R|CFR|C. F. R"),
    (_PAGE, "Fed. Reg|FR |F.R.|Stat. |Stat "),
    (_ORDER, "Executive Order|EXECUTIVE ORDER|executive order|Exec. Order|E.O.|E. O.|EO |EOs "),
    (_ORDER, "Presidential Procl|Proclamation|PROCLAMATION|proclamation"),
    (_LAW, "Public Law|PUBLIC LAW|Pub. L|Pub.L|P.L.|P. L.|PL "),
    (
        _DIRECTIVE,
        "Homeland Security Pres|National Security |Presidential Policy D|Space Policy D|Presidential Decision D",
    ),
    (
        _DIRECTIVE,
        "Presidential Study D|Presidential Review D|SPD|PPD|PDD|HSPD|NSPD|NSPM|NSM|NSDD|NSDM|NSSM|NSAM|NSD-|NSD |PSD",
    ),
    (_MEMORANDUM, "Presidential Memorand|PRESIDENTIAL MEMORAND|OMB Mem|Memorand|memorand"),
    (_act, "Act|act of |Internal Revenue Code|Uniform Code of Mil"),
    (_AMENDMENTS, "Amendment"),
    (_PAPER, "Order |Resolution |Ordinance |Directive |Circular |Bulletin |Rule|R. "),
)
"""Readers with the literals that lead to them."""

_READERS = {literal: read for read, literals in _ANCHORS for literal in literals.split("|")}
_SMALL = tuple(literal for literal in _READERS if literal[0].islower())
_CAPITAL_RE = lazy_re(
    "|".join(re.escape(w) for w in sorted(_READERS, key=lambda w: (-len(w), w)) if not w[0].islower())
)  # "Executive Order", "§"


class Anchor(NamedTuple):
    """A literal word of a text and the reader of what may stand there."""

    at: int
    read: _Reader


def find_anchors(text: str, start: int, end: int) -> list[Anchor]:
    """Every place in ``text[start:end]`` where a citation may be anchored, in order.

    Capitals are rare enough for one alternation; looking for each other literal in turn is quicker than that.
    """
    found = [Anchor(m.start(), _READERS[m[0]]) for m in _CAPITAL_RE.finditer(text, start, end)]
    for literal in _SMALL:
        read = _READERS[literal]
        at = text.find(literal, start, end)
        while at >= 0:
            found.append(Anchor(at, read))
            at = text.find(literal, at + 1, end)
    found.sort(key=lambda anchor: anchor.at)
    return found


def find_citations(
    text: str, spans: Sequence[Span] | None = None, *, others: bool = False
) -> Iterator[tuple[int, Citation]]:
    """The citations in ``text``, or in spans of it that are in order, each with the number of its span.

    No citation reaches over the end of its span. ``others`` asks for those of no known text too, of the kind ``OTHER``.
    """
    spans = [Span(0, len(text))] if spans is None else spans
    anchors = find_anchors(text, spans[0].start, spans[-1].end) if spans else []
    k = 0
    for number, (start, end) in enumerate(spans):
        done = start
        while k < len(anchors) and anchors[k].at < end:
            at, read = anchors[k]
            k += 1
            if at < done:
                continue
            for citation in read(text, at, done, end):
                if others or citation.kind != OTHER:
                    yield number, citation
                    done = max(done, citation.span.end, at)
