"""Citations that begin with a unit word: "sections 2(b) and 5 of this order", "this section", "Article II"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.citation.chain import UNIT_RE, Chain, items_of, read_chain, unit_of
from legaldiff.citation.citation import AND_RE, OTHER, Citation, Host, Item
from legaldiff.citation.host import read_host
from legaldiff.citation.label import GOES_ON_RE
from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["read_provisions"]

_BEFORE_RE = lazy_re(
    r"\b(?:(this)|the\s{1,3}(?:immediately\s{1,3})?(?:(preceding|foregoing|previous|prior)|(next|succeeding)))\s{1,3}\Z",
    re.IGNORECASE,
)  # "this ", "the preceding "
_REACH = 30


def read_provisions(text: str, at: int, floor: int, end: int) -> list[Citation]:
    """The citations that begin with the unit word at ``at``: those that share one host are read together."""
    at -= 3 if text[max(floor, at - 3) : at].lower() == "sub" else 0
    at -= 4 if text[max(floor, at - 4) : at].lower() == "sub-" else 0
    if at > 0 and (text[at - 1].isalnum() or text[at - 1] in "-_"):
        return []
    chain = read_chain(text, at, end)
    if chain is None:
        return _relative(text, at, floor, end)
    chains = [chain]
    while not (host := read_host(text, chains[-1], end)):
        more = AND_RE.match(text, chains[-1].span.end, end)
        following = read_chain(text, more.end(), end) if more else None
        if not following:
            break
        chains.append(following)
    if host is None:
        return [_bare(text, chain, end) for chain in chains]
    return [c for c in _hosted(chains, host) if c.items]


def _relative(text: str, at: int, floor: int, end: int) -> list[Citation]:
    """ "This section", "the preceding subsection": no label follows."""
    unit = UNIT_RE.match(text, at, end)
    before = _BEFORE_RE.search(text, max(floor, at - _REACH), at)
    if not unit or not before or unit[3] or unit[4]:
        return []
    anchor = "this" if before[1] else "preceding" if before[2] else "next"
    span = Span(before.start() if before[1] else at - len(before[0]), unit.start() + len(unit[0].rstrip()))
    host = Host("internal", span.end, anchor=f"{anchor} {unit_of(unit)}")
    return [Citation("internal", span, (Item(span),), host)]


def _bare(text: str, chain: Chain, end: int) -> Citation:
    """A chain without a host; "sec. 22" alone is land, and what a noun follows is of no text ("section 8 housing")."""
    own = not chain.plain and (chain.groups[-1].labels[-1].subs or GOES_ON_RE.match(text, chain.span.end, end))
    kind = "internal" if own else OTHER
    return Citation(kind, chain.span, tuple(items_of(chain, "")), Host(kind, chain.span.end))


def _hosted(chains: list[Chain], host: Host) -> Iterator[Citation]:
    kind = "internal" if host.anchor else host.kind
    for chain in chains:
        items = [i._replace(date=host.date, modifier=i.modifier or host.modifier) for i in items_of(chain, host.base)]
        stop = chain.span.end
        if chain is chains[-1]:
            items.extend(host.rest[1:])
            stop = chain.span.end if kind == OTHER else host.end
        yield Citation(kind, Span(chain.span.start, stop), tuple(items), host)
