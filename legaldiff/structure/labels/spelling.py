"""Spells designators: the styles and places of the sequence as they are printed, and in words."""

from __future__ import annotations

from legaldiff.structure.search.costs import QUOTE, Frame

__all__ = ["name_of_style", "path_of_frames", "spell"]

_NUMERALS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WORDS = {
    "sec": "a section number",
    "roman": "a Roman numeral on a line of its own",
    "1-1": "a number with a hyphen",
    "1-101": "a number with a hyphen",
    "1.1": "a number in two parts",
    "1.1.1": "a number in three parts",
}
_GLYPHS = {"a": "the letter", "A": "the capital letter", "i": "the Roman numeral", "I": "the capital Roman numeral"}


def spell(style: str, ordinal: float, chapter: int = 0) -> str:
    """The value of a designator: ``spell("(a)", 28)`` is ``bb``, ``spell("1-101", 3, 2)`` is ``2-3``."""
    whole = int(ordinal)
    suffix = chr(96 + round((ordinal - whole) * 100)) if ordinal != whole else ""
    if style in ("1.1", "1-1", "1-101", "1.1.1"):
        return f"{chapter}{style[1]}{whole}{suffix}"
    glyph = style.strip("().")
    if glyph in ("aa", "AA"):
        value = _letters(whole) * 2
    elif glyph in ("a", "A"):
        value = _letters(whole)
    elif glyph in ("i", "I", "roman"):
        value = _roman(whole)
    else:
        value = str(whole)
    return (value.upper() if glyph.isupper() or glyph == "roman" else value) + suffix


def _letters(n: int) -> str:
    return chr(97 + (n - 1) % 26) * ((n - 1) // 26 + 1) if n > 0 else ""


def _roman(n: int) -> str:
    out = ""
    for value, letters in _NUMERALS:
        while n >= value:
            out += letters
            n -= value
    return out


def name_of_style(style: str, ordinal: float) -> str:
    """What a designator is taken for: ``the letter i``, ``the Roman numeral 1``, ``a section number``."""
    if style in _WORDS:
        return _WORDS[style]
    glyph = style.strip("().")
    if glyph[:1] in _GLYPHS and len(glyph) <= 2:
        numeral = glyph in ("i", "I")
        return f"{_GLYPHS[glyph[0]]} {int(ordinal) if numeral else spell(style, ordinal)}"
    return "a number" if glyph == "1" else f"the number of a {style}"


def path_of_frames(frames: tuple[Frame, ...]) -> str:
    """The path that open levels make: ``9(a)(i)``; a quotation mark stands before what is in a quotation."""
    out, quoted = "", False
    for style, ordinal, chapter in frames:
        if style == QUOTE:
            quoted = True
            continue
        part = _component(style, spell(style, ordinal, chapter))
        if quoted or not part.startswith("("):
            out += "/" if out else ""
        out += f'"{part}' if quoted else part
        quoted = False
    return out


def _component(style: str, value: str) -> str:
    if style.endswith(")"):
        return f"({value})"
    return value if style in _WORDS or "." in style else f"{style.capitalize()} {value}"
