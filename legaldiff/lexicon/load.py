"""The words of the law are data: the TOML files beside this module, checked key by key and word by word when read."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NoReturn

from legaldiff.errors import LegalDiffError
from legaldiff.lazy import lazy_re

__all__ = ["Lexicon", "load"]

_WORD_RE = lazy_re(r"[a-z]+(?:[ '-][a-z]+)*")  # "order", "executive order", "sub-grant", "officer's"


class Lexicon:
    """The words of one subject; ``keys`` are those that its file has to have, and all that it may have.

    Words are in small letters; a blank parts those of a phrase.
    """

    def __init__(self, name: str, source: str, *keys: str) -> None:
        self._name = name
        try:
            self._data = tomllib.loads(source)
        except tomllib.TOMLDecodeError as error:
            raise LegalDiffError(f"{name}: not TOML: {error}") from error
        if odd := self._data.keys() ^ set(keys):
            key = min(odd)
            what = f"unknown key {key!r}" if key in self._data else f"the key {key!r} is missing"
            raise LegalDiffError(f"{name}: {what}: expected {', '.join(keys)}")

    def words(self, key: str) -> tuple[str, ...]:
        """A list of words, at least one."""
        return self._list(key, self._data[key]) or self._fail(key, "at least one word", [])

    def numbers(self, key: str) -> dict[str, int]:
        """A table of words with the number of each."""
        table = self._table(key)
        for word, number in table.items():
            if type(number) is not int or number < 0:
                self._fail(f"{key}.{word}", "a whole number", number)
        return table

    def forms(self, key: str) -> dict[str, tuple[str, ...]]:
        """A table of words with the other forms of each, if there are any."""
        return {word: self._list(f"{key}.{word}", others) for word, others in self._table(key).items()}

    def all_forms(self, key: str) -> tuple[str, ...]:
        """The words of such a table and their forms, in one list."""
        return tuple(form for word, others in self.forms(key).items() for form in (word, *others))

    def _table(self, key: str) -> dict[str, Any]:
        table = self._data[key]
        if not isinstance(table, dict) or not table:
            self._fail(key, "a table of words", table)
        self._list(key, list(table))
        return table

    def _list(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            self._fail(key, "a list of words", value)
        for word in value:
            if not isinstance(word, str) or not _WORD_RE.fullmatch(word):
                self._fail(key, "words in small letters", word)
        if len(set(value)) < len(value):
            self._fail(key, "each word once", max(value, key=value.count))
        return tuple(value)

    def _fail(self, key: str, expected: str, found: object) -> NoReturn:
        raise LegalDiffError(f"{self._name}: {key}: expected {expected}, found {found!r}")


def load(subject: str, *keys: str) -> Lexicon:
    """The words of a subject, from the file of its name; a fault in it is a ``LegalDiffError`` that says where."""
    path = Path(__file__).with_name(f"{subject}.toml")
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LegalDiffError(f"{path.name}: cannot be read: {error}") from error
    return Lexicon(path.name, source, *keys)
