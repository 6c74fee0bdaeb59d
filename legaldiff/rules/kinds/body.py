"""Bodies that are set up: councils, committees, task forces, offices, with chair, members, support and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from legaldiff.clauses.parts.body import BODY_CLUE_RE, Founding, find_foundings
from legaldiff.clauses.parts.lifetime import find_ending
from legaldiff.clauses.parts.membership import MEMBERSHIP_WORDS, find_chair, find_members, find_support
from legaldiff.clauses.subject import find_subject
from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.rules.field import Field, texts
from legaldiff.rules.finding import extract_passage, printed
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.passage import end_of_list, find_passages
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["RULE", "find_bodies"]

_WORDS = ("establish", "creat", "constituted", "convene", "hereby form", "shall form")
_FACT_WORDS = (*MEMBERSHIP_WORDS, "terminate", "expire", "cease", "abolished")

_MOST = 64
"""Bodies of one document of which more than the founding is told; real orders set up six."""


@dataclass(slots=True)
class _Found:
    passage: Statement
    founding: Founding
    top: Node
    short: str
    facts: dict[str, str | bool | None] = field(default_factory=dict)


def find_bodies(document: Document) -> Iterator[Extract]:
    """Every body that is set up, with what the document says of it elsewhere; the short name tells which is meant."""
    found = [
        _Found(passage, founding, _top(document, passage.node), _short(passage, founding))
        for passage in find_passages(document, _WORDS, BODY_CLUE_RE)
        for founding in find_foundings(passage.text, passage.raw)
    ]
    if not found:
        return
    for passage in find_passages(document, _FACT_WORDS):
        if one := _meant(document, found[:_MOST], passage):
            _note(document, one.facts, passage)
    seen: set[str] = set()
    for one in found:
        if one.short in seen and printed(one.passage, one.founding.name) == one.short:
            continue  # "The Committee shall be established by": the same once more
        seen.add(one.short)
        yield extract_passage(document, RULE.name, one.passage, _fields(one))


def _top(document: Document, node: Node) -> Node:
    return next(iter(reversed(document.index.ancestors(node))), node)


def _short(passage: Statement, founding: Founding) -> str:
    """The name by which the rest of the document calls it: the alias, else the name."""
    return printed(passage, founding.alias) or printed(passage, founding.name) or ""


def _meant(document: Document, found: Sequence[_Found], passage: Statement) -> _Found | None:
    """The body that a sentence is about: the one it names by the longest short name, else the only one so far there."""
    if named := [one for one in found if one.short in passage.raw]:
        longest = max(len(one.short) for one in named)
        named = [one for one in named if len(one.short) == longest]
        return next((one for one in named if one.top is _top(document, passage.node)), named[0])
    near = [one for one in found if one.top is _top(document, passage.node) and one.passage.start <= passage.start]
    nouns = {one.short.split()[-1].lower() for one in near[-1:]}
    return near[-1] if near and nouns & set(passage.raw.lower().replace(",", " ").split()) else None


def _note(document: Document, facts: dict[str, str | bool | None], passage: Statement) -> None:
    text = passage.text
    if "chair" not in facts and (chair := find_chair(text)):
        facts["chair"] = printed(passage, chair)
    if "members" not in facts and (members := find_members(text)):
        words = document.text[passage.start + members.start : end_of_list(document, passage)]
        if words.strip(" \n,;:.—-"):
            facts["members"] = words.strip(" \n,;:.—-")
    if "staff" not in facts and find_support(text):
        facts["staff"] = printed(passage, Span(0, len(passage.raw)))
    if "end" not in facts and (moment := find_ending(text)):
        facts["end"] = printed(passage, moment.when)


def _fields(one: _Found) -> dict[str, str | bool | None]:
    passage, founding = one.passage, one.founding
    told = find_subject(passage.text, 0, founding.verb.start) if founding.is_told else None
    is_other = told is not None and told != founding.name and told.end <= founding.verb.start
    return {
        "name": printed(passage, founding.name),
        "alias": printed(passage, founding.alias),
        "within": printed(passage, founding.within),
        "actor": printed(passage, told) if is_other else None,
        "directed": founding.is_told,
        **one.facts,
    }


RULE = Rule(
    "body",
    "Councils, committees, task forces and offices that are set up, with chair, members, support and end.",
    find_bodies,
    (*texts("name", "alias", "within", "actor", "chair", "members", "staff", "end"), Field("directed", "flag")),
)
