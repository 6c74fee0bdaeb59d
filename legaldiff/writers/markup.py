"""XML as it is written: one element or paragraph to a line, indented by its depth."""

from __future__ import annotations

from legaldiff.lazy import lazy_re

__all__ = ["UNWRITABLE_RE", "Markup", "escape"]

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\ufffe": "\ufffd", "\uffff": "\ufffd"}
_ESCAPED_RE = lazy_re('[&<>"\ufffe\uffff]')
UNWRITABLE_RE = lazy_re("[\ufffe\uffff]")
"""What XML cannot hold even as a reference; readers drop other such characters."""

_OPENS_RE = lazy_re(r"<[A-Za-z][^<>]*(?<!/)>\Z")  # <section eId="sec_1">, and nothing behind it
_WIDEST = 40  # levels beyond which a line is indented no further


class Markup:
    """Takes lines and indents them."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._depth = 0

    def add(self, line: str) -> None:
        """Write a line: a tag that opens or closes an element, or a whole element."""
        if line.startswith("</"):
            self._depth -= 1
        self._lines.append("  " * min(self._depth, _WIDEST) + line)
        if _OPENS_RE.match(line):
            self._depth += 1

    def finish(self) -> str:
        """The text."""
        return "\n".join(self._lines) + "\n"


def escape(words: str) -> str:
    """Words as they stand in an element or an attribute."""
    return _ESCAPED_RE.sub(lambda match: _ESCAPES[match[0]], words)
