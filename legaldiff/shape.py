"""What plain data from JSON has to look like: tables of fields, checked whole, with the place of what does not fit.

A shape takes a value and gives what is made of it, or raises ``MisfitError``. Names that no table has are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, NoReturn

from legaldiff.characters import has_unwanted
from legaldiff.errors import LegalDiffError
from legaldiff.lazy import lazy_re
from legaldiff.model import Metadata
from legaldiff.span import Span

__all__ = [
    "ANY_TEXT", "COUNT", "DIGEST", "FIELDS", "FLAG", "META", "NAME", "PLAIN", "SCORE", "TEXT", "WORDS",
    "MisfitError", "Shape", "exactly", "fit", "items", "maybe", "misfit", "one_of", "quoting", "record", "row",
    "span_in",
]  # fmt: skip

Shape = Callable[[Any], Any]

_SHOWN = 60  # code points of a value that a message shows
_LARGEST = 2**53 - 1  # the largest number that every reader of JSON has exactly
_DEEPEST = 8  # lists in lists: more than the fields of any rule have
_SURROGATE_RE = lazy_re("[\ud800-\udfff]")
_DIGEST_RE = lazy_re(r"[0-9a-f]{64}")  # of SHA-256
_NAMES = {str: "a text", bool: "a truth value", int: "a number", float: "a number", list: "a list", dict: "an object"}


class MisfitError(Exception):
    """A value that its shape refuses: what was expected, what was found, and the keys on the way there."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(expected, found)
        self.expected = expected
        self.found = found
        self.keys: list[str] = []
        """From the innermost to the outermost."""

    def __str__(self) -> str:
        place = "".join(reversed(self.keys)).removeprefix(".")
        return f"{place}{': ' if place else ''}expected {self.expected}, found {self.found}"


def fit(shape: Shape, data: Any, what: str, origin: str, error: type[LegalDiffError]) -> Any:
    """What the shape makes of the data; ``error`` says where they do not fit, and how ``what`` is made."""
    try:
        return shape(data)
    except MisfitError as found:
        raise error(f"not {what}: {found}; {origin} makes one") from None


def misfit(expected: str, value: Any) -> NoReturn:
    """Refuse a value."""
    shown = repr(value[:_SHOWN] if isinstance(value, str | list) else value) if _is_short(value) else ""
    kind = "null" if value is None else _NAMES.get(type(value), type(value).__name__)
    raise MisfitError(expected, shown if len(shown) <= 2 * _SHOWN and shown else kind)


def _is_short(value: Any) -> bool:
    return isinstance(value, str | bool | float) or (isinstance(value, int) and abs(value) <= _LARGEST)


def record(make: Callable[..., Any], /, **table: Shape) -> Shape:
    """An object with these fields, and what is made of them."""

    def read(value: Any) -> Any:
        if not isinstance(value, Mapping):
            misfit("an object", value)
        for name in table:
            if name not in value:
                raise MisfitError(f"the field {name!r}", "none of that name")
        return make(**{name: _inside(shape, value[name], f".{name}") for name, shape in table.items()})

    return read


def row(make: Callable[..., Any], *shapes: Shape) -> Shape:
    """A list of as many values, and what is made of them."""

    def read(value: Any) -> Any:
        if not isinstance(value, list | tuple) or len(value) != len(shapes):
            misfit(f"a list of {len(shapes)}", value)
        return make(*[_inside(shape, one, at) for at, (shape, one) in enumerate(zip(shapes, value, strict=True))])

    return read


def items(shape: Shape) -> Shape:
    """A list of values of one shape, as a tuple."""

    def read(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            misfit("a list", value)
        return tuple([_inside(shape, one, at) for at, one in enumerate(value)])

    return read


def maybe(shape: Shape) -> Shape:
    """Null, or a value of the shape."""
    return lambda value: None if value is None else shape(value)


def _that(holds: Callable[[Any], object], expected: str, first: Shape | None = None) -> Shape:
    """A value of which this holds; ``first`` is what it has to be before that can be asked."""

    def read(value: Any) -> Any:
        if first is not None:
            first(value)
        if not holds(value):
            misfit(expected, value)
        return value

    return read


def one_of(words: Iterable[str], what: str = "") -> Shape:
    """One of some words; ``what`` they are, where there are too many to list."""
    known = dict.fromkeys(words)
    return _that(lambda value: isinstance(value, str) and value in known, what or f"one of {', '.join(known)}")


def exactly(number: int) -> Shape:
    """This number, as the version of a form."""
    return _that(lambda value: type(value) is int and value == number, f"{number}, the version that is read here")


def span_in(length: int) -> Shape:
    """Start and end in a text of so many code points."""
    two = row(Span, COUNT, COUNT)

    def read(value: Any) -> Span:
        if not isinstance(value, list | tuple) or len(value) != 2:
            misfit("a start and an end", value)
        span: Span = two(value)
        if not span.start <= span.end <= length:
            raise MisfitError(
                f"a start and an end up to {length}, the length of the text", " and ".join(map(str, span))
            )
        return span

    return read


def quoting(shape: Shape, text: str) -> Shape:
    """A value with a ``quote`` that stands in the text at its ``span``."""

    def read(value: Any) -> Any:
        made = shape(value)
        if made.span.of(text) != made.quote:
            misfit(f"the words at {list(made.span)} of this document and not of another text", made.quote)
        return made

    return read


def _inside(shape: Shape, value: Any, key: str | int) -> Any:
    try:
        return shape(value)
    except MisfitError as error:
        error.keys.append(key if isinstance(key, str) else f"[{key}]")
        raise


def _check_plain(value: Any, depth: int = _DEEPEST) -> Any:
    match value:
        case None | bool():
            pass
        case str():
            WORDS(value)
        case int() | float():
            if not abs(value) <= _LARGEST:  # nor is NaN
                misfit("a number", value)
        case list() | tuple() | Mapping() if depth:
            inside = value.items() if isinstance(value, Mapping) else enumerate(value)
            for key, one in inside:
                WORDS(str(key))
                _inside(lambda one: _check_plain(one, depth - 1), one, f"[{key!r}]")
        case _:
            misfit("a text, a number, a truth value, or a list of these", value)
    return value


ANY_TEXT = _that(lambda value: isinstance(value, str), "a text")
"""A source, of which readers leave out what is no text."""
NAME = _that(
    lambda name: name.isascii() or not _SURROGATE_RE.search(name), "a text without halves of characters", ANY_TEXT
)
"""The name of a file, which may hold what no text does."""
WORDS = _that(
    lambda words: not has_unwanted(words), "a text without control characters and halves of characters", ANY_TEXT
)
"""A text of characters that are text; it may be empty."""
TEXT = _that(str.strip, "a text with words", WORDS)
"""A text that has words."""
DIGEST = _that(
    lambda digest: isinstance(digest, str) and _DIGEST_RE.fullmatch(digest), "a SHA-256 of 64 hexadecimal digits"
)
COUNT = _that(lambda count: type(count) is int and 0 <= count <= _LARGEST, "a whole number of at least 0")
_SCORE = _that(lambda score: type(score) in (int, float) and 0 <= score <= 1, "a number from 0 to 1")
SCORE: Shape = lambda value: float(_SCORE(value))  # noqa: E731
FLAG = _that(lambda flag: isinstance(flag, bool), "true or false")
PLAIN: Shape = _check_plain
"""Whatever a field of a rule may be."""


def _members(make: Callable[..., Any], name: Shape, shape: Shape) -> Shape:
    """An object of members of one shape, whose names are such, and what is made of them."""

    def read(value: Any) -> Any:
        if not isinstance(value, Mapping):
            misfit("an object", value)
        return make(**{name(key): _inside(shape, one, f".{key}") for key, one in value.items()})

    return read


FIELDS = _members(dict, TEXT, PLAIN)
"""The fields that a rule has found, by name."""
META = _members(Metadata, one_of(field.name for field in fields(Metadata)), maybe(WORDS))
"""Metadata, in which a field may be left out."""
