from __future__ import annotations

import re

from legaldiff.reports import Excerpt, render

SGR_RE = re.compile(r"\x1b\[[0-9;]*m")


def test_deleted_words_are_struck_and_red_inserted_ones_underlined_and_green(diff) -> None:
    shown = render(diff, "terminal")
    assert "\x1b[9;31mshall\x1b[0m \x1b[4;32mmay\x1b[0m" in shown
    assert "[-" not in shown
    assert "{+" not in shown


def test_without_the_colour_it_is_the_text_report_without_its_marks(diff, old, extracts) -> None:
    plain = re.sub(r"\[-|-\]|\{\+|\+\}", "", render(diff, "text", width=60))
    colour = SGR_RE.sub("", render(diff, "terminal", width=60))
    assert colour.split() == plain.split()
    for result in (old, Excerpt(old, old["3"]), extracts):
        assert SGR_RE.sub("", render(result, "terminal")) == render(result, "text")


def test_every_style_ends_on_its_line(diff) -> None:
    for line in render(diff, "terminal").splitlines():
        codes = SGR_RE.findall(line)
        assert not codes or codes[-1] == "\x1b[0m"
