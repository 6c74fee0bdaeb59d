"""What a comparison results in: changes with their hunks and effects, groups of changes, and the pairs behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal, NamedTuple, get_args

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
    "Group",
    "Hunk",
    "Match",
    "Matching",
    "MatchingSide",
    "Op",
    "Ref",
    "Significance",
    "Split",
]  # fmt: skip

Op = Literal["equal", "delete", "insert"]
ChangeKind = Literal["insert", "delete", "modify", "move", "renumber", "split", "merge"]
Significance = Literal["substantive", "structural", "consequential", "editorial"]
GroupKind = Literal["cascade", "replacement"]
GROUPS: tuple[GroupKind, ...] = get_args(GroupKind)
KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
SIGNIFICANCES: tuple[Significance, ...] = get_args(Significance)
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

    type: str
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


class MatchingSide(Profile):
    """One document of a matching: the words of its provisions, and who of them has a partner."""

    def __init__(self, document: Document, place: int) -> None:
        super().__init__(document)
        self.matches: dict[Node, Match] = {}
        self.match: Callable[[Node], Match | None] = self.matches.get
        """The match of a provision."""
        self.of: Callable[[Match], Node] = itemgetter(place)
        """The provision of this document in a match."""
        self.wholes: dict[Node, Split] = {}
        """What was split, or was merged, by the provision that is the whole."""
        self._lone = document.provisions
        self._parts: set[Node] = set()

    def lone(self) -> list[Node]:
        """The provisions without a partner, in document order."""
        self._lone = [n for n in self._lone if n not in self.matches]  # who has a partner keeps it
        return self._lone

    def free(self, node: Node) -> bool:
        """Whether a provision has no partner, and is no part of a split or of a merge either."""
        return node not in self.matches and node not in self._parts

    def add_whole(self, split: Split, parts: MatchingSide) -> None:
        """Note that a provision of this document, the whole, stands in several of the other."""
        self.wholes[split.whole] = split
        parts._parts.update(split.parts)


class Matching:
    """All pairs, one-to-one. Matchers run one after another and add to it; none takes a pair back.

    ``of_old`` and ``of_new`` give the match of a provision, or None; ``lone_old`` and ``lone_new`` list those without
    a partner, in document order; ``free_old`` and ``free_new`` tell whether one has none, and is no part of a split or
    merge either. ``splits`` and ``merges`` are kept by the provision that is the whole; ``old_profile`` and
    ``new_profile`` hold the words of the two documents, each computed when first asked for.
    """

    def __init__(self, old: Document, new: Document) -> None:
        self.old = old
        self.new = new
        self.old_profile, self.new_profile = ours, theirs = MatchingSide(old, 0), MatchingSide(new, 1)
        self.of_old, self.of_new = ours.match, theirs.match
        self.lone_old, self.lone_new = ours.lone, theirs.lone
        self.free_old, self.free_new = ours.free, theirs.free
        self.splits, self.merges = ours.wholes, theirs.wholes
        self.verbatim: set[Node] = set()
        """Provisions of old that are printed like their partners, letter for letter, with all that is in them."""
        self._alike: dict[tuple[Node, Node], float | None] = {}
        self.own_kinship: dict[tuple[Node, Node], float | None] = {}
        """What matchers have found out about pairs of provisions, old and new, that stays as it is."""
        self.hopeless: dict[tuple[Node | None, ...], float] = {}
        """The most that a pair in a gap can be worth: its provisions of old, None, those of new; none has any in it."""
        self.sharing: list[tuple[Node, Node]] = []
        """Provisions of old and of new that share rare runs of words: who may be whose partner, or a part of whom."""

    @property
    def sides(self) -> tuple[tuple[MatchingSide, MatchingSide], tuple[MatchingSide, MatchingSide]]:
        """Each of the two with the other: old and new, new and old."""
        return (self.old_profile, self.new_profile), (self.new_profile, self.old_profile)

    def add(self, old: Node, new: Node, by: str, score: float) -> None:
        """Pair two provisions, neither of which has a partner yet."""
        if self.of_old(old) or self.of_new(new):
            raise ValueError(f"already matched: {self.old.path(old)} or {self.new.path(new)}")
        self.old_profile.matches[old] = self.new_profile.matches[new] = Match(old, new, by, score)

    def add_whole(self, pairs: Sequence[tuple[Node, Node]], by: str, *, verbatim: bool) -> None:
        """Pair two provisions of the same words, the first of the pairs, and all in them; nothing if one has a partner.

        ``verbatim`` says that the two are printed alike, designator included; what is in them always is.
        """
        by_old, by_new = self.old_profile.matches, self.new_profile.matches
        if any(one in by_old or other in by_new for one, other in pairs):
            return
        for one, other in pairs:
            by_old[one] = by_new[other] = Match(one, other, by, 1.0)
        self.verbatim.update(one for one, _ in pairs[0 if verbatim else 1 :])

    def are_free(self, old: Node, new: Node) -> bool:
        """Whether neither has a partner, or is a part of a split or merge."""
        return self.free_old(old) and self.free_new(new)

    def are_pair(self, old: Node | None, new: Node | None) -> bool:
        """Whether the two are paired with each other; None is the document itself."""
        match = self.of_old(old) if old else None
        return match.new is new if match else old is new is None

    def follow(self, path: str) -> str | None:
        """The path in new of what stands at a path of old; None where that has no partner."""
        node = self.old.index.by_path.get(path)
        match = self.of_old(node) if node else None
        return self.new.path(match.new) if match else None

    def became(self) -> dict[Node, dict[Node, None]]:
        """What each provision of old became: its partner, what it was split into, what it was merged into."""
        found: dict[Node, dict[Node, None]] = {match.old: {match.new: None} for match in self}
        for split in self.splits.values():
            found.setdefault(split.whole, {}).update(dict.fromkeys(split.parts))
        for merge in self.merges.values():
            for part in merge.parts:
                found.setdefault(part, {})[merge.whole] = None
        return found

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
        return len(self.old_profile.matches)

    def __iter__(self) -> Iterator[Match]:
        """The pairs in the order of the old document."""
        return (m for n in self.old.provisions if (m := self.of_old(n)))
