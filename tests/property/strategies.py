"""Makes orders whose outline is known, because it is what they were made from, and edits of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st
from property.wording import ACTORS, FRAGMENTS, heading, phrase, second, sentence

__all__ = [
    "SCHEMES",
    "Made",
    "Numbers",
    "Order",
    "draw_section",
    "edited_orders",
    "expect_made",
    "expected",
    "made_orders",
    "messy_texts",
    "print_made",
    "render",
    "settle",
    "typography",
]

SCHEMES = (("a", "i", "A"), ("a", "1", "A"), ("a", "1", "i"), ("1", "a", "i"), ("i", "A", "1"))
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True)
class Made:
    """A provision to be printed. ``number`` picks its words; its designator comes from its place."""

    number: int
    heading: bool = False
    words: bool = True
    more: bool = False  # a second paragraph
    children: tuple[Made, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether it has no words of its own: then its first child is stacked behind its label."""
        return not self.words


@dataclass(frozen=True)
class Order:
    """Sections under one numbering scheme."""

    sections: tuple[Made, ...]
    scheme: tuple[str, str, str] = SCHEMES[0]
    framed: bool = True  # title, enacting clause and signature stand round the sections


def designator(style: str, place: int) -> str:
    """The designator of the item at a place in a list, counted from 0."""
    if style == "1":
        return str(place + 1)
    if style == "i":
        return ROMAN[place]
    return chr(ord(style) + place)


def render(order: Order) -> str:
    """The order as clean plain text, one paragraph per block."""
    return "\n\n".join(_paragraphs(order)) + "\n"


def _paragraphs(order: Order) -> Iterator[str]:
    if order.framed:
        yield "Executive Order 99950 of April 3, 2031"
        yield "Barrels and Other Things"
        yield "By the powers that the statutes vest in the President, it is ordered as follows:"
    for place, section in enumerate(order.sections):
        label = f"{'Section' if place == 0 else 'Sec.'} {place + 1}."
        yield from print_made(section, label, order.scheme, item=False, last=True)
    if order.framed:
        yield "THE WHITE HOUSE,\nApril 3, 2031."


def print_made(made: Made, label: str, styles: tuple[str, ...], *, item: bool, last: bool) -> Iterator[str]:
    """The paragraphs of a provision and of all below it; ``item`` of a list in one sentence, ``last`` of its list."""
    lead = label
    if made.heading:
        lead += f" {heading(made.number)}."
    if made.words:
        lead += " " + own_words(made, item=item, last=last)
    listed = made.words
    for place, child in enumerate(made.children):
        end = place == len(made.children) - 1
        inner = print_made(child, f"({designator(styles[0], place)})", styles[1:], item=listed, last=end and last)
        if made.bare and place == 0:
            yield f"{lead} {next(inner)}"
        elif place == 0:
            yield lead
        yield from inner
    if not made.children:
        yield lead
        if made.more:
            yield second(made.number)


def own_words(made: Made, *, item: bool, last: bool) -> str:
    """The own words of a provision, as printed after its label and heading."""
    if item:
        return phrase(made.number) + (":" if made.children else "." if last else ";")
    if made.children:
        return f"The {ACTORS[made.number % len(ACTORS)]} shall:"
    return sentence(made.number)


def expected(order: Order) -> list[tuple[str, str, str]]:
    """Path, heading and own words of every provision of the order."""
    rows = []
    if order.framed:
        rows.append(
            ("preamble", "", "By the powers that the statutes vest in the President, it is ordered as follows:")
        )
    for place, section in enumerate(order.sections):
        rows.extend(expect_made(section, str(place + 1), order.scheme, item=False, last=True))
    if order.framed:
        rows.append(("signature", "", "THE WHITE HOUSE, April 3, 2031."))
    return rows


def expect_made(
    made: Made, path: str, styles: tuple[str, ...], *, item: bool, last: bool
) -> Iterator[tuple[str, str, str]]:
    """Path, heading and own words of a provision and of all below it."""
    words = own_words(made, item=item, last=last) if made.words else ""
    if made.more and not made.children:
        words += " " + second(made.number)
    yield path, heading(made.number) if made.heading else "", words
    for place, child in enumerate(made.children):
        end = place == len(made.children) - 1
        inner = f"{path}({designator(styles[0], place)})"
        yield from expect_made(child, inner, styles[1:], item=made.words, last=end and last)


@dataclass
class Numbers:
    """Hands out numbers, so that no two provisions of an order have the same words."""

    at: int = field(default=0)

    def next(self) -> int:
        """A number that was not handed out yet."""
        self.at += 1
        return self.at


def settle(sections: tuple[Made, ...]) -> tuple[Made, ...]:
    """The sections, with second paragraphs only where nobody could take them for closing or flush text."""
    return tuple(_settle(s, more=place < len(sections) - 1 and not s.children) for place, s in enumerate(sections))


def _settle(made: Made, *, more: bool) -> Made:
    kept = tuple(_settle(c, more=place < len(made.children) - 1 and made.bare) for place, c in enumerate(made.children))
    return replace(made, more=made.more and more and made.words, children=kept, words=made.words or not kept)


@st.composite
def made_orders(draw: st.DrawFn, *, least: int = 1) -> Order:
    """An order of up to six sections, up to three levels below each."""
    numbers = Numbers(draw(st.integers(0, 5000)))
    scheme = draw(st.sampled_from(SCHEMES))
    count = draw(st.integers(least, 6))
    sections = tuple(draw_section(draw, numbers) for _ in range(count))
    return Order(settle(sections), scheme, draw(st.booleans()))


def draw_section(draw: st.DrawFn, numbers: Numbers) -> Made:
    """A section of any shape."""
    shape = draw(st.sampled_from(("leaf", "leaf", "list", "stacked", "deep")))
    number, titled, more = numbers.next(), draw(st.booleans()), draw(st.booleans())
    if shape == "leaf":
        return Made(number, titled, more=more)
    children = _draw_list(draw, numbers, draw(st.integers(2, 11)), deep=shape == "deep")
    return Made(number, titled, shape != "stacked", more, children)


def _draw_list(draw: st.DrawFn, numbers: Numbers, count: int, *, deep: bool, level: int = 1) -> tuple[Made, ...]:
    nested = draw(st.sets(st.integers(0, count - 1), max_size=2)) if deep and level < 3 else set()
    items = []
    for place in range(count):
        inner: tuple[Made, ...] = ()
        if place in nested:
            inner = _draw_list(draw, numbers, draw(st.integers(2, 4)), deep=draw(st.booleans()), level=level + 1)
        items.append(Made(numbers.next(), more=place % 3 == 0, children=inner))
    return tuple(items)


Edit = Callable[[st.DrawFn, tuple[Made, ...], Numbers], tuple[Made, ...]]


def _insert(draw: st.DrawFn, items: tuple[Made, ...], numbers: Numbers) -> tuple[Made, ...]:
    at = draw(st.integers(0, len(items)))
    return (*items[:at], Made(numbers.next()), *items[at:]) if len(items) < 11 else items


def _delete(draw: st.DrawFn, items: tuple[Made, ...], numbers: Numbers) -> tuple[Made, ...]:
    at = draw(st.integers(0, len(items) - 1))
    return items[:at] + items[at + 1 :] if len(items) > 2 else items


def _reword(draw: st.DrawFn, items: tuple[Made, ...], numbers: Numbers) -> tuple[Made, ...]:
    at = draw(st.integers(0, len(items) - 1))
    return (*items[:at], replace(items[at], number=numbers.next()), *items[at + 1 :])


def _move(draw: st.DrawFn, items: tuple[Made, ...], numbers: Numbers) -> tuple[Made, ...]:
    at = draw(st.integers(0, len(items) - 1))
    rest = items[:at] + items[at + 1 :]
    to = draw(st.integers(0, len(rest)))
    return (*rest[:to], items[at], *rest[to:])


def _reverse(draw: st.DrawFn, items: tuple[Made, ...], numbers: Numbers) -> tuple[Made, ...]:
    return tuple(reversed(items))


def _double(draw: st.DrawFn, items: tuple[Made, ...], numbers: Numbers) -> tuple[Made, ...]:
    at = draw(st.integers(0, len(items) - 1))
    return (*items[:at], items[at], *items[at:]) if len(items) < 11 else items


EDITS: tuple[Edit, ...] = (_insert, _delete, _reword, _move, _reverse, _double)


def edits(draw: st.DrawFn, order: Order, numbers: Numbers) -> Order:
    """The order after one random edit of its sections or of the list in one of them."""
    edit = draw(st.sampled_from(EDITS))
    lists = [place for place, s in enumerate(order.sections) if s.children]
    if not lists or draw(st.booleans()):
        return replace(order, sections=settle(edit(draw, order.sections, numbers)))
    place = draw(st.sampled_from(lists))
    section = order.sections[place]
    changed = replace(section, children=edit(draw, section.children, numbers))
    return replace(order, sections=settle((*order.sections[:place], changed, *order.sections[place + 1 :])))


@st.composite
def edited_orders(draw: st.DrawFn, *, least: int = 2, most_edits: int = 4) -> tuple[Order, Order]:
    """An order, and what a few random edits made of it."""
    old = draw(made_orders(least=least))
    numbers, new = Numbers(6000), old
    for _ in range(draw(st.integers(1, most_edits))):
        new = edits(draw, new, numbers)
    return old, new


@st.composite
def typography(draw: st.DrawFn, text: str) -> str:
    """The same text set differently: wrapped, spaced, and with other dashes, quotation marks and apostrophes."""
    width = draw(st.sampled_from((0, 60, 72)))
    paragraphs = text.rstrip("\n").split("\n\n")
    if draw(st.booleans()):
        paragraphs = [p.replace(". ", ".  ") for p in paragraphs]
    if width:
        paragraphs = [_wrap(p, width) for p in paragraphs]
    return draw(st.sampled_from(("\n\n", "\n\n\n"))).join(paragraphs) + draw(st.sampled_from(("", "\n", "\n\n")))


def _wrap(paragraph: str, width: int) -> str:
    lines, line = [], ""
    for word in paragraph.split(" "):
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


@st.composite
def messy_texts(draw: st.DrawFn) -> str:
    """What no printer would print: pieces of orders, markup and control characters in any order."""
    pieces = st.sampled_from(FRAGMENTS) | st.text(max_size=4)
    return draw(st.sampled_from((" ", "", "\n\n"))).join(draw(st.lists(pieces, max_size=60)))
