"""Legal texts as section trees; what changed between two versions, and the provisions in them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from legaldiff.compare.engine import Diff, diff
    from legaldiff.compare.patching import invert, patch
    from legaldiff.compare.result import Change, Effect, Hunk
    from legaldiff.document import Document
    from legaldiff.errors import (
        AddressError,
        LegalDiffError,
        PatchError,
        ReadError,
        RegistryError,
        RuleError,
    )
    from legaldiff.model import Kind, Metadata, Node, Notice
    from legaldiff.readers import read, read_file
    from legaldiff.reports import render
    from legaldiff.rules import Extract, Extracts, extract
    from legaldiff.span import Span

__version__ = "0.1.0"

_HOME = {
    "AddressError": "errors",
    "Change": "compare.result",
    "Diff": "compare.engine",
    "Document": "document",
    "Effect": "compare.result",
    "Extract": "rules",
    "Extracts": "rules",
    "Hunk": "compare.result",
    "Kind": "model",
    "LegalDiffError": "errors",
    "Metadata": "model",
    "Node": "model",
    "Notice": "model",
    "PatchError": "errors",
    "ReadError": "errors",
    "RegistryError": "errors",
    "RuleError": "errors",
    "Span": "span",
    "diff": "compare.engine",
    "extract": "rules",
    "invert": "compare.patching",
    "patch": "compare.patching",
    "read": "readers",
    "read_file": "readers",
    "render": "reports",
}

__all__ = [
    "AddressError",
    "Change",
    "Diff",
    "Document",
    "Effect",
    "Extract",
    "Extracts",
    "Hunk",
    "Kind",
    "LegalDiffError",
    "Metadata",
    "Node",
    "Notice",
    "PatchError",
    "ReadError",
    "RegistryError",
    "RuleError",
    "Span",
    "__version__",
    "diff",
    "extract",
    "invert",
    "patch",
    "read",
    "read_file",
    "render",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that starting the command line costs only what it needs."""
    if name not in _HOME:
        raise AttributeError(f"module 'legaldiff' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"legaldiff.{_HOME[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
