"""Which parts of a web page belong to its site: by element, role and name, and never against the words."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.lazy import lazy_re
from legaldiff.readers.html.tokens import WORDS, read_attribute
from legaldiff.readers.html.tree import Element, Tree

__all__ = ["find_furniture"]

_WORD_RE = lazy_re(r"[a-z0-9]+")
_HIDING_RE = lazy_re(r"display\s*:\s*none|visibility\s*:\s*hidden")
_TELLING = ("hidden", "aria-hidden", "style", "role")
_MARK = 4  # code points of a footnote's mark
_MASS = 0.5  # of the words outside of links: what holds more is no furniture
_MOST_OUTSIDE = 0.5  # of them: where more would be lost, the whole page is read

UNSEEN, SITE, OUTSIDE = "not shown on the page", "part of the site", "outside the main part of the page"


def find_furniture(source: str, tree: Tree) -> list[str]:
    """For each element the reason why its words are left out, or the empty string."""
    elements = tree.elements
    total = elements[0].words
    reasons = [""] * len(elements)
    for place, element in enumerate(elements[1:], 1):
        reasons[place] = reasons[element.parent] or _judge(source, element, total)
    main = _find_main(source, tree, reasons)
    if main:
        _leave_outside(tree, reasons, main)
    return reasons


def _judge(source: str, element: Element, total: int) -> str:
    """The reason to leave an element out: never one that holds a paragraph of an order, or half of the words."""
    name = element.name
    if name in WORDS["unseen"]:
        return UNSEEN
    if name == "sup" and not element.words and 0 < element.linked <= _MARK:
        return "footnote mark"
    if element.marks or element.words > _MASS * total or name in ("html", "body", "main", "article"):
        return ""
    hidden, aria, style, role = (read_attribute(source, element.tag, name) for name in _TELLING)
    if hidden is not None or aria == "true" or _HIDING_RE.search(style or ""):
        return UNSEEN
    if name in WORDS["site"] or (name == "header" and not element.titles) or role in WORDS["site_roles"]:
        return SITE
    return SITE if _words_of(source, element) & WORDS["site_words"] else ""


def _words_of(source: str, element: Element) -> frozenset[str]:
    """The words of the class and the id."""
    names = (read_attribute(source, element.tag, name) for name in ("class", "id"))
    return frozenset(word for name in names if name for word in _WORD_RE.findall(name))


def _find_main(source: str, tree: Tree, reasons: list[str]) -> int:
    """The innermost element that is named as the main part and holds all that reads like an order; 0 for none.

    Without such paragraphs it must hold two thirds of the words.
    """
    whole = tree.elements[0]
    found = 0
    for place, element in enumerate(tree.elements):
        if reasons[place] or (whole.marks and element.marks < whole.marks):
            continue
        if not whole.marks and element.words * 3 < whole.words * 2:
            continue
        named = element.name in ("main", "article") or read_attribute(source, element.tag, "role") == "main"
        if named or (element.name in ("div", "section", "td") and _words_of(source, element) & WORDS["content_words"]):
            found = place
    return found


def _leave_outside(tree: Tree, reasons: list[str], main: int) -> None:
    """Leave out what stands outside the main part, but for the title above it if it has none."""
    elements = tree.elements
    around = set(_above(tree, main))
    inside = [False] * len(elements)
    lost = 0
    for place, element in enumerate(elements[1:], 1):
        inside[place] = place == main or inside[element.parent]
        if not inside[place] and place not in around and (element.parent in around or element.parent == 0):
            lost += element.words
    if lost > _MOST_OUTSIDE * elements[0].words:
        return
    titles = [p for p in range(1, main) if elements[p].name == "h1" and not reasons[p] and not inside[p]]
    kept = titles[-1:] if not elements[main].titles else []
    for title in kept:
        around.update(_above(tree, elements[title].parent))
    for place, element in enumerate(elements[1:], 1):
        inside[place] = inside[place] or place in kept or (inside[element.parent] and element.parent not in around)
        if not inside[place] and place not in around and not reasons[place]:
            reasons[place] = OUTSIDE


def _above(tree: Tree, place: int) -> Iterator[int]:
    """An element and those that it is in."""
    while place > 0:
        yield place
        place = tree.elements[place].parent
