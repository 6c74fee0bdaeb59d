"""Legal texts as section trees; what changed between two versions, and the provisions in them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from legaldiff.compare.engine import Diff, diff
    from legaldiff.compare.provisions import FieldChange, ProvisionChange, ProvisionDiff
    from legaldiff.compare.result import Change, Effect, Hunk
    from legaldiff.compare.script.patching import invert, patch
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
    from legaldiff.quotes import Quotation, Quotations, check_quotes
    from legaldiff.readers import read, read_file
    from legaldiff.references import Reference, References, find_references
    from legaldiff.relations import Relation, Relations, find_relations
    from legaldiff.reports import render
    from legaldiff.rules import Extract, Extracts, extract
    from legaldiff.rules.toml.load import load_rules
    from legaldiff.span import Span
    from legaldiff.structure.explanation import Explanation, Other, explain
    from legaldiff.structure.inline import InlineItem, find_inline_items
    from legaldiff.versions.history import History, history
    from legaldiff.writers import write

__version__ = "0.1.0"

_HOME = {
    "AddressError": "errors",
    "Change": "compare.result",
    "Diff": "compare.engine",
    "Document": "document",
    "Effect": "compare.result",
    "Explanation": "structure.explanation",
    "Extract": "rules",
    "Extracts": "rules",
    "FieldChange": "compare.provisions",
    "History": "versions.history",
    "Hunk": "compare.result",
    "InlineItem": "structure.inline",
    "Kind": "model",
    "LegalDiffError": "errors",
    "Metadata": "model",
    "Node": "model",
    "Notice": "model",
    "Other": "structure.explanation",
    "PatchError": "errors",
    "ProvisionChange": "compare.provisions",
    "ProvisionDiff": "compare.provisions",
    "Quotation": "quotes",
    "Quotations": "quotes",
    "ReadError": "errors",
    "Reference": "references",
    "References": "references",
    "RegistryError": "errors",
    "Relation": "relations",
    "Relations": "relations",
    "RuleError": "errors",
    "Span": "span",
    "check_quotes": "quotes",
    "diff": "compare.engine",
    "explain": "structure.explanation",
    "extract": "rules",
    "find_inline_items": "structure.inline",
    "find_references": "references",
    "find_relations": "relations",
    "history": "versions.history",
    "invert": "compare.script.patching",
    "load_rules": "rules.toml.load",
    "patch": "compare.script.patching",
    "read": "readers",
    "read_file": "readers",
    "render": "reports",
    "write": "writers",
}

__all__ = [
    "AddressError",
    "Change",
    "Diff",
    "Document",
    "Effect",
    "Explanation",
    "Extract",
    "Extracts",
    "FieldChange",
    "History",
    "Hunk",
    "InlineItem",
    "Kind",
    "LegalDiffError",
    "Metadata",
    "Node",
    "Notice",
    "Other",
    "PatchError",
    "ProvisionChange",
    "ProvisionDiff",
    "Quotation",
    "Quotations",
    "ReadError",
    "Reference",
    "References",
    "RegistryError",
    "Relation",
    "Relations",
    "RuleError",
    "Span",
    "__version__",
    "check_quotes",
    "diff",
    "explain",
    "extract",
    "find_inline_items",
    "find_references",
    "find_relations",
    "history",
    "invert",
    "load_rules",
    "patch",
    "read",
    "read_file",
    "render",
    "write",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that starting the command line costs only what it needs."""
    if name not in _HOME:
        raise AttributeError(f"module 'legaldiff' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"legaldiff.{_HOME[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
