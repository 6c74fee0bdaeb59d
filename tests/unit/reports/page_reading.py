"""Reads a page as a strict parser would: its elements, ids, links and words."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "link", "input"}
PHRASING = {"a", "b", "i", "span", "del", "ins", "code", "kbd", "p", "h1", "h2", "h3", "h4", "button", "summary", "dt"}
FLOW = {"p", "div", "ul", "ol", "li", "table", "section", "article", "details", "header", "footer", "main", "nav", "dl"}
FLOW |= {"h1", "h2", "h3", "h4"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]
    words: str = ""


@dataclass
class Page(HTMLParser):
    """The elements in order; parsing fails on what is not closed in order, or not allowed where it stands."""

    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert len(attributes) == len(dict(attributes)), f"an attribute stands twice in <{tag}>"
        if tag in FLOW:
            inside = [e.tag for e in self.open if e.tag in PHRASING]
            assert not inside, f"<{tag}> in <{inside}>"
        element = Element(tag, dict(attributes))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        last = self.open.pop()
        assert last.tag == tag, f"</{tag}> closes <{last.tag}>"

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.words += data

    def all(self, tag: str) -> list[Element]:
        """The elements of one name."""
        return [e for e in self.elements if e.tag == tag]

    @property
    def ids(self) -> list[str]:
        return [i for e in self.elements if (i := e.attributes.get("id"))]

    @property
    def links(self) -> list[str]:
        return [h for e in self.all("a") if (h := e.attributes.get("href"))]

    def by_id(self, name: str) -> Element:
        """The one element with an id."""
        (found,) = [e for e in self.elements if e.attributes.get("id") == name]
        return found


def parse(html: str) -> Page:
    """The page; every id is unique, every link is to an id of the page, and nothing is left open."""
    page = Page()
    page.feed(html)
    page.close()
    assert not page.open
    assert len(page.ids) == len(set(page.ids))
    assert all(link.startswith("#") for link in page.links)
    assert {link[1:] for link in page.links} <= set(page.ids)
    return page
