"""Makes orders one section of which quotes replacement text with sections of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hypothesis import strategies as st
from property.strategies import SCHEMES, Made, Numbers, draw_section, expect_made, print_made, settle

__all__ = ["quoting_orders"]

INSTRUCTION = "Order 99900 is amended to read as follows:"
MARKS = (("“", "”"), ("``", "''"), ('"', '"'))
ENDS = ("", ".", ";", "; and")  # what the order itself prints behind the closing mark

Row = tuple[str, str, str]


class Piece(NamedTuple):
    """Some paragraphs and the rows of their outline."""

    paragraphs: list[str]
    rows: list[Row]


def _join(pieces: Iterable[Piece]) -> Piece:
    kept = list(pieces)
    return Piece([p for piece in kept for p in piece.paragraphs], [r for piece in kept for r in piece.rows])


@st.composite
def quoting_orders(draw: st.DrawFn) -> tuple[str, list[Row]]:
    """A text and its outline: sections, among them one with a quoted block of one to three sections."""
    numbers = Numbers(draw(st.integers(0, 5000)))
    scheme = draw(st.sampled_from(SCHEMES))
    before, after = (settle(tuple(Made(numbers.next()) for _ in range(draw(st.integers(0, 2))))) for _ in range(2))
    inner = settle(tuple(draw_section(draw, numbers) for _ in range(draw(st.integers(1, 3)))))
    first = draw(st.integers(1, 9))
    number = len(before) + 1
    block = _join(_section(section, n, scheme, above=f'{number}/"') for n, section in enumerate(inner, first))
    end = draw(st.sampled_from(ENDS))
    marked = _quote(block.paragraphs, draw(st.sampled_from(MARKS)), every=draw(st.booleans()), end=end)
    path, title, words = block.rows[-1]
    whole = _join(
        [
            *(_section(section, n, scheme) for n, section in enumerate(before, 1)),
            Piece([f"{_label(number)} {INSTRUCTION}"], [(str(number), "", INSTRUCTION)]),
            Piece(marked, [*block.rows[:-1], (path, title, words + end)]),
            *(_section(section, n, scheme) for n, section in enumerate(after, number + 1)),
        ]
    )
    return "\n\n".join(whole.paragraphs) + "\n", whole.rows


def _label(number: int) -> str:
    return f"{'Section' if number == 1 else 'Sec.'} {number}."


def _section(made: Made, number: int, scheme: tuple[str, ...], *, above: str = "") -> Piece:
    """The paragraphs of one section and what is expected of them."""
    label = f"Sec. {number}." if above else _label(number)
    paragraphs = print_made(made, label, scheme, item=False, last=True)
    return Piece([*paragraphs], [*expect_made(made, f"{above}{number}", scheme, item=False, last=True)])


def _quote(paragraphs: list[str], marks: tuple[str, str], *, every: bool, end: str) -> list[str]:
    """The paragraphs in quotation marks: opened at the first or at every one, closed at the last."""
    opening, closing = marks
    opened = [opening + p if every or n == 0 else p for n, p in enumerate(paragraphs)]
    return [*opened[:-1], opened[-1] + closing + end]
