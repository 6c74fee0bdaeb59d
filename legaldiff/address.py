"""Addresses: the paths (``9(a)(ii)``) and eIds (``sec_9__subsec_a__para_ii``) of the provisions of a tree.

Paths follow the field's habit: a component in parentheses follows the one before it directly, any other after a
slash (``Part II/Subpart B/203(a)``); a component that begins with ``"`` is the outermost one inside quoted text; ``#2``
stands after a repeated one. eIds follow the Akoma Ntoso naming convention (OASIS, version 1.0, section 5).
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cached_property, lru_cache

from legaldiff.errors import AddressError
from legaldiff.lazy import lazy_re
from legaldiff.model import LEVELS, OUTER, SPECIAL, Kind, Node

__all__ = ["Index", "component", "normalise_reference"]

_ABBREVIATION = {
    "appendix": "app", "division": "dvs", "chapter": "chp", "article": "art", "section": "sec", "paragraph": "para",
    "clause": "cl",
}  # fmt: skip
_WORDED = {kind: kind.value.capitalize() for kind in (Kind.APPENDIX, *OUTER)}
_PROVISIONS = LEVELS | SPECIAL
_OWN_WORDS = ("rule", "annex", "schedule", "exhibit", "attachment")  # of levels that share a kind with another
_WORD_RE = lazy_re(  # "Part II", not a bare "II."
    rf"division|(?:sub)?(?:part|title|chapter)|article|appendix|{'|'.join(_OWN_WORDS)}", re.IGNORECASE
)
_PREFIX_RE = lazy_re(
    r"(?:(?:sub)?sections?|secs?\.?|§+|(?:sub)?paragraphs?|(?:sub)?clauses?|items?)\s*(?=[\d(\"])", re.IGNORECASE
)  # "sec. 9(a)", "§ 9", "subsection (a)"
_TAIL_RE = lazy_re(r"\s+of\s+this\s+\w+\s*$")  # "section 3(b) of this order"
_SPACE_RE = lazy_re(r"\s+")
_NOT_EID_RE = lazy_re(r"[^0-9A-Za-z.-]+")  # what an eId cannot hold: "(a)"


def component(node: Node, text: str) -> str:
    """The path component of a provision: ``(a)``, ``9``, ``Part II``; the name of the region for a special one."""
    kind = node.kind
    if kind in SPECIAL:
        return kind.value
    num = node.first(Kind.NUM)
    return "()" if num is None or num.value is None else _component(kind, num.value, text[num.start : num.end])


@lru_cache(maxsize=4096)  # a long text has some hundred designators, each many times
def _component(kind: Kind, value: str, printed: str) -> str:
    if ("(" in printed[:2] or printed.rstrip(" .—-:").endswith(")")) and "(" not in value:
        return f"({value})"
    worded = _WORD_RE.match(printed)
    if not worded or kind not in _WORDED:
        return value
    word = worded[0].capitalize() if worded[0].lower() in _OWN_WORDS else _WORDED[kind]
    return f"{word} {value}".rstrip()


def normalise_reference(written: str) -> str:
    """A written reference as a path: ``"Sec. 9 (a)"``, ``"section 9(a) of this order"`` and ``"9(a)"`` are one."""
    s = _TAIL_RE.sub("", _SPACE_RE.sub(" ", written.replace("“", '"').replace("``", '"')).strip())
    s = _PREFIX_RE.sub("", s)
    return re.sub(r" (?=\()", "", s)


class Index:
    """Parents, paths and eIds of one tree, each computed once; the tree itself stores none of them."""

    def __init__(self, root: Node, text: str) -> None:
        self.provisions: list[Node] = []
        """Every provision in document order."""
        self.parent: dict[Node, Node] = {}
        """The provision that each provision stands in; the outermost have none."""
        self.path: dict[Node, str] = {}
        self.eid: dict[Node, str] = {}
        self._below: dict[Node | None, list[Node]] = {}
        self._text = text
        self._number(root)

    def _number(self, root: Node) -> None:
        """Walk the tree once. A path and an eId are looked up alike, so no name of either sort is given twice."""
        names = _Names()
        quotations: dict[str, int] = {}
        todo: list[tuple[Node, Node | None, str, str, bool]] = [(root, None, "", "", False)]
        while todo:
            node, above, path, eid, quoted = todo.pop()
            kind = node.kind
            if kind in _PROVISIONS:
                part = component(node, self._text)
                path = names.give(_join(path, part, quoted), "#", node)
                eid = names.give(_join_eid(eid, _eid_part(kind, part)), "-", node)
                self.path[node] = path
                self.eid[node] = eid
                self.provisions.append(node)
                self._below.setdefault(above, []).append(node)
                if above is not None:
                    self.parent[node] = above
                above, quoted = node, False
            elif kind is Kind.QUOTED_CONTENT:
                base = _join_eid(eid, "qstr")
                quotations[base] = quotations.get(base, 0) + 1
                eid = names.give(f"{base}_{quotations[base]}", "-", node)
                self.eid[node] = eid
                quoted = True
            for child in node.children[::-1]:
                if child.children or child.kind in _PROVISIONS:
                    todo.append((child, above, path, eid, quoted))

    @cached_property
    def by_path(self) -> dict[str, Node]:
        """The provisions by their paths."""
        return {p: n for n, p in self.path.items()}

    @cached_property
    def by_eid(self) -> dict[str, Node]:
        """The provisions by their eIds; a quotation has an eId too, but no path, and is no provision."""
        return {self.eid[n]: n for n in self.provisions}

    def __getitem__(self, path: str) -> Node:
        """The provision at a path, eId or written reference (``"sec. 9(a)"``); ``AddressError`` if there is none."""
        node = self.find(path)
        if node is None:
            near = get_close_matches(normalise_reference(path), list(self.by_path)[:20_000], 3, 0.5)
            hint = f"; the nearest are {', '.join(near)}" if near else ""
            raise AddressError(f"no provision {path!r}{hint}")
        return node

    def exact(self, path: str) -> Node | None:
        """The provision that is listed under just this path or eId, or None."""
        return self.by_path.get(path) or self.by_eid.get(path)

    def find(self, reference: str) -> Node | None:
        """The same, or None. A section may be named without the parts above it where only one has its number."""
        wanted = normalise_reference(reference)
        node = self.exact(reference) or self.by_path.get(wanted)
        if node is None and wanted and "/" not in wanted and not wanted.startswith('"'):
            node = self._by_end.get(wanted)
        return node

    @cached_property
    def _by_end(self) -> dict[str, Node | None]:
        """What stands after the last slash of a path, with its provision; None where several paths end so."""
        found: dict[str, Node | None] = {}
        for path, node in self.by_path.items():
            _, slash, end = path.rpartition("/")
            if slash:
                found[end] = None if end in found else node
        return found

    def ancestors(self, node: Node) -> list[Node]:
        """The provisions that hold this one, innermost first."""
        out = []
        while (above := self.parent.get(node)) is not None:
            out.append(above)
            node = above
        return out

    def children(self, node: Node | None) -> list[Node]:
        """The provisions directly inside one (None: the outermost), in document order."""
        return self._below.get(node, [])


class _Names:
    """The names given so far; one that is taken gets an ordinal behind it, after a mark."""

    def __init__(self) -> None:
        self._owner: dict[str, Node] = {}
        self._counts: dict[tuple[str, str], int] = {}

    def give(self, wanted: str, mark: str, node: Node) -> str:
        """The name wanted, or the next that is free: ``5#2``, also where a designator is printed so."""
        name = wanted
        while self._owner.setdefault(name, node) is not node:
            count = self._counts[wanted, mark] = self._counts.get((wanted, mark), 1) + 1
            name = f"{wanted}{mark}{count}"
        return name


def _join(path: str, part: str, quoted: bool) -> str:
    if quoted:
        return f'{path}/"{part}' if path else f'"{part}'
    return path + part if part.startswith("(") or not path else f"{path}/{part}"


def _join_eid(eid: str, part: str) -> str:
    return f"{eid}__{part}" if eid else part


@lru_cache(maxsize=4096)
def _eid_part(kind: Kind, part: str) -> str:
    stem = kind.value.removeprefix("sub")
    name = kind.value.replace(stem, _ABBREVIATION.get(stem, stem))
    if kind not in LEVELS:
        return name
    value = _NOT_EID_RE.sub("", part.rpartition(" ")[2])
    return f"{name}_{value}" if value else name
