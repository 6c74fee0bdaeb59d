"""Chains: the levels that a text goes through to name a provision: "paragraphs (1) and (2) of subsection (b)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legaldiff.citation.citation import Item, Step
from legaldiff.citation.identifier import extend
from legaldiff.citation.label import LETTERED_RE, WORDED_RE, Label, read_labels
from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["UNIT_FORMS", "UNIT_RE", "Chain", "Group", "items_of", "read_chain", "unit_of"]


class Group(NamedTuple):
    """A unit word with its labels: "sections 2 and 3"."""

    unit: str
    labels: list[Label]


class Chain(NamedTuple):
    """Groups, outermost first; the labels of the last are what is named. ``plain`` says that it is one "sec. 5"."""

    span: Span
    groups: list[Group]
    plain: bool = False


UNIT_RE = lazy_re(
    r"\b(?:(sub)-?(?!art|annex|app))?(sec(?:tion)?|par(?:a(?:graph)?)?|cl(?:ause)?|part|pt|title|tit|ch(?:ap(?:ter)?)?"
    r"|div(?:ision)?|art(?:icle)?|item|annex|app(?:endix)?)(s)?\b(?:\.(?=[^\S\n]{0,2}[\d(A-Z]))?\s{0,3}|(§|¶)(?:\s?[§¶])?\s{0,3}",
    re.IGNORECASE,
)  # "sections ", "Sec. ", "subsection ", "§§ "
_SHORT = """
    sec section, par paragraph, para paragraph, cl clause, pt part, tit title, ch chapter, chap chapter, div division,
    art article, app appendix, § section, ¶ paragraph
"""
_FULL = dict(pair.split() for pair in _SHORT.split(","))
_RANKS = (
    *("title", "subtitle", "division", "subdivision", "chapter", "subchapter", "part", "subpart"),
    *("article", "appendix", "annex"),
    *("section", "subsection", "paragraph", "subparagraph", "clause", "subclause", "item", "subitem"),
)
_RANK = {unit: rank for rank, unit in enumerate(_RANKS)}
UNIT_FORMS = {
    f"{sub}{short}{s}": sub + full
    for short, full in {**_FULL, **{unit: unit for unit in _FULL.values()}}.items()
    for sub in ("", "sub")
    for s in ("", "s")
}
"""The words for a level in all their forms ("secs", "subsections"), each with the one that it is called by here."""
_WORDED = _RANKS[: _RANKS.index("section")]  # their labels may be two capitals ("title XX", "part BB")
_OF_RE = lazy_re(r",?\s{1,3}of\s{1,3}(?:the\s{1,3})?")
_COMMA_RE = lazy_re(r",\s{1,3}")
_LONGEST = 6  # groups of a chain


def unit_of(found: re.Match[str]) -> str:
    """The unit that a match of ``UNIT_RE`` stands for, in full: "sub" and "sec" are a subsection."""
    word = (found[2] or found[4]).lower()
    return (found[1] or "").lower() + _FULL.get(word, word)


def read_chain(text: str, at: int, end: int) -> Chain | None:
    """The chain whose first unit word begins at ``at``; None where no label follows it."""
    found = UNIT_RE.match(text, at, end)
    first = _read_group(text, found, end) if found else None
    if not found or not first:
        return None
    plain = found[0].rstrip().endswith(".")
    latest, stop = first
    groups = [latest]
    while len(groups) < _LONGEST:
        of = _OF_RE.match(text, stop, end)
        join = of or (None if _is_complete(latest) else _COMMA_RE.match(text, stop, end))
        more = UNIT_RE.match(text, join.end(), end) if join else None
        read = _read_group(text, more, end) if more else None
        if not read or (not of and _RANK[read[0].unit] == _RANK[latest.unit]):
            break
        inner = not of and _RANK[read[0].unit] > _RANK[latest.unit]
        latest, stop = read
        groups.insert(len(groups) if inner else 0, latest)
    return Chain(Span(at, stop), groups, plain and len(groups) == 1 and not latest.labels[0].subs)


def _is_complete(group: Group) -> bool:
    """Whether no level can come after a comma: a list, or "subsection 1(a)", which has its section with it."""
    return len(group.labels) > 1 or (_RANK[group.unit] > _RANK["section"] and bool(group.labels[0].number))


def _read_group(text: str, found: re.Match[str], end: int) -> tuple[Group, int] | None:
    unit = unit_of(found)
    if "." in found[0] and (found[2] or "").lower() in _RANK:
        return None  # a sentence ends: "of this section. A"
    numbers = WORDED_RE if unit in _WORDED else LETTERED_RE
    plural = bool(found[3]) or "§§" in found[0].replace(" ", "")
    labels, stop = read_labels(text, found.end(), end, numbers=numbers, plural=plural)
    return (Group(unit, labels), stop) if labels else None


def items_of(chain: Chain, base: str) -> Iterator[Item]:
    """What a chain names: each label of its innermost level, then what the outer levels name beside the way to it."""
    for depth in range(len(chain.groups) - 1, -1, -1):
        above = tuple(s for g in chain.groups[:depth] for s in _steps(g.unit, g.labels[0].number, g.labels[0].subs))
        innermost = depth == len(chain.groups) - 1
        group = chain.groups[depth]
        for label in group.labels if innermost else group.labels[1:]:
            steps = (*above, *_steps(group.unit, label.number, label.subs))
            through = (*above, *_steps(group.unit, *label.through)) if label.through else ()
            target = extend(base, steps) if base else ""
            yield Item(label.span, target, steps, through, "", label.modifier)


def _steps(unit: str, number: str, subs: Sequence[str]) -> tuple[Step, ...]:
    brackets = tuple(Step("", s) for s in subs)
    return (Step(unit, number), *brackets) if number else brackets
