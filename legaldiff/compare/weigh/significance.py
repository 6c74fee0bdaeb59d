"""How much a change of words matters: substantive, consequential, or editorial; with a sentence that says why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from legaldiff.compare.redline.tokens import fold, is_word
from legaldiff.compare.result import Hunk, Significance
from legaldiff.compare.weigh.canonical import UNITS, Word, canonical_words
from legaldiff.compare.weigh.references import Reference, find_references, follows
from legaldiff.compare.weigh.windows import find_sites, find_windows
from legaldiff.document import Document
from legaldiff.lexicon.calendar import MONTHS
from legaldiff.lexicon.numerals import NUMERALS
from legaldiff.model import Node
from legaldiff.span import Span

__all__ = ["Compared", "judge"]


class Compared(NamedTuple):
    """One side of a comparison: the provision in its document, and the spans of it that are looked at."""

    document: Document
    node: Node
    spans: Sequence[Span] = ()


class _Pair(NamedTuple):
    old: Word
    new: Word


_FORMS = NUMERALS.union(MONTHS, UNITS, UNITS.values()) | {
    *("and", "per", "cent", "percent", "constitution", "executive", "exec", "order", "public", "pub", "law", "cfr"),
    *("united", "states", "code", "usc", "federal", "regulations", "subsection", "dollar", "dollars"),
    *("subpart", "title", "subparagraph", "subclause", "item", "the", "day", "year", "through"),
}
"""Words that may come or go when only the form of a number, a date or a citation changes."""

_ROMAN = frozenset("ivxlc")
_SUBSTANTIVE = "Words that carry meaning differ."


def judge(
    old: Compared, new: Compared, hunks: Sequence[Hunk], follow: Callable[[str], str | None]
) -> tuple[Significance, str]:
    """The significance of a redline in which not all is equal, and the reason in one sentence.

    Two texts with the same canonical words differ editorially. References that follow a renumbering, and the "and"
    or "or" that comes or goes at the end of a list item as the items around it do, are consequential. All else is
    substantive. Commas and brackets count as typography: whether one carries meaning cannot be told from it.
    """
    if _is_plain(hunks):
        return "substantive", _SUBSTANTIVE
    old_spans, new_spans = find_windows(hunks, find_sites(hunks))
    old, new = old._replace(spans=old_spans), new._replace(spans=new_spans)
    ours, theirs = canonical_words(old.document.text, old.spans), canonical_words(new.document.text, new.spans)
    pairs = _pair(ours, theirs)
    if pairs == []:
        return "editorial", "Only typography, case, spacing, punctuation, or the form of numbers and citations differs."
    if pairs is not None and _only_follow(old, new, pairs, follow):
        return "consequential", "Only references differ, and they follow the renumbering."
    ours, theirs, trimmed = _without_connective(ours, theirs)
    if trimmed and (pairs := _pair(ours, theirs)) is not None and _only_follow(old, new, pairs, follow):
        return "consequential", "Only the connective at the end of the list item differs."
    return "substantive", _SUBSTANTIVE


def _is_plain(hunks: Sequence[Hunk]) -> bool:
    """Whether a word came or went of three letters or more that no other form of the other side's words explains.

    It spares the full comparison for most changes and never says yes where that would not say substantive.
    """
    gone, come = ([h.text for h in hunks if h.op == op] for op in ("delete", "insert"))
    return _has_plain(gone, come) or _has_plain(come, gone)


def _has_plain(texts: Sequence[str], others: Sequence[str]) -> bool:
    letters: str | None = None
    for word in _words(texts):
        if len(word) > 2 and word.isalpha() and word not in _FORMS and not _ROMAN.issuperset(word):
            if letters is None:
                letters = "".join(c for other in _words(others) for c in other if c.isalpha())
            if word not in letters:
                return True
    return False


def _words(texts: Sequence[str]) -> Iterator[str]:
    return (key for text in texts for key in fold(text)[0] if is_word(key))


def _pair(old: Sequence[Word], new: Sequence[Word]) -> list[_Pair] | None:
    """The pairs of words that differ, when the texts can be laid word on word; None when they cannot."""
    out: list[_Pair] = []
    i = j = 0
    while i < len(old) and j < len(new):
        a, b = old[i].word, new[j].word
        if a == b:
            i, j = i + 1, j + 1
        elif _joins(old, i, b):
            i, j = i + 2, j + 1
        elif _joins(new, j, a):
            i, j = i + 1, j + 2
        else:
            out.append(_Pair(old[i], new[j]))
            i, j = i + 1, j + 1
    return out if i == len(old) and j == len(new) else None


def _joins(words: Sequence[Word], k: int, joined: str) -> bool:
    """Whether two words with a hyphen between them are one without: "decision-making" is "decisionmaking"."""
    if k + 1 >= len(words) or not words[k + 1].glued or not joined.isalpha():
        return False
    return words[k].word + words[k + 1].word == joined


def _only_follow(old: Compared, new: Compared, pairs: Sequence[_Pair], follow: Callable[[str], str | None]) -> bool:
    """Whether every pair of differing words lies in references of which the new one names what became of the old."""
    if not pairs:
        return True
    ours, theirs = find_references(*old), find_references(*new)
    held = ((_holding(ours, pair.old), _holding(theirs, pair.new)) for pair in pairs)
    return all(a and b and follows([a], [b], follow) for a, b in held)


def _holding(references: Sequence[Reference], word: Word) -> Reference | None:
    """The reference in which a word lies."""
    k = bisect_right(references, word.span.start, key=lambda r: r.span.start) - 1
    return references[k] if k >= 0 and word.span.end <= references[k].span.end else None


def _without_connective(old: list[Word], new: list[Word]) -> tuple[list[Word], list[Word], bool]:
    """Leave out the last word of the one side where it is a connective and the other side ends without one."""
    ends = [bool(words) and words[-1].word in ("and", "or") for words in (old, new)]
    if ends == [True, False]:
        return old[:-1], new, True
    if ends == [False, True]:
        return old, new[:-1], True
    return old, new, False
