"""Carries an edit script out, and turns one round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from legaldiff.compare.script.script import Head, Script, TextEdit, TreeEdit, make_head
from legaldiff.document import Document
from legaldiff.errors import PatchError
from legaldiff.flattening import Record, check_tree, flatten, make_tree
from legaldiff.span import OffsetMap

__all__ = ["invert", "patch"]

_SHOWN = 60  # code points of a text that a message quotes


def patch(old: Document, script: Script | Mapping[str, Any]) -> Document:
    """The new document that a script makes of the old one: exactly its text, its outline and its metadata.

    The result is its own source (format ``"text"``, identity map, no notices). ``PatchError`` if the script is not
    for this document, with the place that does not fit, or is broken.
    """
    script = script if isinstance(script, Script) else Script.from_dict(script)
    records = flatten(old.root)
    _check(old, records, script)
    text = _patch_text(old.text, script.text)
    try:
        tree = make_tree(_patch_tree(records, script.tree))
        check_tree(tree, text)
    except ValueError as error:
        raise PatchError(f"the script gives no document: {error}") from error
    new = Document(text, tree, source=text, origin=OffsetMap(), meta=script.new.meta, format="text")
    if not _is_same(make_head(new, flatten(tree)), script.new):
        raise PatchError("the script does not give the document that it promises: its edits were changed")
    return new


def invert(script: Script | Mapping[str, Any]) -> Script:
    """The script from new to old; inverting twice gives the same script."""
    script = script if isinstance(script, Script) else Script.from_dict(script)
    return Script(
        script.new,
        script.old,
        tuple(TextEdit(e.keep, e.new, e.old) for e in script.text),
        tuple(TreeEdit(e.keep, e.new, e.old) for e in script.tree),
    )


def _is_same(found: Head, wanted: Head) -> bool:
    return (found.length, found.sha256, found.outline) == (wanted.length, wanted.sha256, wanted.outline)


def _check(old: Document, records: Sequence[Record], script: Script) -> None:
    """Refuse a document that the script was not made for."""
    found = make_head(old, records)
    if (found.length, found.sha256) != (script.old.length, script.old.sha256):
        _patch_text(old.text, script.text)  # where an edit does not fit, its place says more than a checksum
        raise PatchError(
            f"the script is for another text: expected {script.old.length} code points with SHA-256 "
            f"{script.old.sha256[:12]}, found {found.length} with {found.sha256[:12]}"
        )
    if found.outline != script.old.outline:
        _patch_tree(records, script.tree)
        raise PatchError("the script is for another outline of this text: it was read in another way")


def _patch_text(text: str, edits: Sequence[TextEdit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        stop = at + edit.keep
        parts.append(text[at:stop])
        if not text.startswith(edit.old, stop) or stop > len(text):
            raise PatchError(
                f"expected {_quote(edit.old)} at offset {stop}, found {_quote(text[stop : stop + len(edit.old)])}"
            )
        parts.append(edit.new)
        at = stop + len(edit.old)
    return "".join([*parts, text[at:]])


def _patch_tree(records: Sequence[Record], edits: Sequence[TreeEdit]) -> list[Record]:
    out: list[Record] = []
    at = 0
    for edit in edits:
        stop = at + edit.keep
        found = tuple(records[stop : stop + len(edit.old)])
        if found != edit.old or stop > len(records):
            raise PatchError(f"expected {_names(edit.old)} as node {stop} of the tree, found {_names(found)}")
        out.extend(records[at:stop])
        out.extend(edit.new)
        at = stop + len(edit.old)
    return [*out, *records[at:]]


def _quote(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "…") if text else "the end of the text"


def _names(records: Sequence[Record]) -> str:
    shown = ", ".join(f"{r.kind} of {r.length}" for r in records[:3])
    return (shown + (", …" if len(records) > 3 else "")) or "nothing"
