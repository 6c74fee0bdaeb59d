"""The record of a checked quotation, and all those of an article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from legaldiff.document import Document
from legaldiff.model import Notice
from legaldiff.plain import Record, shown
from legaldiff.span import Span
from legaldiff.table import Table, Tabular

__all__ = ["APART", "FLAGS", "TYPES", "VERDICTS", "Difference", "Omission", "Qualifier", "Quotation", "Quotations"]

SCHEMA_VERSION = 1
"""The version of the shape of ``Quotations.to_dict()``."""

VERDICTS = ("exact", "altered", "not_found")
"""Whether the words are those of a source, nearly those, or somebody else's."""

FLAGS = ("elided", "bracketed", "stitched", "wrong_section", "other_version", "cut_qualifier")
"""What else is to be said of a quotation."""

TYPES = (
    "negation", "exception", "number", "date", "citation", "modality", "connective", "name", "word", "punctuation",
    "order", "omission", "bracket", "case",
)  # fmt: skip
"""What a difference is about, the gravest first; ``bracket`` and ``case`` alone do not make a quotation altered."""

APART = " […] "
"""What stands between pieces of a source that are far apart."""

_GRAVE_FLAGS = ("stitched", "wrong_section", "other_version")
_GRAVE_QUALIFIERS = ("negation", "exception")
_COLUMNS = (
    "verdict", "flags", "score", "source", "path", "eid", "citation", "cited", "count", "start", "end", "quote",
    "official", "differences", "omitted", "qualifiers",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference(Record):
    """One place where a quotation has other words than its source.

    ``old`` are the words of the source, None where the article put some in; ``new`` those of the article, None where it
    left some out. ``quote_span`` is in the article's reading text, ``source_span`` in that of the source; empty where
    there is nothing on that side.
    """

    type: str
    quote_span: Span
    source_span: Span
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Omission(Record):
    """What an ellipsis stands for: ``text`` is what the source has there, ``hides`` the types of grave words in it."""

    source_span: Span
    text: str
    hides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Qualifier(Record):
    """Words of the source that limit the quoted ones in their own sentence, right beside them, and are not quoted.

    ``type`` is ``negation``, ``exception``, ``condition`` or ``limiter``; ``text`` is the text of ``source_span``.
    """

    type: str
    source_span: Span
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Quotation(Record):
    """A quotation of an article, and what stands in the source that it is from.

    ``quote`` are the words between the marks, ``span`` where they stand in the article's reading text, in code points;
    parts that the article interrupts are joined by a space, paragraphs by a blank line. ``source`` is the file of the
    source (else its number), ``path`` and ``eid`` the provision that holds the words, ``citation`` how that is cited,
    ``source_span`` where they stand in its reading text, from the first quoted word to the last, and ``official`` that
    text; ``context`` are the sentences around. All are None where nothing was found. ``official_spans`` and
    ``context_spans`` are where the two stand, a pair for each piece where pieces stand far apart. ``cited`` is the
    provision that the article names beside the quotation, None where it names none. ``score`` (0 to 1) is how sure it
    is that the words come from there, low for words that stand everywhere; ``count`` at how many places of that source
    they stand, 256 at most. ``qualifiers`` are what limits the words in their sentence and was not quoted. ``closed``
    is False where the closing mark is missing.
    """

    quote: str
    span: Span
    verdict: str
    flags: tuple[str, ...] = ()
    score: float = 0.0
    source: str | None = None
    path: str | None = None
    eid: str | None = None
    citation: str | None = None
    source_span: Span | None = None
    official: str | None = None
    context: str | None = None
    official_spans: tuple[Span, ...] = ()
    context_spans: tuple[Span, ...] = ()
    cited: str | None = None
    count: int = 0
    differences: tuple[Difference, ...] = ()
    omitted: tuple[Omission, ...] = ()
    qualifiers: tuple[Qualifier, ...] = ()
    closed: bool = True

    def __repr__(self) -> str:
        place = f" {self.path or 'outside of the provisions'} of {self.source}" if self.source is not None else ""
        flags = f" ({', '.join(self.flags)})" if self.flags else ""
        return f"<Quotation {self.verdict}{place}{flags}: {shown(self.quote)}>"

    @property
    def is_sound(self) -> bool:
        """Whether nobody need look at it: it is exact or nobody's, closed, and no flag says that it misleads.

        An ellipsis that hides a "not" or an exception does, and so does a quotation that is cut off from one.
        """
        hides = any(o.hides for o in self.omitted) or any(q.type in _GRAVE_QUALIFIERS for q in self.qualifiers)
        return self.verdict != "altered" and self.closed and not hides and not set(_GRAVE_FLAGS) & set(self.flags)


class Quotations(tuple[Quotation, ...], Tabular):
    """The quotations of one article in the order in which they begin: a tuple that is also a table.

    ``article`` is that article, None where it is not known, and ``sources`` what it was held against.
    """

    article: Document | None
    sources: tuple[Document, ...]

    def __new__(
        cls, found: Iterable[Quotation] = (), article: Document | None = None, sources: Iterable[Document] = ()
    ) -> Quotations:
        """The quotations as given."""
        self = super().__new__(cls, found)
        self.article, self.sources = article, tuple(sources)
        return self

    def __repr__(self) -> str:
        return f"<Quotations: {self._caption()}>"

    def _only(self, found: Iterable[Quotation]) -> Quotations:
        return Quotations(found, self.article, self.sources)

    def of_verdict(self, verdicts: Iterable[str]) -> Quotations:
        """Those of some verdicts."""
        wanted = frozenset(verdicts)
        return self._only(q for q in self if q.verdict in wanted)

    @property
    def doubtful(self) -> Quotations:
        """Those that somebody should look at: altered, misleading by a flag, hiding a grave word, or never closed."""
        return self._only(q for q in self if not q.is_sound)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The quotations that are never closed, as notices on the article."""
        message = "this quotation is never closed: its end is a guess"
        return tuple(Notice("quotation-unclosed", q.span, message) for q in self if not q.closed)

    @property
    def counts(self) -> dict[str, int]:
        """How many there are of each verdict."""
        return {verdict: sum(q.verdict == verdict for q in self) for verdict in VERDICTS}

    def to_table(self) -> Table:
        """A row per quotation: its fields, with ``start`` and ``end`` for ``span``, lists as words."""
        return Table.from_rows(({name: row[name] for name in _COLUMNS} for row in map(_row, self)), _COLUMNS)

    def _caption(self) -> str:
        return ", ".join(f"{n} {verdict.replace('_', ' ')}" for verdict, n in self.counts.items())

    def to_dict(self) -> dict[str, Any]:
        """The quotations as JSON: ``{"schema_version", "quotations": [...]}``."""
        return {"schema_version": SCHEMA_VERSION, "quotations": [q.to_dict() for q in self]}


def _row(found: Quotation) -> dict[str, Any]:
    return {
        **found.to_dict(),
        **found.span._asdict(),
        "flags": " ".join(found.flags),
        "differences": "; ".join(f"{d.type}: {d.old or ''} → {d.new or ''}" for d in found.differences),
        "omitted": "; ".join(o.text for o in found.omitted),
        "qualifiers": "; ".join(f"{q.type}: {q.text}" for q in found.qualifiers),
    }
