"""Bills, resolutions and laws of Congress in any XML: their numbers, and what a committee struck out or put in."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.model import LEVELS, Kind, Notice
from legaldiff.readers.xml.dialect import local_name
from legaldiff.readers.xml.dialect_reading import DialectReading
from legaldiff.readers.xml.events import Event
from legaldiff.span import Span

__all__ = ["MeasureReading", "measure_number"]

_PHRASES = {
    **dict.fromkeys(("deleted-phrase", "deletedText", "del"), "deleted"),
    **dict.fromkeys(("added-phrase", "addedText", "ins"), "added"),
}
_STYLES = ("reported-display-style", "reportedDisplayStyle")
_TOLD = {
    "deleted": ("struck-text", "marked as struck out: the words stay in the text, with those that replace them"),
    "added": ("added-text", "marked as put in by a committee: the words are in the text like all others"),
}
# "H. R. 1500", "S. CON. RES. 13", "H.J. Res. 37"
_NUMBER_RE = lazy_re(r"((?:[A-Z][A-Za-z]{0,3}\. ?){1,4})(\d{1,6})\b")


class MeasureReading(DialectReading):
    """Notes the passages that the source marks as struck out or as added; no word of them is left out."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._inside = 0  # how many elements were open where a marked passage began
        self._passage = ("", 0)
        self._passages: dict[str, list[Span]] = {}

    def notices(self, text: str) -> tuple[Notice, ...]:
        """A notice for each kind of passage, at the first one."""
        out = []
        for change, spans in sorted(self._passages.items(), reverse=True):
            code, message = _TOLD[change]
            start, end = spans[0]
            words = text[start:end]
            span = Span(start + len(words) - len(words.lstrip()), end)
            many = f"{len(spans)} passages are" if len(spans) > 1 else "a passage is"
            out.append(Notice(code, span, f"{many} {message}"))
        return tuple(out)

    def _start(self, event: Event) -> None:
        attributes = event.attributes
        name = local_name(event.value)
        if self._bound and self.marks[-2].kind is Kind.HEADING and self.dialect.parts.get(name) in LEVELS:
            self._bound = "inline" in attributes.get("class", "")  # "(b) Offices.—", and "(1) In general.—" below it
        super()._start(event)
        if self._skipping or self._inside:
            return
        change = _PHRASES.get(name, "")
        if "changed" in attributes and any(style in attributes for style in _STYLES):
            change = attributes["changed"]
        elif attributes.get("changed") == "deleted":
            change = "deleted"
        if change in _TOLD:
            self._inside = len(self.open)
            self._passage = (change, self.writer.builder.length)

    def _end(self, event: Event) -> None:
        if self._inside and len(self.open) == self._inside:
            self._inside = 0
            change, start = self._passage
            if self.writer.builder.length > start:
                self._passages.setdefault(change, []).append(Span(start, self.writer.builder.length))
        super()._end(event)


def measure_number(printed: str) -> str | None:
    """The number of a measure in one form: "H. R. 1500" is "H.R. 1500", "S. CON. RES. 13" is "S.Con.Res. 13"."""
    found = _NUMBER_RE.search(" ".join(printed.split()))
    if found is None:
        return None
    return "".join(word.capitalize() + "." for word in found[1].replace(".", " ").split()) + " " + found[2]
