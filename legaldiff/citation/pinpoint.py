"""How the provisions of a document are cited: "EO 13768, sec. 9(a), 82 FR 8799"."""

from __future__ import annotations

import re

from legaldiff.document import Document

__all__ = ["cite", "name_document"]

_HEAD = 1_000  # code points in which a document says what it is
_SHORT = {"executive order": "EO", "proclamation": "Proc.", "executive memorandum": "Memorandum"}
_KIND = r"(Executive\s+Order|Executive\s+Memorandum|Proclamation|Ordinance|Resolution|Directive|Order)"
_LABELS = {"section": "sec.", "subsection": "subsec.", "paragraph": "para.", "article": "art.", "clause": "cl."}


def name_document(document: Document) -> str:
    """The short name of a document: "EO 13768"; else its number, its title, or its file, "" where it has none."""
    meta = document.meta
    if not meta.number:
        return meta.title or document.file
    named = re.search(
        rf"\b{_KIND}\s+(?:Nos?\.?\s*)?{re.escape(meta.number)}(?!\w)", document.text[:_HEAD], re.IGNORECASE
    )
    if named is None:
        return meta.number
    kind = " ".join(named[1].split())
    return f"{_SHORT.get(kind.lower(), kind.title())} {meta.number}"


def cite(document: Document, path: str) -> str:
    """The provision at a path as it is cited, with what is known: the document, the place, the page where it stands.

    ``Part II/203(a)`` is "Part II, sec. 203(a)"; words quoted in a provision keep their mark, ``1(b), "2(h)``.
    """
    parts, labelled, at = [], False, ""
    for component in path.split("/"):
        at = f"{at}/{component}" if at else component
        top = document.index.by_path.get(at.partition("(")[0])
        is_number = component[:1].isdigit()
        label = _LABELS.get(top.kind.value, "") if top is not None and is_number and not labelled else ""
        labelled = labelled or is_number
        parts.append(f"{label} {component}".strip())
    return ", ".join(p for p in (name_document(document), *parts, document.meta.citation or "") if p)
