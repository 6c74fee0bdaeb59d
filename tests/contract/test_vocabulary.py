"""The vocabulary page has an example of every word of a result, and each example shows what its word says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

import legaldiff
from legaldiff.compare.effects import EFFECTS
from legaldiff.compare.result import KINDS, SIGNIFICANCES, Group

PAGE = Path(__file__).parents[2] / "docs" / "vocabulary.md"
# "#### `insert`" with all that stands below it, up to the next heading
EXAMPLE_RE = re.compile(r"^#### `(\w+)`\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
# the one example, with the output that test_docs compares
SHOWN_RE = re.compile(r"^```python\n(show\(.*?)^```\n\n```text\n", re.MULTILINE | re.DOTALL)
EXAMPLES = EXAMPLE_RE.findall(PAGE.read_text(encoding="utf-8"))
GROUPS = get_args(get_type_hints(Group)["kind"])


def compare(old: list[str], new: list[str]) -> legaldiff.Diff:
    """What ``show`` of the page compares."""
    return legaldiff.diff(legaldiff.read("\n\n".join(old)), legaldiff.read("\n\n".join(new)))


def test_each_word_has_one_example_in_the_order_of_the_code() -> None:
    assert [name for name, _ in EXAMPLES[:7]] == list(KINDS)
    assert [name for name, _ in EXAMPLES[7:11]] == list(SIGNIFICANCES)
    assert sorted(name for name, _ in EXAMPLES[11:-2]) == sorted(EFFECTS)
    assert tuple(name for name, _ in EXAMPLES[-2:]) == GROUPS


@pytest.mark.parametrize(("name", "body"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_each_example_is_one_of_its_word(name: str, body: str) -> None:
    (code,) = SHOWN_RE.findall(body)
    result = eval(code, {"show": compare})
    if name in KINDS:
        assert any(name in change.kinds for change in result.changes)
    elif name in SIGNIFICANCES:
        assert any(name == change.significance for change in result.changes)
    elif name in GROUPS:
        assert [group.kind for group in result.groups] == [name]
    else:
        assert [effect.type for change in result.changes for effect in change.effects] == [name]
