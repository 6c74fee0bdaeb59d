"""The differences between a quotation and the words of its source, each with its type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from legaldiff.compare.redline.tokens import normal, tokenise
from legaldiff.compare.weigh.marks import read_mark
from legaldiff.lazy import lazy_re
from legaldiff.quotes.index import SourceIndex
from legaldiff.quotes.kinds import category, grave_types, stands_for, type_of_change
from legaldiff.quotes.locate import Chain, Run
from legaldiff.quotes.quotation import Difference, Omission
from legaldiff.quotes.words import QuotedWords, Word
from legaldiff.span import Span

__all__ = ["Comparison", "compare_words"]

_NEIGHBOURS = 60  # words between two runs that are shown as left out; beyond that the runs stand apart
_STITCHED = 8  # words left out without an ellipsis from which on the pieces come from places apart
_FEW = 4  # words that are no sentence
_MOST_MARKED = 8  # words that a bracket may stand for
_SHORT_LEAD = 4  # words before a quotation in their sentence that a bracket at its head may stand for
_MOST_SHOWN = 60  # words left out that are shown
_SYMBOLS = frozenset("%$€£¢")  # without them a number is another one
_QUOTING_RE = lazy_re(r"``|''|[\s“”„‟\"‘’‚'`´«»\u00ad\u200b-\u200d\u2060]+")
_DASH_RE = lazy_re(r"-{2,}|[–—―‒−]")


@dataclass
class Comparison:
    """What was found out about one quotation at one place."""

    differences: list[Difference] = field(default_factory=list)
    omitted: list[Omission] = field(default_factory=list)
    is_stitched: bool = False

    @property
    def is_altered(self) -> bool:
        """Whether any difference is more than a marked change or a letter's case."""
        return self.is_stitched or any(d.type not in ("case", "bracket") for d in self.differences)


def compare_words(index: SourceIndex, quoted: QuotedWords, chain: Chain, article: str) -> Comparison:
    """Compare a quotation with the words of the source at a chain of runs, which are in the order of the quotation."""
    return _Comparing(index, quoted, chain, article).compare()


class _Comparing:
    def __init__(self, index: SourceIndex, quoted: QuotedWords, chain: Chain, article: str) -> None:
        self._index = index
        self._words = quoted.words
        self._quoted = quoted
        self._chain = chain
        self._article = article
        self._source = index.sources[index.source_at(chain[0].place)]
        self._text = self._source.document.text
        self._out = Comparison()

    def compare(self) -> Comparison:
        """All differences in the order of the quotation, and what the ellipses stand for."""
        first, last = self._chain[0], self._chain[-1]
        lead = self._before(first, 0, first.place)
        if self._quoted.leads:
            self._omit(self._index.sentence_places(lead).start, lead)
        for run, following in zip(self._chain, [*self._chain[1:], None], strict=True):
            self._inside(run)
            if following is not None:
                self._between(run, following)
        behind = self._trail(last.place + last.size, last.k + last.size, len(self._words), self._source.last)
        if self._quoted.trails:
            self._omit(behind, self._index.sentence_places(behind - 1).end)
        return self._out

    def _inside(self, run: Run) -> None:
        """Case and punctuation in a run of the same words."""
        for n in range(run.size):
            place, word = run.place + n, self._words[run.k + n]
            here, there = self._index.span(place, place + 1), Span(word.start, word.end)
            official, printed = here.of(self._text), there.of(self._article)
            if word.is_bracketed:
                printed = _without_brackets(printed)
            if printed != official and normal(printed) != normal(official):
                self._add("case", there, here, official, printed)
            if n + 1 < run.size and run.k + n + 1 not in self._quoted.breaks:
                self._compare_gap(place, word, self._words[run.k + n + 1])

    def _compare_gap(self, place: int, word: Word, following: Word) -> None:
        """The marks between two words; those of quotations, white space and the form of dashes do not count."""
        here = Span(self._index.ends[place], self._index.starts[place + 1])
        there = Span(word.end, following.start)
        old, new = here.of(self._text), there.of(self._article)
        if old == new or word.is_bracketed or following.is_bracketed:
            return
        old, new = _marks(old), _marks(new)
        kind = "number" if _SYMBOLS & set(old + new) else "punctuation"
        if old == new:  # a hyphen may be the sign of a number, or make a range of two
            kind, old, new = "number", _said(self._text, here), _said(self._article, there)
        if old != new:
            self._add(kind, there, here, old or None, new or None)

    def _before(self, run: Run, k: int, place: int, floor: int = 0) -> int:
        """Words from ``k`` to a run that stand nowhere: they take the place of as many before it, in the sentence."""
        count = run.k - k
        if not count:
            return place
        low = max(floor, self._index.sentence_places(place).start)
        while low < place and self._index.labels[low]:
            low += 1
        marked = all(w.is_bracketed for w in self._words[k : run.k])
        start = low if marked and place - low <= _SHORT_LEAD else max(low, place - count)
        self._hunk(start, place, k, run.k)
        return start

    def _trail(self, place: int, k: int, end: int, ceiling: int) -> int:
        """The same behind a run, up to word ``end``; the place where the quotation ends in the source."""
        if k == end:
            return place
        stop = max(place, min(self._index.sentence_places(place - 1).end, place + end - k, ceiling))
        self._hunk(place, stop, k, end)
        return stop

    def _between(self, run: Run, following: Run) -> None:
        """What stands between two runs: nothing, an ellipsis, other words, or half a document."""
        place, k = run.place + run.size, run.k + run.size
        cut = next((p.start for p in self._quoted.pieces[1:] if k <= p.start <= following.k), None)
        is_back = following.place < place
        if cut is not None:
            stop = self._trail(place, k, cut, self._source.last if is_back else following.place)
            start = self._before(following, cut, following.place, 0 if is_back else stop)
            if start >= stop:
                self._omit(stop, start)
            else:
                self._apart(stop, start, k, "order")
        elif is_back or following.place - place > _NEIGHBOURS:
            self._hunk(place, place, k, following.k)
            self._apart(place, following.place, following.k, "order" if is_back else "omission")
        else:
            self._hunk(place, following.place, k, following.k)

    def _apart(self, place: int, following: int, k: int, kind: str) -> None:
        """Two pieces from places apart, joined as if they were one."""
        self._out.is_stitched = True
        at = self._words[min(k, len(self._words) - 1)].start
        here = self._source_span(*sorted((place, following)))
        self._add(kind, Span(at, at), here, self._shown(here) if kind == "omission" else None, None)

    def _hunk(self, start: int, stop: int, k: int, end: int) -> None:
        """Words of the source against words of the quotation; designators and headings may be left out."""
        old = self._official(start, stop)
        new = self._words[k:end]
        if not new:
            if self._index.is_label(start, stop):
                return
            is_apart = len(old) >= _STITCHED or self._crosses(start, stop)
            self._out.is_stitched = self._out.is_stitched or is_apart
            kind = self._type(old, ())
            is_omission = is_apart and (kind == "word" or self._crosses(start, stop))
            self._replace("omission" if is_omission else kind, old, new, start, k)
        elif not old:
            self._replace(self._type((), new), old, new, start, k)
        elif all(w.is_bracketed for w in new) and self._is_harmless(old, new):
            self._replace("bracket", old, new, start, k)
        elif len(old) == len(new):
            self._pairwise(old, new, start, k)
        else:
            self._by_category(old, new, start, k)

    def _is_harmless(self, old: Sequence[Word], new: Sequence[Word]) -> bool:
        """Whether a bracket changes no number, no negation and no duty, and says nothing else in few words."""

        ours, theirs = ([w.key for w in words] for words in (old, new))
        weighty = [
            sorted(key for key in keys if category(key) not in ("word", "connective")) for keys in (ours, theirs)
        ]
        return (
            len(old) <= _MOST_MARKED
            and weighty[0] == weighty[1]
            and stands_for(ours, theirs)
            and self._type(old, new) != "exception"
        )

    def _pairwise(self, old: Sequence[Word], new: Sequence[Word], start: int, k: int) -> None:
        """As many words on either side: each stands for its counterpart, neighbours of a type for each other's."""
        pairs = [(self._type([a], [b]), a, b) for a, b in zip(old, new, strict=True)]
        at = 0
        for kind, group in groupby(pairs, key=lambda pair: pair[0]):
            members = list(group)
            self._replace(kind, [m[1] for m in members], [m[2] for m in members], start + at, k + at)
            at += len(members)

    def _type(self, old: Sequence[Word], new: Sequence[Word]) -> str:
        return type_of_change(self._text, old, self._article, new)

    def _by_category(self, old: Sequence[Word], new: Sequence[Word], start: int, k: int) -> None:
        """Another number of words: what is grave apart, the rest as one."""
        rest_old, rest_new = list(old), list(new)
        for kind in ("negation", "number", "modality"):
            ours = [w for w in old if category(w.key) == kind]
            theirs = [w for w in new if category(w.key) == kind]
            if [w.key for w in ours] != [w.key for w in theirs]:
                self._replace(self._type(ours, theirs), ours, theirs, start, k)
                rest_old = [w for w in rest_old if w not in ours]
                rest_new = [w for w in rest_new if w not in theirs]
        common = {w.key for w in rest_old} & {w.key for w in rest_new}
        ours, theirs = ([w for w in rest if w.key not in common] for rest in (rest_old, rest_new))
        if rest_old or rest_new:
            self._replace(self._type(ours, theirs) if ours or theirs else "word", rest_old, rest_new, start, k)

    def _replace(self, kind: str, old: Sequence[Word], new: Sequence[Word], start: int, k: int) -> None:
        """Add one difference; an empty side is a place."""
        here = Span(old[0].start, old[-1].end) if old else self._source_span(start, start)
        at = self._words[k - 1].end if k else self._words[0].start
        there = Span(new[0].start, new[-1].end) if new else Span(at, at)
        words = _without_brackets(there.of(self._article))
        self._add(kind, there, here, self._shown(here) if old else None, words if new else None)

    def _add(self, kind: str, quote_span: Span, source_span: Span, old: str | None, new: str | None) -> None:
        self._out.differences.append(Difference(kind, quote_span, source_span, old, new))

    def _omit(self, start: int, stop: int) -> None:
        """What an ellipsis stands for; nothing where the words go on."""
        if start < stop:
            here = self._index.span(start, stop)
            hides = grave_types(self._text, here, self._official(start, stop))
            self._out.omitted.append(Omission(here, self._shown(here), hides))

    def _shown(self, span: Span) -> str:
        text = span.of(self._text)
        words = text.split()
        return text if len(words) <= _MOST_SHOWN else " ".join([*words[:_MOST_SHOWN], "…"])

    def _official(self, start: int, stop: int) -> list[Word]:
        index = self._index
        return [Word(index.keys[p], index.starts[p], index.ends[p]) for p in range(start, stop)]

    def _source_span(self, start: int, stop: int) -> Span:
        """The characters of some places; before the word at ``start`` where there are none."""
        if start < stop:
            return self._index.span(start, stop)
        at = self._index.ends[start - 1] if start > self._source.first else 0
        return Span(at, at)

    def _crosses(self, start: int, stop: int) -> bool:
        """Whether the words before and behind are of different sentences, and not only a few are left out."""
        return stop - start >= _FEW and self._index.starts[stop] >= self._index.sentence(start - 1).end


def _without_brackets(words: str) -> str:
    return words.replace("[", "").replace("]", "")


def _marks(gap: str) -> str:
    """What stands between two words, without white space and marks of quotations; a hyphen is nothing."""
    bare = _DASH_RE.sub("—", _QUOTING_RE.sub("", gap))
    return "" if bare == "-" else bare


def _said(text: str, gap: Span) -> str:
    """What the marks between two words say of the numbers around them."""
    return " ".join(filter(None, (read_mark(text, *mark) for mark in tokenise(text, *gap))))
