"""Assesses a split or a merge: the words of the whole against those of all its parts, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from legaldiff.compare.redline.redline import redline
from legaldiff.compare.result import Hunk, Matching
from legaldiff.compare.weigh.assess import Assessment, tell_effects
from legaldiff.compare.weigh.significance import Compared, judge
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.span import Span

__all__ = ["assess_split"]

_Nodes = tuple[Node, ...]


def assess_split(matching: Matching, old: _Nodes, new: _Nodes, follow: Callable[[str], str | None]) -> Assessment:
    """Compare the words of one provision with those of its parts, or the other way round."""
    verb = "split" if len(new) > 1 else "merged"
    before = [w for n in old for w in matching.old_profile.words(n)]
    after = [w for n in new for w in matching.new_profile.words(n)]
    if before == after:
        return Assessment((), None, (), f"The provision was {verb}; the words are the same.")
    old_spans = _spans(matching.old, old, [matching.new_profile.own(n) for n in new])
    new_spans = _spans(matching.new, new, [matching.old_profile.own(n) for n in old])
    line = redline(matching.old.text, old_spans, matching.new.text, new_spans)
    sides = Compared(matching.old, old[0], old_spans), Compared(matching.new, new[0], new_spans)
    significance, reason = judge(*sides, line.hunks, follow)
    hunks = tuple(_inside(line.hunks, old, new, matching.old.text, matching.new.text))
    effects = tell_effects(*sides, hunks, follow) if significance == "substantive" else ()
    types = ", ".join(dict.fromkeys(e.type for e in effects))
    reason = f"What is ordered changes: {types}." if types else reason
    return Assessment(hunks, significance, effects, f"The provision was {verb}. {reason}")


def _spans(document: Document, nodes: _Nodes, others: Sequence[str]) -> list[Span]:
    """The own words of all of them; a heading that went with its provision ordered nothing.

    The designator of a part is among them where the whole says it too: "unless (1) the bell rings, or (2) it snows".
    """
    whole = others[0] if len(others) == 1 else ""
    return [
        span
        for node in nodes
        for span in (
            *(c.span for c in node.children if c.kind is Kind.NUM and c.span.of(document.text).strip() in whole),
            *document.own_spans(node),
        )
    ]


def _inside(hunks: Sequence[Hunk], old: _Nodes, new: _Nodes, old_text: str, new_text: str) -> Iterator[Hunk]:
    """The hunks without the white space between two parts, which lies in neither."""
    for hunk in hunks:
        gone, come = _clip(hunk.old, old), _clip(hunk.new, new)
        if hunk.op == "equal" and gone and come:
            n = min(gone.end - gone.start, come.end - come.start)
            yield Hunk("equal", hunk.text[:n], Span(gone.start, gone.start + n), Span(come.start, come.start + n))
            gone, come = Span(gone.start + n, gone.end), Span(come.start + n, come.end)
            if gone.start < gone.end:
                yield Hunk("delete", gone.of(old_text), gone, None)
            if come.start < come.end:
                yield Hunk("insert", come.of(new_text), None, come)
        elif hunk.op != "insert" and gone:
            yield Hunk("delete", gone.of(old_text), gone, None)
        elif hunk.op != "delete" and come:
            yield Hunk("insert", come.of(new_text), None, come)


def _clip(span: Span | None, nodes: _Nodes) -> Span | None:
    home = next((n for n in nodes if span and n.start <= span.start < n.end), None)
    return Span(span.start, min(span.end, home.end)) if span and home else None
