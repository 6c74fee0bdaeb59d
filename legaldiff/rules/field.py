"""The fields that a rule fills: the name and the type of each, from which columns, schema and documentation follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from legaldiff.errors import RuleError

__all__ = ["ACTOR", "Field", "texts"]

_TYPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string", "minLength": 1},
    "date": {"type": "string", "pattern": r"^\d{4}(-\d\d){1,2}$"},
    "flag": {"const": True},
    "path": {"type": "string", "minLength": 1},
    "number": {"type": "number"},
}
"""The types, each as JSON Schema."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the extracts of a rule.

    ``type`` is ``text``, ``date`` (a day or a month, reckoned from the text: 2031-05-03), ``flag`` (true or left out),
    ``path`` (of a provision) or ``number``. Words are exactly those of the text unless they are ``derived``, as dates
    and paths always are.
    """

    name: str
    type: str = "text"
    derived: bool = False

    def __post_init__(self) -> None:
        if self.type not in _TYPES:
            raise RuleError(f"field {self.name!r} has no type {self.type!r}: expected one of {', '.join(_TYPES)}")
        object.__setattr__(self, "derived", self.derived or self.type in ("date", "path"))

    @property
    def schema(self) -> dict[str, Any]:
        """What a value of the field is, as JSON Schema."""
        return dict(_TYPES[self.type])


def texts(*names: str, derived: bool = False) -> tuple[Field, ...]:
    """Fields of words."""
    return tuple(Field(name, derived=derived) for name in names)


ACTOR = (*texts("actor", "actor_full"), Field("actor_from", "path"))
"""Who acts, the full form of that name, and where it stands if not in the clause itself."""
