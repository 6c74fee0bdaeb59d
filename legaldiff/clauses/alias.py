"""Aliases: short names that a text gives to a longer one: "(Secretary)", "(OMB)", "hereinafter called the Board"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from legaldiff.clauses.parts.definition import find_meanings
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import mentions
from legaldiff.per_document import once_per_document
from legaldiff.sentences.statement import find_statements
from legaldiff.span import Span

__all__ = ["Alias", "Aliases", "find_aliases", "find_full_form", "normalise_name"]

_AS = (
    r",?\s*(?:(?:collectively|sometimes|also|in\s+this\s+\w+)\s+)?"
    r"(?:(?:referred\s+to|called|known|designated|cited|termed|described|styled)(?:\s+(?:to\s+)?as)?,?\s*)?"
)
_SAID = rf"(?:herein(?:after)?|hereafter|henceforth){_AS}"
_ARTICLE = r"(?:(?:the|an?|each,?|collectively,?)\s+){0,2}"
_QUOTED = r"[\"“‘](?:(?:the|an?)\s+)?(?P<quoted>[^\"“”‘’\n()]{1,80}?),?[\"”’]"
_PARENTHESIS_RE = lazy_re(
    rf"\((?!(?-i:[a-z]{{1,3}}|[ivxlc]{{1,6}}|\w)\))(?P<said>{_SAID})?{_ARTICLE}(?:{_QUOTED}|(?P<plain>[A-Za-z][\w&.'’/-]*(?:\s[\w&.'’/-]+){{0,4}}))\)",
    re.IGNORECASE,
)  # "(Secretary)", '(the "Council")'
_SAID_RE = lazy_re(
    rf"(?P<said>he(?<=[\s,]he)(?:rein(?:after)?|reafter|nceforth){_AS}){_ARTICLE}(?:{_QUOTED}|(?P<plain>[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*){{0,4}}))"
)  # ", hereinafter referred to as the Board"
_DESIGNATOR_RE = lazy_re(r"(?:including|as|or|and|other|see|not|except|if|the|by|for|in|of|to)\b")
_CLUES = ("mean", "refer")
_MEANING_RE = lazy_re(r"\bmeans?\b|\brefers?\s+to\b")
_EDGE_RE = lazy_re(r"\n[ \t]*\n|[;:]\s|(?<=[a-z\d)])\.\s+(?=[A-Z])")
_ASIDE_RE = lazy_re(r"\s*(?:\([^()]*\)|,)\s*\Z")
_WORD_RE = lazy_re(r"[\w&.'’/-]+")
_LEADING_RE = lazy_re(r"(?:the|an?|any|each|every|all|such|said|no|these|those|that|this)\s+", re.IGNORECASE)
_SMALL = frozenset(["of", "and", "for", "the", "to", "in", "on", "with", "at", "by"])
_DETERMINERS = frozenset(["the", "a", "an", "each", "all", "any", "every", "such", "other", "certain"])
_LINKS = frozenset(["and", "or"])
_STOPS = frozenset(
    (
        *("of", "for", "to", "in", "on", "with", "at", "by", "under", "from", "that", "which", "who", "as", "is"),
        *("are", "shall", "may", "must", "will", "through", "within", "including", "between", "among", "order"),
        "direct",
    )
)
_REACH = 320
_MOST_WORDS = 16
_NOUN_WORDS = 6


class Alias(NamedTuple):
    """A short name and the full form that it stands for; both spans are of the reading text."""

    name: Span
    full: Span


class _Given(NamedTuple):
    """Where a name is given to what stands before ``at``, or to ``full`` where a sentence says what it means."""

    name: Span
    at: int
    is_said: bool = False
    full: Span | None = None


@lru_cache(maxsize=1024)  # a few offices act again and again
def normalise_name(name: str) -> str:
    """The form in which names are compared: without an article, in the singular, in small letters (save acronyms)."""
    name = _LEADING_RE.sub("", " ".join(name.split()), count=1)
    if name.isupper():
        return name
    name = name.lower()
    if name.endswith("ies"):
        return name[:-3] + "y"
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


class Aliases(Mapping[str, list[Alias]]):
    """Aliases and terms under their normalised names; each list is in document order.

    What a name stands for is found when it is first asked for: most parentheses are never asked about.
    """

    def __init__(self, text: str, given: Iterable[_Given]) -> None:
        self._text = text
        self._known: dict[str, list[Alias]] = {}
        self._given: dict[str, list[_Given]] = {}
        for one in given:
            self._given.setdefault(normalise_name(one.name.of(text)), []).append(one)

    def __getitem__(self, name: str) -> list[Alias]:
        if name not in self._known:
            self._known[name] = sorted(filter(None, map(self._alias, self._given[name])))
        if not self._known[name]:
            raise KeyError(name)
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._given if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _alias(self, one: _Given) -> Alias | None:
        if one.full:
            return Alias(one.name, one.full)
        full = _full_form(self._text, one.at, one.name.of(self._text), is_said=one.is_said)
        return Alias(one.name, full) if full and full.end - full.start > one.name.end - one.name.start else None


@once_per_document
def find_aliases(document: Document) -> Aliases:
    """The aliases and terms that a document sets up; they are found once for a document."""
    return Aliases(document.text, (*_aliases(document.text), *_terms(document)))


def find_full_form(document: Document, name: Span) -> Span | None:
    """What a name stands for: by the last alias or definition before it, else by the first one after it; or None."""
    known = find_aliases(document).get(normalise_name(name.of(document.text)))
    if not known:
        return None
    return next((a for a in reversed(known) if a.name.end <= name.start), known[0]).full


def _aliases(text: str) -> Iterator[_Given]:
    for found in chain(_PARENTHESIS_RE.finditer(text), _SAID_RE.finditer(text)):
        group = "quoted" if found["quoted"] else "plain"
        if group == "quoted" or not _DESIGNATOR_RE.match(found[group]):
            yield _Given(Span(*found.span(group)), found.start(), bool(found["said"] or found["quoted"]))


def _terms(document: Document) -> Iterator[_Given]:
    """The terms that the document defines, each with a meaning short enough to stand for it."""
    if not mentions(document, _CLUES):
        return
    for statement in find_statements(document):
        if not statement.has_any(_CLUES) or not _MEANING_RE.search(statement.text):
            continue
        for meaning in find_meanings(statement.text, is_listed=False):
            end = statement.start + meaning.end
            start = end - len(statement.raw[meaning.stop : meaning.end].lstrip(" ,"))
            term = Span(statement.start + meaning.term.start, statement.start + meaning.term.end)
            if not meaning.denies and term.end > term.start and 2 < end - start < _REACH:
                yield _Given(term, term.start, full=Span(start, end))


def _full_form(text: str, at: int, name: str, *, is_said: bool) -> Span | None:
    """The noun phrase before ``at`` that the name stands for; None where the parenthesis is no alias."""
    base = max(0, at - _REACH)
    window = text[base:at]
    edges = list(_EDGE_RE.finditer(window))
    begin = edges[-1].end() if edges else 0
    end = len(window.rstrip())
    while aside := _ASIDE_RE.search(window, max(begin, end - 120), end):
        end = aside.start()
    words = [m.span() for m in _WORD_RE.finditer(window, begin, end)][-60:]
    bare = [window[s:e] for s, e in words]
    i = _by_initials(bare, name) if name.isupper() and " " not in name else _by_noun(window, words, bare, name)
    if is_said and (i is None or end - words[i][0] <= len(name)):  # "Board of Pilots (hereinafter the Pilots)"
        i = _by_capitals(bare)
    if i is None:
        return None
    if i > 0 and bare[i - 1].lower() == "the":
        i -= 1
    return Span(base + words[i][0], base + end)


def _by_initials(words: list[str], name: str) -> int | None:
    """The word from which the capitals spell the acronym: "Office of Management and Budget" for OMB."""
    letters = re.sub(r"\W", "", name)
    spelt = ""
    for i in range(len(words) - 1, max(-1, len(words) - 1 - _MOST_WORDS), -1):
        if words[i][0].isupper():
            spelt = words[i][0] + spelt
            if spelt == letters:
                return i
    return None


def _by_noun(window: str, spans: list[tuple[int, int]], words: list[str], name: str) -> int | None:
    """Where the noun phrase begins whose noun is the last word of the name: "executive departments and agencies"."""
    noun = normalise_name(name.rsplit(maxsplit=1)[-1])
    at = next((i for i in range(len(words) - 1, -1, -1) if normalise_name(words[i]) == noun), None)
    if at is None:
        return None
    for i in range(at - 1, max(-1, at - 1 - _NOUN_WORDS), -1):
        word = words[i].lower()
        parted = not window[spans[i][1] : spans[i + 1][0]].isspace()
        if parted or word in _STOPS or (word in _LINKS and name[0].isupper()) or word in _DETERMINERS:
            return i if word in _DETERMINERS and not parted else i + 1
        if name[0].isupper() and not words[i][0].isupper():
            return i + 1
        at = i
    return at


def _by_capitals(words: list[str]) -> int | None:
    """Where the run of capitalised words begins that ends the phrase."""
    first = None
    for i in range(len(words) - 1, -1, -1):
        if words[i][0].isupper():
            first = i
        elif words[i] not in _SMALL:
            break
    return first
