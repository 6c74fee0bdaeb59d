"""The markers of ordered lists, which browsers print and sources do not hold: "1.", "a.", "iv."."""

from __future__ import annotations

from dataclasses import dataclass

from legaldiff.readers.html.tokens import Token, read_attribute
from legaldiff.structure.labels.spelling import spell

__all__ = ["OrderedList", "open_list"]

_MOST = 10_000  # a list that begins further on is numbered from there in digits all the same
_STYLES = (
    ("lower-alpha", "a"), ("lower-latin", "a"), ("upper-alpha", "A"), ("upper-latin", "A"), ("lower-roman", "i"),
    ("upper-roman", "I"), ("decimal", "1"), ("none", ""), ("disc", ""), ("circle", ""), ("square", ""),
)  # fmt: skip


@dataclass(slots=True)
class OrderedList:
    """An open list: the kind of its markers (empty for none), and the number of the item to come."""

    kind: str
    number: int = 1
    told: bool = False  # whether a notice has said that its markers were put in

    def next_marker(self, source: str, item: Token) -> str:
        """The marker of an item as browsers print it; empty for none."""
        value = _read_number(read_attribute(source, item, "value"))
        number = self.number if value is None else value
        self.number = number + 1
        return f"{_write_number(number, self.kind)}. " if self.kind else ""


def open_list(source: str, tag: Token) -> OrderedList:
    """The list that a tag opens; ``<ul>`` has no markers, nor has one whose style takes them away."""
    if tag.value != "ol":
        return OrderedList("")
    style = read_attribute(source, tag, "style") or ""
    kind = next((kind for name, kind in _STYLES if "list-style" in style and name in style), None)
    if kind is None:
        written = read_attribute(source, tag, "type") or "1"
        kind = written if written in ("a", "i") else "1"
        if kind != "1" and written.upper() in source[tag.start : tag.end].partition("type")[2][:6]:
            kind = kind.upper()
    start = _read_number(read_attribute(source, tag, "start"))
    return OrderedList(kind, 1 if start is None else start)


def _read_number(written: str | None) -> int | None:
    digits = (written or "").strip()
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 7 else None


def _write_number(number: int, kind: str) -> str:
    if kind in "1iI" or not 0 < number < _MOST:
        return spell(kind if 0 < number < _MOST else "1", number)
    written = ""
    while number:  # a legal text goes on with "bb" after "aa", a browser with "ab"
        number, letter = divmod(number - 1, 26)
        written = chr(97 + letter) + written
    return written if kind.islower() else written.upper()
