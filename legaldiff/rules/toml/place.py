"""Where in a rule file something stands that the parsed data do not say: the nearest place, for a message."""

from __future__ import annotations

import re

from legaldiff.errors import RuleError
from legaldiff.lazy import lazy_re

__all__ = ["RuleFile"]

_RULE_RE = lazy_re(r"^[ \t]*\[\[[ \t]*rule[ \t]*\]\]", re.MULTILINE)  # "[[rule]]"
_TABLE_RE = lazy_re(r"^[ \t]*\[[ \t]*rule[ \t]*\.[ \t]*(\w+)[ \t]*\]", re.MULTILINE)  # "[rule.where]"
_EQUALS_RE = lazy_re(r"[\w\"'\t -]*=[ \t]*")  # "actor = "
_TOML_PLACE_RE = lazy_re(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)\Z")


class RuleFile:
    """The text of a rule file, and its name for messages."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self._name = name or "<rules>"

    def error(self, message: str, number: int, *keys: str, value: object = None, at: int = 0) -> RuleError:
        """The error in a rule (from 0), at the key that ``keys`` lead to.

        With a ``value`` it is there: a string ``at`` code points behind its first character.
        """
        place = self._place(number, keys)
        if value is not None:
            equals = _EQUALS_RE.match(self.text, place)
            place = equals.end() if equals else place
            quoted = self.text.find(value, place) if isinstance(value, str) else -1
            place = quoted + at if quoted >= 0 else place
        return self._at(place, message)

    def syntax_error(self, message: str) -> RuleError:
        """The error that the TOML parser tells, with its place put in front."""
        found = _TOML_PLACE_RE.search(message)
        if found is None:
            return RuleError(f"{self._name}: {message}")
        line, column = found.groups()
        said = message[: found.start()]
        where = f"{line}:{column}" if line else f"{self.text.count(chr(10)) + 1}:1"
        return RuleError(f"{self._name}:{where}: {said[:1].lower()}{said[1:]}")

    def _at(self, offset: int, message: str) -> RuleError:
        line = self.text.count("\n", 0, offset) + 1
        column = offset - (self.text.rfind("\n", 0, offset) + 1) + 1
        return RuleError(f"{self._name}:{line}:{column}: {message}")

    def _place(self, number: int, keys: tuple[str, ...]) -> int:
        starts = [m.start() for m in _RULE_RE.finditer(self.text)]
        if number >= len(starts):
            return self._key(0, len(self.text), keys[-1]) if keys else 0
        start = starts[number]
        end = starts[number + 1] if number + 1 < len(starts) else len(self.text)
        tables = [(m[1], m.start(), m.end()) for m in _TABLE_RE.finditer(self.text, start, end)]
        head_end = tables[0][1] if tables else end
        for i, (name, begin, after) in enumerate(tables):
            if keys and name == keys[0]:
                table_end = tables[i + 1][1] if i + 1 < len(tables) else end
                return self._key(after, table_end, keys[1], default=begin) if len(keys) > 1 else begin
        place = start
        for key in keys:
            place = self._key(place, head_end, key, default=place)
        return place

    def _key(self, start: int, end: int, key: str, default: int = 0) -> int:
        """Where a key stands in a stretch of the file: the first place where an equals sign follows it."""
        found = re.search(rf"(?<![\w-]){re.escape(key)}(?=[ \t\"']*=)", self.text[start:end])
        return start + found.start() if found else default
