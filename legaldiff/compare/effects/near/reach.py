"""Clues: which effect types the words in a change and around it may tell of, and how far their phrases may go."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from legaldiff.compare.effects.near.clues import CLUES, IN_CITATIONS, MOST
from legaldiff.compare.result import EffectType
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.party import BODY

__all__ = ["Walk", "all_clues", "may_hold", "site_clues", "walk_after", "walk_before"]

_NEEDS: dict[EffectType, tuple[str, ...]] = {
    "actor": ("bearer party",),
    "recipient": ("give to party", "told party"),
    "modality": ("modal", "participle"),
    **{t: (t,) for t in ("revocation", "exception", "limiter", "condition", "deadline", "negation", "date")},
    "amount": ("amount measure", "counted"),
    "citation": ("citation",),
    "connective": ("connective",),
}

_BIT = {name: 1 << k for k, name in enumerate(CLUES)}
_CITATION = _BIT["citation"]
_ANY = (1 << len(CLUES)) - 1
_MASKS = {t: tuple(sum(_BIT[n] for n in need.split()) for need in (needs[0], needs[-1])) for t, needs in _NEEDS.items()}
_BEFORE = [sum(_BIT[n] for n, clue in CLUES.items() if clue.before > k) for k in range(MOST)]
_AFTER = [sum(_BIT[n] for n, clue in CLUES.items() if clue.after > k) for k in range(MOST)]
_ENDS = [sum(_BIT[n] for n, clue in CLUES.items() if clue.loose <= k) for k in range(MOST)]
_PART_RE = lazy_re(r"[A-Za-z]+|\d+|[$%§¶/]")  # the parts of "(30-day", "$5", "and/or"
_END_RE = lazy_re(r"([,;:])\W*\Z|(?:[a-z]{2}|[\d)])(\.)\W*\Z|(—|--|[()])")  # the stop of "law,", "(Harbor", "act.”"
_BODY_RE = lazy_re(BODY)
_ORDER_RE = lazy_re(r"(?:Order|ORDER|order|E\.\s?O\.|EO|rocl|ROCL|Proc\.)[^;:]{0,60}\d")  # "Order 99 (Harbors)"
_MEMORY = 1 << 14  # words
_ROMAN_RE = lazy_re(r"[ivxlc]+")
_WORDS: dict[str, tuple[int, int]] = {}
for _name, _cue in CLUES.items():
    for _word in _cue.words.split():
        _WORDS[_word] = (_WORDS.get(_word, (0, 0))[0] | _BIT[_name], _WORDS.get(_word, (0, 0))[1])
    for _word in _cue.stops.split():
        _WORDS[_word] = (_WORDS.get(_word, (0, 0))[0], _WORDS.get(_word, (0, 0))[1] | _BIT[_name])


_PLAIN = (0, _CITATION)  # what most words tell: that no citation goes on


class _Seen(dict[str, tuple[int, int]]):
    """What each word tells of, with its marks, and what ends at it; a memory of the words that were seen."""

    def __missing__(self, token: str) -> tuple[int, int]:
        found = ends = 0
        parts = _PART_RE.findall(token)
        plain = bool(parts)
        for part in parts:
            clue, stop = _classify(part)
            found, ends = found | clue, ends | stop
            plain = plain and bool(stop & _CITATION)
        for mark in _END_RE.findall(token):
            ends |= _WORDS["".join(mark).replace("--", "—")][1]
        if parts and token[0] == "(" and parts[0].isdigit():
            found |= _BIT["measure"]  # "five (6)"
        ends = ends | _CITATION if plain else ends & ~_CITATION
        told = _PLAIN if (found, ends) == _PLAIN else (found, ends)
        if len(self) < _MEMORY:
            self[token] = told
        return told


def _classify(part: str) -> tuple[int, int]:
    found, ends = _WORDS.get(part, (0, 0))
    low = part.lower()
    if low != part:
        more = _WORDS.get(low, (0, 0))
        found, ends = found | more[0], ends | more[1]
    if part.isdigit():
        found |= _BIT["amount"] | (_BIT["deadline"] if len(part) > 3 else 0)
    elif part[0].isupper() or _BODY_RE.match(part):
        found |= _BIT["party"]
    if part.islower() and part not in IN_CITATIONS and len(part) > 1 and not _ROMAN_RE.fullmatch(part):
        ends |= _CITATION
    return found, ends


_SEEN = _Seen()


def may_hold(effect: EffectType, clues: int) -> bool:
    """Whether a phrase of a type may stand where these clues were found; False only where it cannot."""
    one, other = _MASKS.get(effect, (0, 0))
    return clues & one == one or clues & other == other


def all_clues(texts: Iterable[str]) -> int:
    """All that texts tell of."""
    told = (map(_SEEN.__getitem__, set(text.split())) for text in texts)
    return reduce(or_, (clue for clue, _ in chain.from_iterable(told)), _BIT["counted"])


def site_clues(gone: str, come: str, walks: Iterable[Walk], before: Iterable[str]) -> int:
    """What the words that went and came tell of, with those that were walked over on either side."""
    went, plain = _changed(gone)
    came, simple = _changed(come)
    around = reduce(or_, (walk.clues for walk in walks), went & came)
    if plain and simple and gone and come:
        around &= ~_CITATION
    # a number alone tells of something where it took the place of another one
    counted = _BIT["counted"] if around & _BIT["amount"] else 0
    return went | came | around | counted | (_CITATION if any(map(_may_be_titled, before)) else 0)


def _changed(text: str) -> tuple[int, bool]:
    """What words that came or went tell of, and whether no citation holds any of them."""
    told = [_SEEN[token] for token in text.split()]
    found = reduce(or_, (clue for clue, _ in told), 0)
    if found & _BIT["bearer"] and not any(clue & _BIT["bearer"] for clue, _ in told[1:]):
        found &= ~_BIT["bearer"]  # whose duty it is stands before the verb
    return found, all(ends & _CITATION for _, ends in told)


class Walk(NamedTuple):
    """What the words from a change on tell of; and what they end, each with the number of words up to there."""

    clues: int
    ends: list[tuple[int, int]]

    def words(self, clue: str) -> int | None:
        """After how many words no phrase goes on that a clue tells of; None where none of them ends it."""
        bit = _BIT[clue]
        return next((k for ended, k in self.ends if ended & bit), None)


@lru_cache(maxsize=4)  # for each effect type that asks how far it may go
def walk_before(text: str) -> Walk:
    """Walk over the words of a text from its end on."""
    return _walk(text.split()[::-1], _BEFORE)


@lru_cache(maxsize=4)
def walk_after(text: str) -> Walk:
    """Walk over the words of a text from its beginning on."""
    return _walk(text.split(), _AFTER)


def _may_be_titled(before: str) -> bool:
    """Whether a change may stand in a citation of any words: in the title of an order, or a memorandum for somebody."""
    return "emorand" in before or (
        ("(" in before or "“" in before or '"' in before) and _ORDER_RE.search(before) is not None
    )


def _walk(tokens: list[str], reach: list[int]) -> Walk:
    found, open_ = 0, _ANY
    ends: list[tuple[int, int]] = []
    for k, told in enumerate(map(_SEEN.__getitem__, tokens)):
        if told is _PLAIN:
            if open_ & _CITATION:
                ends.append((_CITATION, k))
                open_ ^= _CITATION
            continue
        clue, stop = told
        found |= clue & open_ & reach[k]
        if stop := stop & open_ & _ENDS[k]:
            ends.append((stop, k))
            open_ &= ~stop
    return Walk(found, ends)
