"""Paragraphs whose line breaks were lost, as pages scraped without them have ("ordered:Section 1.  Purpose.")."""

from __future__ import annotations

from legaldiff.lazy import lazy_re

__all__ = ["has_run_ons", "split_run_ons"]

# What a text has only where line breaks were lost before a label; looked for before the costlier search.
_SIGNS = (".Sec", ":Sec", ";Sec", ".(", ":(", ";(", "and(", "or(", "”(", '"(')
# "ordered:Section 1.", "Populations);(ii)   Executive", "; and(iv)   The"
_RUN_ON_RE = lazy_re(
    r"[.;:][\"”’)]?(?=(?:Sec(?:tion|\.) ?\d{1,3}\.[ \u00a0]|\([a-zA-Z]{1,5}\)[ \u00a0]))"
    r"|[;,] (?:and|or)(?=\([a-zA-Z]{1,5}\)[ \u00a0])"
)
# "Americans.Yet": only where a run-on before a label shows that the breaks were lost
_SENTENCE_RE = lazy_re(r"[.:][\"”’)]?(?=[A-Z][a-z]{0,12} )")
_BEFORE = frozenset('abcdefghijklmnopqrstuvwxyz0123456789)]"”’%')
_LABEL_RE = lazy_re(r"(?:Sec\.|Section|SEC\.|SECTION) ?\d+[A-Za-z]?\.$")  # "Sec. 3." of "Sec. 3.(a) Each"


def has_run_ons(text: str) -> bool:
    """Whether it is worth looking for run-ons."""
    return any(sign in text for sign in _SIGNS)


def split_run_ons(text: str, start: int, end: int) -> list[int]:
    """Where paragraphs begin inside ``text[start:end]`` whose line breaks were lost, in order."""
    found = [
        m.end()
        for m in _RUN_ON_RE.finditer(text, start, end)
        if m.start() > start
        and text[m.start() - 1] in _BEFORE
        and _LABEL_RE.search(text, max(start, m.start() - 16), m.end()) is None
    ]
    if found:
        sentences = (m for m in _SENTENCE_RE.finditer(text, start, end) if text[m.start() - 2 : m.start()].islower())
        found = sorted({*found, *(m.end() for m in sentences)})
    return found
