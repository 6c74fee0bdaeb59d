"""Names to plug-ins: an explicit, ordered table of ``"module:NAME"`` strings, loaded when asked for."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property
from importlib import import_module
from typing import Generic, TypeVar

from legaldiff.errors import LegalDiffError, RegistryError

__all__ = ["Registry"]

T = TypeVar("T")


class Registry(Generic[T]):
    """An ordered table of plug-ins of one type.

    ``table`` maps a name to ``"module:NAME"``; entry points of ``group`` come after it and cannot replace a built-in
    name. Nothing is imported before it is asked for. Where there is a ``read``, it makes the plug-in of
    ``"package:name.toml"`` from that file of the package.
    """

    def __init__(
        self,
        noun: str,
        table: Mapping[str, str],
        *,
        group: str,
        type: type[T],
        read: Callable[[str, str], T] | None = None,
    ) -> None:
        self.noun = noun
        self.group = group
        self._type = type
        self._read = read
        self._table = dict(table)
        self._loaded: dict[str, T] = {}

    @cached_property
    def _names(self) -> dict[str, str]:
        from importlib.metadata import entry_points

        extra = {e.name: e.value for e in sorted(entry_points(group=self.group), key=lambda e: (e.name, e.value))}
        return {**self._table, **{k: v for k, v in extra.items() if k not in self._table}}

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __getitem__(self, name: str) -> T:
        """The plug-in of that name; ``RegistryError`` names the ones that exist when there is none."""
        if name not in self._loaded:
            target = self._names.get(name)
            if target is None:
                near = get_close_matches(name, self._names, 1)
                hint = f"; did you mean {near[0]!r}?" if near else ""
                raise RegistryError(f"no {self.noun} named {name!r}: expected one of {', '.join(self._names)}{hint}")
            self._loaded[name] = self._load(name, target)
        return self._loaded[name]

    def _load(self, name: str, target: str) -> T:
        module, _, attribute = target.partition(":")
        try:
            if self._read and attribute.endswith(".toml"):
                return self._read(module, attribute)
            found = getattr(import_module(module), attribute)
        except (ImportError, AttributeError, OSError, LegalDiffError) as error:
            raise RegistryError(f"{self.noun} {name!r} ({target}) cannot be loaded: {error}") from error
        if not isinstance(found, self._type):
            raise RegistryError(
                f"{self.noun} {name!r} ({target}) is a {type(found).__name__}, expected {self._type.__name__}"
            )
        return found

    def values(self) -> Iterator[T]:
        """Every plug-in, in table order; one of another package that cannot be loaded is left out with a warning."""
        for name in self._names:
            try:
                yield self._loaded.get(name) or self[name]
            except RegistryError as error:
                if name in self._table:
                    raise
                warnings.warn(f"{error}; it is left out", RuntimeWarning, stacklevel=2)
