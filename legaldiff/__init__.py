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
    from legaldiff.errors import AddressError, LegalDiffError, PatchError, ReadError, RegistryError, RuleError
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

_NAMES = {
    "compare.engine": "Diff diff",
    "compare.provisions": "FieldChange ProvisionChange ProvisionDiff",
    "compare.result": "Change Effect Hunk",
    "compare.script.patching": "invert patch",
    "document": "Document",
    "errors": "AddressError LegalDiffError PatchError ReadError RegistryError RuleError",
    "model": "Kind Metadata Node Notice",
    "quotes": "Quotation Quotations check_quotes",
    "readers": "read read_file",
    "references": "Reference References find_references",
    "relations": "Relation Relations find_relations",
    "reports": "render",
    "rules": "Extract Extracts extract",
    "rules.toml.load": "load_rules",
    "span": "Span",
    "structure.explanation": "Explanation Other explain",
    "structure.inline": "InlineItem find_inline_items",
    "versions.history": "History history",
    "writers": "write",
}
_HOME = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = [
    "AddressError", "Change", "Diff", "Document", "Effect", "Explanation", "Extract", "Extracts", "FieldChange",
    "History", "Hunk", "InlineItem", "Kind", "LegalDiffError", "Metadata", "Node", "Notice", "Other", "PatchError",
    "ProvisionChange", "ProvisionDiff", "Quotation", "Quotations", "ReadError", "Reference", "References",
    "RegistryError", "Relation", "Relations", "RuleError", "Span", "__version__", "check_quotes", "diff", "explain",
    "extract", "find_inline_items", "find_references", "find_relations", "history", "invert", "load_rules", "patch",
    "read", "read_file", "render", "write",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that starting the command line costs only what it needs."""
    if name not in _HOME:
        raise AttributeError(f"module 'legaldiff' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"legaldiff.{_HOME[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
