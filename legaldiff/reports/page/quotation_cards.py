"""The quotations of an article as cards that can be jumped to, and what the page says about all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from legaldiff.document import Document
from legaldiff.quotes import Quotation, Quotations
from legaldiff.quotes.quotation import VERDICTS
from legaldiff.reports.page.sources import describe_source, list_doubts
from legaldiff.reports.page.template import fill
from legaldiff.reports.quotation_redline import Part, lay_context
from legaldiff.reports.words.phrase import shorten
from legaldiff.reports.words.quotation import describe_counts, describe_facts, describe_flags

__all__ = ["quotations_page"]

_SHORT = 9  # words of a quotation in the list of all


@dataclass(frozen=True, slots=True)
class QuotationCard:
    """A quotation with its number in the article; ``context`` has a list of parts for each place of the source."""

    number: int
    found: Quotation
    short: str
    flags: list[str]
    facts: list[tuple[str, str]]
    context: list[list[Part]]


class DocumentRow(NamedTuple):
    """What the page says of one document: what it is here, its title or else its name, and ``facts`` about it."""

    role: str
    title: str
    facts: str
    sha256: str


def quotations_page(quotations: Quotations, file: str) -> str:
    """The page of the quotations of an article, of which ``file`` is the name."""
    cards = [_card(number, found) for number, found in enumerate(quotations, 1)]
    return fill(
        "quotes",
        title=f"Quotations: {file}" if file else "Quotations",
        summary=_summarise(quotations),
        documents=list(_describe_documents(quotations)),
        doubts=[(role.lower(), list_doubts(document)) for role, document in _name_sources(quotations, "")],
        cards=cards,
        chips=_count_verdicts(cards),
        said={"omitted": "left out", "qualifier": "not quoted"},
    )


def _card(number: int, found: Quotation) -> QuotationCard:
    facts = list(describe_facts(found))
    return QuotationCard(number, found, shorten(found.quote, _SHORT), describe_flags(found), facts, lay_context(found))


def _count_verdicts(cards: Sequence[QuotationCard]) -> list[tuple[str, int, int]]:
    """Each verdict that occurs, how often it does, and the number of the first quotation that has it."""
    numbers = {verdict: [c.number for c in cards if c.found.verdict == verdict] for verdict in VERDICTS}
    return [(verdict, len(found), found[0]) for verdict, found in numbers.items() if found]


def _summarise(quotations: Quotations) -> str:
    """The counts, and how many somebody should look at."""
    count = len(quotations.doubtful)
    asked = f"{'One' if count == 1 else f'{count:,}'} should be looked at." if count else "None needs a second look."
    return f"{describe_counts(quotations)}. {asked if quotations else ''}".rstrip()


def _describe_documents(quotations: Quotations) -> Iterator[DocumentRow]:
    """The article and the sources."""
    if quotations.article is not None:
        yield _row("Article", quotations.article, "")
    for role, document in _name_sources(quotations, "Source"):
        yield _row(role, document, document.meta.title or "")


def _name_sources(quotations: Quotations, alone: str) -> Iterator[tuple[str, Document]]:
    """The sources, numbered where there are several."""
    for n, document in enumerate(quotations.sources, 1):
        yield f"Source {n}" if len(quotations.sources) > 1 else alone, document


def _row(role: str, document: Document, title: str) -> DocumentRow:
    source = describe_source(document)
    facts = (source.number, source.date, source.name) if title else ()
    return DocumentRow(role, title or source.name, " · ".join(f for f in facts if f), source.sha256)
