"""Small turns of phrase that every message and report uses."""

from __future__ import annotations

__all__ = ["plural", "shorten"]


def plural(count: int, one: str, many: str = "") -> str:
    """``1 change``, ``2 changes``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def shorten(text: str, words: int = 30) -> str:
    """The text on one line, cut after so many words."""
    parts = text.split(None, words)
    return " ".join(parts[:words]) + (" …" if len(parts) > words else "")
