"""Federal Register XML of presidential documents: nothing is nested in it, the tree comes from the designators."""

from __future__ import annotations

from legaldiff.errors import ReadError
from legaldiff.lazy import lazy_re
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.shared.page_writer import PageWriter
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.readers.xml.events import Event, EventKind, read_events
from legaldiff.readers.xml.root import root_tag
from legaldiff.structure.block import Role

__all__ = ["READER", "read_fr_xml"]

_DOCUMENTS = ("EXECORD", "PROCLA", "DETERM", "PRMEMO", "PRNOTICE", "PRORDER")
_ROOTS = ("PRESDOCS", "PRESDOCU", *_DOCUMENTS)

_ROLES = {
    "EXECORDR": Role.NUMBER,
    "PROC": Role.NUMBER,
    "DETNO": Role.NUMBER,
    "HD": Role.TITLE,
    "PSIG": Role.FURNITURE,
    "PLACE": Role.SIGNATURE,
    "DATE": Role.SIGNATURE,
    "FRDOC": Role.FURNITURE,
    "FILED": Role.FURNITURE,
    "BILCOD": Role.FURNITURE,
    "FTNT": Role.FOOTNOTE,
    "ROW": Role.TABLE,
    "BOXHD": Role.TABLE,
    "TTITLE": Role.TABLE,
}
# Elements inside a paragraph; every other one begins and ends paragraphs.
_INLINE = frozenset({"E", "SU", "FR", "AC", "INF", "SUP", "STARS", "PRTPAGE", "BR", "a"})
_CELLS = frozenset({"ENT", "CHED"})
# Raised and lowered letters (E T="51", "52") stand close to the word before; bold and italic words do not.
_WORD_STYLES = frozenset({"02", "03", "04", "05"})
_LIST_LABEL_RE = lazy_re(r"ST\d")  # <ST1>(a)</ST1><TXT>a biological parent;</TXT>
_NAMED = 4  # of the root elements of another reader, at most


def is_fr_xml(source: str) -> bool:
    """Whether the root element is of presidential documents; and any XML that no reader before this one has claimed."""
    head = source[:2048].lstrip("\ufeff \t\r\n\x00")
    if head.startswith("<?xml"):
        return "<html" not in head.lower()
    return root_tag(source)[0] in _ROOTS


def read_fr_xml(source: str) -> Page:
    """Read a presidential document; raises ``ReadError`` for XML that is broken or of another kind."""
    reading = _Reading(source)
    for event in read_events(source):
        reading.take(event)
    text, blocks = reading.writer.finish()
    return Page(text, blocks, describe(text.text, blocks))


class _Reading:
    """The state of reading one document: which element is open, and what the last one was."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = PageWriter(source)
        self.open: list[str] = []
        self.skipping = 0  # how many open elements there were where words began to be left out
        self.previous = ""  # the element that ended last, apart from inline ones
        self.titled = False
        self.styles: list[bool] = []  # of each open E, whether it is bold or italic
        self.word_style = False  # whether one that is has just begun or ended

    def take(self, event: Event) -> None:
        """Read one stretch of the source."""
        if event.kind is EventKind.TEXT:
            self._take_text(event)
            return
        self.writer.drop(event.start, event.end, "markup")
        if event.kind is EventKind.START:
            self._start(event)
        elif event.kind is EventKind.END:
            self._end(event)

    def _take_text(self, event: Event) -> None:
        if self.skipping:
            self.writer.drop(event.start, event.end, "running head or image name")
        elif event.value:
            self.word_style = False
            self.writer.put(event.value, event.start, event.end)
        else:
            if self.word_style:
                self._part_words(event.start)
            self.writer.write(event.start, event.end)

    def _part_words(self, at: int) -> None:
        """Part words that only a change of type parted: "(a)<E>Interim Report.</E>Within 6 months" (EO 13263)."""
        self.word_style = False
        last, first = self.writer.last, self.source[at]
        if (last.isalnum() or last in ").:;,”") and last and (first.isalnum() or first == "("):
            self.writer.add_space(at, at)

    def _start(self, event: Event) -> None:
        name = event.value
        if not self.open and name not in _ROOTS:
            message = f"the root element is <{name}>: expected one of {', '.join(_ROOTS)}, as in Federal Register XML"
            raise ReadError.at(f"{message}; {_other_roots()}", self.source, event.start)
        self.open.append(name)
        if self.skipping or name in _INLINE:
            self.word_style = name == "E" and event.attributes.get("T") in _WORD_STYLES
            if name == "E":
                self.styles.append(self.word_style)
        elif name in ("TITLE3", "GID") or (name == "PRES" and not self.titled):
            self.skipping = len(self.open)
        elif name in _CELLS or (name == "LI" and "ENT" in self.open):
            self.writer.add_space(event.start, event.start)
        elif self._continues(name):
            self.writer.reopen_block(event.start)
        elif "ROW" not in self.open[:-1] and "BOXHD" not in self.open[:-1]:
            self.writer.open_block(self._role(name))

    def _role(self, name: str) -> Role:
        if name == "HD" and self.titled:
            return Role.HEADING
        if name == "PRES":
            return Role.NUMBER  # "By the President of the United States of America", above "A Proclamation"
        if "FTNT" in self.open:
            return Role.FOOTNOTE
        return _ROLES.get(name, Role.TEXT)

    def _continues(self, name: str) -> bool:
        """Whether the element only continues the paragraph before: a list label and its text, a title's second line."""
        after_label = name == "TXT" and _LIST_LABEL_RE.match(self.previous) is not None
        return after_label or (name == "LI" and self.previous in ("HD", "LI"))

    def _end(self, event: Event) -> None:
        name = self.open.pop()
        self.word_style = name == "E" and self.styles.pop()
        if self.skipping:
            if len(self.open) < self.skipping:
                self.skipping = 0
            return
        if name in _INLINE or name in _CELLS or "ROW" in self.open or "BOXHD" in self.open:
            return
        self.titled = self.titled or name == "HD"
        empty = self.writer.is_empty
        self.writer.close_block()
        if not (empty and _LIST_LABEL_RE.match(name)):
            self.previous = name


def _other_roots() -> str:
    """The root elements by which the XML of other readers is known."""
    from legaldiff.readers import READERS

    known = [(reader.name, sorted(reader.roots)) for reader in READERS.values() if reader.roots]
    told = (f"{name} ({', '.join([*roots[:_NAMED], '...'][: len(roots)])})" for name, roots in known)
    return f"other XML that is read: {', '.join(told)}"


READER = Reader(
    name="fr-xml",
    summary="Federal Register XML of a presidential document (PRESDOCU)",
    suffixes=(".xml",),
    sniff=is_fr_xml,
    read=read_fr_xml,
)
