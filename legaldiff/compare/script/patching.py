"""Carries an edit script out, and turns one round."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar

from legaldiff.compare.script.script import Script, TextEdit, TreeEdit, make_head
from legaldiff.document import Document
from legaldiff.errors import PatchError
from legaldiff.flattening import Record, check_tree, flatten, make_tree
from legaldiff.span import OffsetMap

__all__ = ["invert", "patch"]

_SHOWN = 60  # code points of a text that a message quotes
_Items = TypeVar("_Items", str, tuple[Record, ...])


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
    if make_head(new, flatten(tree)) != script.new:
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
    return "".join(_carry_out(edits, text, _quote, "at offset {}"))


def _patch_tree(records: Sequence[Record], edits: Sequence[TreeEdit]) -> list[Record]:
    return [*chain.from_iterable(_carry_out(edits, tuple(records), _names, "as node {} of the tree"))]


def _carry_out(
    edits: Iterable[tuple[int, _Items, _Items]], whole: _Items, show: Callable[[_Items], str], place: str
) -> Iterator[_Items]:
    """What is kept and what is new, in order; ``place`` says in a message where something else stands than old."""
    at = 0
    for keep, old, new in edits:
        stop = at + keep
        found = whole[stop : stop + len(old)]
        if found != old or stop > len(whole):
            raise PatchError(f"expected {show(old)} {place.format(stop)}, found {show(found)}")
        yield whole[at:stop]
        yield new
        at = stop + len(old)
    yield whole[at:]


def _quote(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "…") if text else "the end of the text"


def _names(records: Sequence[Record]) -> str:
    shown = ", ".join(f"{r.kind} of {r.length}" for r in records[:3])
    return (shown + (", …" if len(records) > 3 else "")) or "nothing"
