from __future__ import annotations

import re
from types import MappingProxyType

import pytest
from unit.reports.page_reading import parse

import legaldiff
from legaldiff.reports import render
from legaldiff.rules.rule import Extract

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "</style><script>alert(1)</script>",
    "</script><svg onload=alert(1)>",
    "</title></textarea><iframe src=//evil.example>",
    "--><base href=//evil.example>",
    "{{ 7 * 7 }}{% raw %}{# gone",
    "&lt;b&gt; &amp; &#60;",
    "`${alert(1)}`",
]
KNOWN = "html head meta title style body a div p button dialog h1 h2 h3 h4 dl dt dd kbd script header table thead tbody"
KNOWN += " tr td th details summary ul ol li nav main section article span del ins footer b i code"


def hostile_text(words: str, end: str) -> str:
    return (
        f"Section 1. {words}. The bell {words} rings {end}.\n\n"
        f"Sec. 2. Tolls {words}. (a) No toll {words} may be asked.\n\n({words}) Nothing {end}.\n"
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_of_a_document_becomes_markup(words: str) -> None:
    old = legaldiff.read(hostile_text(words, "at noon"), file=f"old {words}.txt")
    new = legaldiff.read(hostile_text(words, f"twice {words} a day"), file=f"new {words}.txt")
    tame = [legaldiff.read(hostile_text("x", end), file="x.txt") for end in ("at noon", "twice x a day")]
    html = render(legaldiff.diff(old, new), "html")
    page = parse(html)
    assert {e.tag for e in page.elements} <= set(KNOWN.split())
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert len(page.all("article")) >= 2
    assert words in page.by_id("change-c1").words
    assert words in page.all("title")[0].words
    assert {a for e in page.elements for a in e.attributes} <= {
        a for e in parse(render(legaldiff.diff(*tame), "html")).elements for a in e.attributes
    } | {"data-old", "data-new"}


@pytest.mark.parametrize("words", HOSTILE)
def test_neither_do_an_outline_and_extracts(words: str) -> None:
    document = legaldiff.read(hostile_text(words, "at noon"), file=words)
    page = parse(render(document, "html"))
    assert {e.tag for e in page.elements} <= set(KNOWN.split())
    node = document["1"]
    fields = MappingProxyType({words: words})
    found = Extract(words, node, words, "sec_1", node.span, document.text_of(node), fields)
    page = parse(render([found], "html", file=words))
    assert {e.tag for e in page.elements} <= set(KNOWN.split())
    assert page.all("tbody")[0].words.count(words) >= 5


def test_characters_that_turn_the_reading_order_or_hide_are_written_out() -> None:
    odd = "\u202e\u2066\x9b\x07\u2028\U000e0041\x00"
    old = legaldiff.read(f"Section 1. Bells{odd}. A bell rings.\n", file=f"a{odd}.txt")
    new = legaldiff.read(f"Section 1. Bells{odd}. A bell {odd} rings.\n", file="\ud800.txt")
    html = render(legaldiff.diff(old, new), "html")
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\ud800-\udfff\U000e0000-\U000e007f]", html
    )
    assert "&lt;U+202E&gt;" in html
    html.encode()


def test_a_text_that_nests_very_deep_makes_a_flat_page() -> None:
    deep = "Section 1. Top.\n\n" + "\n\n".join(f"({'a1iA'[i % 4]}) level {i}:" for i in range(3000)) + "\n"
    document = legaldiff.read(deep)
    html = render(legaldiff.diff(document, legaldiff.read(deep.replace("level 2", "floor 2"))), "html")
    deepest = 0
    at = 0
    for tag in re.findall(r"<(/?)(?:div|section|article|p|span|li|ul|ol)\b", html):
        at += -1 if tag else 1
        deepest = max(deepest, at)
    assert deepest < 30
    parse(html)


@pytest.mark.parametrize(
    "words", ["https://evil.example/x", "www.evil.example", "clerk@evil.example", "(202) 555-0100"]
)
def test_no_words_become_a_link_not_even_in_a_browser_that_looks_for_some(words: str) -> None:
    old = legaldiff.read(hostile_text(words, "at noon"), file=f"old {words}")
    new = legaldiff.read(hostile_text(words, f"twice {words} a day"), file=f"new {words}")
    for result in (legaldiff.diff(old, new), legaldiff.diff(old, new).provisions(), old):
        page = parse(render(result, "html"))
        assert [e.attributes["href"] for e in page.all("a") if not (e.attributes["href"] or "").startswith("#")] == []
        said = [e.attributes["content"] for e in page.all("meta") if e.attributes.get("name") == "format-detection"]
        assert said == ["telephone=no, date=no, address=no, email=no, url=no"]
