"""What stands before the words of a Markdown file: YAML front matter, or a machine's record of its source."""

from __future__ import annotations

import re
from dataclasses import replace

from legaldiff.lazy import lazy_re
from legaldiff.model import Metadata
from legaldiff.readers.shared.metadata import iso_date, parse_date

__all__ = ["Front", "find_front", "has_front_matter", "state"]

Front = list[tuple[int, int, str]]
"""What is dropped: start, end, and the reason."""

_FRONT_MATTER_RE = lazy_re(
    r"\s*\ufeff?---[ \t]*\n((?>(?:(?!(?:---|\.\.\.)[ \t]*$)[^\n]*\n)*))(?:---|\.\.\.)[ \t]*(?:\n|$)", re.MULTILINE
)
_YAML_RE = lazy_re(r"^[A-Za-z_][\w .-]{0,40}:(?:[ \t]|$)", re.MULTILINE)
# "**Signed:** January 15, 1934", "- Citation: 82 FR 8799", "- [XML Source](https://...)", "## Sources"
_RECORD_RE = lazy_re(
    r"^##[ ](?:Summary|Metadata|Details|About|Sources?|Document Details)[ \t]*\n"
    r"(?>(?:(?:##[ ][A-Z][A-Za-z ]{1,30}|\*\*[A-Z][A-Za-z ]{1,40}:\*\*[^\n]*+|[-*][ ][A-Z][A-Za-z ]{1,40}:[^\n]*+"
    r"|[-*][ ]\[[^\[\]\n]*+\]\([^\n]*+|)[ \t]*\n)+)"
    r"(?=---[ \t]*\n)",
    re.MULTILINE,
)
# "title: Counting the Trees", "**Signed:** January 15, 1934", "- Executive Order Number: 6560"
_FIELD_RE = lazy_re(r"^(?:\*\*|[-*] )?([A-Za-z][A-Za-z _-]{0,40}):(?:\*\*)?[ \t]*([^\n]*?)[ \t]*$", re.MULTILINE)
_NOTHING = frozenset(("", "none", "n/a", "null", "~"))
_NAMES = {
    "number": "number", "executive order number": "number", "order number": "number", "executive order": "number",
    "title": "title", "date": "date", "signed": "date", "signing date": "date", "date signed": "date",
    "published": "publication_date", "publication date": "publication_date", "citation": "citation",
    "document number": "document_number",
}  # fmt: skip
_LOOKED_AT = 4096  # code points within which the record of a source begins


def match_front_matter(view: str) -> re.Match[str] | None:
    """The front matter at the beginning of a file: keys between two rows of hyphens."""
    matter = _FRONT_MATTER_RE.match(view) if "---" in view[:8] else None
    return matter if matter is not None and _YAML_RE.search(matter[1]) else None


def has_front_matter(source: str) -> bool:
    """Whether a source begins with front matter, however long that is."""
    beginning = source.lstrip("\ufeff \t\r\n")
    return beginning.startswith("---") and match_front_matter(beginning.replace("\r\n", "\n")) is not None


def find_front(view: str) -> Front:
    """The front matter and the record of a file, which are no words of its text."""
    found: Front = []
    matter = match_front_matter(view)
    if matter is not None:
        found.append((*matter.span(), "front matter"))
    at = view.find("\n## ", 0, _LOOKED_AT)
    record = _RECORD_RE.match(view, at + 1) if at >= 0 else None
    if record is not None:
        found.append((*record.span(), "record of the source"))
    return found


def state(view: str, front: Front, found: Metadata) -> Metadata:
    """Add what the front states to what the text itself does; the text has the last word."""
    stated: dict[str, str] = {}
    for start, end, _ in front:
        for name, written in _FIELD_RE.findall(view, start, end):
            field = _NAMES.get(name.lower().replace("_", " "), "")
            if field and field not in stated and getattr(found, field) is None:
                value = _read_value(written.strip("\"'"), date="date" in field)
                if value:
                    stated[field] = value
    return replace(found, **stated) if stated else found


def _read_value(written: str, *, date: bool) -> str | None:
    if written.lower() in _NOTHING:
        return None
    return iso_date(written) or parse_date(written) if date else written
