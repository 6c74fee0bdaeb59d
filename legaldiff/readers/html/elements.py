"""The elements of HTML by what they do to the words in them, and other words by which it is read."""

from __future__ import annotations

import tomllib
from pathlib import Path

__all__ = ["BLOCKS", "CELLS", "HEADINGS", "INLINE", "VOID", "WORDS"]

WORDS = {
    name: frozenset(words.split())
    for name, words in tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8")).items()
}
"""The lists of the file beside this module, by their names."""
HEADINGS, CELLS = WORDS["headings"], WORDS["cells"]
BLOCKS = HEADINGS | WORDS["blocks"]
"""Elements that stand on lines of their own."""
INLINE = WORDS["inline"]
"""Elements that stand inside a line."""
VOID = WORDS["void"]
"""Elements that have no end tag."""
