"""What is mutated: the files that were named, what they are in every format that is written, and composed texts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from random import Random

from fuzz.text import trim
from fuzz.tree import is_markup, prune
from making import word
from property.strategies import SCHEMES, Made, Order, render, settle

import legaldiff
from legaldiff import Document, LegalDiffError
from legaldiff.readers import READERS, recognise
from legaldiff.readers.shared.decoding import decode
from legaldiff.writers import WRITERS

__all__ = ["ROOT", "Input", "Seeds", "compose"]

ROOT = Path(__file__).parents[2]
OWN = (ROOT / "texts", ROOT / "tests" / "gold" / "formats", ROOT / "tests" / "gold" / "quotes")
LARGEST = 4_000_000  # bytes of a file that is used in part
WHOLE = 150_000  # bytes of one that is used as it is
SHORT = ("P", "Section 1. A bell rings.", "Sec. 5. The Warden shall keep 102 days.\n\nSec. 5. It rings.", "<p>A</p>")
BODY = (
    word.p("Executive Order 3 of May 3, 2031")
    + word.p("Bells and Ferries", '<w:pStyle w:val="Heading1"/>')
    + word.p(
        word.r("Section 1. ") + word.r("Bells", "<w:i/>") + word.deleted(". A") + word.inserted(word.r("It rings."))
    )
    + "".join(word.item(f"keep the {name} gate;", at) for at, name in ((0, "old"), (1, "iron"), (1, "red"), (0, "wet")))
    + word.p("Sec. 2. A ferry runs.", word.mark("ins"))
    + word.p(word.r("It rings.") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    + f"<w:tbl>{word.row(word.p('Pier'), word.p('Hour'))}{word.row(word.p('North'), word.p('9'))}</w:tbl>"
)
LEVELS = word.level(0, "lowerLetter", "(%1)") + word.level(1, "lowerRoman", "(%2)")
PARTS = {
    "numbering": word.numbering({0: LEVELS}, {1: (0, "")}),
    "styles": word.styles(word.style("Normal", default="1"), word.style("Heading 1", '<w:basedOn w:val="Normal"/>')),
    "footnotes": word.notes("footnotes", "A note of the clerk."),
}


@dataclass(frozen=True)
class Input:
    """What one document is read from: a text, bytes, or an ``entry`` of the Word ``package`` that is made around it."""

    source: str | bytes
    format: str | None = None  # None leaves it to be recognised
    entry: str = ""
    package: dict[str, bytes] = field(default_factory=dict, repr=False)

    def data(self) -> str | bytes:
        """What is given to ``legaldiff.read``."""
        if not self.entry:
            return self.source
        return word.pack({**self.package, self.entry: str(self.source).encode("utf-8", "surrogatepass")})

    def read(self) -> Document:
        return legaldiff.read(self.data(), self.format)


class Seeds:
    """Files by their format, so that each format has its share however many files it has."""

    def __init__(self, paths: Iterable[Path] = ()) -> None:
        self.groups: dict[str, list[Path]] = {"composed": [], "short": []}
        for path in list(paths) or OWN:
            for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
                if file.is_file() and file.suffix != ".toml" and file.stat().st_size < LARGEST:
                    self.groups.setdefault(_format_of(file), []).append(file)

    def pick(self, rng: Random, *, markup: bool = False) -> Input:
        """A text that is read, now and then in a format that it was written in; ``markup`` has elements."""
        for _ in range(60):
            seed = self._pick(rng)
            if markup and not is_markup(str(seed.source)):
                continue
            try:
                document = seed.read()
                if rng.random() < 0.2:
                    name = rng.choice(list(WRITERS))
                    seed = Input(legaldiff.write(document, name), WRITERS[name].reader)
            except LegalDiffError:
                continue
            except Exception:  # what is wrong with an unchanged file is told by the case that uses it
                return seed
            if not markup or is_markup(str(seed.source)):
                return seed if rng.random() < 0.7 or seed.format in ("docx", "pdf") else replace(seed, format=None)
        return Input(word.document(BODY))

    def _pick(self, rng: Random) -> Input:
        name = rng.choice(list(self.groups))
        if not self.groups[name]:
            return Input(compose(rng)) if name == "composed" else Input(rng.choice(SHORT))
        source = _source(rng.choice(self.groups[name]))
        return Input(prune(source, rng) if source.lstrip()[:1] == "<" else trim(source, rng), name)

    def pick_file(self, rng: Random, name: str = "") -> bytes:
        """A file of this format, or any, as it is; else a Word file."""
        files = self.groups.get(name or rng.choice([*self.groups, "docx", "pdf"]))
        data = rng.choice(files).read_bytes() if files and rng.random() < 0.8 else b""
        return data if 0 < len(data) < WHOLE else word.docx(BODY, **PARTS)

    def pick_package(self, rng: Random) -> dict[str, bytes]:
        """The entries of a Word file."""
        with zipfile.ZipFile(io.BytesIO(self.pick_file(rng, "docx"))) as archive:
            return {entry.filename: archive.read(entry) for entry in archive.infolist()}


@lru_cache(512)
def _source(file: Path) -> str:
    data = file.read_bytes()
    try:
        found = (r.unpack(data) for r in READERS.values() if r.unpack is not None and data.startswith(r.magic))
        return next(found, None) or decode(data)
    except LegalDiffError:
        return ""


def _format_of(file: Path) -> str:
    with file.open("rb") as stream:
        data = stream.read(8192)
    found = (reader.name for reader in READERS.values() if reader.magic and data.startswith(reader.magic))
    return next(found, None) or recognise(data.decode("utf-8", "replace"), file.name)


def compose(rng: Random) -> str:
    """An order of a few sections and lists; its number may be that of a section, a section may stand there twice."""
    numbers = iter(range(rng.randrange(5000), 9999))

    def made(depth: int) -> Made:
        inner = tuple(made(depth + 1) for _ in range(rng.choice((0, 0, 2, 4, 9)) if depth < 3 else 0))
        return Made(next(numbers), rng.random() < 0.4, rng.random() < 0.9, rng.random() < 0.3, inner)

    sections = settle(tuple(made(0) for _ in range(rng.randint(1, 6))))
    text = render(Order(sections, rng.choice(SCHEMES), rng.random() < 0.7))
    if rng.random() < 0.5:
        text = text.replace("Order 99950", f"Order {rng.randint(1, len(sections))}")
    if rng.random() < 0.4:
        paragraphs = text.split("\n\n")
        twice = rng.choice([at for at, words in enumerate(paragraphs) if words.startswith("Sec")])
        paragraphs.insert(rng.randint(twice, len(paragraphs)), paragraphs[twice])
        text = "\n\n".join(paragraphs)
    return text
