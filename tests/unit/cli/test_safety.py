from __future__ import annotations

import re

import pytest

UNSAFE_RE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
HOSTILE = "Section 1. A\u202eb. Words \x9b31m and \x1b]0;title\x07 here.\n\nSec. 2. C. Other words.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["outline", "bad\x1b.txt"],
        ["outline", "bad\x1b.txt", "--format", "json"],
        ["outline", "bad\x1b.txt", "--format", "jsonl"],
        ["outline", "bad\x1b.txt", "--format", "markdown"],
        ["show", "bad\x1b.txt"],
        ["show", "bad\x1b.txt", "--format", "json"],
        ["diff", "bad\x1b.txt", "new.txt"],
        ["diff", "bad\x1b.txt", "new.txt", "--format", "json"],
        ["diff", "bad\x1b.txt", "new.txt", "--format", "markdown"],
        ["extract", "bad\x1b.txt"],
        ["outline", "missing\x1b.txt"],
        ["show", "old.txt", "9\x1b[2J"],
        ["outline", "old.txt", "-o", "missing\x1b/out.txt"],
        ["diff", "old.txt", "new.txt", "--format", "x\x1b[2J"],
        ["\x1b[2J"],
    ],
)
def test_nothing_that_moves_a_terminal_comes_out(run, here, arguments: list[str]) -> None:
    (here / "bad\x1b.txt").write_text(HOSTILE, encoding="utf-8")
    _, out, err = run(*arguments)
    assert not UNSAFE_RE.search(out)
    assert not UNSAFE_RE.search(err)
    assert out or err


def test_a_read_error_shows_the_place(run, here) -> None:
    (here / "broken.xml").write_text("<PRESDOCU>\n<EXECORD><P>One \u202e & two</P></EXECORD>\n</PRESDOCU>\n")
    code, _, err = run("outline", "broken.xml", "--from", "fr-xml")
    lines = err.splitlines()
    assert code == 2
    assert lines[0].startswith("legaldiff: broken.xml:2:")
    assert lines[2].strip() == "^"
    assert lines[1][lines[2].index("^") :].startswith((" two", "& two", "&"))
    assert not UNSAFE_RE.search(err)
