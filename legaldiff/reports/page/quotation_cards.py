"""The quotations of an article as cards that can be jumped to, and what the page says about all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from legaldiff.document import Document
from legaldiff.quotes import Quotation, Quotations
from legaldiff.quotes.quotation import VERDICTS
from legaldiff.reports.page.sources import Doubt, describe_source, list_doubts
from legaldiff.reports.quotation_redline import Part, lay_context
from legaldiff.reports.words.phrase import shorten
from legaldiff.reports.words.quotation import describe_counts, describe_facts, describe_flags

__all__ = [
    "DocumentRow",
    "QuotationCard",
    "count_verdicts",
    "describe_documents",
    "lay_quotations",
    "list_source_doubts",
    "summarise",
]

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


def lay_quotations(quotations: Quotations) -> list[QuotationCard]:
    """The cards in the order of the article."""
    return [_card(number, found) for number, found in enumerate(quotations, 1)]


def _card(number: int, found: Quotation) -> QuotationCard:
    facts = list(describe_facts(found))
    return QuotationCard(number, found, shorten(found.quote, _SHORT), describe_flags(found), facts, lay_context(found))


def count_verdicts(cards: Sequence[QuotationCard]) -> list[tuple[str, int, int]]:
    """Each verdict that occurs, how often it does, and the number of the first quotation that has it."""
    numbers = {verdict: [c.number for c in cards if c.found.verdict == verdict] for verdict in VERDICTS}
    return [(verdict, len(found), found[0]) for verdict, found in numbers.items() if found]


def summarise(quotations: Quotations) -> str:
    """The counts, and how many somebody should look at."""
    count = len(quotations.doubtful)
    asked = f"{'One' if count == 1 else f'{count:,}'} should be looked at." if count else "None needs a second look."
    return f"{describe_counts(quotations)}. {asked if quotations else ''}".rstrip()


def describe_documents(quotations: Quotations) -> list[DocumentRow]:
    """The article and the sources."""
    rows = [] if quotations.article is None else [_row("Article", quotations.article, "")]
    numbered = len(quotations.sources) > 1
    for n, document in enumerate(quotations.sources, 1):
        rows.append(_row(f"Source {n}" if numbered else "Source", document, document.meta.title or ""))
    return rows


def _row(role: str, document: Document, title: str) -> DocumentRow:
    source = describe_source(document)
    facts = (source.number, source.date, source.name) if title else ()
    return DocumentRow(role, title or source.name, " · ".join(f for f in facts if f), source.sha256)


def list_source_doubts(quotations: Quotations) -> list[tuple[str, list[Doubt]]]:
    """The notices on the reading of each source; an article has no provisions to be read."""
    numbered = len(quotations.sources) > 1
    return [(f"source {n}" if numbered else "", list_doubts(d)) for n, d in enumerate(quotations.sources, 1)]
