"""No words of a text become a link or a mention on a site that shows a report in Markdown, and none is lost."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from types import MappingProxyType

import pytest
from markdown_it import MarkdownIt

import legaldiff
from legaldiff.reports import Excerpt, render
from legaldiff.rules.rule import Extract

LIVE = [
    "https://evil.example/x_y_z?a=b&c",
    "HTTP://evil.example",
    "ftp://evil.example",
    "www.evil.example",
    "evil.com",
    "clerk@evil.example",
    "mailto:clerk_of_court@evil.com",
    "(@clerk)",
    "@clerk-of/court",
    "#12",
    "clerk/bells#12",
    "GH-12",
    "!12",
    "[here](https://evil.example)",
    "<https://evil.example>",
]
# what GitHub and GitLab look for in each run of text, once Markdown is parsed
SITE_RE = re.compile(r"(?:https?|ftp)://|www\.|\w\.com|@\w|#\d|\bGH-\d|!\d", re.IGNORECASE)


class Shown(HTMLParser):
    """The tags of a page, and its runs of text, which a tag or a comment ends."""

    def __init__(self, markdown: str) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[str] = []
        self.tags: set[str] = set()
        self.feed(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown))
        self.close()

    def handle_data(self, data: str) -> None:
        self.runs.append(data)

    def handle_starttag(self, tag: str, _: object) -> None:
        self.tags.add(tag)


def text_with(words: str, end: str) -> str:
    return (
        f"Section 1. Bells {words}. The Keeper shall ring {words} within 30 days {end}.\n\n"
        f"Sec. 2. Tolls. (a) No toll of {words} may be asked {end}.\n\n(b) {words} is nothing.\n"
    )


def reports(words: str) -> dict[str, str]:
    old = legaldiff.read(text_with(words, "at noon"), "text", file=f"old {words}.txt")
    new = legaldiff.read(text_with(words, f"twice {words} a day"), "text", file=f"new {words}.txt")
    diff = legaldiff.diff(old, new)
    article = legaldiff.read(f"It says: “The Keeper shall ring {words} within 90 days at noon.”\n", "text", file=words)
    node = old["1"]
    found = Extract(words, node, words, "sec_1", node.span, old.text_of(node), MappingProxyType({words: words}))
    return {
        "diff": render(diff, "markdown"),
        "provisions": render(diff.provisions(), "markdown"),
        "outline": render(old, "markdown"),
        "excerpt": render(Excerpt(old, old["2"]), "markdown"),
        "extract": render([found], "markdown", file=words),
        "quotes": render(legaldiff.check_quotes(article, [old]), "markdown", file=words),
    }


@pytest.mark.parametrize("words", LIVE)
def test_no_words_become_a_link_or_a_mention(words: str) -> None:
    for name, markdown in reports(words).items():
        assert not re.search(r"://|www\.", markdown, re.IGNORECASE), name  # GitHub links these while it parses
        shown = Shown(markdown)
        assert not [run for run in shown.runs if SITE_RE.search(run)], name
        assert words in "".join(shown.runs), name
        assert not shown.tags & {"a", "img", "code"}, name


@pytest.mark.parametrize("words", LIVE)
def test_without_what_is_done_to_them_they_would(words: str) -> None:
    shown = Shown(words.replace("#", "\\#"))
    assert "a" in shown.tags or any(SITE_RE.search(run) for run in shown.runs)
