"""Funding: who pays, who bears the costs, who gives a body its staff and services."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.clauses.clause import Clause, Known, find_clauses
from legaldiff.clauses.parts.body import BODY
from legaldiff.clauses.predicate import trim_predicate
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.rules.field import ACTOR, texts
from legaldiff.rules.finding import bound_starts, classify, make_extract
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.passage import find_passages
from legaldiff.sentences.statement import Statement

__all__ = ["RULE", "find_fundings"]

_WORDS = ("fund", "administrative", "support", "expense", "cost", "staff", "personnel", "be paid", "office space")
_CLUE_RE = lazy_re(
    r"provid|furnish|suppl|availab|detail|bear|borne|paid|pay|fund(?:ed|s)|financ|absorb|reimburs|cover|defray|use"
    r"|met|charged"
)
_HELP = (
    r"(?:fund(?:s|ing)?\b|financial\s+(?:support|resources|and)|administrative\s+(?:\w+\s+)?(?:support|services?|staff"
    r"|assistance|functions|facilities)|administrative(?:,)?\s+(?:and\s+|or\s+)?(?:\w+,?\s+){0,4}(?:support|services)"
    r"|support\s+(?:services?|staff|functions)|(?:staff|logistical|clerical|secretarial)\s+(?:and\s+\w+\s+)?(?:support"
    r"|services|assistance)|(?:office|meeting)\s+space|staff\b|personnel\b)"
)
_GIVES_RE = lazy_re(
    r"(?:provid(?:e|ed|ing)|furnish(?:ed)?|suppl(?:y|ied)|ma(?:k|d)e\s+available|detail)\b"
    rf"[^.;:]{{0,140}}?\b{_HELP}"
    r"|(?:support|services)[^.;:]{0,100}?\b(?:shall|will)\s+be\s+(?:provided|furnished|supplied)\b"
)  # "provide funding and administrative support for the Council"
_AIM_RE = lazy_re(
    rf"\b{BODY}|\b(?:initiative|program|secretariat|network|partnership|coordinator|system)\b"
    r"|\b(?:under|of|by|implement\w*|carry(?:ing)?\s+out)\s+(?:the\s+\w+\s+of\s+)?this\s+(?:order|section"
    r"|memorandum)\b|\bAct\b|\bsection\s+\d",
    re.IGNORECASE,
)
_COST = r"(?:costs?|expenses?|expenditures)\b"
_SETTLED = (
    r"[^.;:]{0,160}?\b(?:shall|will|must|may)\s+be\s+(?:\w+\s+)?"
    r"(?:borne|paid|funded|met|absorbed|charged|reimbursed|defrayed|financed)\b"
)
_BEARS_RE = lazy_re(
    rf"(?:bear|absorb|pay|cover|defray|fund|reimburse)s?\s+(?:[^.;:]{{0,60}}?\s)?{_COST}"
    rf"|(?:costs?|expenses?|expenditures?|compensation)\b{_SETTLED}"
    r"|(?:shall|will|must)\s+be\s+(?:\w+\s+)?(?:funded|financed|paid)\s+(?:by|from|out\s+of|through|with)\b"
    r"|(?:shall|will|may)\s+(?:use|draw\s+on|expend)\s+[^.;:]{0,40}?\b(?:funds|appropriations)\b[^.;:]{0,60}?"
    r"\b(?:available|appropriated)\b"
    r"|funds\b[^.;:]{0,80}?\b(?:shall|will|may)\s+be\s+(?:available|used|made\s+available|transferred|obligated)\b"
    r"[^.;:]{0,40}?\b(?:for|to)\b"
)  # "shall bear its own expenses", "the costs of the Board shall be paid from"
_NOT_RE = lazy_re(
    r"\b(?:contribution|blocked|property\s+and\s+interests|travel\s+expenses,?\s+including|subsistence|tax"
    r"|insurance|premiums?|patients?)\b"
)
_STAFF_OF_RE = lazy_re(
    r"[^.;:]*?\bstaff\s+(?:of|members?)\b|[^.;:]*?\bto\s+(?!such\b)(?:(?:the|each|all|its|their|agenc\w+|field)"
    r"['’]?\s+){1,4}(?:staff|personnel)\b"
)  # "requested by the staff of the Board", "guidance to its field staff"
_PAY_RE = lazy_re(r"\b(?:without\s+(?:any\s+)?(?:additional\s+)?compensation|may\s+(?:be\s+allowed|receive))\b")


def find_fundings(document: Document) -> Iterator[Extract]:
    """Every clause that says out of whose money or by whose staff something is done; not what printing costs."""
    known: Known = {}
    for passage in find_passages(document, _WORDS, _CLUE_RE):
        found = _paid(passage)
        if found is None or classify(document, passage) is not None:
            continue
        clause = _clause(passage, found, known)
        if clause is None:
            continue
        start = max((p for p in clause.predicates if p <= found.start()), default=clause.head)
        if clause.subject and clause.is_passive and clause.subject.start <= found.start():
            start = clause.subject.start
        stops = bound_starts(passage.text, found.end(), len(passage.text))
        action = trim_predicate(passage.text, start, min([clause.end, *stops]), keep=found.end(), least=10, most=36)
        yield make_extract(document, RULE.name, clause, action, {})


def _paid(passage: Statement) -> re.Match[str] | None:
    """The words of payment or support; not of travel money for members, nor of what is blocked or given to others."""
    text = passage.text
    small = text.lower()
    if len(small) != len(text):
        return None
    found = _BEARS_RE.search(small)
    if found is None:
        found = _GIVES_RE.search(small)
        aim = f"{passage.lead.text} {text}" if passage.lead else text
        if found is None or not _AIM_RE.search(aim):
            return None
    if "information" in found[0] or _STAFF_OF_RE.match(small, found.start()):
        return None
    return None if _NOT_RE.search(small) or _PAY_RE.search(small, 0, found.start()) else found


def _clause(passage: Statement, found: re.Match[str], known: Known) -> Clause | None:
    """The clause in which the words stand."""
    return next((c for c in find_clauses(passage, known) if c.start <= found.start() < c.end), None)


RULE = Rule(
    "funding",
    "Who pays, bears the costs, or gives a body its funds, staff and services.",
    find_fundings,
    (*ACTOR, *texts("action", "exception", "limiter")),
)
