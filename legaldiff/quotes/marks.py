"""Which quotation marks of a paragraph open, which close, and which are apostrophes or inches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.structure.quotation import marks_in

__all__ = ["Quoted", "find_quoted"]

_SINGLE_RE = lazy_re(r"[‘’']")
_ELISION_RE = lazy_re(
    r"[‘’'](?:\d0s|tis|twas|em|til|cause|round|bout|n)\b", re.IGNORECASE
)  # "'90s", "’tis", "rock 'n' roll"
_FEET_RE = lazy_re(r"\d\s?['’′]\s?(?:\d{1,2}\s?[\"”″])?")  # "5'10"", "6'"; what stands between two digits is no mark
_INCH_RE = lazy_re(r'(?<=\d)"(?= [^\W\d_A-Z])')  # an 8" notebook: a straight mark without a counterpart
_DEEPEST = 4  # quotations inside each other
_OPENS_BEHIND = frozenset(' \t\u00a0\n([—–-“"‘/')
_WORDY_RE = lazy_re(r"[\w\[(“\"…$§.]")  # what a quotation begins with


class Quoted(NamedTuple):
    """Words ``text[start:end]`` between two marks, which are not in it; ``is_closed`` where there is a closing one.

    ``depth`` counts the quotations around it.
    """

    start: int
    end: int
    depth: int = 0
    is_closed: bool = True


class _Event(NamedTuple):
    start: int
    end: int
    step: int  # +1 opens, -1 closes
    single: bool


def find_quoted(text: str, start: int, end: int) -> list[Quoted]:
    """The quotations of a paragraph in the order in which they begin; one that it leaves open reaches to its end.

    A mark that opens although there are too few left to close it as well begins a new quotation: the one before was
    never closed. Single marks only count in pairs.
    """
    events = _events(text, start, end)
    left = sum(event.step < 0 and not event.single for event in events)  # double marks that close, from here on
    stack: list[_Event] = []  # those that opened what is not closed yet
    out: list[Quoted] = []
    for k, event in enumerate(events):
        doubles = sum(not opened.single for opened in stack)
        is_open = bool(stack) and stack[-1].single
        if event.single and event.step > 0:
            if is_open:
                stack.pop()
            stack.append(event)
        elif event.single:
            if is_open and not _is_possessive(text, events, k):
                out.append(Quoted(stack.pop().end, event.start))
        elif event.step > 0:
            while doubles and (left <= doubles or doubles == _DEEPEST):
                out.append(Quoted(_pop_double(stack).end, event.start, is_closed=False))
                doubles -= 1
            stack.append(event)
        else:
            left -= 1
            if doubles:
                out.append(Quoted(_pop_double(stack).end, event.start))
    out.extend(Quoted(opened.end, end, is_closed=False) for opened in stack if not opened.single)
    return list(_nested(sorted(out, key=lambda q: (q.start, -q.end))))


def _nested(quoted: list[Quoted]) -> Iterator[Quoted]:
    """The same with their depths."""
    around: list[int] = []  # where the quotations around end
    for one in quoted:
        while around and around[-1] <= one.start:
            around.pop()
        yield one._replace(depth=len(around))
        around.append(one.end)


def _pop_double(stack: list[_Event]) -> _Event:
    """Take the innermost double mark off; single ones within it were never closed and so were none."""
    while stack[-1].single:
        stack.pop()
    return stack.pop()


def _is_possessive(text: str, events: list[_Event], k: int) -> bool:
    """Whether a mark after an "s" is that of "the passengers' union": another one closes the quotation later on."""
    if text[events[k].start - 1] not in "sS" or k + 1 == len(events):
        return False
    following = events[k + 1]
    return following.single and following.step < 0


def _events(text: str, start: int, end: int) -> list[_Event]:
    """The marks of a paragraph that may open or close something, in order."""
    feet = {at for m in _FEET_RE.finditer(text, start, end) for at in range(*m.span())}
    odd = text.count('"', start, end) % 2 == 1
    out = [_Event(*m, False) for m in marks_in(text, start, end) if not (odd and _INCH_RE.match(text, m.start))]
    return [e for e in sorted([*out, *_singles(text, start, end)]) if e.start not in feet]


def _singles(text: str, start: int, end: int) -> Iterator[_Event]:
    for m in _SINGLE_RE.finditer(text, start, end):
        at = m.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if "'" in (before if before == m[0] else "", after if after == m[0] else ""):
            continue  # '' closes a double quotation
        if before.isalnum() and after.isalnum():
            continue
        if before in _OPENS_BEHIND and m[0] != "’":
            if _WORDY_RE.match(after) and not _ELISION_RE.match(text, at, end):
                yield _Event(at, at + 1, 1, True)
        elif before not in " \t\n" and not after.isalnum() and m[0] != "‘":
            yield _Event(at, at + 1, -1, True)
