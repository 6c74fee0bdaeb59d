"""What of a Word file is text that its reader sees: by tracked changes, hidden text, fields and parts."""

from __future__ import annotations

from enum import Enum

from legaldiff.readers.docx.definitions import Definitions
from legaldiff.readers.docx.elements import attribute, is_on, name_of
from legaldiff.readers.xml.events import Event

__all__ = ["View", "Visibility"]


class View(Enum):
    """How tracked changes are read."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"
    BOTH = "both"


_PARTS = {
    "hdr": "page header or footer",
    "ftr": "page header or footer",
    "comments": "comment",
    "numbering": "definition of a list",
    "styles": "definition of a style",
}
_UNSEEN = {
    "Fallback": "second form of the same content",
    "instrText": "field instruction",
    "delInstrText": "field instruction",
    "rt": "reading aid",
    "binData": "image",
}
_GONE = {"del": "tracked deletion", "moveFrom": "tracked move, from here", "cellDel": "tracked deletion"}
_COME = {"ins": "tracked insertion", "moveTo": "tracked move, to here", "cellIns": "tracked insertion"}
# Around what a change or a switch that stands in the properties of an element hides
_OWNER = {"trPr": "tr", "tcPr": "tc"}


class Visibility:
    """Follows the elements of a file, and says why the text at hand is not seen; empty where it is."""

    def __init__(self, view: View, definitions: Definitions) -> None:
        self.open: list[str] = []
        self._view = view
        self._definitions = definitions
        self._hidden: list[tuple[int, str]] = []  # how many elements are open where it began, and why
        self._fields: list[bool] = []  # of each open field, whether its result has begun

    @property
    def reason(self) -> str:
        """Why the text at hand is not seen."""
        if self._hidden:
            return self._hidden[0][1]
        return "field instruction" if False in self._fields else ""

    def tracked(self, name: str) -> str:
        """The reason why what is marked as ``ins``, ``del`` and the like is not seen in this view."""
        if self._view is View.ACCEPTED:
            return _GONE.get(name, "")
        return _COME.get(name, "") if self._view is View.ORIGINAL else ""

    def start(self, event: Event) -> None:
        """Take the start of an element."""
        name = name_of(event)
        parent = self.open[-1] if self.open else ""
        self.open.append(name)
        depth = len(self.open)
        if reason := self.tracked(name):
            if parent in _OWNER:
                self._hide(self._depth_of(_OWNER[parent]), reason)
            elif parent not in ("rPr", "numPr"):
                self._hide(depth, reason)
        elif unseen := _UNSEEN.get(name) or (_PARTS.get(name) if parent == "xmlData" else None):
            self._hide(depth, unseen)
        elif name in ("footnote", "endnote") and attribute(event, "type") not in ("", "normal"):
            self._hide(depth, "rule above the footnotes")
        elif name == "showingPlcHdr" and is_on(event):
            self._hide(self._depth_of("sdt"), "prompt of a form")
        else:
            self._start_run(event, name, parent)

    def end(self) -> str:
        """Take the end of the innermost element, and give its name."""
        while self._hidden and self._hidden[-1][0] >= len(self.open):
            self._hidden.pop()
        return self.open.pop()

    def _start_run(self, event: Event, name: str, parent: str) -> None:
        if name == "vanish" and parent == "rPr" and self.open[-3:-2] == ["r"]:
            self._unhide_style()
            if is_on(event):
                self._hide(len(self.open) - 2, "hidden text")
        elif name == "rStyle" and parent == "rPr" and self.open[-3:-2] == ["r"]:
            if self._definitions.inherited(attribute(event, "val"), lambda s: s.hidden):
                self._hide(len(self.open) - 2, "hidden text by its style")
        elif name == "fldChar":
            self._turn_field(attribute(event, "fldCharType"))

    def _unhide_style(self) -> None:
        """The run's own word counts before that of its style."""
        if self._hidden and self._hidden[-1][1] == "hidden text by its style":
            self._hidden.pop()

    def _turn_field(self, turn: str) -> None:
        if turn == "begin":
            self._fields.append(False)
        elif turn == "separate" and self._fields:
            self._fields[-1] = True
        elif turn == "end" and self._fields:
            self._fields.pop()

    def _depth_of(self, name: str) -> int:
        """How many elements are open at the innermost one of a name."""
        return next((at for at in range(len(self.open), 0, -1) if self.open[at - 1] == name), len(self.open))

    def _hide(self, depth: int, reason: str) -> None:
        self._hidden.append((depth, reason))
        self._hidden.sort(key=lambda entry: entry[0])
