"""Why a provision was read as it was: the evidence for its designator, and what the other readings would have cost."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from legaldiff.document import Document
from legaldiff.errors import AddressError
from legaldiff.model import LEVELS, Kind, Node
from legaldiff.structure.block import Block
from legaldiff.structure.labels.candidate import Candidate, Place
from legaldiff.structure.labels.scan import scan
from legaldiff.structure.labels.spelling import name_of_style, path_of_frames
from legaldiff.structure.quotation import Turn
from legaldiff.structure.search.costs import Frames
from legaldiff.structure.search.expansion import Choice, list_ways, take
from legaldiff.structure.search.sequence import START, State, explore, list_steps

__all__ = ["Explanation", "Other", "explain"]

_HORIZON = 400  # candidates after it that are read to see what a choice leads to
_OTHERS = 5
_LONGEST_MARK = 2
_DEAREST = 8.0  # readings that cost so much more are not told
_PLACES = {
    Place.BLOCK: "It begins its paragraph.",
    Place.STACKED: "It follows a label or a heading in the same paragraph.",
    Place.INLINE: "It stands inside a paragraph, and the items after it begin paragraphs of their own.",
    Place.CONTINUED: "It stands in a paragraph that begins with an item of the same list.",
    Place.QUOTED: "It opens a quotation that the words before it announce.",
    Place.RUN_IN: "It is run together with the sentence before it.",
}
_BEFORE = {
    ":": "The words before it end with a colon or a dash, as before a list.",
    ";": "The words before it end with a semicolon, as inside a list.",
    ",": "The words before it end with a comma, as inside a list.",
    ".": "The words before it end with a full stop.",
}
_DOUBTS = {
    "designator-skipped": "One or more before it are missing.",
    "designator-repeated": "Its number has been used before.",
    "nested-too-deep": "It is nested deeper than is read.",
    "unmarked-quotation": "No quotation mark opens the quoted text.",
}
_REGIONS = {
    Kind.PREAMBLE: "It stands between the title and the words that order, or holds them.",
    Kind.BODY: "It is operative text that has no designator, before the first one.",
    Kind.CLOSING: "It is operative text that has no designator, after the last provision.",
    Kind.SIGNATURE: "These lines name a person, a place or a date at the end.",
    Kind.APPENDIX: "The line that it begins with calls it so.",
}
_OPERATIVE = (LEVELS - {Kind.APPENDIX}) | {Kind.BODY, Kind.CLOSING, Kind.QUOTED_CONTENT, Kind.TRIVIA}


class Other(NamedTuple):
    """A reading not taken: what it is, the path it would have given, and how much dearer the whole would have been."""

    reading: str
    path: str | None
    cost: float


class Explanation(NamedTuple):
    """How a provision was read. ``others`` are the readings passed over, nearest first; a cost below 1 is a doubt."""

    path: str
    num: str | None
    reading: str
    evidence: tuple[str, ...]
    others: tuple[Other, ...]

    def to_dict(self) -> dict[str, object]:
        """The same as plain data for JSON."""
        others = [other._asdict() for other in self.others]
        return {**self._asdict(), "evidence": list(self.evidence), "others": others}


def explain(document: Document, path: str) -> Explanation:
    """Why the provision at ``path`` was read as it was; ``AddressError`` if there is none.

    The text is read once more on the spot, so reading itself keeps no record.
    """
    node = document[path]
    path = document.index.path[node]
    if node.kind in _REGIONS:
        reading = "an annex" if node.kind is Kind.APPENDIX else "words without a designator"
        return Explanation(path, document.num(node), reading, (_REGIONS[node.kind],), ())
    num = node.first(Kind.NUM)
    if num is None:
        raise AddressError(f"{path!r} has no designator")
    blocks, first, last = _paragraphs(document, node)
    candidates, turns = scan(document.text, blocks, first, last)
    at = next((i for i, c in enumerate(candidates) if c.designator.start == num.start), -1)
    printed = document.num(node)
    ways = _ways(candidates, turns, at) if at >= 0 else []
    best = next((way for way in ways if way.choice is not None), None)
    if best is None or best.choice is None:
        return Explanation(path, printed, "given by the source", ("The source itself marks this level.",), ())
    others = tuple(_other(way, best.cost) for way in ways if way is not best and way.cost < best.cost + _DEAREST)
    evidence = _evidence(document, node, candidates[at], best.choice)
    return Explanation(path, printed, name_of_style(best.choice.style, best.choice.ordinal), evidence, others[:_OTHERS])


class _Way(NamedTuple):
    """One way of reading a candidate: the levels then open, the choice (None for plain text), the cost of the whole."""

    frames: Frames
    choice: Choice | None
    cost: float


def _ways(candidates: Sequence[Candidate], turns: Sequence[Turn], at: int) -> list[_Way]:
    """The ways of reading one candidate, cheapest first; what comes after it is read anew for each."""
    steps = list_steps(candidates, turns)
    here = next(place for place, (index, _) in enumerate(steps) if index == at)
    beyond = [step for step in steps[here + 1 :] if step[0] <= at + _HORIZON]
    before = explore(START, steps[:here], [], margin=inf)
    ways_here = list_ways(candidates[at], every=True)
    cheapest: dict[Frames, tuple[float, Choice | None]] = {}
    for frames, _, cost in before:
        for offer in ways_here(frames):
            after, link = take(frames, offer, None, at)
            if link is not None and (after not in cheapest or cost + offer[0] < cheapest[after][0]):
                cheapest[after] = (cost + offer[0], link[2])
    ways: list[_Way] = []
    for frames, (cost, choice) in cheapest.items():
        rest = explore(State(frames, None, cost), beyond, [])
        ways.append(_Way(frames, choice, rest[0].cost))
    ways.sort(key=lambda way: way.cost)
    as_text = [way for way in ways if way.choice is None]
    return [way for way in ways if way.choice is not None or way is as_text[0]]


def _other(way: _Way, least: float) -> Other:
    more = round(way.cost - least, 2)
    if way.choice is None:
        return Other("plain text, no designator", None, more)
    return Other(name_of_style(way.choice.style, way.choice.ordinal), path_of_frames(way.frames), more)


def _evidence(document: Document, node: Node, candidate: Candidate, choice: Choice) -> tuple[str, ...]:
    """What speaks for the reading that was taken, in sentences."""
    index = document.index
    siblings = [n for n in index.children(index.parent.get(node)) if n.kind in LEVELS]
    at = siblings.index(node)
    said = [_PLACES[candidate.place]]
    if choice.quotes:
        said.append(
            "A quotation opens with it." if candidate.mark >= 0 else "The words before it announce quoted text."
        )
    if at and not choice.quotes:
        said.append(f"It follows {document.num(siblings[at - 1])}, its sibling.")
    elif choice.ordinal == 1:
        said.append("It is the first of its sequence.")
    if at + 1 < len(siblings):
        said.append(f"{document.num(siblings[at + 1])} comes next beside it.")
    if candidate.before in _BEFORE and candidate.place is not Place.STACKED:
        said.append(_BEFORE[candidate.before])
    if candidate.designator.weak:
        said.append("The words after it look like those after a citation.")
    if choice.doubt:
        said.append(_DOUBTS[choice.doubt])
    return tuple(said)


def _paragraphs(document: Document, node: Node) -> tuple[list[Block], int, int]:
    """The paragraphs of the text as the tree keeps them, and which of them hold the levels around a provision."""
    blocks: list[Block] = []
    first, last = -1, 0
    for region in document.root.children:
        begun = len(blocks)
        _add_paragraphs(blocks, document.text, region)
        around = region.start <= node.start < region.end
        if (region.kind in _OPERATIVE and first < 0) or (around and region.kind is Kind.APPENDIX):
            first = begun
        if region.kind in _OPERATIVE or around:
            last = len(blocks)
        if region.end > node.start and region.kind not in _OPERATIVE and last:
            break
    return blocks, max(first, 0), last


def _add_paragraphs(blocks: list[Block], text: str, region: Node) -> None:
    before: Node | None = None
    for leaf in region.leaves():
        words = leaf.kind is not Kind.TRIVIA or _is_mark(text[leaf.start : leaf.end])
        if words and before is not None and _is_one(text[before.end : leaf.start], before.kind):
            blocks[-1] = Block(blocks[-1].start, leaf.end)
        elif words:
            blocks.append(Block(leaf.start, leaf.end))
        before = leaf if words else before if not text[leaf.start : leaf.end].strip() else None


def _is_mark(trivia: str) -> bool:
    """Whether trivia are the mark before a quotation, or the dash between a heading and what follows it."""
    return 0 < len(trivia) <= _LONGEST_MARK and not trivia.strip("“”\"`'—–-")


def _is_one(gap: str, kind: Kind) -> bool:
    """Whether words and what follows them after ``gap`` are in one paragraph."""
    return "\n" not in gap or (gap.count("\n") == 1 and kind in (Kind.NUM, Kind.HEADING))
