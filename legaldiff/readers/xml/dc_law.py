"""The XML of the laws and the Code of the District of Columbia (schema dc-library): everything in it is nested."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.model import INNER, OUTER, Kind, Metadata
from legaldiff.readers.xml.dialect import local_name, read_fields
from legaldiff.readers.xml.dialect_reading import DialectReading, make_reader
from legaldiff.readers.xml.events import Event
from legaldiff.structure.block import Block

__all__ = ["READER"]

_CONTAINERS = {kind.value: kind for kind in OUTER}
_PARAGRAPHS = INNER[1:]
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

    vocabulary = "dc_law"
    roots = frozenset({"document", "section", "container"})

    def __init__(self, source: str) -> None:
        super().__init__(source)
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

    def describe(self, text: str, blocks: tuple[Block, ...]) -> Metadata:
        """Number, short title and citation of a law, and the date on which it was enacted or took effect."""
        found = read_fields(_FIELD_RE, self.source[:_LOOKED_AT])
        enacted = _ENACTED_RE.search(self.source)
        return Metadata(
            number=found.get('num type="law"'),
            title=found.get('heading type="short"'),
            date=enacted[1] if enacted else found.get("effective"),
            citation=found.get('citation type="register"'),
        )

    def reason_for(self, qualified: str) -> str | None:
        """What tells a program how to change the Code is no text; the sentence for people stands beside it."""
        if qualified.partition(":")[0] in ("codify", "codified"):
            return "instruction for a machine"
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


READER = make_reader(
    "dc-law",
    "XML of the laws and the Code of the District of Columbia",
    _Reading,
    namespace="https://code.dccouncil.us/schemas/dc-library",
)
