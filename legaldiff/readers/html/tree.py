"""The elements of an HTML page as a browser would nest them, however its tags are closed, and what words each holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from legaldiff.lazy import lazy_re
from legaldiff.readers.html.tokens import BLOCKS, CELLS, HEADINGS, INLINE, VOID, Token, TokenKind, read_tokens

__all__ = ["Element", "Tree", "find_rows", "read_tree"]

# What a start tag closes that is open, and the elements beyond which it does not look.
_TABLES = ("table",)
_IMPLIED = {
    "li": (("li",), ("ol", "ul", "menu", "dir", "td", "th")),
    **dict.fromkeys(("dt", "dd"), (("dt", "dd"), ("dl",))),
    "tr": (("tr", "caption"), _TABLES),
    **dict.fromkeys(("td", "th"), (("td", "th"), ("tr", "table"))),
    **dict.fromkeys(("tbody", "thead", "tfoot"), (("tbody", "thead", "tfoot", "caption"), _TABLES)),
    "option": (("option",), ("select",)),
    "a": (("a",), ("table",)),
}
_CELLS = ("td", "th", "caption", "table")
_TABLE_PARTS = frozenset(("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"))
# "Section 1.", "“Sec. 2.", "(a) ", "Article IV": how the paragraphs of an order begin; not "(c) 2025"
_LABEL_RE = lazy_re(
    r"\s*[\"“]?(?:(?:Section|SECTION|Sec\.|SEC\.|Article|ARTICLE|Part|PART)\s+[\dIVX]+\b|§"
    r"|\((?!c\) \d{4})[A-Za-z0-9]{1,4}\)|THE WHITE HOUSE,"
    r"|(?:Executive Order|EXECUTIVE ORDER|Proclamation) (?:No\. )?\d)"
)
_LONGEST_CELL = 600  # code points of a cell of a table; what is longer is text that was put into one
_ORDER_RE = lazy_re(
    r"\bhereby (?:order|proclaim|direct)|\bit is (?:hereby )?ordered|\bby (?:virtue of )?the authority vested"
    r"|\bis (?:hereby )?amended (?:to read|by)|\bis (?:hereby )?revoked",
    re.IGNORECASE,
)


class Element:
    """One element: its start tag, the place of its parent, and counts of the words in it and below it.

    ``words`` are code points outside of links, ``linked`` those in links, ``marks`` runs of words that read like an
    order's, ``titles`` first-level headings.
    """

    __slots__ = ("linked", "marks", "name", "parent", "tag", "titles", "words")

    def __init__(self, name: str, tag: Token | None, parent: int) -> None:
        self.name, self.tag, self.parent = name, tag, parent
        self.words = self.linked = self.marks = self.titles = 0


@dataclass(slots=True)
class Tree:
    """The elements in the order of their start tags, and every token with the place of the element that it is in.

    A start tag is in its own element, an end tag in the one that it closes; -1 for one that closes nothing.
    """

    elements: list[Element] = field(default_factory=list)
    tokens: list[tuple[Token, int]] = field(default_factory=list)


def read_tree(source: str) -> Tree:
    """Nest the tokens of a page; the first element stands for the page, and counts hold what is below."""
    nesting = _Nesting(source)
    for token in read_tokens(source):
        nesting.take(token)
    elements = nesting.tree.elements
    for element in reversed(elements[1:]):
        above = elements[element.parent]
        above.words += element.words
        above.linked += element.linked
        above.marks += element.marks
        above.titles += element.titles + (element.name == "h1")
    return nesting.tree


class _Nesting:
    """The stack of open elements, with the places in it of each name."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tree = Tree([Element("", None, -1)])
        self.stack = [0]
        self.open: dict[str, list[int]] = {}
        self.blocks = [0]  # the places in the stack of elements on lines of their own
        self.fresh = True  # whether a paragraph begins here

    def take(self, token: Token) -> None:
        """Read one token into the tree."""
        place = self.stack[-1]
        if token.kind is TokenKind.START:
            place = self._start(token)
        elif token.kind is TokenKind.END:
            place = self._end(token.value)
        elif token.kind is not TokenKind.HIDDEN:
            self._count(token)
        self.tree.tokens.append((token, place))

    def _count(self, token: Token) -> None:
        words = token.value if token.kind is TokenKind.REFERENCE else self.source[token.start : token.end]
        size = len(words) if not words.isspace() else 0
        element = self.tree.elements[self.stack[-1]]
        if self.open.get("a"):
            element.linked += size
        else:
            element.words += size
            if size and ((self.fresh and _LABEL_RE.match(words)) or _ORDER_RE.search(words)):
                element.marks += 1
        self.fresh = self.fresh and not size

    def _last(self, names: tuple[str, ...]) -> int:
        return max((self.open[name][-1] for name in names if self.open.get(name)), default=-1)

    def _start(self, token: Token) -> int:
        name = token.value
        if name in _IMPLIED:
            closed, bounds = _IMPLIED[name]
            at = self._last(closed)
            if at > self._last(bounds):
                self._pop(at)
        elif name in BLOCKS and (at := self._last(("p",))) > self._last(_CELLS):
            self._pop(at)
        element = Element(name, token, self.stack[-1])
        self.tree.elements.append(element)
        place = len(self.tree.elements) - 1
        self.fresh = self.fresh or name in BLOCKS or name == "br"
        if name not in VOID and not self.source.startswith("/>", token.end - 2):
            if name in BLOCKS or name in _CELLS:
                self.fresh = True
                self.blocks.append(len(self.stack))
            self.open.setdefault(name, []).append(len(self.stack))
            self.stack.append(place)
        return place

    def _end(self, name: str) -> int:
        self.fresh = self.fresh or name in BLOCKS or name == "br"
        at = self._last((name,))
        bound = self._last(_TABLES if name in _TABLE_PARTS else _CELLS) if name != "table" else 0
        if at < max(bound, 1) or (name in INLINE and at < self.blocks[-1]):
            return -1
        place = self.stack[at]
        self._pop(at)
        return place

    def _pop(self, at: int) -> None:
        """Close the elements of the stack from place ``at`` on."""
        while len(self.stack) > at:
            self.open[self.tree.elements[self.stack.pop()].name].pop()
            if self.blocks[-1] == len(self.stack) and len(self.blocks) > 1:
                self.blocks.pop()


def find_rows(tree: Tree) -> tuple[list[int], list[bool]]:
    """For each element the place of the table row that it is in (-1 for none), and whether that row holds data.

    A table of data has short cells without headings, other tables, or paragraphs of an order in them; others only place
    paragraphs on the page.
    """
    elements = tree.elements
    size = len(elements)
    table, row = [-1] * size, [-1] * size
    placing = [False] * size  # tables that only place paragraphs
    for place, element in enumerate(elements[1:], 1):
        above = table[element.parent]
        table[place], row[place] = above, row[element.parent]
        if element.name == "table":
            table[place], row[place] = place, -1
            placing[place] = element.marks > 0
            if above >= 0:
                placing[above] = True
        elif element.name == "tr":
            row[place] = place
        elif above >= 0 and (
            element.name in HEADINGS or (element.name in CELLS and element.words + element.linked > _LONGEST_CELL)
        ):
            placing[above] = True
    return row, [at >= 0 and table[at] >= 0 and not placing[table[at]] for at in row]
