"""Names of plug-ins as options: the choices are those of the registry, which is loaded when somebody asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from legaldiff.errors import RegistryError

if TYPE_CHECKING:
    from legaldiff.registry import Registry
    from legaldiff.reports import Result

__all__ = ["Param", "PluginName", "matchers", "readers", "reports", "rules", "writers"]


if TYPE_CHECKING:
    Param = click.ParamType[str, str]
else:
    Param = click.ParamType  # generic only for the type checker


class PluginName(Param):
    """A name from a registry; for a report, one that can show the result, or any of several that it may be."""

    name = "name"

    def __init__(self, table: Callable[[], Registry[Any]], *results: Result) -> None:
        self._table = table
        self._results = frozenset(results)

    def names(self) -> list[str]:
        """The names that may be given here."""
        table = self._table()
        return [n for n in table if not self._results or self._results.intersection(table[n].results)]

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The choices, for the help."""
        return f"[{'|'.join(self.names())}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as it is, when there is such a plug-in and it can show what is asked for."""
        try:
            found = self._table()[value]
        except RegistryError as error:
            self.fail(str(error), param, ctx)
        if self._results and self._results.isdisjoint(found.results):
            self.fail(f"{value!r} cannot show this: expected one of {', '.join(self.names())}", param, ctx)
        return str(value)


def readers() -> Registry[Any]:
    """The source formats."""
    from legaldiff.readers import READERS

    return READERS


def reports() -> Registry[Any]:
    """The report formats."""
    from legaldiff.reports import REPORTS

    return REPORTS


def writers() -> Registry[Any]:
    """The formats that documents are written in."""
    from legaldiff.writers import WRITERS

    return WRITERS


def rules() -> Registry[Any]:
    """The extraction rules."""
    from legaldiff.rules import RULES

    return RULES


def matchers() -> Registry[Any]:
    """The matchers of a comparison."""
    from legaldiff.compare.matchers import MATCHERS

    return MATCHERS
