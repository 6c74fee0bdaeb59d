"""The XML of the laws and the Code of the District of Columbia (schema dc-library): everything in it is nested."""

from __future__ import annotations

from html import unescape

from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Metadata
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.readers.xml.dialect import Dialect, local_name
from legaldiff.readers.xml.dialect_reading import DialectReading
from legaldiff.readers.xml.events import Event

__all__ = ["READER", "read_dc_law"]

_NAMESPACE = "https://code.dccouncil.us/schemas/dc-library"
_INSTRUCTION = "instruction for a machine"
_INLINE = "cite code-cite em strong sup sub span a br td th b i u"
_DIALECT = Dialect(
    roots=frozenset({"document", "section", "container"}),
    levels={"container": Kind.DIVISION, "section": Kind.SECTION},
    num=frozenset({"num", "prefix"}),
    heading=frozenset({"heading"}),
    inline=frozenset(_INLINE.split()),
    spaced=frozenset({"br", "td", "th"}),
    regions={"include": Kind.QUOTED_CONTENT, "annotations": Kind.NOTE},
    left_out={"meta": "metadata", **dict.fromkeys(("find-replace", "redesignate-para"), _INSTRUCTION)},
)
_CONTAINERS = {
    kind.value: kind
    for kind in (
        Kind.DIVISION,
        Kind.TITLE,
        Kind.SUBTITLE,
        Kind.CHAPTER,
        Kind.SUBCHAPTER,
        Kind.PART,
        Kind.SUBPART,
        Kind.ARTICLE,
    )
}
_PARAGRAPHS = (Kind.SUBSECTION, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.CLAUSE, Kind.SUBCLAUSE, Kind.ITEM, Kind.SUBITEM)
_PREFIX_RE = lazy_re(
    r"\s{0,200}<(?:[\w.-]{1,40}:)?prefix>\s{0,20}([A-Za-z]{1,20})"
)  # <container>⏎<prefix>Title</prefix>
_NUM_RE = lazy_re(r"\s{0,200}<((?:[\w.-]{1,40}:)?)num[\s/>]")  # </prefix>⏎<num>
_FRONT = {"num": Kind.PREFACE, "heading": Kind.PREFACE, "text": Kind.PREAMBLE}
_FIELD_RE = lazy_re(r'<(num type="law"|heading type="short"|effective|citation type="register")>([^<]{1,300})<')
_ENACTED_RE = lazy_re(r"<enacted>(\d{4}-\d\d-\d\d)<")
_LOOKED_AT = 4096


class _Reading(DialectReading):
    """Names containers by their prefix and paragraphs by their depth, and opens the front of a law."""

    def __init__(self, source: str) -> None:
        super().__init__(source, _DIALECT)
        self._front: Kind | None = None  # the region of the law's front that is open
        self._prefix = ""  # the word before the number of the container being opened
        self._goes_on = False  # whether the designator being read is a prefix whose number comes next

    def kind_of(self, name: str, attributes: dict[str, str]) -> Kind | None:
        """The part that an element opens: a container by its prefix, a paragraph by how many are around it."""
        if name == "container":
            return _CONTAINERS.get(self._prefix, Kind.DIVISION)
        if name == "para":
            depth = 0
            for above in reversed(self.open[:-1]):
                if above == "include":
                    break
                depth += above == "para"
            return _PARAGRAPHS[min(depth, len(_PARAGRAPHS) - 1)]
        return super().kind_of(name, attributes)

    def reason_for(self, qualified: str) -> str | None:
        """What tells a program how to change the Code is no text; the sentence for people stands beside it."""
        if qualified.partition(":")[0] in ("codify", "codified"):
            return _INSTRUCTION
        return super().reason_for(qualified)

    def _start(self, event: Event) -> None:
        name = local_name(event.value)
        if self.open == ["document"]:
            self._turn_to(_FRONT.get(name))
        if name == "container":
            prefix = _PREFIX_RE.match(self.source, event.end)
            self._prefix = prefix[1].lower() if prefix else ""
        super()._start(event)
        if self._goes_on:  # the number closes the designator that its prefix has opened
            self._goes_on = False
            self._parts[-1] = Kind.NUM
            self._printed.append(" ")
            self.writer.add_space(event.end, event.end)

    def _end(self, event: Event) -> None:
        if len(self.open) == 1:
            self._turn_to(None)
        if self.open[-1] == "prefix" and self._parts[-1] is Kind.NUM:
            number = _NUM_RE.match(self.source, event.end)
            self._goes_on = number is not None and f"{number[1]}prefix" == event.value
            self._parts[-1] = None if self._goes_on else Kind.NUM
        super()._end(event)

    def _turn_to(self, region: Kind | None) -> None:
        """Close the open region of the front, and open another."""
        if region is self._front:
            return
        self.writer.close_block()
        if self._front is not None:
            self._mark(None)
        if region is not None:
            self._mark(region)
        self._front = region


def is_dc_law(source: str) -> bool:
    """Whether the source names the schema of the D.C. Council's library."""
    return _NAMESPACE in source[:_LOOKED_AT]


def read_dc_law(source: str) -> Page:
    """Read a law, or a section or container of the Code; raises ``ReadError`` for broken or other XML."""
    text, blocks, marks = _Reading(source).read()
    return Page(text, blocks, _describe(source), marks=marks)


def _describe(source: str) -> Metadata:
    found = {name: unescape(words) for name, words in _FIELD_RE.findall(source[:_LOOKED_AT])}
    enacted = _ENACTED_RE.search(source)
    return Metadata(
        number=found.get('num type="law"'),
        title=found.get('heading type="short"'),
        date=enacted[1] if enacted else found.get("effective"),
        citation=found.get('citation type="register"'),
    )


READER = Reader(
    name="dc-law",
    summary="XML of the laws and the Code of the District of Columbia",
    suffixes=(),
    sniff=is_dc_law,
    read=read_dc_law,
    roots=_DIALECT.roots,
)
