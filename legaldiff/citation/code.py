"""Citations that begin with a number: "8 U.S.C. 1373(a)", "2 CFR part 200", "82 FR 8799", "110 Stat. 3009-546"."""

from __future__ import annotations

import re

from legaldiff.citation.chain import UNIT_RE, Chain, Group, items_of, read_chain
from legaldiff.citation.citation import AND_RE, LONGEST, Citation, Host, Item
from legaldiff.citation.label import read_labels
from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["read_code", "read_page"]

_USC_RE = lazy_re(r"U\.?\s?S\.?\s?C(?:ode\b|\b)\.?(?:\s?A\b\.)?(\s{0,3}App(?:endix|\.))?,?\s{0,3}")  # "U.S.C. App. "
_CFR_RE = lazy_re(r"C\.?\s?F\.?\s?R\b\.?,?\s{0,3}")
_PAGE_RE = lazy_re(r"(?:(Stat\.|Stat\b)|(?:FR\b|F\.\s?R\.|Fed\.\s{0,2}Reg\.))\s{0,3}(?:at\s|pp?\.\s?)?")
_BEFORE_RE = lazy_re(r"(?<![\w.,$-])(\d{1,3})\s{0,3}\Z")  # the "8 " of "8 U.S.C."
_COMPILATION_RE = lazy_re(
    r"(\d{4})(?:\s?[-–]\s?(\d{4}))?\s{1,3}Comp\.(?:,?\s{1,3}pp?\.\s{0,3}(\d{1,4}))?"
)  # "1985 Comp., p. 5"
_PAGES_RE = lazy_re(
    r"(\d{1,3},\d{3}|\d{1,6}[A-Z]?(?:[-–]\d{1,4}[A-Z]?)?)(?![\w]|,\d{3}(?!\d))"
)  # "8799", "90,699", "3009-546", "1501A-502"
_STOP_RE = lazy_re(r"\s{0,3}(?:[,;:.()\[\]”\"]|\Z)|\s(?:and|or|as)\b")


def read_code(text: str, at: int, floor: int, end: int) -> Citation | None:
    """A citation of a code by title and section; ``at`` is where "U.S.C." or "CFR" stands."""
    before = _BEFORE_RE.search(text, max(floor, at - 6), at)
    if not before:
        return None
    title = int(before[1])
    if usc := _USC_RE.match(text, at, end):
        kind, base, start = "usc", f"us/usc/t{title}{'a' if usc[1] else ''}", usc.end()
    elif cfr := _CFR_RE.match(text, at, end):
        kind, base, start = "cfr", f"us/cfr/t{title}", cfr.end()
        if compiled := _COMPILATION_RE.match(text, start, end):
            return _compilation(before.start(1), base, compiled)
    else:
        return None
    chain = _read_places(text, start, end)
    if chain is None:
        if kind == "usc" and usc and usc[1]:
            stop = start - len(text[at:start]) + len(text[at:start].rstrip(", "))
            return _whole(kind, before.start(1), stop, base)
        return None
    stop = chain.span.end
    return Citation(kind, Span(before.start(1), stop), tuple(items_of(chain, base)), Host(kind, stop, base))


def _read_places(text: str, at: int, end: int) -> Chain | None:
    """The sections, with or without a sign or word before them, or the chain of parts that a code is cited by."""
    if UNIT_RE.match(text, at, end):
        return read_chain(text, at, end)
    labels, stop = read_labels(text, at, end)
    labels = [label for label in labels if label.number]
    return Chain(Span(at, stop), [Group("section", labels)]) if labels else None


def _whole(kind: str, start: int, stop: int, base: str) -> Citation:
    span = Span(start, stop)
    return Citation(kind, span, (Item(span, base),), Host(kind, stop, base))


def _compilation(start: int, base: str, found: re.Match[str]) -> Citation:
    years = f"{found[1]}-{found[2]}" if found[2] else found[1]
    page = f"/p{found[3]}" if found[3] else ""
    return _whole("cfr", start, found.end(), f"{base}/comp/{years}{page}")


def read_page(text: str, at: int, floor: int, end: int) -> Citation | None:
    """Pages of the Federal Register or of the Statutes at Large; ``at`` is where "FR" or "Stat." stands."""
    before = _BEFORE_RE.search(text, max(floor, at - 6), at)
    head = _PAGE_RE.match(text, at, end) if before else None
    page = _PAGES_RE.match(text, head.end(), end) if head else None
    if not before or not head or not page:
        return None
    kind, base = ("statutes_at_large", "us/stat/") if head[1] else ("fr", "fr/")
    items: list[Item] = []
    stop = page.end()
    while page and len(items) < LONGEST:
        number = page[1].replace(",", "").replace("–", "-")
        stop = page.end()
        items.append(Item(Span(*page.span()), f"{base}{before[1]}/{number}"))
        more = AND_RE.match(text, stop, end)
        page = _PAGES_RE.match(text, more.end(), end) if more else None
        if page and not _STOP_RE.match(text, page.end(), end):
            break
    return Citation(kind, Span(before.start(1), stop), tuple(items), Host(kind, stop, base))
