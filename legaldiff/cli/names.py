"""Names of plug-ins as options: the choices are those of the registry, which is loaded when somebody asks."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from legaldiff.errors import RegistryError

if TYPE_CHECKING:
    from legaldiff.registry import Registry
    from legaldiff.reports import Result

__all__ = ["Param", "PluginName", "plugins"]

_TABLES = {
    "reader": ("readers", "READERS"),
    "report": ("reports", "REPORTS"),
    "writer": ("writers", "WRITERS"),
    "rule": ("rules", "RULES"),
    "matcher": ("compare.matchers", "MATCHERS"),
    "effect": ("compare.effects", "EFFECTS"),
}
"""Where each table is, which is imported when somebody asks."""


if TYPE_CHECKING:
    Param = click.ParamType[str, str]
else:
    Param = click.ParamType  # generic only for the type checker


class PluginName(Param):
    """A name from a registry; for a report, one that can show the result, or any of several that it may be."""

    name = "name"

    def __init__(self, noun: str, *results: Result) -> None:
        self._noun = noun
        self._results = results

    def names(self) -> list[str]:
        """The names that may be given here."""
        table = plugins(self._noun)
        return [name for name in table if not self._results or self._fits(table[name])]

    def _fits(self, report: Any) -> bool:
        return any(result in report.results for result in self._results)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The choices, for the help."""
        return f"[{'|'.join(self.names())}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as it is, when there is such a plug-in and it can show what is asked for."""
        try:
            found = plugins(self._noun)[value]
        except RegistryError as error:
            self.fail(str(error), param, ctx)
        if self._results and not self._fits(found):
            self.fail(f"{value!r} cannot show this: expected one of {', '.join(self.names())}", param, ctx)
        return str(value)


def plugins(noun: str) -> Registry[Any]:
    """The table of all that are a reader, a report and so on."""
    module, name = _TABLES[noun]
    table: Registry[Any] = vars(import_module(f"legaldiff.{module}"))[name]
    return table
