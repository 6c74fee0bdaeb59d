"""A check: the offences, a line each: where, what, how much it matters, and a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from legaldiff.compare.comparison import Comparison
from legaldiff.compare.offences import Offence, find_offences
from legaldiff.compare.plain_data import own_version
from legaldiff.compare.result import Significance
from legaldiff.compare.scope import find_scope
from legaldiff.lazy import Lazy
from legaldiff.reports.sheet import Line, Run
from legaldiff.reports.showing import Options, Showing
from legaldiff.reports.words.phrase import arrow, shorten
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.reports.words.wording import tell_kinds

__all__ = ["SHOWING", "Check"]

_SCHEMA_VERSION = 1
_LONGEST = 60
"""Words."""


@dataclass(frozen=True)
class Check:
    """Whether nothing of a significance of ``fail_on`` or above changed but what stands at the paths ``allowed``."""

    diff: Comparison
    allowed: Sequence[str]
    fail_on: Significance

    @Lazy
    def offences(self) -> list[Offence]:
        """What changed and was not allowed; ``AddressError`` where it is not clear what a path names."""
        return find_offences(self.diff, find_scope(self.diff, self.allowed, one=True), self.fail_on)


def _lines(check: Check, _: Options) -> Iterator[Line]:
    """Such as ``9(a) → 10(a): renumbered, modified (substantive). What is ordered changes: exception.``."""
    for offence in check.offences:
        where = arrow(", ".join(offence.old), ", ".join(offence.new)) or "outside of all provisions"
        what = tell_kinds(offence.kinds)
        yield [Run(sanitise(shorten(f"{where}: {what} ({offence.significance}). {offence.reason}", _LONGEST)))]


def _to_dict(check: Check, _: Options) -> dict[str, Any]:
    return {
        "schema_version": _SCHEMA_VERSION,
        "legaldiff": own_version(),
        "old": check.diff.old.file,
        "new": check.diff.new.file,
        "allowed": list(check.allowed),
        "fail_on": check.fail_on,
        "holds": not check.offences,
        "offences": [o.to_dict() for o in check.offences],
    }


SHOWING = Showing("check", Check, _lines, _to_dict)
