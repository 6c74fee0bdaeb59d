"""The full names of the acts that a document calls by a shorter one: "(INA)", '(the "Act")'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legaldiff.citation.citation import Citation
from legaldiff.clauses.alias import Aliases, find_aliases, normalise_name
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["ActNames"]

_ASIDE_RE = lazy_re(r"\s{0,3}\(([^()]{0,160}(?:\([^()]{0,20}\)[^()]{0,60}){0,6})\)")  # " (8 U.S.C. 1182(f))", " (INA)"
_SHORT_RE = lazy_re(
    r"(?:[Hh]ereinafter[^\"“‘]{0,60}?\s{1,3})?(?:[Tt]he\s{1,3})?[\"“‘`']{0,2}(?:[Tt]he\s{1,3})?"
    r"([A-Z][\w&.-]*(?:\s{1,3}[A-Z][\w.-]*){0,4}),?[\"”’']{0,2}"
)  # 'the "Act"', "INA"
_NAME_RE = lazy_re(r"(?:the\s{1,3})?([A-Z][^;:()]{3,200}?\s{1,3}Act(?:\s{1,3}of\s{1,3}\d{4})?)\b")
_MOST_ASIDES = 3
_KNOWN = {"UCMJ": "Uniform Code of Military Justice", "IRC": "Internal Revenue Code"}  # not Acts by name


class ActNames:
    """Short names of acts; each stands for the act it was last given to, or for the first one, before that."""

    def __init__(self, document: Document, citations: Sequence[Citation]) -> None:
        self._document = document
        self._given: dict[str, list[tuple[int, str]]] = {}
        self._others: Aliases | None = None
        for k, citation in enumerate(citations):
            if citation.kind == "act" and citation.host.base:
                after = [c.span for c in citations[k + 1 : k + 1 + _MOST_ASIDES]]
                for at, short in _shorts_after(document.text, citation.span, after):
                    self._given.setdefault(normalise_name(short), []).append((at, citation.host.name))

    def full(self, short: str, at: int, *, is_named: bool) -> str | None:
        """The full name of what is called ``short`` at ``at``; itself where nothing says; None where it is no act.

        ``is_named`` says that it is the name of an act as it stands ("Clean Air Act", "Energy Policy Act of 1992").
        """
        if given := self._given.get(normalise_name(short)):
            return next((name for place, name in reversed(given) if place <= at), given[0][1])
        if is_named:
            return short
        if self._others is None:
            self._others = find_aliases(self._document)
        known = self._others.get(normalise_name(short))
        if not known:
            return _KNOWN.get(short, short if short.isupper() and short.endswith("A") else None)
        alias = next((a for a in reversed(known) if a.name.end <= at), known[0])
        found = _NAME_RE.match(" ".join(alias.full.of(self._document.text).split()))
        return found[1] if found else None


def _shorts_after(text: str, span: Span, following: Sequence[Span]) -> Iterator[tuple[int, str]]:
    """The names that stand in parentheses after an act, beside its citations: "Public Law 108-175 (SAA)"."""
    at = span.end
    for _ in range(_MOST_ASIDES):
        aside = _ASIDE_RE.match(text, at)
        cited = next((s for s in following if text[at : s.start].strip() == "," and s.start > at), None)
        if aside and (short := _SHORT_RE.fullmatch(aside[1])):
            yield aside.end(), short[1]
        if aside or cited:
            at = aside.end() if aside else cited.end if cited else at
