"""What a comparison results in: changes with their hunks and effects, groups of changes, and the pairs behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from legaldiff.compare.profile import Profile, likeness_of_texts, shared_weight
from legaldiff.compare.redline.tokens import has_words
from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.span import Span

__all__ = [
    "GROUPS",
    "KINDS",
    "SIGNIFICANCES",
    "Change",
    "ChangeKind",
    "Effect",
    "EffectType",
    "Group",
    "Hunk",
    "Match",
    "Matching",
    "Op",
    "Ref",
    "Significance",
    "Split",
]

Op = Literal["equal", "delete", "insert"]
ChangeKind = Literal["insert", "delete", "modify", "move", "renumber", "split", "merge"]
Significance = Literal["substantive", "structural", "consequential", "editorial"]
EffectType = Literal[
    "modality",
    "negation",
    "deadline",
    "amount",
    "actor",
    "recipient",
    "exception",
    "limiter",
    "condition",
    "scope",
    "connective",
    "definition",
    "revocation",
    "citation",
    "date",
]

GroupKind = Literal["cascade", "replacement"]
GROUPS: tuple[GroupKind, ...] = ("cascade", "replacement")
KINDS: tuple[ChangeKind, ...] = ("insert", "delete", "modify", "move", "renumber", "split", "merge")
SIGNIFICANCES: tuple[Significance, ...] = ("substantive", "structural", "consequential", "editorial")
"""From the weightiest to the lightest."""


class Hunk(NamedTuple):
    """A run of words that is equal, deleted or inserted; ``old`` and ``new`` are its spans in the reading texts."""

    op: Op
    text: str
    old: Span | None
    new: Span | None


@dataclass(frozen=True, slots=True)
class Effect:
    """A typed fact about what a substantive change does; ``old`` or ``new`` is None where it came or went."""

    type: EffectType
    old: str | None
    new: str | None
    old_span: Span | None
    new_span: Span | None
    reason: str


@dataclass(frozen=True, slots=True)
class Ref:
    """A provision as named in a result: its path, eId, and span in the reading text."""

    path: str
    eid: str
    span: Span


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one provision.

    ``old`` and ``new`` are in document order: empty for an insert or a delete, two or more for a merge or a split.
    ``by`` names the matcher that paired the two, ``score`` says how sure it is, from 0 to 1. ``summary`` is the change
    in a sentence, such as ``"Sec. 9(a): duty weakened from shall to may."``.
    """

    id: str
    kinds: tuple[ChangeKind, ...]
    significance: Significance
    effects: tuple[Effect, ...]
    old: tuple[Ref, ...]
    new: tuple[Ref, ...]
    hunks: tuple[Hunk, ...]
    by: str
    score: float
    reason: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Changes that are one to a reader: a renumbering ``cascade``, or the same ``replacement`` in many places."""

    kind: GroupKind
    summary: str
    members: tuple[str, ...]


class Match(NamedTuple):
    """A pair: the same provision in old and new, the matcher that said so, and how sure it is (0 to 1)."""

    old: Node
    new: Node
    by: str
    score: float


@dataclass(frozen=True, slots=True)
class Split:
    """One provision whose words stand in several of the other document, in document order.

    Of a split the whole is in old and the parts in new; of a merge the other way round. One of the parts is the
    partner of the whole in the matching, the others have none.
    """

    whole: Node
    parts: tuple[Node, ...]
    by: str
    score: float


_EDGE = 24  # code points at the beginning or the end that versions of one provision have in common


class Matching:
    """All pairs, one-to-one. Matchers run one after another and add to it; none takes a pair back.

    ``splits`` and ``merges`` are kept by the provision that is the whole; ``old_profile`` and ``new_profile`` hold the
    words of the two documents, each computed when first asked for.
    """

    def __init__(self, old: Document, new: Document) -> None:
        self.old = old
        self.new = new
        self.old_profile = Profile(old)
        self.new_profile = Profile(new)
        self.splits: dict[Node, Split] = {}
        self.merges: dict[Node, Split] = {}
        self._by_old: dict[Node, Match] = {}
        self._by_new: dict[Node, Match] = {}
        self._lone_old = old.provisions
        self._lone_new = new.provisions
        self._parts_old: set[Node] = set()
        self._parts_new: set[Node] = set()
        self.verbatim: set[Node] = set()
        """Provisions of old that are printed like their partners, letter for letter, with all that is in them."""
        self._alike: dict[tuple[Node, Node], float | None] = {}
        self.own_kinship: dict[tuple[Node, Node], float | None] = {}
        """What matchers have found out about pairs of provisions, old and new, that stays as it is."""
        self.hopeless: dict[tuple[Node | None, ...], float] = {}
        """The most that a pair in a gap can be worth: its provisions of old, None, those of new; none has any in it."""
        self.sharing: list[tuple[Node, Node]] = []
        """Provisions of old and of new that share rare runs of words: who may be whose partner, or a part of whom."""

    def add(self, old: Node, new: Node, by: str, score: float) -> None:
        """Pair two provisions, neither of which has a partner yet."""
        if old in self._by_old or new in self._by_new:
            raise ValueError(f"already matched: {self.old.path(old)} or {self.new.path(new)}")
        match = Match(old, new, by, score)
        self._by_old[old] = match
        self._by_new[new] = match

    def add_whole(self, pairs: Sequence[tuple[Node, Node]], by: str, *, verbatim: bool) -> None:
        """Pair two provisions of the same words, the first of the pairs, and all in them; nothing if one has a partner.

        ``verbatim`` says that the two are printed alike, designator included; what is in them always is.
        """
        by_old, by_new = self._by_old, self._by_new
        if any(one in by_old or other in by_new for one, other in pairs):
            return
        for one, other in pairs:
            by_old[one] = by_new[other] = Match(one, other, by, 1.0)
        self.verbatim.update(one for one, _ in pairs[0 if verbatim else 1 :])

    def of_old(self, node: Node) -> Match | None:
        """The match of a provision of the old document."""
        return self._by_old.get(node)

    def of_new(self, node: Node) -> Match | None:
        """The match of a provision of the new document."""
        return self._by_new.get(node)

    def lone_old(self) -> list[Node]:
        """The provisions of old without a partner, in document order."""
        self._lone_old = [n for n in self._lone_old if n not in self._by_old]  # who has a partner keeps it
        return self._lone_old

    def lone_new(self) -> list[Node]:
        """The provisions of new without a partner, in document order."""
        self._lone_new = [n for n in self._lone_new if n not in self._by_new]
        return self._lone_new

    def free_old(self, node: Node) -> bool:
        """Whether a provision of old has no partner, and is no part of a merge either."""
        return node not in self._by_old and node not in self._parts_old

    def free_new(self, node: Node) -> bool:
        """Whether a provision of new has no partner, and is no part of a split either."""
        return node not in self._by_new and node not in self._parts_new

    def add_split(self, split: Split) -> None:
        """Note that a provision of old, the whole, stands in several of new."""
        self.splits[split.whole] = split
        self._parts_new.update(split.parts)

    def add_merge(self, merge: Split) -> None:
        """Note that several provisions of old stand in one of new, the whole."""
        self.merges[merge.whole] = merge
        self._parts_old.update(merge.parts)

    def likeness(self, old: Node, new: Node) -> float | None:
        """How alike the own words of two provisions are, from 0 to 1; None where neither has any."""
        pair = old, new
        if pair not in self._alike:
            self._alike[pair] = self._find_likeness(old, new)
        return self._alike[pair]

    def _find_likeness(self, old: Node, new: Node) -> float | None:
        ours, theirs = self.old_profile.own(old), self.new_profile.own(new)
        if ours == theirs:
            return 1.0 if has_words(ours) else None
        if ours[:_EDGE] == theirs[:_EDGE] or ours[-_EDGE:] == theirs[-_EDGE:]:  # most is the same
            return likeness_of_texts(ours, theirs)
        total = self.old_profile.mass(old) + self.new_profile.mass(new)
        return 2 * shared_weight(self.old_profile.bag(old), self.new_profile.bag(new)) / total if total else None

    def shared_weight(self, old: Node, new: Node) -> float:
        """The weight of the own words that two provisions have in common, as their likeness tells it."""
        return (self.likeness(old, new) or 0.0) * (self.old_profile.mass(old) + self.new_profile.mass(new)) / 2

    def __len__(self) -> int:
        return len(self._by_old)

    def __iter__(self) -> Iterator[Match]:
        """The pairs in the order of the old document."""
        return (m for n in self.old.provisions if (m := self._by_old.get(n)))
