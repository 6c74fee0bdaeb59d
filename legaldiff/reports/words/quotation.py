"""What the readable reports say of a quotation: its verdict, its flags, its doubts and its differences in words."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.quotes import Difference, Omission, Quotation, Quotations
from legaldiff.reports.words.phrase import plural, shorten, turned

__all__ = ["MOST", "SAID", "describe_counts", "describe_facts", "describe_flags", "tell_hidden"]

MOST = 60
"""Words of a quotation or of its source that are shown in a line."""

SAID = {"exact": "exact", "altered": "altered", "not_found": "not found"}
"""The verdicts in words."""

_COMMON = 0.35  # the score of words that stand everywhere is below it


def describe_counts(quotations: Quotations) -> str:
    """``5 quotations (2 exact, 1 altered, 2 not found)``."""
    said = ", ".join(f"{n:,} {SAID[verdict]}" for verdict, n in quotations.counts.items() if n)
    return plural(len(quotations), "quotation") + (f" ({said})" if said else "")


def describe_flags(found: Quotation) -> list[str]:
    """The flags and the doubts about a quotation, each in a few words."""
    said = {flag: flag.replace("_", " ") for flag in found.flags}
    if "wrong_section" in said:
        said["wrong_section"] += f" (the article says {found.cited})"
    doubts = [f"common words, in {plural(found.count, 'place')}"] if found.source and found.score < _COMMON else []
    return [*said.values(), *doubts, *([] if found.closed else ["no closing mark"])]


def describe_facts(found: Quotation) -> Iterator[tuple[str, str]]:
    """What differs, what an ellipsis stands for and what the quotation is cut off from: a label and words each."""
    yield from ((d.type, _describe(d)) for d in found.differences)
    for omission in found.omitted:
        yield f"left out{tell_hidden(omission)}", shorten(omission.text, MOST)
    yield from ((f"cut off ({q.type})", shorten(q.text, MOST)) for q in found.qualifiers)


def tell_hidden(omission: Omission) -> str:
    """What of weight is in words that were left out, such as `` (negation)``; nothing where there is none."""
    return f" ({', '.join(omission.hides)})" if omission.hides else ""


def _describe(difference: Difference) -> str:
    old, new = (shorten(words or "", MOST) for words in (difference.old, difference.new))
    return turned(old, new) if old or new else "the pieces stand in another order"
