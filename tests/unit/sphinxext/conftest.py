"""Small Sphinx projects that are written, built and looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from docutils import nodes
from sphinx.testing.util import SphinxTestApp
from sphinx.util.console import strip_escape_sequences

ORDER = """Executive Order 99055 of May 2, 2016

Keeping the Bells

By the authority vested in me as Keeper, I order as follows:

Section 1. Purpose. The bells of "every" town -- large or small -- shall ring on time.

Sec. 2. Ringing. (a) Within 30 days of the date of this order, the Keeper shall:

(i) ring each bell once; and

(ii) write down the hour.

(b) The Keeper may rest.

Sec. 3. Amendment. Section 4(b) of Executive Order 99001 is amended to read as follows:

“(b) A bell that is cracked shall be mended.”.

Sec. 4. General Provisions. (a) No bell gains a right from this order.

THE WHITE HOUSE,

May 2, 2016.
"""
SUCCESSOR = (
    ORDER.replace("99055 of May 2, 2016", "99066 of June 3, 2020")
    .replace("Within 30 days", "Within 10 days")
    .replace("may rest", "shall rest")
)


@dataclass
class Project:
    """A project on disk, and the application that built it last."""

    root: Path
    app: SphinxTestApp | None = None

    def write(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def build(self, builder: str = "html", **settings: object) -> Project:
        self.close()
        self.app = SphinxTestApp(builder, srcdir=self.root, confoverrides=settings)
        self.app.build()
        return self

    def close(self) -> None:
        """Undo what an application registers for the whole process."""
        if self.app:
            self.app.cleanup()

    @property
    def warnings(self) -> list[str]:
        assert self.app
        lines = strip_escape_sequences(self.app.warning.getvalue()).splitlines()
        return [line.replace(f"{self.root}/", "") for line in lines]

    def output(self, name: str) -> str:
        assert self.app
        return (Path(self.app.outdir) / name).read_text(encoding="utf-8")

    def doctree(self, page: str = "index") -> nodes.document:
        assert self.app
        return self.app.env.get_doctree(page)


CONF = 'extensions = ["legaldiff.sphinxext"{more}]\nexclude_patterns = ["_build"]\nnitpicky = True\nproject = "Bells"\n'


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Callable[..., Project]]:
    """Make a project of an order, its successor and some pages."""
    made: list[Project] = []

    def make(pages: dict[str, str], *more: str) -> Project:
        for each in made:
            each.close()
        new = Project(tmp_path / f"p{len(made)}")
        conf = CONF.format(more="".join(f", {name!r}" for name in more))
        new.write({"conf.py": conf, "old.txt": ORDER, "new.txt": SUCCESSOR, **pages})
        made.append(new)
        return new

    yield make
    for each in made:
        each.close()
