"""What no regular expression of the package may use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "legaldiff"
# "(?:ab)*+", "(a){2,}+": Python 3.11.2, that of Debian 12, matches possessive repeats of groups wrongly (bpo gh-101955)
POSSESSIVE_GROUP_RE = re.compile(r"\)(?:[*+?]|\{{1,2}\d*,?\d*\}{1,2})\+")


@pytest.mark.parametrize("pattern", ["(?:a|b)*+", "(ab)++", "(?:a)?+", "(?:a){1,40}+", "(?:a){{2,}}+"])
def test_the_check_knows_a_possessive_repeat_of_a_group(pattern: str) -> None:
    assert POSSESSIVE_GROUP_RE.search(pattern)


def test_no_group_is_repeated_possessively() -> None:
    found = [
        f"{file.relative_to(PACKAGE.parent)}:{number}: {line.strip()}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if POSSESSIVE_GROUP_RE.search(line)
    ]
    assert not found, "write an atomic group, (?>...), around the repeat:\n" + "\n".join(found)
