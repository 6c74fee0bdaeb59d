"""What is made when it is first asked for: a value of an object, and a compiled regular expression."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

__all__ = ["Lazy", "lazy_re"]

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


class _LazyPattern:
    """A pattern that becomes itself at its first search: from then on its methods are those of the compiled one."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy_re(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that is compiled when it is first used: a command uses few of the hundreds there are."""
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
