"""Public laws by number."""

from __future__ import annotations

from legaldiff.citation.chain import Chain, items_of, read_chain
from legaldiff.citation.citation import AND_RE, DASH, LONGEST, Host, Item
from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["read_law"]

_HEAD_RE = lazy_re(
    r"\b(?:Public\s{1,3}Laws?|PUBLIC\s{1,3}LAWS?|Pub\.\s?Ls?\.|P\.\s?L\.|PL)\s{0,3}(?:Nos?\.?\s{0,3})?(?=\d)"
)  # "Public Law ", "Pub. L. No. "
_NUMBER_RE = lazy_re(rf"(\d{{1,3}})\s?[{DASH}—]\s?(\d{{1,4}})(?![\w–]|-\d)")  # "107-296"
_COMMA_RE = lazy_re(r",\s{1,3}")


def read_law(text: str, at: int, end: int) -> Host | None:
    """The public laws whose mention begins at ``at``, the last with the division or title that follows it."""
    head = _HEAD_RE.match(text, at, end)
    number = _NUMBER_RE.match(text, head.end(), end) if head else None
    if not head or not number:
        return None
    items: list[Item] = []
    while number and len(items) < LONGEST:
        items.append(Item(Span(*number.span()), f"us/pl/{number[1]}/{number[2]}"))
        stop = number.end()
        more = AND_RE.match(text, stop, end)
        number = _NUMBER_RE.match(text, more.end(), end) if more else None
    base = items[0].target
    if part := _read_part(text, stop, end):
        items[-1:], stop = list(items_of(part, items[-1].target)), part.span.end
    return Host("public_law", stop, base, rest=tuple(items))


def _read_part(text: str, at: int, end: int) -> Chain | None:
    """What follows a law to name a part of it: ", div. C", ", title II, section 201"; not the start of another list."""
    comma = _COMMA_RE.match(text, at, end)
    part = read_chain(text, comma.end(), end) if comma else None
    if not part or part.groups[0].unit not in ("division", "title") or text.startswith(" of ", part.span.end):
        return None
    return part
