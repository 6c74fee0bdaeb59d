"""The colours of the page are told apart from what is behind them (WCAG 2.2, 1.4.3: a ratio of 4.5)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import legaldiff

STYLE = (Path(legaldiff.__file__).parent / "reports" / "page" / "report.css").read_text(encoding="utf-8")
PAIR_RE = re.compile(r"--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)")  # "--ink: light-dark(#1e1d1a, #e8e5de)"
COLOURS = {name: (light, dark) for name, light, dark in PAIR_RE.findall(STYLE)}
READ = [
    (ink, ground) for ink in ("ink", "quiet", "link", "substantive", "structural") for ground in ("paper", "raised")
]
READ += [("deleted", "deleted-ground"), ("inserted", "inserted-ground"), ("deleted", "paper"), ("inserted", "paper")]


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), READ)
def test_every_colour_of_words_can_be_read_on_its_ground(ink: str, ground: str, theme: int) -> None:
    lighter, darker = sorted((luminance(COLOURS[name][theme]) for name in (ink, ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_no_other_colour_is_written_down() -> None:
    rest = PAIR_RE.sub("", STYLE)
    assert sorted(set(re.findall(r"#[0-9a-f]{3,6}\b", rest))) == ["#000", "#444", "#fff"]  # black on white in print
