"""Reading a rule file: every key is known, every value is of the right kind, or the error says where it is not."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Container, Iterable
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Any, NoReturn

from legaldiff.clauses.force import Force
from legaldiff.errors import RuleError
from legaldiff.lazy import lazy_re
from legaldiff.rules.modality import FIELDS
from legaldiff.rules.rule import Rule
from legaldiff.rules.toml.condition import PARTS, Present, Test, WordTest, regex_test
from legaldiff.rules.toml.find import READINGS, Capture, Condition, Wanted, make_rule
from legaldiff.rules.toml.phrase import Phrase, PhraseError
from legaldiff.rules.toml.place import RuleFile

__all__ = ["load_plugin", "load_rules", "read_rules"]

_NAME_RE = lazy_re(r"[a-z][a-z0-9_]{0,59}\Z")
_KEYS = ("name", "summary", "each", "force", "effective", "boilerplate", "standard", "where", "unless", "capture")
_FORCES = tuple(force.value for force in Force)
_LARGEST = 1_000_000  # bytes of a rule file
_MOST = 200  # rules in a file, and tests in a rule


def load_rules(path: str | PathLike[str]) -> list[Rule]:
    """The rules of a TOML file, in its order; ``RuleError`` says file, line, column and what was expected."""
    name = str(path)
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise RuleError(f"{name}: a rule file has at most {_LARGEST:,} bytes")
        return read_rules(data.decode("utf-8-sig"), name=name)
    except OSError as error:
        raise RuleError(f"{name}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise RuleError(f"{name}: byte {error.start} is not UTF-8, which TOML is written in") from error


def read_rules(text: str, *, name: str = "") -> list[Rule]:
    """The rules of the text of a TOML file; ``name`` is what messages call it."""
    from legaldiff.rules import RULES

    return _read(text, name, RULES)


def load_plugin(package: str, file: str) -> Rule:
    """The one rule of a TOML file in an installed package, whose name is that of a plug-in."""
    name = f"{package}/{file}"
    rules = _read(files(package).joinpath(file).read_text(encoding="utf-8"), name, ())
    if len(rules) > 1:
        raise RuleError(f"{name}: a plug-in is one rule, and these are {len(rules)}")
    return rules[0]


def _read(text: str, name: str, taken: Container[str]) -> list[Rule]:
    file = RuleFile(text.replace("\r\n", "\n"), name)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise file.syntax_error(str(error)) from error
    except RecursionError as error:
        raise RuleError(f"{name or '<rules>'}: arrays or tables stand too deep in one another") from error
    tables = data.get("rule")
    if unknown := [key for key in data if key != "rule"]:
        raise file.error(f"unknown key {unknown[0]!r}: a rule file holds [[rule]] tables", _MOST, unknown[0])
    if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables) or not tables:
        raise file.error("no rule: expected at least one [[rule]] table", 0)
    if len(tables) > _MOST:
        raise file.error(f"a file holds at most {_MOST} rules", _MOST)
    rules = [_RuleReader(file, number, table, taken).read() for number, table in enumerate(tables)]
    names = [rule.name for rule in rules]
    for number, name_ in enumerate(names):
        if name_ in names[:number]:
            raise file.error(f"the name {name_!r} is taken by an earlier rule", number, "name", value=name_)
    return rules


class _RuleReader:
    """Reads one table; every fault is told with its place, that of the value where that is wrong."""

    def __init__(self, file: RuleFile, number: int, table: dict[str, Any], taken: Container[str]) -> None:
        self._file = file
        self._number = number
        self._table = table
        self._taken = taken
        self._tests = 0

    def read(self) -> Rule:
        """The rule."""
        self._only(self._table, _KEYS)
        self._each = self._choice("each", self._table.get("each", "clause"), PARTS)
        wanted = Wanted(
            self._name(),
            self._text("summary", self._table.get("summary", "")),
            self._each,
            forces=self._forces(),
            is_effective=bool(self._flag("effective", of_clause="is not effective")),
            with_boilerplate=bool(self._flag("boilerplate")),
            standard=self._flag("standard"),
            where=self._conditions("where"),
            unless=self._conditions("unless"),
            capture=self._captures(),
        )
        is_open = self._each in ("clause", "sentence")
        if is_open and not (wanted.where or wanted.forces or wanted.is_effective or wanted.standard):
            self._fail("the rule has no condition: expected where, force, effective or standard")
        return make_rule(wanted)

    def _fail(self, message: str, *keys: str, value: object = None, at: int = 0) -> NoReturn:
        raise self._file.error(message, self._number, *keys, value=value, at=at)

    def _only(self, table: dict[str, Any], known: Iterable[str], *keys: str) -> None:
        for key in table:
            if key not in known:
                self._fail(f"unknown key {key!r}: expected one of {', '.join(known)}", *keys, key)

    def _name(self) -> str:
        name = self._table.get("name")
        if not isinstance(name, str) or not _NAME_RE.match(name):
            self._fail("a rule needs a name of small letters, digits and underscores", "name", value=name)
        if name in self._taken:
            self._fail(f"{name!r} is the name of a built-in rule: choose another", "name", value=name)
        return name

    def _text(self, key: str, value: Any) -> str:
        if not isinstance(value, str):
            self._fail(f"{key} is a string", key, value=value)
        return value

    def _flag(self, key: str, *, of_clause: str = "") -> bool | None:
        value = self._table.get(key)
        if value is not None and not isinstance(value, bool):
            self._fail(f"{key} is true or false", key, value=value)
        if value and of_clause and self._each != "clause":
            self._fail(f"{self._what} {of_clause}: that is asked of clauses", key)
        return value

    def _choice(self, key: str, value: Any, choices: Collection[str], *keys: str) -> str:
        if not isinstance(value, str) or value not in choices:
            self._fail(f"{key} is one of {', '.join(choices)}, not {value!r}", *keys, key, value=value)
        return value

    @property
    def _what(self) -> str:
        return f"an {self._each}" if self._each == "ending" else f"a {self._each}"

    def _forces(self) -> frozenset[Force]:
        values = _listed(self._table.get("force", []))
        if values and self._each != "clause":
            self._fail(f"{self._what} has no force: that is asked of clauses", "force")
        return frozenset(Force(self._choice("force", value, _FORCES)) for value in values)

    def _conditions(self, key: str) -> tuple[Condition, ...]:
        table = self._table.get(key, {})
        if not isinstance(table, dict):
            self._fail(f"{key} is a table of parts and phrases", key, value=table)
        conditions = []
        for part, value in table.items():
            self._known_part(part, key, part, value=None)
            values = _listed(value)
            if not values:
                self._fail("expected at least one phrase", key, part, value=value)
            conditions.append(Condition(part, tuple(self._test(v, key, part) for v in values)))
        return tuple(conditions)

    def _known_part(self, part: Any, *keys: str, value: Any) -> None:
        parts = PARTS[self._each]
        if part in parts:
            return
        if part in PARTS["clause"] or part in PARTS["ending"]:
            self._fail(f"{self._what} has no {part}: it has {', '.join(parts)}", *keys, value=value)
        self._fail(f"no part is called {part!r}: expected one of {', '.join(parts)}", *keys, value=value)

    def _test(self, value: Any, *keys: str) -> Test:
        self._tests += 1
        if self._tests > _MOST:
            self._fail(f"a rule has at most {_MOST} tests", *keys)
        if value is True:
            return Present()
        if isinstance(value, str):
            return WordTest(self._phrase(value, *keys))
        if isinstance(value, dict) and len(value) == 1:
            kind, source = next(iter(value.items()))
            if kind == "regex" and isinstance(source, str):
                return self._regex(source, *keys)
        self._fail('expected a phrase, true, or { regex = "..." }', *keys, value=value)

    def _phrase(self, source: str, *keys: str) -> Phrase:
        try:
            return Phrase(source)
        except PhraseError as error:
            self._fail(str(error), *keys, value=source, at=error.at)

    def _regex(self, source: str, *keys: str) -> Test:
        try:
            return regex_test(source)
        except ImportError:
            self._fail("a regex needs the extra re2: pip install 'legaldiff[re2]'", *keys)
        except ValueError as error:
            self._fail(f"not an expression of RE2: {error}", *keys, value=source)

    def _captures(self) -> tuple[Capture, ...]:
        table = self._table.get("capture", {})
        if not isinstance(table, dict):
            self._fail("capture is a table of fields and parts", "capture", value=table)
        return tuple(self._capture(field, value) for field, value in table.items())

    def _capture(self, field: str, value: Any) -> Capture:
        keys = ("capture", field)
        taken = FIELDS if self._each == "clause" else ()
        if not _NAME_RE.match(field) or field in (f.name for f in taken):
            self._fail("a field has a name of its own, of small letters, digits and underscores", *keys)
        if isinstance(value, str):
            self._known_part(value, *keys, value=value)
            return Capture(field, value)
        if not isinstance(value, dict):
            self._fail('expected a part, or { part = "...", phrase = "... {}" }', *keys, value=value)
        self._only(value, ("part", "phrase", "regex", "as"), *keys)
        part = value.get("part")
        self._known_part(part, *keys, value=value.get("part", value))
        reading = self._choice("as", value["as"], READINGS, *keys) if "as" in value else ""
        sources = [(kind, source) for kind in ("phrase", "regex") for source in _listed(value.get(kind, []))]
        one_kind = len({kind for kind, _ in sources}) == 1 or (reading and not sources)
        if not one_kind or not all(isinstance(source, str) for _, source in sources):
            self._fail("expected one phrase or one regex beside the part, a list of either, or as", *keys, value=value)
        return Capture(field, str(part), tuple(self._capturing(*source, *keys) for source in sources), reading)

    def _capturing(self, kind: str, source: str, *keys: str) -> Test:
        if kind == "regex":
            return self._regex(source, *keys)
        phrase = self._phrase(source, *keys)
        if not phrase.captures:
            self._fail("the phrase of a capture says with {} what to capture", *keys, value=source)
        return WordTest(phrase)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
