"""Clues: words one of which each phrase of an effect type has; where none is near a change, none is looked for."""

from __future__ import annotations

from typing import NamedTuple

from legaldiff.lexicon.calendar import MONTH_ABBREVIATIONS, MONTHS, UNITS
from legaldiff.lexicon.numerals import CARDINALS, FRACTIONS, ORDINALS
from legaldiff.lexicon.verb import GIVING, HANDING, TELLING
from legaldiff.lexicon.words import with_plurals

__all__ = ["CLUES", "FAR", "IN_CITATIONS", "MOST", "Clue"]

FAR = 224
"""Code points on either side of a change that are looked at: no phrase or citation that matters is longer."""

MOST = 128
"""Words that are looked at on either side."""


class Clue(NamedTuple):
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
    "requested encouraged urged expected prohibited barred precluded forbidden allowed compelled exempt exempted "
    "excused relieved unlawful authority power powers duty responsibility obligation direct order instruct require "
    "command"
)
_SENTENCE = "; : ."
_CLAUSE = f"{_SENTENCE} , — {_MODALS} are but except had has have if unless was were when which who with"
_MONTHS = " ".join((*MONTHS, *MONTH_ABBREVIATIONS)).replace("may", "May MAY")  # in small letters it is a modal
_UNITS = " ".join(with_plurals(UNITS))
_CARDINALS = " ".join(CARDINALS)

CLUES: dict[str, Clue] = {
    "revocation": Clue(
        "revoked rescinded repealed superseded abolished withdrawn canceled cancelled annulled terminated revoke "
        "revokes rescind rescinds repeal repeals supersede supersedes",
        MOST,
        MOST,
        "; :",
    ),
    "exception": Clue(
        "except excepting excepted unless than excluding exclusive exception exceptions apart save provided "
        "notwithstanding but do does",
        MOST,
        4,
        f"{_SENTENCE} , —",
        5,
    ),
    "limiter": Clue(
        "extent permitted allowed authorized authorised permissible required provided consistent accordance compliance "
        "conformity compatible subject limits limitations scope available discretion",
        25,
        25,
        f"{_SENTENCE} , — ( ) {_MODALS} which who unless",
    ),
    "condition": Clue("if when whenever event case condition long upon on where", MOST, 3, f"{_SENTENCE} , — ( )"),
    "deadline": Clue(
        f"{_UNITS} end close beginning start expiration conclusion termination date anniversary noon midnight sunset "
        "sunrise dusk dawn m am pm basis "
        "annually annual monthly weekly hourly nightly quarterly daily yearly biennial biennially triennial "
        "triennially semiannually semiannual semimonthly semiweekly biannually biannual bimonthly biweekly immediately "
        f"promptly forthwith expeditiously periodically soon quickly delay time times {_MONTHS}",
        MOST,
        10,
        _CLAUSE,
        4,
    ),
    "bearer": Clue(f"{_MODALS} authorized authorised directed empowered required encouraged", 0, MOST, _SENTENCE),
    "party": Clue("it them him her me", 2, 3),
    "give": Clue(
        f"{' '.join(GIVING)} file files filed filing lodge lodges lodged lodging serve serves served serving available",
        MOST,
        0,
        f"{_SENTENCE} ( )",
    ),
    "to": Clue("to with upon on", MOST, 0, f"{_SENTENCE} ( )"),
    "told": Clue(" ".join((*TELLING, *HANDING)), MOST, 0, f"{_SENTENCE} ( )"),
    "modal": Clue(f"{_MODALS} is are cannot can ought need agree agrees undertake undertakes covenant covenants", 1, 1),
    "participle": Clue(_PARTICIPLES, 30, 6, f"{_SENTENCE} ( )"),
    "negation": Clue("not no never neither nor none without"),
    "amount": Clue(
        f"$ {_CARDINALS}",
        6,
        2,
        f"{_SENTENCE} ,",
    ),
    "counted": Clue(""),
    "measure": Clue(
        "$ % percent cent cents dollar dollars feet foot mile miles yard yards inch inches meter meters kilometer "
        "kilometers acre acres pound pounds ton tons ounce ounces gallon gallons degree degrees "
        f"{_UNITS} {' '.join(FRACTIONS)}",
        6,
        8,
    ),
    "date": Clue(_MONTHS, 8, 8),
    "citation": Clue(
        "section sections subsection subsections sec secs § ¶ paragraph paragraphs subparagraph subparagraphs clause "
        "clauses subclause subclauses article articles title titles subtitle subtitles chapter chapters subchapter "
        "subchapters division divisions subdivision subdivisions part parts subpart subparts item items subitem "
        "subitems u us usc f fr cf cfr fed stat executive exec o eo eos proclamation proclamations l pl pub Public "
        "PUBLIC Homeland National Presidential PRESIDENTIAL Space ppd pdd hspd nspd nspm nsm nsdd nsdm nssm nsam nsd "
        "psd spd omb Rule Rules R P memorandum memoranda memorandums Act act Acts acts ACT Code amendment amendments "
        "Resolution Ordinance Directive Order Circular Bulletin",
        MOST,
        MOST,
    ),
    "connective": Clue("and or /"),
}
"""What stands near a change. "Party" and "amount" are told by their look too; "citation" is parted by a plain word."""

IN_CITATIONS = frozenset(
    f"""
    {CLUES["citation"].words} of and for the to in on with by against through at from or as an into under this that
    such said same aforesaid order above below hereof herein hereinabove hereinbelow thru et seq note notes no nos
    number numbers numbered dated issued entitled titled further amended congress approved preceding foregoing
    previous prior next succeeding immediately fiscal years year comp pp america constitution united states code act
    public law para tit div art app annex appendix {" ".join(ORDINALS)} twenty st nd rd th
    """.split()
)
"""Words in small letters that may stand in a citation: any other one parts two of them."""
