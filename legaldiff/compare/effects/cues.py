"""Cues: words of which a phrase of an effect type always holds one; where none is near a change, none is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from legaldiff.compare.result import EffectType
from legaldiff.compare.windows import Ends
from legaldiff.grammar.party import BODY

__all__ = ["FAR", "SIGNALS", "Cue", "all_signals", "ends_of", "may_hold", "near_signals"]

FAR = 224
"""Code points on either side of a change that are looked at: no phrase or citation that matters is longer."""

_PART_RE = re.compile(r"[A-Za-z]+|\d+|[$%§¶/]")  # the parts of "(30-day", "$5", "and/or"
_END_RE = re.compile(r"([,;:])\W*\Z|(?:[a-z]{2}|[\d)])(\.)\W*\Z|(—|--|[()])")  # the stop of "law,", "(Harbor", "act.”"
_MOST = 128  # words that are looked at on either side


class Cue(NamedTuple):
    """Words that tell of an effect where one of them stands in a change, or near enough to it.

    ``before`` and ``after`` say how many words from the change. One of ``stops`` between the two parts them, since no
    phrase of the type goes on over it; the first ``loose`` words end nothing ("provided, however, that" is one head). A
    word in lower case stands for any case.
    """

    words: str
    before: int = 0
    after: int = 0
    stops: str = ""
    loose: int = 0


_MODALS = "shall must will may should"
_PARTICIPLES = (
    "authorized authorised empowered permitted entitled directed required instructed ordered obliged obligated "
    "requested encouraged urged expected prohibited barred precluded forbidden"
)
_SENTENCE = "; : ."
_CLAUSE = f"{_SENTENCE} , — {_MODALS} are but except had has have if unless was were when which who with"
_MONTHS = (
    "january february march april June July June july august september october november december jan feb mar apr aug "
    "sept oct nov dec May MAY"
)

SIGNALS: dict[str, Cue] = {
    "revocation": Cue(
        "revoked rescinded repealed superseded abolished withdrawn canceled cancelled annulled terminated revoke "
        "revokes rescind rescinds repeal repeals supersede supersedes",
        _MOST,
        _MOST,
        "; :",
    ),
    "exception": Cue(
        "except excepting unless than excluding exclusive exception exceptions apart save provided notwithstanding but "
        "do does",
        _MOST,
        4,
        f"{_SENTENCE} , —",
        5,
    ),
    "limiter": Cue(
        "extent permitted allowed authorized authorised permissible required provided consistent accordance compliance "
        "conformity compatible subject limits limitations scope available discretion",
        25,
        25,
        f"{_SENTENCE} , — ( ) {_MODALS} which who unless",
    ),
    "condition": Cue("if when whenever event case condition long upon where", _MOST, 3, f"{_SENTENCE} , — ( )"),
    "deadline": Cue(
        "minute minutes hour hours day days week weeks month months quarter quarters year years end close beginning "
        "start expiration conclusion termination date anniversary noon midnight sunset sunrise dusk dawn m am pm basis "
        "annually annual monthly weekly quarterly daily yearly biennial biennially triennial triennially semiannually "
        "semiannual semimonthly semiweekly biannually biannual bimonthly biweekly immediately promptly forthwith "
        f"expeditiously periodically soon quickly delay time times {_MONTHS}",
        _MOST,
        10,
        _CLAUSE,
        4,
    ),
    "bearer": Cue(f"{_MODALS} authorized authorised directed empowered required encouraged", 0, _MOST, _SENTENCE),
    "party": Cue("it them him her me", 2, 3),
    "give": Cue(
        "submit submits submitted submitting report reports reported reporting send sends sent sending transmit "
        "transmits transmitted transmitting provide provides provided providing deliver delivers delivered delivering "
        "forward forwards forwarded forwarding furnish furnishes furnished furnishing give gives given giving pay "
        "pays paid paying grant grants granted granting award awards awarded awarding disburse disburses disbursed "
        "disbursing refer refers referred referring transfer transfers transferred transferring present presents "
        "presented presenting available delegate delegates delegated delegating recommend recommends recommended "
        "recommending certify certifies certified certifying issue issues issued issuing notice notices notification "
        "notifications payment payments copy copies fund funds lend lends lending lent recommendation recommendations",
        _MOST,
        0,
        f"{_SENTENCE} ( )",
    ),
    "to": Cue("to", _MOST, 0, f"{_SENTENCE} ( )"),
    "told": Cue(
        "apprise apprises apprised apprising notify notifies notified notifying inform informs informed informing "
        "advise advises advised advising alert alerts alerted alerting send sends give gives pay pays "
        "furnish furnishes provide provides show shows grant grants award awards offer offers lend lends",
        _MOST,
        0,
        f"{_SENTENCE} ( )",
    ),
    "modal": Cue(f"{_MODALS} cannot can ought need", 1),
    "participle": Cue(_PARTICIPLES, 30, 6, f"{_SENTENCE} ( )"),
    "negation": Cue("not no never neither nor none without"),
    "amount": Cue(
        "$ one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
        6,
        2,
        f"{_SENTENCE} ,",
    ),
    "counted": Cue(""),
    "measure": Cue(
        "$ % percent cent cents dollar dollars feet foot mile miles yard yards inch inches meter meters kilometer "
        "kilometers acre acres pound pounds ton tons ounce ounces gallon gallons degree degrees minute minutes hour "
        "hours day days week weeks month months quarter quarters year years half halves third thirds fourth fourths "
        "fifth fifths sixth sixths eighth eighths tenth tenths",
        6,
        8,
    ),
    "date": Cue(_MONTHS, 8, 8),
    "citation": Cue(
        "section sections subsection subsections sec secs § ¶ paragraph paragraphs subparagraph subparagraphs clause "
        "clauses subclause subclauses article articles title titles subtitle subtitles chapter chapters subchapter "
        "subchapters division divisions subdivision subdivisions part parts subpart subparts item items subitem "
        "subitems u us usc f fr cf cfr fed stat executive exec o eo eos proclamation proclamations l pl pub Public "
        "PUBLIC Homeland National Presidential PRESIDENTIAL Space ppd pdd hspd nspd nspm nsm nsdd nsdm nssm nsam nsd "
        "psd spd omb memorandum memoranda memorandums Act act Acts acts ACT Code amendment amendments Resolution "
        "Ordinance Directive Order Circular Bulletin",
        _MOST,
        _MOST,
    ),
    "connective": Cue("and or /"),
}
"""What stands near a change. "Party" and "amount" are told by their look too; "citation" is parted by a plain word."""

_NEEDS: dict[EffectType, tuple[str, ...]] = {
    "actor": ("bearer party",),
    "recipient": ("give to party", "told party"),
    "modality": ("modal", "participle"),
    **{t: (t,) for t in ("revocation", "exception", "limiter", "condition", "deadline", "negation", "date")},
    "amount": ("amount measure", "counted"),
    "citation": ("citation",),
    "connective": ("connective",),
}

_BIT = {name: 1 << k for k, name in enumerate(SIGNALS)}
_CITATION = _BIT["citation"]
_ANY = (1 << len(SIGNALS)) - 1
_OTHERS = _ANY & ~_CITATION
_MASKS = {t: tuple(sum(_BIT[n] for n in need.split()) for need in (needs[0], needs[-1])) for t, needs in _NEEDS.items()}
_BEFORE = [sum(_BIT[n] for n, cue in SIGNALS.items() if cue.before > k) for k in range(_MOST)]
_AFTER = [sum(_BIT[n] for n, cue in SIGNALS.items() if cue.after > k) for k in range(_MOST)]
_ENDS = [sum(_BIT[n] for n, cue in SIGNALS.items() if cue.loose <= k) for k in range(_MOST)]
_BODY_RE = re.compile(BODY)
_ORDER_RE = re.compile(r"(?:Order|ORDER|order|E\.\s?O\.|EO|rocl|ROCL|Proc\.)[^;:]{0,60}\d")  # "Order 99 (Harbors)"
_MEMORY = 1 << 14  # words
_ROMAN_RE = re.compile(r"[ivxlc]+")
_IN_CITATIONS = frozenset(
    f"""
    {SIGNALS["citation"].words} of and for the to in on with by against through at from or as an into under this that
    such said same aforesaid order above below hereof herein hereinabove hereinbelow thru et seq note notes no nos
    number numbers numbered dated issued entitled titled further amended congress approved preceding foregoing
    previous prior next succeeding immediately fiscal years year comp pp america constitution united states code act
    public law para tit div art app annex appendix first second third fourth fifth sixth seventh eighth ninth tenth
    eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty st nd
    rd th
    """.split()
)
"""Words in small letters that may stand in a citation: any other one parts two of them."""

_WORDS: dict[str, tuple[int, int]] = {}
for _name, _cue in SIGNALS.items():
    for _word in _cue.words.split():
        _WORDS[_word] = (_WORDS.get(_word, (0, 0))[0] | _BIT[_name], _WORDS.get(_word, (0, 0))[1])
    for _word in _cue.stops.split():
        _WORDS[_word] = (_WORDS.get(_word, (0, 0))[0], _WORDS.get(_word, (0, 0))[1] | _BIT[_name])


_PLAIN = (0, _CITATION)  # what most words tell: that no citation goes on


class _Signals(dict[str, tuple[int, int]]):
    """What each word tells of, with its marks, and what ends at it; a memory of the words that were seen."""

    def __missing__(self, token: str) -> tuple[int, int]:
        found = ends = 0
        parts = _PART_RE.findall(token)
        plain = bool(parts)
        for part in parts:
            cue, stop = _classify(part)
            found, ends = found | cue, ends | stop
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
    if part.islower() and part not in _IN_CITATIONS and len(part) > 1 and not _ROMAN_RE.fullmatch(part):
        ends |= _CITATION
    return found, ends


_SIGNALS = _Signals()


def ends_of(signal: str) -> Ends:
    """What no phrase that a signal tells of goes on over."""
    return Ends(_stops, _BIT[signal], SIGNALS[signal].loose)


def _stops(word: str) -> int:
    return _SIGNALS[word][1]


def may_hold(effect: EffectType, signals: int) -> bool:
    """Whether a phrase of a type may stand where these signals were found; False only where it cannot."""
    one, other = _MASKS.get(effect, (0, 0))
    return signals & one == one or signals & other == other


def all_signals(texts: Iterable[str]) -> int:
    """All that texts tell of."""
    told = (map(_SIGNALS.__getitem__, set(text.split())) for text in texts)
    return reduce(or_, (cue for cue, _ in chain.from_iterable(told)), _BIT["counted"])


def near_signals(gone: str, come: str, before: Iterable[str], after: Iterable[str]) -> int:
    """What the words that went and came tell of, with the texts ``before`` and ``after`` them on either side."""
    went, plain = _changed(gone)
    came, simple = _changed(come)
    open_ = _OTHERS if plain and simple and gone and come else _ANY
    around = went & came
    for text in before:
        around |= _walk(text.split()[::-1], _BEFORE, open_)
    for text in after:
        around |= _walk(text.split(), _AFTER, open_)
    # a number alone tells of something where it took the place of another one
    counted = _BIT["counted"] if around & _BIT["amount"] else 0
    return went | came | around | counted | (_CITATION if _may_be_titled(before) else 0)


def _changed(text: str) -> tuple[int, bool]:
    """What words that came or went tell of, and whether no citation holds any of them."""
    told = [_SIGNALS[token] for token in text.split()]
    found = reduce(or_, (cue for cue, _ in told), 0)
    if found & _BIT["bearer"] and not any(cue & _BIT["bearer"] for cue, _ in told[1:]):
        found &= ~_BIT["bearer"]  # whose duty it is stands before the verb
    return found, all(ends & _CITATION for _, ends in told)


def _may_be_titled(before: Iterable[str]) -> bool:
    """Whether a change may stand in a citation of any words: in the title of an order, or a memorandum for somebody."""
    return any(
        "emorand" in text or (("(" in text or "“" in text or '"' in text) and _ORDER_RE.search(text) is not None)
        for text in before
    )


def _walk(tokens: list[str], reach: list[int], open_: int) -> int:
    """What the words from a change on tell of."""
    found = 0
    for told, within, ends in zip(map(_SIGNALS.__getitem__, tokens), reach, _ENDS, strict=False):
        if told is _PLAIN:
            open_ &= _OTHERS
            continue
        open_ &= within
        if not open_:
            break
        cue, stop = told
        found |= cue & open_
        open_ &= ~(found | stop & ends)
    return found
