"""The quotations of an article as cards that can be jumped to, and what the page says about all of them."""

from __future__ import annotations

from dataclasses import dataclass

from legaldiff.quotes import Quotation, Quotations
from legaldiff.reports.page.sources import describe_source, list_doubts
from legaldiff.reports.page.template import fill
from legaldiff.reports.quotation_redline import Part, lay_context
from legaldiff.reports.showing import Options
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


def quotations_page(quotations: Quotations, options: Options) -> str:
    """The page of the quotations of an article."""
    many = len(quotations.sources) > 1
    return fill(
        "quotes",
        title=f"Quotations: {options.file}" if options.file else "Quotations",
        summary=_summarise(quotations),
        article=quotations.article and describe_source(quotations.article),
        sources=[describe_source(source) for source in quotations.sources],
        doubts=[(f"source {n}" if many else "", list_doubts(source)) for n, source in enumerate(quotations.sources, 1)],
        cards=[_card(number, found) for number, found in enumerate(quotations, 1)],
        counts=quotations.counts,
        said={"omitted": "left out", "qualifier": "not quoted"},
    )


def _card(number: int, found: Quotation) -> QuotationCard:
    facts = list(describe_facts(found))
    return QuotationCard(number, found, shorten(found.quote, _SHORT), describe_flags(found), facts, lay_context(found))


def _summarise(quotations: Quotations) -> str:
    """The counts, and how many somebody should look at."""
    count = len(quotations.doubtful)
    asked = f"{'One' if count == 1 else f'{count:,}'} should be looked at." if count else "None needs a second look."
    return f"{describe_counts(quotations)}. {asked if quotations else ''}".rstrip()
