"""Federal Register XML of presidential documents: nothing is nested in it, the tree comes from the designators."""

from __future__ import annotations

from legaldiff.errors import ReadError
from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Metadata
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.xml.dialect_reading import DialectReading, make_reader
from legaldiff.readers.xml.events import Event
from legaldiff.readers.xml.root import root_tag
from legaldiff.structure.block import Block, Role

__all__ = ["READER"]

_ROOTS = ("PRESDOCS", "PRESDOCU", "EXECORD", "PROCLA", "DETERM", "PRMEMO", "PRNOTICE", "PRORDER")
_ROWS = frozenset({"ROW", "BOXHD"})
_CELLS = frozenset({"ENT", "CHED"})
# Raised and lowered letters (E T="51", "52") stand close to the word before; bold and italic words do not.
_WORD_STYLES = frozenset({"02", "03", "04", "05"})
_LIST_LABEL_RE = lazy_re(r"ST\d")  # <ST1>(a)</ST1><TXT>a biological parent;</TXT>
_NAMED = 4  # of the root elements of another reader, at most


class _Reading(DialectReading):
    """Joins what elements cut up: words in bold type, the lines of a title, a list label and its text, rows."""

    vocabulary = "fr_xml"
    roots = frozenset(_ROOTS)
    _previous = ""  # the element that ended last, apart from inline ones
    _titled = False
    _row = 0  # how many elements were open where a row of a table began
    _word_style = False  # whether bold or italic type has just begun or ended

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._styles: list[bool] = []  # of each open E, whether it is bold or italic

    def describe(self, text: str, blocks: tuple[Block, ...]) -> Metadata:
        """What its first and last paragraphs state."""
        return describe(text, blocks)

    def reason_for(self, qualified: str) -> str | None:
        """Why the words of an element are no text: above the title PRES is a running head."""
        return self.dialect.left_out.get("GID" if qualified == "PRES" and not self._titled else qualified)

    def is_inline(self, name: str, above: Kind | None) -> bool:
        """Whether an element stands in a sentence, or in a row of a table."""
        return self._row > 0 or name in self.dialect.inline

    def role_of(self, name: str, attributes: dict[str, str]) -> Role:
        """What the source says that a paragraph is."""
        if name == "HD" and self._titled:
            return Role.HEADING
        if name == "PRES":
            return Role.NUMBER  # "By the President of the United States of America", above "A Proclamation"
        return Role.FOOTNOTE if "FTNT" in self.open else super().role_of(name, attributes)

    def _start(self, event: Event) -> None:
        name = event.value
        if not self.open and name not in _ROOTS:
            message = f"the root element is <{name}>: expected one of {', '.join(_ROOTS)}, as in Federal Register XML"
            raise ReadError.at(f"{message}; {_other_roots()}", self.source, event.start)
        super()._start(event)
        self._word_style = name == "E" and event.attributes.get("T") in _WORD_STYLES
        if name == "E":
            self._styles.append(self._word_style)
        if self._skipping:
            return
        if name in _ROWS and not self._row:
            self._row = len(self.open)
        elif name in _CELLS or (name == "LI" and "ENT" in self.open):
            self.writer.add_space(event.start, event.start)

    def _part_paragraphs(self, event: Event, role: Role) -> None:
        """Begin a paragraph, or go on with the one before: a list label and its text, a title's second line."""
        after_label = event.value == "TXT" and _LIST_LABEL_RE.match(self._previous) is not None
        if after_label or (event.value == "LI" and self._previous in ("HD", "LI")):
            self.writer.reopen_block(event.start)
        else:
            super()._part_paragraphs(event, role)

    def _end(self, event: Event) -> None:
        name, skipped, empty = self.open[-1], self._skipping, self.writer.is_empty
        self._word_style = name == "E" and self._styles.pop()
        if self._row == len(self.open):
            self._row = 0
        super()._end(event)
        if skipped or self._row or name in self.dialect.inline:
            return
        self._titled = self._titled or name == "HD"
        if not (empty and _LIST_LABEL_RE.match(name)):
            self._previous = name

    def _text(self, event: Event) -> None:
        """Take words; those that only a change of type parted stay parted ("(a)<E>Report.</E>Within", EO 13263)."""
        if self._word_style and not self._skipping:
            self._word_style = False
            last, first = self.writer.last, self.source[event.start]
            if last and (last.isalnum() or last in ").:;,”") and (first.isalnum() or first == "("):
                self.writer.add_space(event.start, event.start)
        super()._text(event)


def _other_roots() -> str:
    """The root elements by which the XML of other readers is known."""
    from legaldiff.readers import READERS

    known = [(reader.name, sorted(reader.roots)) for reader in READERS.values() if reader.roots - _Reading.roots]
    told = (f"{name} ({', '.join([*roots[:_NAMED], '...'][: len(roots)])})" for name, roots in known)
    return f"other XML that is read: {', '.join(told)}"


def _is_fr_xml(source: str) -> bool:
    """Whether the root element is of presidential documents; and any XML that no reader before this one has claimed."""
    head = source[:2048].lstrip("\ufeff \t\r\n\x00")
    if head.startswith("<?xml"):
        return "<html" not in head.lower()
    return root_tag(source)[0] in _ROOTS


READER = make_reader(
    "fr-xml", "Federal Register XML of a presidential document (PRESDOCU)", _Reading, _is_fr_xml, suffixes=(".xml",)
)
