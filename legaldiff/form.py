"""Holds what is read from JSON against its published schema, and names the place of the first thing that is wrong."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from legaldiff.characters import has_unwanted
from legaldiff.errors import LegalDiffError
from legaldiff.schemas import read_schema
from legaldiff.span import Span

__all__ = ["Form", "show"]

Schema = dict[str, Any]

_NOTHING = object()  # what is found where something is missing

_TYPES: dict[str, tuple[str, tuple[type, ...]]] = {
    "object": ("an object", (Mapping,)),
    "array": ("a list", (list, tuple)),
    "string": ("a text", (str,)),
    "integer": ("a whole number", (int,)),
    "number": ("a number", (int, float)),
    "boolean": ("true or false", (bool,)),
    "null": ("null", (type(None),)),
}
_AS_FOUND = "as-found"  # the format of a text that may hold any character
_HIGHEST = sys.float_info.max
_SHOWN = 40  # code points of a text, or digits of a number, that a message shows


class Form:
    """A published schema as the form that JSON must have, and the refusal of what is not in it.

    ``noun`` is what the JSON is ("a diff"), ``again`` the command that makes it. ``without`` are required members that
    only the lines of the command have. Members that the schema does not name are not looked at.
    """

    def __init__(
        self, schema: str, noun: str, again: str, error: type[LegalDiffError], *, without: tuple[str, ...] = ()
    ) -> None:
        self.schema = schema
        self.noun = noun
        self.again = again
        self.error = error
        self.without = without

    def check(self, data: Any, place: str = "") -> None:
        """Refuse ``data``, which stands at a place of its JSON, where it is not in the form."""
        try:
            _check(data, self._schema)
        except _Wrong as wrong:
            keys = [str(key).replace("~", "~0").replace("/", "~1") for key in reversed(wrong.keys)]  # RFC 6901
            raise self.refuse("/".join([place, *keys]), wrong.expected, wrong.found) from None

    def check_version(self, data: Any, version: int, key: str = "schema_version") -> None:
        """Refuse what is no object, and what says that it is of another version."""
        if not isinstance(data, Mapping):
            raise self.refuse("", "an object", data)
        found = data.get(key, _NOTHING)
        if found != version or isinstance(found, bool):
            raise self.error(f"not {self.noun} of version {version}: its {key} is {show(found)}")

    def entries(self, data: Any, version: int, key: str) -> list[Any]:
        """The members of the list under a key of ``data``, each in the form."""
        self.check_version(data, version)
        listed = data.get(key, _NOTHING)
        if not isinstance(listed, list | tuple):
            raise self.refuse(f"/{key}", "a list", listed)
        for n, entry in enumerate(listed):
            self.check(entry, f"/{key}/{n}")
        return list(listed)

    def check_span(self, place: str, span: Sequence[int], text: str, words: str | None = None) -> Span:
        """The span at a place, which lies in a text; these ``words`` stand there, if any are given."""
        found = Span(*span)
        at = f"[{show(found.start)}, {show(found.end)}]"
        if words is not None and found.of(text) != words:
            raise self.fault(place, f"the words {show(words)} do not stand at {at}: it is of another text")
        if not found.start <= found.end <= len(text):
            raise self.fault(place, f"{at} is no span in {len(text)} code points")
        return found

    def refuse(self, place: str, expected: str, found: Any) -> LegalDiffError:
        """The error that says what was expected at a place, and what stands there."""
        return self.fault(place, f"expected {expected}, found {show(found)}")

    def fault(self, place: str, what: str) -> LegalDiffError:
        """The error that says what is wrong at a place (a JSON Pointer), and what to do."""
        return self.error(f"not {self.noun}: at {place or 'the top'}, {what}; make it again with {self.again}")

    @cached_property
    def _schema(self) -> Schema:
        read: Schema = json.loads(read_schema(self.schema))
        schema: Schema = _resolve(read, read.get("$defs", {}))
        return {**schema, "required": [name for name in schema["required"] if name not in self.without]}


class _Wrong(Exception):
    """What was expected and what was found; the keys that lead there, innermost first."""

    def __init__(self, expected: str, found: Any, *keys: str | int) -> None:
        super().__init__(expected)
        self.expected = expected
        self.found = found
        self.keys: list[str | int] = list(keys)


def _resolve(schema: Any, defs: Mapping[str, Schema]) -> Any:
    """A schema with what it refers to in its place."""
    if isinstance(schema, list):
        return [_resolve(part, defs) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _resolve(defs[schema["$ref"].rpartition("/")[2]], defs)
    return {key: _resolve(part, defs) for key, part in schema.items()}


def _check(value: Any, schema: Schema) -> None:
    """Raise ``_Wrong`` where a value is not as a schema says, which refers to no other."""
    if "enum" in schema or "const" in schema:
        words = schema.get("enum") or [schema["const"]]
        if value not in words or isinstance(value, bool):
            raise _Wrong(f"{'one of ' if len(words) > 1 else ''}{', '.join(map(json.dumps, words))}", value)
        return
    if "type" in schema:
        _check_type(value, schema["type"])
    if "oneOf" in schema:
        _check_one_of(value, schema["oneOf"])
    if isinstance(value, str):
        _check_text(value, schema)
    elif isinstance(value, list | tuple):
        _check_list(value, schema)
    elif isinstance(value, Mapping):
        _check_members(value, schema)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        lowest, highest = schema.get("minimum", -_HIGHEST), schema.get("maximum", _HIGHEST)
        if not lowest <= value <= highest:  # nor is NaN
            raise _Wrong(f"a number from {lowest}" + (f" to {highest}" if highest < _HIGHEST else " up"), value)


def _check_type(value: Any, names: str | list[str]) -> None:
    listed = [names] if isinstance(names, str) else names
    for name in listed:
        if isinstance(value, _TYPES[name][1]) and (name == "boolean" or not isinstance(value, bool)):
            return
    raise _Wrong(" or ".join([_TYPES[name][0] for name in listed]), value)


def _check_one_of(value: Any, branches: list[Schema]) -> None:
    """Any of several; where none fits, what the last wants that is wrong furthest in."""
    found: _Wrong | None = None
    for branch in branches:
        try:
            _check(value, branch)
            return
        except _Wrong as wrong:
            found = wrong if found is None or len(wrong.keys) > len(found.keys) else found
    if found is not None:
        raise found


def _check_text(value: str, schema: Schema) -> None:
    if schema.get("format") != _AS_FOUND and has_unwanted(value):
        raise _Wrong("a text without control characters and halves of characters", value)
    if len(value) < schema.get("minLength", 0):
        raise _Wrong("a text that is not empty", value)
    if "pattern" in schema and not re.fullmatch(schema["pattern"], value):
        raise _Wrong(f"a text like {schema['pattern']}", value)


def _check_list(value: list[Any] | tuple[Any, ...], schema: Schema) -> None:
    least, places = schema.get("minItems", 0), schema.get("prefixItems")
    if len(value) < least or (places is not None and len(value) > len(places)):
        raise _Wrong(f"a list of {least}" + (" or more" if places is None else ""), value)
    every = schema.get("items")
    for at, item in enumerate(value):
        part = every if places is None else places[at]
        if part:
            _check_at(at, item, part)
    if schema.get("uniqueItems") and len(set(map(repr, value))) < len(value):
        raise _Wrong("a list that has nothing twice", value)


def _check_members(value: Mapping[Any, Any], schema: Schema) -> None:
    for name in schema.get("required", ()):
        if name not in value:
            raise _Wrong("a value", _NOTHING, name)
    known, more = schema.get("properties", {}), schema.get("additionalProperties")
    for name, member in value.items():
        part = known.get(name, more)
        if part:
            if name not in known:
                _check(name, {"type": "string"})
            _check_at(name, member, part)


def _check_at(key: str | int, value: Any, schema: Schema) -> None:
    try:
        _check(value, schema)
    except _Wrong as wrong:
        wrong.keys.append(key)
        raise


def show(found: Any) -> str:
    """A value in a message: never long, and never with what could do harm."""
    match found:
        case None | bool():
            return json.dumps(found)
        case str():
            return ascii(found if len(found) <= _SHOWN else f"{found[:_SHOWN]}...")
        case int() | float():
            return "a huge number" if abs(found) > 10**_SHOWN else repr(found)
        case list() | tuple():
            return f"a list of {len(found)}"
        case _:
            return "nothing" if found is _NOTHING else f"a {type(found).__name__}"
