"""References, relations and quotations as plain rows: what the JSON formats write, in the words of the schemas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from legaldiff.quotes import Quotations
from legaldiff.references import References
from legaldiff.relations import Relations

__all__ = ["reference_rows"]


def reference_rows(references: References | Relations | Quotations, file: str) -> Iterator[dict[str, Any]]:
    """One row per reference, relation or quotation, in document order."""
    for found in references:
        yield {"file": file, **found.to_dict()}
