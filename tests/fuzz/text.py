"""Mutations of plain text, Markdown, HTML and JSON, where lines and words are all that is known of a source."""

from __future__ import annotations

import re
from random import Random

from property.wording import FRAGMENTS

__all__ = ["LIMIT", "PIECES", "mutate_bytes", "mutate_text", "trim"]

LIMIT = 16_000  # code points of an input; what is longer is read in part
HEAD = 600  # of them from its beginning, where number, date and format are

PHRASES = (
    "as that, ",
    "shall ",
    "except that ",
    "within 5 days ",
    "not ",
    "and ",
    "of section 2 ",
    "; ",
    ". ",
    "--",
    "’s ",
)
HIDDEN = "\u00ad|\u00ad\u00ad|\u200b|\u200d|\u00a0|\u2029|\x85|\x0b|\r|\u202e|\u2067|\u0301|\ufeff|\ufffe|\x9b|\ud800"
RAISED = "⁰|²|10²|$1,50⁰|-5|−5|½|Ⅳ|٣|①|ß|İ|ﬁ|מילה|مادة"
MARKED = "#|##|> |- |1. |**|_|`|\\|[x](y)|@num|%|\"|'|(|)|§|SEC.|“(f)S—“(1).|‘‘(a) |”;|(a)(1)(A)|“SEC. 2. |—"
LINES = "legaldiff text 1\n|---\n|No. 5\n|Executive Order 2 of May 3, 2031\n|hereby order:\n|Annex A\n"
PIECES = (*PHRASES, *FRAGMENTS, *"|".join((HIDDEN, RAISED, MARKED, LINES)).split("|"))
NEWLINES = ("\r\n", "\r", "\u2028", "\x85", "\n\n", " ", "\n \n")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
RETYPED = (str.upper, str.lower, str.title, lambda words: words.translate(RAISED), lambda words: words[::-1])
SPOT_RE = re.compile(r"\n|(?<=\s)\S|\d")  # where a mutation does more than in the middle of a word


def mutate_text(text: str, rng: Random, other: str) -> str:
    """The text after one to eight mutations; ``other`` is what may be spliced in."""
    for _ in range(rng.choice((1, 1, 2, 3, 8))):
        text = _mutate(text, rng, other)
    return text


def _mutate(text: str, rng: Random, other: str) -> str:
    start, end = _span(text, rng)
    part, piece = text[start:end], rng.choice(PIECES)
    rest = text[:start] + text[end:]
    match rng.randrange(12):
        case 0:
            part = ""
        case 1:
            part += part
        case 2:
            again = rng.choice((piece, rng.choice(PHRASES), part[:12])) * rng.choice((3, 30, 600))
            verb = text.find("shall ", start) + 6 if rng.random() < 0.5 else 0  # where clauses are taken apart
            return text[:verb] + again + text[verb:] if verb > 6 else text[:start] + again + text[start:]
        case 3:
            first, last = _span(other, rng)
            part = other[first:last] + (part if rng.random() < 0.5 else "")
        case 4:
            part = rng.choice(("“{}”", "‘{}’", '"{}"', "({})", "[{}]", "*{}*", "_{}_")).replace("{}", part)
        case 5:
            part = rng.choice(RETYPED)(part)
        case 6:
            at, _ = _span(rest, rng)
            return rest[:at] + part + rest[at:]
        case 7:
            lines = text.split("\n")
            one, two = rng.randrange(len(lines)), rng.randrange(len(lines))
            lines[one], lines[two] = lines[two], lines[one]
            return "\n".join(lines)
        case 8:
            return text.replace("\n", rng.choice(NEWLINES))
        case _:
            part = piece + part
    return text[:start] + part + text[end:]


def _span(text: str, rng: Random) -> tuple[int, int]:
    """Where something is done: mostly at a line, a word or a digit."""
    at = rng.randint(0, len(text))
    if rng.random() < 0.6 and (found := SPOT_RE.search(text, at)):
        at = found.start() + (found[0] == "\n")
    return at, min(len(text), at + rng.choice((1, 2, 8, 40, 200, 1500)))


def mutate_bytes(data: bytes, rng: Random) -> bytes:
    """The bytes with some of them changed, left out, put in or doubled."""
    for _ in range(rng.choice((1, 1, 2, 4))):
        start = rng.randint(0, len(data))
        end = start + rng.choice((0, 1, 4, 30))
        put = rng.choice((b"", b"\0", b"\xff\xfe", rng.randbytes(2), data[start:end] * 2))
        data = data[:start] + put + data[end:]
    return data


def trim(text: str, rng: Random) -> str:
    """The beginning of a text that is too long, and some lines from its middle."""
    if len(text) <= LIMIT:
        return text
    at = text.find("\n", rng.randint(HEAD, max(HEAD, len(text) - LIMIT))) + 1 or HEAD
    return text[:HEAD] + text[at : at + LIMIT - HEAD]
