"""Which parts of a web page belong to its site: by element, role and name, and never against the words."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.readers.html.tree import Element, Tree, read_attribute

__all__ = ["find_furniture"]

_UNSEEN = frozenset({
    "head", "svg", "math", "canvas", "audio", "video", "iframe", "object", "embed", "map", "select", "textarea",
    "datalist", "meter", "progress", "noembed", "noframes",
})  # fmt: skip
_SITE = frozenset({"nav", "footer", "aside", "form", "button", "dialog", "menu", "search"})
_ROLES = frozenset({
    "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog", "alert",
    "alertdialog", "toolbar", "form", "tablist",
})  # fmt: skip
_WORDS = frozenset({
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "footer", "sidebar", "share", "sharing",
    "sharebar", "sharethis", "addtoany", "social", "cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe",
    "signup", "related", "recommended", "comments", "disqus", "advert", "advertisement", "ads", "promo", "skip",
    "skiplink", "pagination", "pager", "toolbar", "searchform", "searchbox", "popup", "modal", "masthead", "wm",
})  # fmt: skip
_CONTENT = frozenset({"content", "entry", "article", "body", "main", "document", "text", "story", "post"})
_WORD_RE = lazy_re(r"[a-z0-9]+")
_HIDING_RE = lazy_re(r"display\s*:\s*none|visibility\s*:\s*hidden")
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
    if name in _UNSEEN:
        return UNSEEN
    if name == "sup" and not element.words and 0 < element.linked <= _MARK:
        return "footnote mark"
    if element.marks or element.words > _MASS * total or name in ("html", "body", "main", "article"):
        return ""
    tag = element.tag
    hidden = read_attribute(source, tag, "hidden") is not None or read_attribute(source, tag, "aria-hidden") == "true"
    if hidden or _HIDING_RE.search(read_attribute(source, tag, "style") or ""):
        return UNSEEN
    if name in _SITE or (name == "header" and not element.titles):
        return SITE
    if (read_attribute(source, tag, "role") or "") in _ROLES:
        return SITE
    return SITE if _words_of(source, element) & _WORDS else ""


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
        if named or (element.name in ("div", "section", "td") and _words_of(source, element) & _CONTENT):
            found = place
    return found


def _leave_outside(tree: Tree, reasons: list[str], main: int) -> None:
    """Leave out what stands outside the main part, but for the title above it if it has none."""
    elements = tree.elements
    inside = [False] * len(elements)
    around = set()
    at = main
    while at > 0:
        around.add(at)
        at = elements[at].parent
    for place, element in enumerate(elements[1:], 1):
        inside[place] = place == main or inside[element.parent]
    lost = sum(
        element.words
        for place, element in enumerate(elements[1:], 1)
        if not inside[place] and place not in around and (element.parent in around or element.parent == 0)
    )
    if lost > _MOST_OUTSIDE * elements[0].words:
        return
    titles = [p for p in range(1, main) if elements[p].name == "h1" and not reasons[p] and not inside[p]]
    kept = set(titles[-1:]) if not elements[main].titles else set()
    at = elements[titles[-1]].parent if kept else 0
    while at > 0:
        around.add(at)
        at = elements[at].parent
    for place, element in enumerate(elements[1:], 1):
        inside[place] = inside[place] or place in kept or (inside[element.parent] and element.parent not in around)
        if not inside[place] and place not in around and not reasons[place]:
            reasons[place] = OUTSIDE
