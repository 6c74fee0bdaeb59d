"""Edit scripts: what turns the text and the tree of one document into those of another, without seeing the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from legaldiff.compare.redline.align import Block, align, find_gaps
from legaldiff.compare.redline.tokens import tokenise
from legaldiff.compare.result import Matching
from legaldiff.document import Document
from legaldiff.errors import PatchError
from legaldiff.flattening import RECORD, Record, flatten, outline_digest
from legaldiff.lazy import lazy_re
from legaldiff.model import Metadata
from legaldiff.shape import COUNT, DIGEST, META, WORDS, exactly, fit, items, record, row

__all__ = ["VERSION", "Head", "Script", "TextEdit", "TreeEdit", "make_head", "make_script"]

VERSION = 1
"""The version of the form that ``Script.to_dict`` writes."""

_PARAGRAPH_RE = lazy_re(r"\n\s*\n")  # a blank line


class TextEdit(NamedTuple):
    """After ``keep`` more code points, ``old`` gives way to ``new``."""

    keep: int
    old: str
    new: str


class TreeEdit(NamedTuple):
    """After ``keep`` more records of the tree in document order, ``old`` give way to ``new``."""

    keep: int
    old: tuple[Record, ...]
    new: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """One side: the length (code points) and SHA-256 of its text, the SHA-256 of its tree, and its metadata."""

    length: int
    sha256: str
    outline: str
    meta: Metadata

    def to_dict(self) -> dict[str, Any]:
        """The side as plain data; what the metadata do not state is left out."""
        data = asdict(self)
        return {**data, "meta": {name: value for name, value in data["meta"].items() if value is not None}}


@dataclass(frozen=True, slots=True)
class Script:
    """The edits from one document to another, exact and self-contained; what follows the last edit is kept."""

    old: Head
    new: Head
    text: tuple[TextEdit, ...]
    tree: tuple[TreeEdit, ...]

    def to_dict(self) -> dict[str, Any]:
        """The script as plain data for JSON; ``from_dict`` reads it back."""
        return {
            "version": VERSION,
            "old": self.old.to_dict(),
            "new": self.new.to_dict(),
            "text": [[e.keep, e.old, e.new] for e in self.text],
            "tree": [[e.keep, [list(r) for r in e.old], [list(r) for r in e.new]] for e in self.tree],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Script:
        """The script that ``to_dict`` wrote; ``PatchError`` says what is wrong with anything else."""
        script: Script = fit(_SCRIPT, data, "an edit script", "legaldiff diff --format script", PatchError)
        return script


_HEAD = record(Head, length=COUNT, sha256=DIGEST, outline=DIGEST, meta=META)
_RECORDS = items(RECORD)
_SCRIPT = record(
    lambda version, **parts: Script(**parts),
    version=exactly(VERSION),
    old=_HEAD,
    new=_HEAD,
    text=items(row(TextEdit, COUNT, WORDS, WORDS)),
    tree=items(row(TreeEdit, COUNT, _RECORDS, _RECORDS)),
)


def make_script(matching: Matching) -> Script:
    """The script from the old to the new document of a matching.

    It rests on the texts and trees alone: a wrong pair cannot make it wrong. What moved is deleted and inserted.
    """
    old, new = matching.old, matching.new
    ours, theirs = flatten(old.root), flatten(new.root)
    gaps = find_gaps(align(_tree_keys(old), _tree_keys(new)).blocks, len(ours), len(theirs))
    starts = [0, *(gap.b for gap in gaps)]
    tree = [
        TreeEdit(a - at, tuple(ours[a:b]), tuple(theirs[c:d])) for at, (a, b, c, d) in zip(starts, gaps, strict=False)
    ]
    return Script(make_head(old, ours), make_head(new, theirs), tuple(_text_edits(old.text, new.text)), tuple(tree))


def _tree_keys(document: Document) -> list[str]:
    """What the nodes of a document are recognised by, in the order of ``flatten``; equal keys mean equal records."""
    text = document.text
    return [
        f"{n.kind.value} {len(n.children)} {n.value!r} {'' if n.children else text[n.start : n.end]}"
        for n in document.root.walk()
    ]


def make_head(document: Document, records: Sequence[Record]) -> Head:
    """What identifies a document in a script."""
    digest = sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Head(len(document.text), digest, outline_digest(records), document.meta)


def _text_edits(old: str, new: str) -> Iterator[TextEdit]:
    """Align paragraphs, then the words of those that differ."""
    ours, theirs = (_cut(text, (m.end() for m in _PARAGRAPH_RE.finditer(text))) for text in (old, new))
    done = 0  # code points of old that the edits so far have dealt with
    for start, gone, come in _changed(ours, theirs, align(ours, theirs).blocks):
        for at, before, after in _word_edits(gone, come):
            yield TextEdit(start + at - done, before, after)
            done = start + at + len(before)


def _word_edits(old: str, new: str) -> list[tuple[int, str, str]]:
    """Edits of a differing part, each at its offset; a single one where less than half would be kept."""
    ours, theirs = (_cut(text, (t.end for t in tokenise(text))) for text in (old, new))  # with the space before each
    size = max(len(old), len(new))
    shared = Counter(ours) & Counter(theirs)
    if 2 * sum(len(word) * n for word, n in shared.items()) < size:
        return [(0, old, new)]
    blocks = align(ours, theirs).blocks
    if 2 * sum(len(word) for i, _, n in blocks for word in ours[i : i + n]) < size:
        return [(0, old, new)]
    return list(_changed(ours, theirs, blocks))


def _cut(text: str, ends: Iterable[int]) -> list[str]:
    """The parts that end at these places, and what is left at the end."""
    return [text[a:b] for a, b in pairwise([0, *ends, len(text)]) if a < b]


def _changed(old: Sequence[str], new: Sequence[str], blocks: Sequence[Block]) -> Iterator[tuple[int, str, str]]:
    """What differs of two lists of parts: where it begins in old, in code points, and both words."""
    places = [0, *accumulate(map(len, old))]
    for a, b, c, d in find_gaps(blocks, len(old), len(new)):
        yield places[a], "".join(old[a:b]), "".join(new[c:d])
