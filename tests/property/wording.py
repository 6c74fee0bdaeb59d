"""The composed words that made orders are written in, and the pieces that messy texts are made of."""

from __future__ import annotations

__all__ = ["ACTORS", "FRAGMENTS", "heading", "phrase", "second", "sentence"]


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split("|"))


ACTORS = _split("Sheep Office|Harbor Office|Salt Office|Bell Office|Bridge Office|Well Office|Goose Office")
MODALS = _split("shall|may|must|shall not")
VERBS = _split("weigh|paint|count|mend|fetch|close|repair|measure|carry|inspect|record")
ADJECTIVES = _split("old|red|wet|broken|northern|spare|heavy|smallest|wooden|iron|borrowed|lost|last")
THINGS = _split(
    "barrel|lamp|gate|cart|anchor|ledger|fence|sluice|kettle|ladder|wheel|rope|sail|bucket|anvil|saddle|vat"
)
PLACES = _split("in the yard|at the pier|on the hill|by the mill|near the ford|under the bridge|behind the barn")
TAILS = _split("before the frost|within 30 days|by March 1, 2032|each quarter|unless it rains|with two helpers")

LABELS = (
    "Section 1.|Sec. 2.|SEC 3|PART II|Subpart A|I.|II.|1-1.|1-101.|1.10|(a)|(b)|(i)|(ii)|(A)|(1)|(aa)|()|((|(iiiiiii)"
)
QUOTES = "“|”|``|''|\"|.''; and|to read as follows:"
WORDS = "WHEREAS|THE WHITE HOUSE,|May 3, 2031.|the Office shall|within 30 days|except|not eligible for a grant|;|:|."
CONTROLS = "\n|\n\n|  |\t|\r\n|\x0c|\0|\x1b[31m|\u202e|\ufeff|\u2028|\u00ad|\x85|é|𝒳"
MARKUP = '[[Page 7]]|[aacute]|-\n|--|—|<P>|</P>|<E T="04">|&amp;|&#0;|&bogus;|<!DOCTYPE x [|<PRESDOCU>|]]>|<p>|<pre>'
FRAGMENTS = _split("|".join((LABELS, QUOTES, WORDS, CONTROLS, MARKUP)))


def pick(words: tuple[str, ...], number: int) -> tuple[str, int]:
    """One word chosen by the number, and what is left of it to choose others by."""
    return words[number % len(words)], number // len(words)


def phrase(number: int) -> str:
    """What somebody does: "weigh the old barrel in the yard before the frost"; another number, another phrase."""
    rest = number * 7919 % 1_000_003
    parts = []
    for words in (VERBS, ADJECTIVES, THINGS, PLACES, TAILS):
        word, rest = pick(words, rest)
        parts.append(word)
    return "{} the {} {} {} {}".format(*parts)


def sentence(number: int) -> str:
    """A whole provision of one sentence."""
    return f"The {ACTORS[number % len(ACTORS)]} {MODALS[number % len(MODALS)]} {phrase(number)}."


def second(number: int) -> str:
    """The second paragraph of a provision."""
    return f"A {THINGS[number % len(THINGS)]} that is lost counts as found after a year."


def heading(number: int) -> str:
    """A heading in title case."""
    return f"{ADJECTIVES[number % len(ADJECTIVES)].title()} {THINGS[number % len(THINGS)].title()}s"
