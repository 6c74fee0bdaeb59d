"""An offence as one line: where, what, how much it matters, and a sentence."""

from __future__ import annotations

from legaldiff.compare.offences import Offence
from legaldiff.compare.tell.summary import VERBS
from legaldiff.reports.words.phrase import shorten
from legaldiff.reports.words.sanitise import sanitise

__all__ = ["offence_line"]

_LONGEST = 60
"""Words."""
_VERBS = {
    **{str(k): verb for k, verb in VERBS.items()},
    "outside": "changed",
    "unlisted": "changed",
    "metadata": "metadata changed",
}


def offence_line(offence: Offence) -> str:
    """Such as ``9(a) → 10(a): renumbered, modified (substantive). What is ordered changes: exception.``."""
    old, new = ", ".join(offence.old), ", ".join(offence.new)
    where = f"{old} → {new}" if old and new and old != new else new or old
    what = ", ".join(_VERBS[kind] for kind in offence.kinds)
    place = where or "outside of all provisions"
    return sanitise(shorten(f"{place}: {what} ({offence.significance}). {offence.reason}", _LONGEST))
