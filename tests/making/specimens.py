"""Makes the Word and PDF forms of a specimen from its plain text: ``python -m making.specimens`` in ``tests/``.

The Word form has Word's own numbering wherever Word can count; the PDF form is laid out as the Federal Register prints
orders: beside a wide margin, words cut at line ends, with running heads, proof marks and filing lines.
"""

from __future__ import annotations

import re
from pathlib import Path

from making.pages import Put, pdf
from making.word import docx, item, level, numbering, p, style, styles

ROOT = Path(__file__).parents[2]
SPECIMENS = (
    ROOT / "texts" / "interior-safety" / "order-2017",
    ROOT / "tests" / "gold" / "formats" / "tide-mills" / "order",
)

LABEL_RE = re.compile(r"(?:Sec\. (\d+)\.|\(([a-z]+|[A-Z])\)) ")
STACKED_RE = re.compile(r" \(a\) ")
LEVELS = (
    level(0, "decimal", "Sec. %1.", start=2)
    + level(1, "lowerLetter", "(%2)")
    + level(2, "lowerRoman", "(%3)")
    + level(3, "upperLetter", "(%4)")
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")

WIDTH, TOP, FOOT = 74, 724.0, 60.0  # letters of a line; points
SIZE, PITCH, GAP, LEFT = 8.0, 10.0, 4.0, 207.0
CUT_RE = re.compile(r"[aeiou][bcdfglmnprst](?=[bcdfglmnprst][aeiou])|[aeiou](?=[bcdfglmnprst][aeiou])")
FILING_RE = re.compile(r"\[FR Doc|Filed|Billing code")


def paragraphs(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").strip().split("\n\n")


class _Numbering:
    """Says which label Word would count to next, and where a list must begin with another number."""

    def __init__(self) -> None:
        self.reached = [1, 0, 0, 0]
        self.begun: list[int] = []  # the numbers with which lists begin anew at the level of letters
        self.again = False
        self.quoting = False

    def make(self, text: str) -> str:
        """The paragraph with its label counted by Word, or typed where Word cannot count it."""
        found = LABEL_RE.match(text)
        at = self._level(found) if found and not self.quoting else None
        self.quoting = (self.quoting or text.startswith("“")) and text.count("”") <= text.count("“") - text.startswith(
            "“"
        )
        if found is None or at is None:
            if text.startswith("Section 1."):
                self.reached = [1, int(STACKED_RE.search(text) is not None), 0, 0]
            return p(text)
        self.reached[at] += 1
        self.reached[at + 1 :] = [0] * (3 - at)
        rest = text[found.end() :]
        number = 1
        if at == 1 and self.again:
            self.begun.append(self.reached[1])
            number = 1 + len(self.begun)
        self.again = self.again and at > 1
        if at == 0 and STACKED_RE.search(rest):
            self.reached[1], self.again = 1, True
        return item(rest, at, number)

    def _level(self, found: re.Match[str]) -> int | None:
        if found[1]:
            return 0 if int(found[1]) == self.reached[0] + 1 else None
        label = found[2]
        if label.isupper():
            return 3 if ord(label) - ord("A") == self.reached[3] else None
        if len(label) == 1 and ord(label) - ord("a") == self.reached[1]:
            return 1
        return 2 if label in ROMAN and ROMAN.index(label) == self.reached[2] else None


def make_docx(texts: list[str]) -> bytes:
    """The order as a Word file."""
    counting = _Numbering()
    body = p(texts[0]) + p(texts[1], '<w:pStyle w:val="Title"/>') + "".join(counting.make(t) for t in texts[2:])
    lists: dict[int, tuple[int, str]] = {1: (0, "")}
    for n, start in enumerate(counting.begun, 2):
        lists[n] = (0, f'<w:lvlOverride w:ilvl="1"><w:startOverride w:val="{start}"/></w:lvlOverride>')
    return docx(
        body, numbering=numbering({0: LEVELS}, lists), styles=styles(style("Normal", default="1"), style("Title"))
    )


def wrap(text: str, first: int) -> list[str]:
    """A paragraph in lines, the first indented; long words are cut where that fills the line."""
    lines, line = [], " " * first
    for word in text.split():
        rest = word
        room = WIDTH - len(line) - bool(line.strip())
        if len(rest) > room:
            cuts = [m.end() for m in CUT_RE.finditer(rest) if 2 < m.end() < min(room, len(rest) - 3)]
            if cuts and rest.isalpha():
                line += (" " if line.strip() else "") + rest[: cuts[-1]] + "-"
                rest = rest[cuts[-1] :]
            lines.append(line)
            line = rest
        else:
            line += (" " if line.strip() else "") + rest
    return [*lines, line]


def make_pdf(texts: list[str], head: str, page: int) -> bytes:
    """The order as printed pages."""
    pages: list[list[Put]] = [[Put(LEFT, 735, "Presidential Documents", 14, 1), Put(45, 700, "Title 3--", 8, 1)]]
    y = TOP - 24
    filing = [part for t in texts if FILING_RE.match(t) for part in re.split(r" (?=Filed)", t)]
    for n, text in enumerate(t for t in texts if not FILING_RE.match(t)):
        printed = text.replace("“", "‘‘").replace("”", "’’")
        size = 9.0 if n == 1 else SIZE
        for line in wrap(printed, 2 if LABEL_RE.match(text) and text.startswith("(") else 0):
            if y < FOOT:
                pages.append([])
                y = TOP
            indent = (len(line) - len(line.lstrip())) * 0.6 * SIZE
            pages[-1].append(Put(LEFT + indent, y, line.strip(), size if n else SIZE, int(n < 2)))
            y -= PITCH
        y -= 3 * GAP if n < 3 else GAP
    pages[-1] += [Put(45, y - 40 - 9 * n, line, 6) for n, line in enumerate(filing)]
    for n, puts in enumerate(pages):
        number = f"{page + n}"
        puts.insert(0, Put(45, 760, f"{head} {number}" if n % 2 == 0 else f"{number} {head}", 7))
        puts.append(Put(25, 20, f"VerDate Sep<11>2014 10:00 Jkt 000000 PO 00000 Frm 0000{n + 1} Fmt 4790", 5))
        puts.append(Put(22, 60, "specimen on PROD with PRES", 5, turned=True))
    return pdf(pages)


def make(base: Path) -> dict[Path, bytes]:
    """The files of one specimen."""
    texts = paragraphs(base.with_suffix(".txt"))
    head = "Federal Register / Vol. 82, No. 51 / Friday, March 17, 2017 / Presidential Documents"
    return {
        base.with_suffix(".docx"): make_docx(texts),
        base.with_suffix(".pdf"): make_pdf(texts, head, 99801),
    }


if __name__ == "__main__":
    for base in SPECIMENS:
        for file, data in make(base).items():
            file.write_bytes(data)
            print(f"{file.relative_to(ROOT)}: {len(data)} bytes")
