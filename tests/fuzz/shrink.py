"""Makes the inputs of a finding small: what can be left out while the same goes wrong is left out."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from fuzz.cases import Case, Finding, run_case
from fuzz.seeds import Input
from fuzz.tree import elements, is_markup, split

__all__ = ["shrink"]

TRIES, SECONDS, ROUNDS = 2000, 60.0, 3
WAYS: tuple[Callable[[str], Sequence[str]], ...] = (
    lambda text: re.split(r"(?<=\n\n)", text),
    lambda text: text.splitlines(keepends=True),
    lambda text: re.findall(r"<[^<>]*>|\s*[^\s<]+|\s+|<", text),
    list,
)


class _Shrinking:
    def __init__(self, case: Case, finding: Finding, limit: float) -> None:
        self.case, self.key, self.limit = case, finding.key, limit
        self.left, self.until = TRIES, time.monotonic() + SECONDS

    def goes_on(self) -> bool:
        return self.left > 0 and time.monotonic() < self.until

    def take(self, inputs: Sequence[Input], check: str = "") -> bool:
        """Whether the same goes wrong with other inputs; then they are those from now on."""
        smaller = replace(self.case, inputs=tuple(inputs), check=check or self.case.check)
        self.left -= 1
        found = run_case(smaller, self.limit) if self.goes_on() else None
        if found is None or found.key != self.key:
            return False
        self.case = smaller
        return True

    def without(self, at: int, before: str, gone: str, after: str) -> bool:
        """Whether it goes wrong with something gone at this place; best of all, in the other input as well."""
        one, *others = self.case.inputs[at:] + self.case.inputs[:at]
        one = replace(one, source=before + after)
        for other in others:
            if len(gone) > 1 and gone in str(other.source):
                both = (one, replace(other, source=str(other.source).replace(gone, "", 1)))
                if self.take(both[::-1] if at else both):
                    return True
        return self.take([one, *others][::-1] if at else [one, *others])

    def drop(self, at: int, parts: Sequence[str]) -> None:
        """Leave parts out: halves first, then ever smaller runs."""
        size = max(1, len(parts) // 2)
        while size and self.goes_on():
            start = 0
            while start < len(parts) and self.goes_on():
                before, gone, after = parts[:start], parts[start : start + size], parts[start + size :]
                if len(gone) < len(parts) and self.without(at, *map("".join, (before, gone, after))):
                    parts = [*before, *after]
                else:
                    start += size
            size //= 2

    def drop_elements(self, at: int, *, whole: bool) -> None:
        """Leave elements out, the large ones first; or their tags alone."""
        k = 0
        while self.goes_on():
            pieces = split(str(self.case.inputs[at].source))
            found = sorted(elements(pieces), key=lambda e: e[0] - e[1])
            if k >= len(found):
                break
            start, end = found[k]
            gone = "".join(pieces[start:end]) if whole else ""
            inside = [] if whole else pieces[start + 1 : end - 1]
            k += not self.without(at, "".join(pieces[:start]), gone, "".join([*inside, *pieces[end:]]))


def _sides(case: Case) -> Iterator[int]:
    return (at for at, one in enumerate(case.inputs) if isinstance(one.source, str))


def shrink(case: Case, finding: Finding, limit: float) -> Case:
    """A case with smaller inputs, or fewer, that has the same finding; bytes stay as they are."""
    work = _Shrinking(case, finding, limit)
    if len(case.inputs) > 1:
        any(work.take([one], check) for check in ("reading", "writing", "finding") for one in case.inputs)
    for _ in range(ROUNDS):
        before = work.case
        for at in _sides(before):
            if is_markup(str(before.inputs[at].source)):
                work.drop_elements(at, whole=True)
                work.drop_elements(at, whole=False)
            for way in WAYS:
                work.drop(at, way(str(work.case.inputs[at].source)))
        if work.case == before or not work.goes_on():
            break
    return work.case
