"""The laws that hold for every document and every diff, checked without asking the program whether they hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import legaldiff
from legaldiff import Document, Node, Span
from legaldiff.clauses.clause import read_clauses
from legaldiff.clauses.force import Force, force_of
from legaldiff.rules import RULES

MIRROR = {"insert": "delete", "delete": "insert", "split": "merge", "merge": "split"}
STRAY = " .,;:\n"  # what may hang on a phrase
MARKS_RE = re.compile("[\"'“”‘’`]")  # a quotation mark of any make


def plain(text: str | None) -> str:
    """Words for comparison: one space between them, no quotation marks, em dashes as GPO types them."""
    return " ".join(MARKS_RE.sub("", text or "").replace("—", "--").split())


def outline(document: Document) -> list[tuple[str, str, str]]:
    """Path, heading and own words of every provision."""
    return [(document.path(n), plain(document.heading(n)), plain(document.own_text(n))) for n in document.provisions]


def check_document(document: Document) -> None:
    """Laws 1 and 2: the tree tiles the text, nothing of the source is lost, every address leads back to its node."""
    check_tiling(document)
    check_origin(document)
    check_addresses(document)


def check_tiling(document: Document) -> None:
    """Law 1, first half: children are ordered, disjoint and tile their parent, so the leaves joined are the text."""
    root, text = document.root, document.text
    assert (root.start, root.end) == (0, len(text)), f"the root is {root}, the text has {len(text)} code points"
    at = 0
    todo: list[Node] = [root]
    while todo:
        node = todo.pop()
        if not node.children:
            assert node.start == at <= node.end, f"{node} does not begin at {at}"
            at = node.end
            continue
        edges = [node.start, *(c.end for c in node.children)]
        starts = [c.start for c in node.children]
        assert starts == edges[:-1], f"the children of {node} leave gaps or overlap: {node.children[:8]}"
        assert edges[-1] == node.end, f"the children of {node} end at {edges[-1]}"
        todo.extend(reversed(node.children))
    assert at == len(text), f"the leaves end at {at} of {len(text)}"


def check_origin(document: Document) -> None:
    """Law 1, second half: every character of the source is mapped, white space, or dropped with a reason."""
    source, text = document.source, document.text
    taken = bytearray(len(source))
    if document.origin.is_identity:
        assert text == source
        assert not document.dropped
        return
    at, before = 0, 0
    for start, length, first, size in document.origin.pieces():
        assert start == at, f"the map has no piece for text {at}:{start}"
        assert length > 0
        assert before <= first <= first + size <= len(source), (
            f"piece {(start, length, first, size)} goes back in the source"
        )
        if length == size:
            pairs = zip(text[start : start + length], source[first : first + size], strict=True)
            wrong = [p for p in pairs if p[0] != p[1] and (p[0].isalnum() or p[1].isalnum())]
            assert not wrong, f"a piece of equal lengths is no copy: {wrong[:3]}"
        taken[first : first + size] = b"\1" * size
        at, before = start + length, first + size
    assert at == len(text), f"the map ends at text {at} of {len(text)}"
    for span, reason in document.dropped:
        assert reason.strip(), f"dropped without a reason: {source[span.start : span.end]!r}"
        assert not any(taken[span.start : span.end]), f"mapped and dropped at once: {source[span.start : span.end]!r}"
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
    lost = [i for i, mark in enumerate(taken) if not mark and not source[i].isspace()]
    assert not lost, (
        f"{len(lost)} characters of the source are lost, first near {source[max(0, lost[0] - 30) : lost[0] + 30]!r}"
    )
    assert document.coverage() == []


def check_addresses(document: Document) -> None:
    """Law 2: paths and eIds are unique, and each leads back to its node."""
    index = document.index
    nodes = document.provisions
    paths, eids = [index.path[n] for n in nodes], [index.eid[n] for n in nodes]
    assert len(set(paths)) == len(paths), f"repeated paths: {sorted({p for p in paths if paths.count(p) > 1})[:5]}"
    assert len(set(eids)) == len(eids), f"repeated eIds: {sorted({e for e in eids if eids.count(e) > 1})[:5]}"
    for node, path, eid in zip(nodes, paths, eids, strict=True):
        assert document[path] is node, f"{path} leads to {index.path[document[path]]}"
        assert document[eid] is node, f"{eid} leads to {index.eid[document[eid]]}"


def check_round_trip(old: Document, new: Document) -> None:
    """Law 3: the script takes old to new and back, in text and outline, also after a trip through JSON."""
    script = legaldiff.diff(old, new).script
    for how in (script, through_json(script)):
        forward = legaldiff.patch(old, how)
        assert forward.text == new.text, "patch(old, script) has not the text of new"
        assert addressed(forward) == addressed(new), "patch(old, script) has not the outline of new"
        back = legaldiff.patch(new, legaldiff.invert(how))
        assert back.text == old.text, "patch(new, invert(script)) has not the text of old"
        assert addressed(back) == addressed(old), "patch(new, invert(script)) has not the outline of old"
    again = through_json(legaldiff.invert(script))
    assert legaldiff.patch(new, again).text == old.text


def through_json(script: Any) -> Any:
    """The script as read back from its JSON."""
    return type(script).from_dict(json.loads(json.dumps(script.to_dict())))


def addressed(document: Document) -> list[tuple[str, str, int, int]]:
    """Path, eId and span of every provision."""
    index = document.index
    return [(index.path[n], index.eid[n], n.start, n.end) for n in document.provisions]


def check_mirror(old: Document, new: Document) -> None:
    """Law 5: with old and new exchanged the result is the mirror image."""
    there, back = legaldiff.diff(old, new).to_dict(), legaldiff.diff(new, old).to_dict()
    assert sorted(facts(there)) == sorted(facts(back, mirrored=True)), "the two directions disagree"
    assert sorted(map(tuple, there["matching"])) == sorted((o, n) for n, o in back["matching"])


def facts(result: dict[str, Any], *, mirrored: bool = False) -> Iterator[str]:
    """Each change as a comparable string; ``mirrored`` tells it from the other side."""
    a, b = ("new", "old") if mirrored else ("old", "new")
    for change in result["changes"]:
        kinds = sorted(MIRROR.get(k, k) if mirrored else k for k in change["kinds"])
        effects = sorted([e["type"], str(e[a]), str(e[b])] for e in change["effects"])
        yield repr((kinds, change["significance"], paths(change[a]), paths(change[b]), effects, change["by"]))


def paths(refs: list[dict[str, Any]]) -> list[str]:
    """The paths of one side of a change."""
    return [r["path"] for r in refs]


def check_spans(old: Document, new: Document) -> None:
    """Law 7 for diffs: every hunk lies inside the provision that it names, and says what stands there."""
    for change in legaldiff.diff(old, new).changes:
        for hunk in change.hunks:
            for span, refs in ((hunk.old, change.old), (hunk.new, change.new)):
                if span is None:
                    continue
                inside = any(r.span.start <= span.start and span.end <= r.span.end for r in refs)
                assert inside, f"hunk {hunk} lies outside {[r.path for r in refs]}"
            side = hunk.new if hunk.op == "insert" else hunk.old
            assert side is not None, f"hunk {hunk} has no span on its own side"
            document = new if hunk.op == "insert" else old
            assert document.text[side.start : side.end] == hunk.text, f"hunk {hunk} is not the text of its span"
        for effect in change.effects:
            for words, span, document in ((effect.old, effect.old_span, old), (effect.new, effect.new_span, new)):
                assert (words is None) == (span is None), f"{effect}"
                if span is not None:
                    assert document.text[span.start : span.end] == words, f"{effect} is not the text of its span"


def check_extracts(document: Document) -> None:
    """Law 7 for extracts: each lies inside the provision that it names, and its quote is the text of its span."""
    for found in legaldiff.extract(document):
        node = document[found.path]
        assert node is found.node
        assert node.start <= found.span.start < found.span.end <= node.end, (
            f"{found.rule} at {found.path}: {found.span} is outside"
        )
        assert document.text[found.span.start : found.span.end] == found.quote
        derived = {field.name for field in RULES[found.rule].fields if field.derived}
        for name, value in found.fields.items():
            if isinstance(value, str) and name not in derived:
                assert value in document.text, f"{found.rule} at {found.path}: {name} {value!r} is not in the text"


def check_agreement(old: Document, new: Document) -> None:
    """Law 11: what a comparison says of force, deadline, exception and actor is what the clauses of the texts have."""
    diff = legaldiff.diff(old, new)
    told = [effect for change in diff.changes for effect in change.effects]
    for document, spans in ((old, [e.old_span for e in told]), (new, [e.new_span for e in told])):
        stated = _stated_parts(document)
        for effect, span in zip(told, spans, strict=True):
            for part, force in stated.get(effect.type, ()) if span else ():
                if span and part.start < span.end and span.start < part.end:
                    _agree(effect.type, span.of(document.text), part.of(document.text), force)


def _stated_parts(document: Document) -> dict[str, list[tuple[Span, Force]]]:
    """The parts of every clause that stands on its own feet, by the effect type that tells of them."""
    stated: dict[str, list[tuple[Span, Force]]] = {"modality": [], "deadline": [], "exception": [], "actor": []}
    for clause in read_clauses(document):
        if clause.lead is None:
            parts = (clause.modal, clause.deadline, clause.exception, clause.actor)
            for found, part in zip(stated.values(), parts, strict=True):
                found.extend([(part, clause.force)] if part else [])
    return stated


def _agree(kind: str, told: str, stated: str, force: Force) -> None:
    if kind == "modality":
        assert force_of(told) is force, f"“{told}” is told as {force_of(told).value}, stated as {force.value}"
        return
    told, stated = (" ".join(said.split()).strip(STRAY) for said in (told, stated))
    # a clause inside of an exception may have one of its own
    assert told == stated or (kind == "exception" and (stated in told or told in stated)), (kind, told, stated)
