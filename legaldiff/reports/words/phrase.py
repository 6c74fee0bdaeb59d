"""Small turns of phrase that every message and report uses."""

from __future__ import annotations

__all__ = ["arrow", "field_words", "plural", "shorten", "turned"]


def plural(count: int, one: str, many: str = "") -> str:
    """``1 change``, ``2 changes``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def shorten(text: str, words: int = 30) -> str:
    """The text on one line, cut after so many words."""
    parts = text.split(None, words)
    return " ".join(parts[:words]) + (" …" if len(parts) > words else "")


def arrow(old: str, new: str) -> str:
    """``9(a) → 10(a)``; the one of them where both are the same or there is one only."""
    return f"{old} → {new}" if old and new and old != new else new or old


def turned(old: str, new: str) -> str:
    """What went and what came: ``99017 → 99412``, ``added: (Presidential Sig.)``."""
    return f"{old} → {new}" if old and new else f"added: {new}" if new else f"dropped: {old}"


def field_words(value: object) -> str:
    """The value of a field as words."""
    match value:
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return "; ".join(field_words(v) for v in value)
        case _:
            return " ".join(str(value).split())
