"""Authorities: the constitution, statutes, orders and offices under which the instrument is made, each on its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from legaldiff.citation.citation import Citation
from legaldiff.citation.scan import find_citations
from legaldiff.clauses.parts.reliance import find_office, find_plain_authorities, find_reliances
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Kind
from legaldiff.references.find import find_references
from legaldiff.rules.field import Field, texts
from legaldiff.rules.finding import extract_passage
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.passage import find_passages
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["RULE", "find_authorities"]

_WORDS = (
    *("authority ", "authorities ", "vested in", "pursuant to", "virtue of", "under section", "under the p"),
    "accordance with section",
)
_CLUE_RE = lazy_re(r"\A\W*(?:Pursuant|PURSUANT|Under|By|BY|In\b|I,)|hereby|HEREBY|I |t is |T IS |do |here (?:is|are) ")
_KINDS = {
    **dict.fromkeys(("usc", "public_law", "statutes_at_large", "act"), "statute"),
    **dict.fromkeys(("cfr", "fr"), "regulation"),
}
_PRINTED = ("usc", "public_law", "statutes_at_large", "cfr", "fr")
_ASIDE_RE = lazy_re(r"(?:(?!\)[,;\s]|\band\b).)*", re.DOTALL)
"""Words inside one parenthesis: "as amended by section 4 of the Act, Public Law 103-236"."""
_APART_RE = lazy_re(
    r"[\s,;“”\"]*(?:(?:ch\.\s*\d+|Fiscal\s+Years?\s+\d{4}(?:\s+and\s+\d{4})?),?\s*|\(as\s+contained\s+in"
    r"\s+)?(?:\((?:the\s+)?[“\"]?[\w\s’'.&-]{1,60}[”\"]?\)[\s,]*)?(?P<open>\()?(?:[\s,]|the\s|[“\"])*"
)  # what may stand between a citation and the one that stands for the same: " (", ", Fiscal Year 1994 ("
_AMENDING_RE = lazy_re(
    r"(?:as\s+(?:[\w-]+\s+)?(?:amended|added|implemented|supplemented|modified|extended|continued)|amended|amending"
    r"|enacted|carried\s+out|under\s+procedures\s+of|declared|issued|established|made|required|defined)"
    r"\s+(?:by|in|under|pursuant\s+to)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)  # "as amended by Public Law 103-236": no authority of its own


class _Authority(NamedTuple):
    kind: str
    span: Span
    item: Span
    mention: Span
    identifier: str = ""
    parallel: str = ""


def find_authorities(document: Document) -> Iterator[Extract]:
    """Each authority that the enacting words, or a later command of the same kind, rely on."""
    targets: dict[Span, str | None] = {}
    for passage in find_passages(document, _WORDS, _CLUE_RE):
        if '"' in document.path(passage.node):
            continue
        for reliance in find_reliances(passage.text, is_preamble=passage.node.kind is Kind.PREAMBLE):
            if _is_quoted(passage.raw, reliance.start):
                continue
            for found in _relied_on(passage, reliance):
                identifier: str | None = found.identifier
                if found.kind == "statute" and not identifier:
                    targets = targets or {r.item: r.target for r in find_references(document)}
                    identifier = targets.get(Span(passage.start + found.item.start, passage.start + found.item.end))
                fields = {
                    "kind": found.kind,
                    "identifier": identifier,
                    "parallel": found.parallel,
                    "mention": passage.raw[found.mention.start : found.mention.end],
                }
                yield extract_passage(document, RULE.name, passage, fields, found.span)


def _is_quoted(raw: str, at: int) -> bool:
    """Whether a quotation is open at a place: what another text is to say is not said by this one."""
    return raw.count("“", 0, at) > raw.count("”", 0, at) or raw.count('"', 0, at) % 2 == 1


def _relied_on(passage: Statement, reliance: Span) -> list[_Authority]:
    """The authorities of a stretch in their order; the office only where nothing else is named."""
    cited = list(_cited(passage, reliance))
    plain = [
        authority
        for authority in find_plain_authorities(passage.text, reliance)
        if not any(c.span.start <= authority.span.start < c.span.end for c in cited)
    ]
    office = find_office(passage.text, reliance)
    if office and not cited and not plain:
        plain = [office]
    return sorted([*cited, *(_Authority(p.kind, p.span, p.span, p.span) for p in plain)], key=lambda a: a.span)


def _cited(passage: Statement, reliance: Span) -> Iterator[_Authority]:
    """The authorities of a stretch that are cited, each with the citations that stand for the same beside it."""
    for group in _groups(passage.raw, reliance):
        first, last = group[0], group[-1].span.end
        mention = Span(first.span.start, last + (len(group) > 1 and passage.raw.startswith(")", last)))
        parallel = "; ".join(i.target for c in group[1:] for i in c.items)
        for item in first.items:
            span = mention if len(first.items) == 1 else item.span
            yield _Authority(_KINDS.get(first.kind, first.kind), span, item.span, mention, item.target, parallel)


def _groups(raw: str, reliance: Span) -> Iterator[list[Citation]]:
    """The citations of a stretch, those that stand for one thing together, without those that only amended another."""
    group: list[Citation] = []
    aside = False
    for _, citation in find_citations(raw, [reliance]):
        if citation.kind == "internal":
            continue
        apart = _APART_RE.fullmatch(raw, group[-1].span.end, citation.span.start) if group else None
        if _AMENDING_RE.search(raw, max(reliance.start, citation.span.start - 80), citation.span.start):
            aside = True
        elif apart and (apart["open"] or (citation.kind in _PRINTED and group[-1].kind != citation.kind)):
            group.append(citation)
        elif not (aside and _ASIDE_RE.fullmatch(raw, group[-1].span.end if group else 0, citation.span.start)):
            if group:
                yield group
            group, aside = [citation], False
    if group:
        yield group


RULE = Rule(
    "authority",
    "What the instrument is made under: the constitution, statutes, orders and offices that it relies on.",
    find_authorities,
    (*texts("kind", "identifier", "parallel", derived=True), Field("mention")),
)
