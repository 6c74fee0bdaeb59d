"""What is interposed between a modal phrase and its verb: "shall, in consultation with the Mayor, publish"."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.verb import is_directive
from legaldiff.sentences.segment import is_adjunct, split_segments
from legaldiff.span import Span

__all__ = ["after_interposed", "is_all_interposed"]

_MANNER_RE = lazy_re(
    r"[a-z]+ly\s+(?!(?:and|or|but|as|in|on|to|with|by|from|for|after|before|upon|when|if)\b)[a-z]+\s"
)  # "jointly publish"


def after_interposed(text: str, at: int, end: int) -> int:
    """Where the verb begins after "shall, in consultation with A and B,"; ``at`` where nothing is interposed."""
    if not text[at:end].lstrip().startswith(","):
        return at
    segments = split_segments(text, at, min(end, at + 700))
    for part in segments:
        if is_directive(text, part.start) or text.startswith("be ", part.start) or _MANNER_RE.match(text, *part):
            return part.start
    return next((part.start for part in segments if not is_adjunct(text, *part)), at)


def is_all_interposed(text: str, at: int) -> bool:
    """Whether only interposed phrases follow the modal phrase, up to a colon or dash: "shall, as appropriate:"."""
    stripped = text.rstrip()
    if not stripped.endswith((":", "—", "-", "shall", "must", "to")):
        return False
    end = len(stripped.rstrip(" :—-"))
    parts = split_segments(text, at, max(at, end))
    return all(_is_interposed(text, part) for part in parts)


def _is_interposed(text: str, part: Span) -> bool:
    is_aside = is_adjunct(text, *part) or text.startswith("such as ", part.start)
    return is_aside and not is_directive(text, part.start)
