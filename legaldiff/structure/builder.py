"""Builds levels from paragraphs and the choices made about their labels, with an explicit stack."""

from __future__ import annotations

from legaldiff.characters import skip_space, trim
from legaldiff.lazy import lazy_re
from legaldiff.model import OUTER, Kind, Node
from legaldiff.structure.block import Block, Role
from legaldiff.structure.draft import Draft, adopt_quotations, gather, level_kind
from legaldiff.structure.labels.candidate import Candidate, Place, leading_stop
from legaldiff.structure.labels.designator import Designator, meant
from legaldiff.structure.labels.heading import is_heading_line
from legaldiff.structure.quotation import opening_mark
from legaldiff.structure.search.costs import RANK
from legaldiff.structure.search.expansion import Choice

__all__ = ["Builder"]

# A member is looked up in its class in eight times the time
_QUOTED, _NUM, _HEADING, _CLOSING, _BODY = Kind.QUOTED_CONTENT, Kind.NUM, Kind.HEADING, Kind.CLOSING, Kind.BODY
_TABLE, _FOOTNOTE, _HEADING_LINE = Role.TABLE, Role.FOOTNOTE, Role.HEADING
_BLOCK = Place.BLOCK
_WORDED = {*(kind.value for kind in OUTER), "rule"}
_HEADED = _WORDED | {"roman"}
_WITH_LINES = _HEADED | {"sec"}  # what a line below may be the heading of
_LEADS = (Kind.CONTENT, Kind.CHAPEAU, Kind.CONTINUATION)
_DASHES = "-—–"

# "shall be ...", "These functions", "None of the above officials"; not "This order shall be effective"
_NAMES_LIST_RE = lazy_re(
    r"[a-z]|(?:This|These|Such|Those)\b(?!\s+(?:order|Order|Executive|regulation|proclamation|memorandum|directive|section))"
    r"|(?:\w+\s+){0,4}(?:above|foregoing|preceding)\b|(?:Each|None|All|Any|Every)\s+(?:one\s+)?of\s+(?:these|those|such)\b"
)
_OWN_VOICE_RE = lazy_re(r"This\s+(?:Executive\s+)?(?:order|Order|proclamation|memorandum)\b")


class Builder:
    """The stack of open drafts mirrors the frames of the sequence: one per level or quotation."""

    def __init__(self, text: str, above: int = -1) -> None:
        self.text = text
        self.above = above  # the depth of the level that all this stands in
        self.root: list[Node] = []
        self.stack: list[Draft] = []
        self.closed = -1  # index in the stack of a quotation that has been closed, -1 where there is none
        self.unclosed: list[int] = []  # where the quotations begin that no mark closed
        self.region: Draft | None = None  # body before the first level, or closing after the last
        self.heading: Block | None = None  # a line that the source marks as a heading, of the level that may follow
        self.rows: list[Node] = []  # of a table that is not yet at its end

    def paragraph(
        self, block: Block, labels: list[tuple[Candidate, Choice]], opens: int, closes: bool, coming: Choice | None
    ) -> None:
        """Add one paragraph: its labels, whether it opens or closes a quotation, and the next label to come."""
        if block.role is _TABLE:
            self._take_heading([], coming)  # a heading before the table is not one of the level behind it
            self.rows.append(Node(Kind.ROW, block.start, block.end))
            return
        self._end_table()
        above = self._take_heading(labels, coming) if self.heading is not None else None
        if labels:
            self._labelled(block, labels, opens, above)
        elif block.role is _FOOTNOTE:
            self._add(Node(Kind.FOOTNOTE, block.start, block.end))
        elif block.role is _HEADING_LINE and opens < 0 and not closes and not self._is_bare():
            self.heading = block
        else:
            self._unlabelled(block, opens, coming)
        if closes:
            self.closed = max((i for i, d in enumerate(self.stack) if d.kind is _QUOTED), default=-1)

    def finish(self) -> list[Node]:
        """The nodes of the operative text, in order."""
        self._end_table()
        self._take_heading([], None)
        self._pop(0)
        self._end_region()
        return adopt_quotations(self.root, self.text)

    def _take_heading(self, labels: list[tuple[Candidate, Choice]], coming: Choice | None) -> Block | None:
        """The heading before this paragraph if it is that of the paragraph's level; else it is kept as words."""
        block, self.heading = self.heading, None
        if block is None:
            return None
        if labels:
            c, choice = labels[0]
            if c.place is _BLOCK and c.mark < 0 and not c.heading and choice.style in RANK:
                return block
        self._unlabelled(block, -1, labels[0][1] if labels else coming)
        return None

    def _labelled(
        self, block: Block, labels: list[tuple[Candidate, Choice]], opens: int, above: Block | None = None
    ) -> None:
        """Add a paragraph with labels; ``above`` is a heading printed above the first."""
        text, stack, last = self.text, self.stack, len(labels) - 1
        at, _, role = block
        for n, (c, choice) in enumerate(labels):
            d = c.designator
            start = c.mark if c.mark >= 0 else d.start
            if start > at:
                self._words(at, start)
            self._pop(choice.keep)
            self._end_region()
            if choice.quotes:
                stack.append(Draft(_QUOTED, start))
            self._open(d, choice.style, above if n == 0 else None)
            end = labels[n + 1][0].start if n < last else block.end
            at = skip_space(text, d.end, end)
            if c.heading or choice.style in _HEADED or role is _HEADING_LINE:
                at = self._head(c, choice.style, at, end, whole=role is _HEADING_LINE)
        self._words_and_quotation(at, block.end, opens)

    def _open(self, d: Designator, style: str, before: Block | None) -> None:
        """Open the level of a designator; ``before`` is a heading printed above it."""
        depth = self._depth_of(style)
        draft = Draft(level_kind(style, depth), before.start if before else d.start, style, depth)
        if before:
            draft.add(Node(_HEADING, before.start, before.end))
        draft.add(Node(_NUM, d.start, d.end, (), meant(d.value, style)))
        self.stack.append(draft)

    def _depth_of(self, style: str) -> int:
        """How deep a level stands that opens in the innermost draft."""
        if style in _WORDED:
            return -1
        if self.stack and self.stack[-1].kind is _QUOTED:
            return max(self.above, 0) + 1 if style.startswith("(") else 0
        for outer in reversed(self.stack):
            if outer.depth >= 0:
                return outer.depth + 1
        return self.above + 1

    def _head(self, c: Candidate, style: str, at: int, end: int, *, whole: bool) -> int:
        """Give the level just opened the heading that begins at ``at``, if it does; returns where its words begin.

        ``whole`` says that all the words up to ``end`` are the heading.
        """
        text, heading = self.text, c.heading
        at, end = trim(text, at, end)
        if at < end and (whole or (style in _HEADED and is_heading_line(text, at, end))):
            heading = end
        if not heading or heading > end:
            return at
        self.stack[-1].add(Node(_HEADING, at, heading))
        return heading

    def _unlabelled(self, block: Block, opens: int, coming: Choice | None) -> None:
        if self.closed >= 0:
            self._pop(self.closed)
        if not self.stack:
            self._innermost(block.start).run(block.start, block.end)
        elif opens == block.start:
            self._words_and_quotation(block.start, block.end, opens)
        elif self._is_announced_quotation(block, self.stack[-1]):
            self._words_and_quotation(block.start, block.end, block.start)
            self.closed = len(self.stack) - 1
            self._pop(self.closed)
        elif self._is_bare():
            self._first_words(block, opens)
        else:
            home = self._flush_home(block, coming)
            quoted = any(d.kind is _QUOTED for d in self.stack) and not self._speaks_for_order(block)
            if home is not None:
                self._pop(home + 1)
            elif coming is None and not quoted:
                self._pop(0)
                self._innermost(block.start).run(block.start, block.end)
                return
            self._first_words(block, opens)

    def _speaks_for_order(self, block: Block) -> bool:
        """Whether a paragraph behind a quotation without marks is the order's own again ("This order shall ...")."""
        outer = next(d for d in self.stack if d.kind is _QUOTED)
        return not opening_mark(self.text, outer.start) and _OWN_VOICE_RE.match(self.text, block.start) is not None

    def _is_bare(self) -> bool:
        """Whether the innermost level has no words of its own yet."""
        top = self.stack[-1] if self.stack else None
        return top is not None and bool(top.children) and top.children[-1].kind in (_NUM, _HEADING)

    def _first_words(self, block: Block, opens: int) -> None:
        """Add an unlabelled paragraph to the innermost draft: as its heading, if it is one on a line of its own."""
        top = self.stack[-1]
        headed = top.style in _WITH_LINES and bool(top.children) and top.children[-1].kind is _NUM
        if headed and (block.role is _HEADING_LINE or is_heading_line(self.text, block.start, block.end)):
            top.add(Node(_HEADING, block.start, block.end))
        else:
            self._words_and_quotation(block.start, block.end, opens)

    def _is_announced_quotation(self, block: Block, top: Draft) -> bool:
        """Whether a paragraph is a quotation, whole in itself, that the words before it announce."""
        last = top.children[-1] if top.children else None
        return (
            opening_mark(self.text, block.start) > 0
            and last is not None
            and last.kind in _LEADS
            and leading_stop(self.text, last.end, last.start) == ":"
        )

    def _flush_home(self, block: Block, coming: Choice | None) -> int | None:
        """The index in the stack of the level whose list a paragraph closes; None where it belongs to the last item."""
        at = len(self.stack) - 1
        if at < 1 or self.stack[at - 1].kind is _QUOTED:
            return None
        if coming is not None and coming.keep >= at:
            return None  # the list goes on
        parent = self.stack[at - 1]
        lead = next((c for c in reversed(parent.children) if c.kind in _LEADS), None)
        if lead is None or leading_stop(self.text, lead.end, lead.start) != ":":
            return None
        is_home = coming is not None or _NAMES_LIST_RE.match(self.text[block.start : block.start + 80])
        return at - 1 if is_home else None

    def _add(self, node: Node) -> None:
        """Put a finished node into the innermost level, or into the text that belongs to none."""
        if self.closed >= 0:
            self._pop(self.closed)
        self._innermost(node.start).add(node)

    def _end_table(self) -> None:
        if self.rows:
            self._add(gather(Kind.TABLE, self.rows))
            self.rows = []

    def _innermost(self, start: int) -> Draft:
        """The innermost level; where none is open, the region of all that follows one another and belongs to none."""
        if self.stack:
            return self.stack[-1]
        kind = _CLOSING if self.root else _BODY
        if self.region is None or self.region.kind is not kind:
            self._end_region()
            self.region = Draft(kind, start)
        return self.region

    def _end_region(self) -> None:
        if self.region is not None:
            self.root.append(self.region.finish())
            self.region = None

    def _words(self, start: int, end: int) -> None:
        """Add the words of a range, if there are any, to the innermost draft."""
        text = self.text
        start, end = trim(text, start, end)
        if start >= end or (text[start] in _DASHES and not text[start:end].strip(_DASHES)):
            return  # nothing, or the dash between a heading and (a)
        self._innermost(start).run(start, end)

    def _words_and_quotation(self, start: int, end: int, opens: int) -> None:
        """The same; a quotation begins at ``opens``, if that is not before the range."""
        if opens >= start:
            self._words(start, opens)
            self.stack.append(Draft(_QUOTED, opens))
        self._words(max(start, opens), end)

    def _pop(self, keep: int) -> None:
        while len(self.stack) > keep:
            draft = self.stack.pop()
            is_open = draft.kind is _QUOTED and len(self.stack) != self.closed
            if is_open and opening_mark(self.text, draft.start):
                self.unclosed.append(draft.start)
            node = draft.finish()
            if self.stack:
                self.stack[-1].add(node)
            else:
                self.root.append(node)
        if self.closed >= keep:
            self.closed = -1
