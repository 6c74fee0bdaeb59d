"""Statements: the sentences of each provision, joined with the chapeau that they complete."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legaldiff.document import Document
from legaldiff.lazy import Lazy, lazy_re
from legaldiff.lexicon.clue import folded
from legaldiff.lexicon.verb import is_directive
from legaldiff.model import Kind, Node
from legaldiff.per_document import once_per_document
from legaldiff.sentences.boilerplate import is_boilerplate
from legaldiff.sentences.sentence import known_sentences
from legaldiff.span import Span

__all__ = ["LONGEST", "Statement", "find_statements", "hide_parentheses", "lone_statement"]

_PARENTHESES_RE = lazy_re(r"\([^()]*\)")  # "(8 U.S.C. 1373)"; twice, for one inside another
_LABEL_RE = lazy_re(
    r"[\s,]*(?:and|or)?\s*(?:\((?:[a-z]{1,4}|\d{1,2})\)|\d{1,2}\))?\s*"
)  # "; and (2) " before an inline item
_OPEN_RE = lazy_re(
    r"\b(?:(?:shall|must|may|will)(?:\s+not)?|(?:directed|authorized|required|ordered)\s+to)\s*:\Z"
)  # "The Warden shall:"
_VERB_RE = lazy_re(r"[a-z]+\s")
_LABELS_RE = lazy_re(
    r"(?:(?<=[\w)])|(?<=section)\s|(?<=paragraph)\s|(?<=clause)\s)\(\w{1,5}\)(?:-?\(\w{1,5}\))*"
)  # "(a)(2)" of "section 9(a)(2)", " (b)" of "subsection (b)"
_SPACE_RE = lazy_re(r"\s")
_NOWHERE = Node(Kind.CONTENT, 0, 0)
LONGEST = 6_000
"""Code points; a longer "sentence" is a table or a damaged text, and is left alone."""
_BLANK = " " * 600
"""So is one with a wider gap, which only tables have; titles in parentheses reach 400 (EO 13846 sec. 9(b))."""
_DEEPEST = 6
"""Chapeaux above one another that a statement can complete; real orders have three."""


@dataclass(frozen=True, eq=False)
class Statement:
    """A sentence of a provision, or one item of a list that is run into a sentence.

    ``raw`` is ``document.text[start:end]``; ``text`` is the same with what stands in parentheses blanked and every
    white space a blank, so that both share their offsets. ``lead`` is the chapeau that the statement may complete:
    "The Secretary shall:" of "(a) submit"; ``depth`` counts the chapeaux above.
    """

    node: Node
    start: int
    raw: str
    text: str
    lead: Statement | None = None
    depth: int = 0

    @property
    def end(self) -> int:
        """Where the statement ends, in code points of the reading text."""
        return self.start + len(self.raw)

    def end_with_labels(self, at: int) -> int:
        """Where the designators end that follow ``at`` at once and that ``text`` does not have: "section 9(a)"."""
        labels = _LABELS_RE.match(self.raw, at)
        return labels.end() if labels else at

    def has_any(self, words: tuple[str, ...]) -> bool:
        """Whether one of the words, given in small letters, occurs in the text in any case."""
        return any(map(self._small.__contains__, words))

    @Lazy
    def _small(self) -> str:
        return folded(self.text)

    @Lazy
    def is_boilerplate(self) -> bool:
        """Whether the statement, or a chapeau that it completes, is a general provision or an effective date."""
        return is_boilerplate(self.raw) or (self.lead is not None and self.lead.is_boilerplate)


def lone_statement(text: str, span: Span) -> Statement:
    """A sentence by itself, ``text[start:end]``: of no provision, and without a chapeau that it might complete."""
    raw = span.of(text)
    return Statement(_NOWHERE, span.start, raw, hide_parentheses(raw) if len(raw) <= LONGEST else "")


def hide_parentheses(text: str) -> str:
    """The text with as many blanks in place of every parenthesis and what it holds; all white space becomes blanks."""
    text = text if text.isprintable() else _SPACE_RE.sub(" ", text)  # only blanks are printable white space
    for _ in range(2):
        if "(" in text:
            text = _PARENTHESES_RE.sub(lambda m: " " * len(m[0]), text)
    return text


def find_statements(document: Document, *, with_preamble: bool = False) -> tuple[Statement, ...]:
    """Every statement of the document's operative provisions, in document order; of its preamble where asked for.

    They are found once for a document.
    """
    return _statements(document) if with_preamble else _operative_statements(document)


@once_per_document
def _operative_statements(document: Document) -> tuple[Statement, ...]:
    return tuple(s for s in _statements(document) if s.node.kind is not Kind.PREAMBLE)


@once_per_document
def _statements(document: Document) -> tuple[Statement, ...]:
    return tuple(_read_statements(document))


def _read_statements(document: Document) -> Iterator[Statement]:
    sentences = known_sentences(document)
    chapeaux: dict[Node, Statement | None] = {}
    for node in document.provisions:
        if node.kind is Kind.SIGNATURE:
            continue
        parent = document.index.parent.get(node)
        lead = chapeaux.get(parent) if parent else None
        below = document.index.children(node)
        first_child = below[0].start if below else -1
        chapeaux[node] = lead  # for a bare label: "(i) (A) ..."
        for leaf in node.own_words():
            for span in sentences(leaf.start, leaf.end):
                whole = _statement(document, node, span.start, span.end, lead)
                lead = None
                if span.end <= first_child:
                    chapeaux[node] = None if whole.raw.endswith(".") else whole
                if whole.text:
                    yield from _split_items(document, whole)


def _statement(document: Document, node: Node, start: int, end: int, lead: Statement | None) -> Statement:
    raw = document.text[start:end]
    text = hide_parentheses(raw) if len(raw) <= LONGEST else ""
    if lead is not None and lead.depth >= _DEEPEST:
        lead = None
    return Statement(node, start, raw, "" if _BLANK in text else text, lead, lead.depth + 1 if lead else 0)


def _split_items(document: Document, whole: Statement) -> Iterator[Statement]:
    """The statement, or, where its colon is followed by directives parted by semicolons, its head and each of them."""
    colon = whole.text.find(":")
    cuts = _item_starts(whole, colon + 1) if 0 <= colon < len(whole.text) - 1 else []
    if len(cuts) < 2:
        yield whole
        return
    head = _statement(document, whole.node, whole.start, whole.start + colon + 1, whole.lead)
    yield head
    ends = [*(whole.text.rfind(";", 0, cut) for cut in cuts[1:]), len(whole.raw)]
    for cut, end in zip(cuts, ends, strict=True):
        yield _statement(document, whole.node, whole.start + cut, whole.start + end, head)


def _item_starts(whole: Statement, at: int) -> list[int]:
    """Where the items after a colon begin; empty unless every one is a directive, or could be one after "shall:"."""
    is_open = _OPEN_RE.search(whole.text, max(0, at - 12), at) is not None
    starts = []
    while at > 0:
        label = _LABEL_RE.match(whole.raw, at)
        start = label.end() if label else at
        if not is_directive(whole.raw, start) and not (is_open and _VERB_RE.match(whole.raw, start)):
            return []
        starts.append(start)
        at = whole.text.find(";", start) + 1
    return starts
