"""How much speaks for a quotation being from a source, and whether it is enough."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from legaldiff.quotes.attribution import Attribution
from legaldiff.quotes.index import SourceIndex
from legaldiff.quotes.kinds import category, weigh
from legaldiff.quotes.locate import Run
from legaldiff.quotes.words import QuotedWords

__all__ = ["FAR", "Evidence", "is_from_source", "measure"]

FAR = 150
"""Words between two pieces from which on they are told apart."""

_DISTANCE = 8  # words that are left out unmarked count as so many at most
_FEW = 3  # words of a quotation that may be anybody's
_NEEDED = ((12, 0.6), (8, 0.65), (5, 0.7), (4, 0.75), (0, 0.6))  # the share of words that must be the same, by length
_SPOKEN = 0.85  # where the sentence says who speaks
_TELLING = 2.0  # the weight of words that are not anybody's
_FULL = 3.0  # the weight of words that come from one place only


class Evidence(NamedTuple):
    """``share`` of the words that are the same, by weight, and that ``weight``; ``run`` the most together.

    ``cost`` is how many words differ, ``words`` how many the writer took from a source, ``grave`` whether all that
    differ are numbers, negations or modal verbs; ``loose`` that pieces of a word or two are strewn over the source.
    """

    words: int
    share: float
    weight: float
    run: int
    cost: float
    grave: bool
    loose: bool

    @property
    def score(self) -> float:
        """From 0 to 1: little for words that stand everywhere."""
        return round(self.share * min(1.0, self.weight / _FULL), 2)


def measure(index: SourceIndex, quoted: QuotedWords, chain: Sequence[Run]) -> Evidence:
    """Weigh a chain; words in brackets count for nothing where they do not match, labels of the source neither."""
    words = quoted.words
    held = {k for run in chain for k in range(run.k, run.k + run.size)}
    missing = [w.key for k, w in enumerate(words) if k not in held and not w.is_bracketed]
    total = weigh([*(words[k].key for k in held), *missing])
    matched = total - weigh(missing)
    longest = max(chain, key=lambda r: r.size)
    cuts = {p.start for p in quoted.pieces[1:]}
    gaps = [_gap(index, a, b, cuts) for a, b in pairwise(chain)]
    replaced = sum(min(gap, b.k - a.k - a.size) for gap, (a, b) in zip(gaps, pairwise(chain), strict=True))
    return Evidence(
        len(held) + len(missing),
        matched / total if total else 0.0,
        matched,
        longest.size,
        len(missing) + sum(gaps) - replaced,
        all(category(key) in ("number", "negation", "modality") for key in missing),
        len(quoted.pieces) > 1 and longest.size < _FEW and (matched < _FULL or any(gaps)),
    )


def _gap(index: SourceIndex, run: Run, following: Run, cuts: set[int]) -> float:
    """Words of the source between two runs that the quotation leaves out."""
    start = run.place + run.size
    if not 0 <= following.place - start <= FAR:
        return _DISTANCE
    is_cut = any(run.k + run.size <= c <= following.k for c in cuts)
    return 0 if is_cut else min(_DISTANCE, index.labels[start : following.place].count(0))


def is_from_source(evidence: Evidence, said: Attribution, *, is_exact: bool) -> bool:
    """Whether the words are those of the source: by their share, and by how many stand together.

    Where the sentence says who speaks and names no text, more is asked: what a sheriff says about custody notices has
    words of the order in it.
    """
    words = evidence.words
    if evidence.loose or not words:
        return False
    if is_exact:
        return words > _FEW or not said.by_speaker
    needed = next(share for least, share in _NEEDED if words >= least)
    if evidence.share < (max(needed, _SPOKEN) if said.by_speaker else needed):
        return False
    if words <= _FEW:  # "within 60 days" beside "section 10(b)"
        return words == _FEW and evidence.grave and evidence.cost <= 1 and evidence.run >= 1 and said.by_document
    if words <= 4:
        return evidence.cost <= 1 and evidence.run >= (2 if evidence.grave else 3) and said.by_document
    together = evidence.run >= (3 if words < 8 else 4) or evidence.cost <= 1
    return together and evidence.weight >= _TELLING
