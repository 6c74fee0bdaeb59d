"""The record that a report format is, and the excerpt, a result of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from legaldiff.document import Document
from legaldiff.model import Node

__all__ = ["Excerpt", "Report", "Result"]

Result = str
"""The name of a kind of result, such as ``outline``: one of those in ``legaldiff.reports.results``."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One provision of a document with all that is in it; the whole document where ``node`` is None."""

    document: Document
    node: Node | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A report format.

    ``render(result, **options)`` turns a result (a ``Diff``, a ``ProvisionDiff``, a ``Document`` as its outline, an
    ``Excerpt``, a list of ``Extract``, ``References``, ``Relations``, ``Quotations``) into text, or into bytes where it
    ``is_binary``; ``results`` names the kinds of result that it can show: a ``Way`` are all that have what the format
    lays out. ``frame`` is what stands before, between and after the results of several inputs in one output; None where
    an output holds one result only. One that ``is_table`` gets the results of several inputs as one ``Table``.
    """

    name: str
    summary: str
    suffixes: tuple[str, ...]
    render: Callable[..., Any]
    results: Collection[Result] = ("diff", "outline", "excerpt", "extract")
    frame: tuple[str, str, str] | None = ("", "\n", "")
    is_table: bool = False
    is_binary: bool = False
