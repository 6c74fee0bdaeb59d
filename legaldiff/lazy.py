"""A value of an object that is made when it is first asked for, and kept with the object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

__all__ = ["Lazy"]

_Made = TypeVar("_Made")


class Lazy(Generic[_Made]):
    """A decorator for methods without arguments, which become such values.

    It is ``functools.cached_property`` without the lock that Python 3.11 takes each time, which costs more than most
    of the values; two threads may make one twice, which is the same for both.
    """

    def __init__(self, make: Callable[[Any], _Made]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    def __get__(self, owner: Any, kind: type | None = None) -> _Made:
        """The value; afterwards the object has it as an attribute, and this is not called again."""
        made = owner.__dict__[self._name] = self._make(owner)
        return made
