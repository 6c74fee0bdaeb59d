"""The page and the Markdown about the quotations of an article."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from unit.reports.page_reading import Page, parse
from unit.reports.test_html_hostile import HOSTILE, KNOWN

import legaldiff
from legaldiff.quotes import Quotation, Quotations, check_quotes
from legaldiff.quotes.cover import cover
from legaldiff.reports import render
from legaldiff.reports.quotation_redline import lay_context
from legaldiff.span import Span

ROOT = Path(__file__).parents[3]
ORDER = """Section 1. Boats. The Harbor Master shall keep ten boats ready, except on feast days.

Sec. 2. Tolls. No toll may be asked of a child. The toll of a cart is ten cents under section 4(b) of this order.
"""
ARTICLE = """Section 1 is plain: “The Harbor Master shall keep ten boats ready.” But section 2 says “a toll may ... be
asked of a child,” and “The toll of a horse is ten cents under section 4(c) of this order.” “I like boats,” said Ann
Moor. Section 2 also says “No toll may be asked of a child, I think.
"""


def check(article: str = ARTICLE, *orders: str) -> Quotations:
    sources = [legaldiff.read(order, file=f"order {n}.txt") for n, order in enumerate(orders or (ORDER,), 1)]
    return check_quotes(legaldiff.read(article, file="article.txt"), sources)


def card(page: Page, number: int) -> str:
    return " ".join(page.by_id(f"quotation-{number}").words.split())


def marked(found: Quotation) -> str:
    """The context in one line: [-dropped-], {+added+}, (left out) and <qualifier>."""
    marks = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    roles = {"omitted": "({})", "qualifier": "<{}>"}
    parts = [part for place in lay_context(found) for part in place]
    return "".join(
        roles.get(role, "{}").format("".join(marks[p.op].format(p.text) for p in pieces)) for role, pieces in parts
    )


def test_each_quotation_has_a_card_in_the_order_of_the_article() -> None:
    found = check()
    page = parse(render(found, "html", file="article.txt"))
    assert [e.attributes["id"] for e in page.all("article")] == [f"quotation-{n + 1}" for n in range(len(found))]
    assert [e.attributes["data-significance"] for e in page.all("article")] == [q.verdict for q in found]
    for number, quotation in enumerate(found, 1):
        assert " ".join(quotation.quote.split()) in card(page, number)


def test_a_card_says_where_the_words_stand_and_what_differs() -> None:
    found = check()
    page = parse(render(found, "html"))
    assert [(q.verdict, q.flags) for q in found] == [
        ("exact", ("cut_qualifier",)),
        ("altered", ("elided",)),
        ("altered", ()),
        ("not_found", ()),
        ("exact", ()),
    ]
    assert "1 cut qualifier look at this =exact" in card(page, 1)
    assert "cut off (exception): except on feast days" in card(page, 1)
    assert "sec. 1 order 1.txt" in card(page, 1)
    assert "keep ten boats ready, [not quoted: except on feast days]." in card(page, 1)
    assert "word: cart → horse" in card(page, 3)
    assert "citation: b → c" in card(page, 3)
    assert "section 4([deleted: b] [inserted: c])" in card(page, 3)
    assert "no closing mark" in card(page, 5)
    assert "1.00 of 1 that the words come from there." in card(page, 1)


def test_the_summary_the_documents_and_the_chips() -> None:
    found = check(ARTICLE, ORDER, ORDER.replace("ten", "two"))
    page = parse(render(found, "html", file="article.txt"))
    assert page.all("title")[0].words == "Quotations: article.txt"
    (summary,) = [e.words for e in page.all("p") if e.attributes.get("class") == "summary"]
    assert summary == "5 quotations (2 exact, 2 altered, 1 not found). 4 should be looked at."
    rows = [" ".join(e.words.split())[:20] for e in page.all("tr")]
    assert rows[0].startswith("Articlearticle.txt")
    assert rows[1].startswith("Source 1order 1.txt")
    assert rows[2].startswith("Source 2order 2.txt")
    chips = [e.words for e in page.all("a") if str(e.attributes.get("class")).startswith("chip")]
    assert chips == ["=2 exact", "≠2 altered", "?1 not found"]


def test_no_quotations_at_all() -> None:
    page = parse(render(check("Nothing is quoted here.\n"), "html"))
    assert page.all("nav") == page.all("article") == []
    assert "There is no quotation to show." in page.by_id("main").words
    assert render(check("Nothing is quoted here.\n"), "markdown") == "## Quotations\n\n0 quotations.\n"


def test_what_was_chosen_keeps_its_documents() -> None:
    found = check()
    for chosen in (found.doubtful, found.of_verdict(["exact"])):
        assert (chosen.article, chosen.sources) == (found.article, found.sources)
    assert Quotations(found).article is None
    assert parse(render(Quotations(found), "html")).all("tr") == []


def test_it_is_the_same_every_time_and_for_every_reader() -> None:
    assert render(check(), "html") == render(check(), "html")
    assert render(check(), "markdown") == render(check(), "markdown")


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_of_an_article_or_a_source_becomes_markup(words: str) -> None:
    order = f"Section 1. Bells {words}. The bell {words} rings at noon and {words} at dusk.\n"
    article = f"It says: “The bell {words} rings at night and {words} at dusk.”\n\n{words}\n"
    found = check_quotes(
        legaldiff.read(article, "text", file=words), [legaldiff.read(order, "text", file=f"{words}.txt")]
    )
    page = parse(render(found, "html", file=words))
    assert {e.tag for e in page.elements} <= {*KNOWN.split(), "section"}
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert len(page.all("article")) == len(found) >= 1
    assert words in page.all("title")[0].words
    assert not [e for e in page.elements if any(name.startswith("on") or name == "src" for name in e.attributes)]


def test_every_character_of_the_context_is_shown_once() -> None:
    for name in ("fact-check.md", "held-letter.md", "op-ed.txt", "press-release.txt", "statutes.html"):
        article = legaldiff.read_file(ROOT / "tests" / "gold" / "quotes" / name)
        sources = [legaldiff.read_file(ROOT / "texts" / "interior-safety" / f"order-{y}.txt") for y in (2017, 2025)]
        for found in check_quotes(article, sources):
            for span, parts in zip(found.context_spans, lay_context(found), strict=True):
                source = next(s for s in sources if s.file == found.source)
                pieces = [piece for part in parts for piece in part.pieces]
                kept = "".join(p.text for p in pieces if p.op != "insert")
                assert re.sub(r"\s+", "", kept) == re.sub(r"\s+", "", span.of(source.text))


@pytest.mark.parametrize(
    ("quote", "context"),
    [
        ("shall keep two boats ready,", "shall keep [-ten-]{+two+} boats ready, <except on feast days>."),
        ("shall always keep ten boats", "shall {+always+} keep ten boats ready, except on feast days."),
        ("The Harbor Master shall keep ... boats ready ...", "shall keep (ten) boats ready, (except on feast days)."),
        ("shall keep ten boats ready except on feast days", "shall keep ten boats ready[-,-] except on feast days."),
        ("No toll may be asked, of a child", "No toll may be asked{+,+} of a child."),
        ("toll may be asked of a child", "<No> toll may be asked of a child."),
    ],
)
def test_the_official_words_are_marked(quote: str, context: str) -> None:
    (found,) = check(f"The order says “{quote}” in so many words.\n")
    assert marked(found).removeprefix("The Harbor Master ") == context


def test_a_sentence_without_end_is_cut() -> None:
    endless = "Section 1. " + " and ".join(f"the Clerk keeps boat {n}" for n in range(2_000)) + ".\n"
    (found,) = check("It says “the Clerk keeps boat 900 and the Clerk keeps boat 901” there.\n", endless)
    words = marked(found).split()
    assert (words[0], words[-1]) == ("…", "…")
    assert set(words[1:-1]) <= set(endless.split())
    assert "boat 900 and the Clerk keeps boat 901 and" in marked(found)
    assert len(words) < 600


def test_markdown_has_the_same_in_short() -> None:
    text = render(check(), "markdown", file="article.txt")
    assert text.startswith("## Quotations: article.txt\n\n5 quotations (2 exact, 2 altered, 1 not found).\n")
    assert "### 1 · exact\n\n“The Harbor Master shall keep ten boats ready.”\n\n**order 1.txt, sec. 1**" in text
    assert "- **cut off (exception):** except on feast days\n" in text
    assert "> The toll of a ~~cart~~ **horse** is ten cents under section 4(~~b~~ **c**) of this order." in text
    assert "### 4 · not found\n\n“I like boats,”\n\n### 5" in text


def test_a_place_in_spans_that_overlap() -> None:
    holds = cover([Span(8, 9), Span(0, 6), Span(2, 3)])
    assert [at for at in range(10) if holds(at)] == [0, 1, 2, 3, 4, 5, 8]
    assert not cover([])(0)
