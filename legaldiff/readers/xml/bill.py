"""The XML of the House and the Senate for bills, resolutions and amendments (bill.dtd, res.dtd, amend.dtd)."""

from __future__ import annotations

from html import unescape

from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Metadata
from legaldiff.readers.shared.metadata import iso_date
from legaldiff.readers.xml.dialect import local_name, read_fields
from legaldiff.readers.xml.dialect_reading import make_reader
from legaldiff.readers.xml.events import Event
from legaldiff.readers.xml.measure import MeasureReading, measure_number
from legaldiff.readers.xml.root import root_tag
from legaldiff.structure.block import Block, Role

__all__ = ["READER"]

_ENACTING = (
    "Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,"
)
_MARKS = ("“”", "‘’")  # outside and inside of other quotations
_WORDED = ("division", "subdivision", "title", "subtitle", "chapter", "subchapter", "part", "subpart", "article")
_RUN_IN = ("subsection", "paragraph", "subparagraph", "clause", "subclause", "item", "subitem")  # "(a) In general.—The"
_FIELD_RE = lazy_re(r"<(?:dc:)?(title|date)>([^<]{1,4000})</")  # <dc:title>116 HR 1500 RH: Consumers First Act
_NUMBER_RE = lazy_re(r"<(legis-num)\b[^>]{0,200}>([^<]{1,60})</")  # <legis-num display="yes">H. R. 1500</legis-num>
# <attestation-date date="20190522" chamber="House">
_PASSED_RE = lazy_re(r"<attestation-date\b[^<>]{0,60}\bdate=\"(\d{4})(\d\d)(\d\d)\"")
_LOOKED_AT = 1 << 15


class _Reading(MeasureReading):
    """Writes what a style sheet prints for the elements: the enacting clause, quotation marks, a level's name."""

    vocabulary = "bill"
    roots = frozenset({"bill", "resolution", "amendment-doc"})

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._quoted: list[int] = []  # for each open quotation, where in the text it begins
        self._word = ""  # what is printed before the designator being read: "Title "

    def _start(self, event: Event) -> None:
        name = local_name(event.value)
        if name == "after-quoted-block" and not self._skipping and self._parts[-1:] == [Kind.QUOTED_CONTENT]:
            self._close_quotation(event.start)
            self._mark(None)
            self._parts[-1] = None
        super()._start(event)
        if self._skipping:
            return
        if event.attributes.get("display-enacting-clause") == "yes-display-enacting-clause":
            self._enact(event.end)
        if name == "quote":
            mark = _MARKS[len(self._quoted) % 2][0]
            self._bound = self._bound and self._head >= 0
            self._lead(event.end, mark)
            self.writer.put(mark, event.end, event.end)
            self._quoted.append(-1)
        elif self._parts[-1] is Kind.QUOTED_CONTENT:
            self._quoted.append(self.writer.builder.length)

    def _end(self, event: Event) -> None:
        if not self._skipping:
            if self.open[-1] == "quote":
                self._quoted.pop()
                self.writer.put_behind(_MARKS[len(self._quoted) % 2][1], event.start)
            elif self._parts[-1] is Kind.QUOTED_CONTENT:
                self._close_quotation(event.start)
        super()._end(event)

    def _open_head(self, kind: Kind) -> None:
        super()._open_head(kind)
        level = self.open[-2].removeprefix("constitution-")
        self._word = f"{level.capitalize()} " if kind is Kind.NUM and level in _WORDED else ""

    def _close_head(self, kind: Kind, event: Event) -> None:
        words = "".join(self._printed).rstrip()
        if kind is Kind.HEADING and words and words[-1] not in ".:—":
            after = ".—" if self.open[-1] in _RUN_IN else "." if self.open[-1] == "section" else ""
            self.writer.put_behind(after, event.start)
            self._printed.append(after)
        super()._close_head(kind, event)

    def describe(self, text: str, blocks: tuple[Block, ...]) -> Metadata:
        """Number, title, date and citation: those of the measure, or the date on which a chamber passed it."""
        head = self.source[:_LOOKED_AT]
        found = read_fields(_FIELD_RE, head)
        number, date, passed = _NUMBER_RE.search(head), iso_date(found.get("date")), _PASSED_RE.search(self.source)
        cited, _, title = found.get("title", "").partition(": ")
        return Metadata(
            number=measure_number(unescape(number[2])) if number else None,
            title=title or cited or None,
            date=date or ("-".join(passed.groups()) if passed else None),
            citation=cited.strip() if title else None,
        )

    def runs_on(self, kind: Kind, words: str) -> bool:
        """Whether the text goes on in the same paragraph: behind the heading of a section it does not."""
        return kind is Kind.NUM or words[-1] in ":—"

    def _text(self, event: Event) -> None:
        if not self._skipping and (self._quoted or self._word):
            words = event.value or self.source[event.start : event.end]
            if words.strip():
                self._lead(event.start, words)
        super()._text(event)

    def _lead(self, at: int, words: str) -> None:
        """Write what is printed before the words: the marks of quotations at a new paragraph, and a level's name."""
        if self.writer.is_empty and self.writer.role is not Role.TABLE:
            for depth, begins in enumerate(self._quoted):
                if begins >= 0:
                    self.writer.put(_MARKS[depth % 2][0], at, at)
        if self._word and not words.strip().lower().startswith(self._word.lower()):
            self.writer.put(self._word, at, at)
        self._word = ""

    def _enact(self, at: int) -> None:
        """Write the enacting clause, which a bill only asks for."""
        self.writer.open_block()
        self._mark(Kind.PREAMBLE)
        self.writer.put(_ENACTING, at, at)
        self.writer.close_block()
        self._mark(None)

    def _close_quotation(self, at: int) -> None:
        """Write the mark behind the last words of a quotation, into the provisions that end with them."""
        begins = self._quoted.pop()
        length = self.writer.builder.length
        self._bound = False
        if length == begins:
            return
        self.writer.reopen_block(at)
        self.writer.put_behind(_MARKS[len(self._quoted) % 2][1], at)
        self.writer.close_block()
        last = len(self.marks) - 1
        while last >= 0 and self.marks[last].at == length and self.marks[last].kind is None:
            self.marks[last] = self.marks[last]._replace(at=length + 1)
            last -= 1


def _is_bill(source: str) -> bool:
    """Whether the root element is that of a bill, and not in the namespace of USLM."""
    name, attributes = root_tag(source)
    return name in _Reading.roots and "uslm" not in attributes


READER = make_reader(
    "bill", "XML of the House and the Senate (bill.dtd): bills, resolutions, amendments", _Reading, _is_bill
)
