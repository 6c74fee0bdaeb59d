"""The hand-made outlines."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest
from gold.cases import Case, load, make_case, names
from laws import check_document, outline, plain

import legaldiff
from legaldiff import Document

CASES = load("outline")


def rows(entries: list[Any], got: list[tuple[str, str, str]]) -> tuple[list[str], list[str]]:
    """Both outlines as lines, with only what the case states: path, and heading and own words where it gives them."""
    stated = [e if isinstance(e, dict) else {"path": e} for e in entries]
    keys = {e["path"]: e for e in stated}
    want = [_row(e["path"], e.get("heading"), e.get("text")) for e in stated]
    have = []
    for path, heading, text in got:
        key = keys.get(path, {})
        have.append(_row(path, heading if "heading" in key else None, text if "text" in key else None))
    return want, have


def _row(path: str, heading: str | None, text: str | None) -> str:
    parts = [path]
    if heading is not None:
        parts.append(f"[{plain(heading)}]")
    if text is not None:
        parts.append(plain(text) or "(no words of its own)")
    return "  ".join(parts)


def check_rows(case: object, entries: list[Any], got: list[tuple[str, str, str]]) -> None:
    """Fail with a line for each provision that differs."""
    want, have = rows(entries, got)
    if want != have:
        lines = "\n".join(difflib.unified_diff(want, have, "by hand", "legaldiff", lineterm="", n=1))
        pytest.fail(f"{case}\n{lines}", pytrace=False)


@pytest.mark.parametrize("case", CASES, ids=names(CASES))
def test_outline(case: Case) -> None:
    document = legaldiff.read(case.data["text"])
    check_document(document)
    got = outline(document)
    if "only" in case.data:
        others = [path for path, _, _ in got if path not in case.data["only"]]
        assert not others, f"{case}\nnot provisions: {others}"
    elif "starts" in case.data:
        entries = case.data["starts"]
        check_rows(case, entries, got[: len(entries)])
    else:
        check_rows(case, case.data["outline"], got)
    for path in case.data.get("noticed", []):
        assert has_notice(document, path), f"{case}\nno notice points at {path}: {document.notices}"


def has_notice(document: Document, path: str) -> bool:
    """Whether some notice lies in, or just touches, the provision."""
    node = document[path]
    return any(n.span.start <= node.end and node.start <= n.span.end for n in document.notices)


def test_a_case_that_is_not_by_hand_is_refused() -> None:
    for entry in ({"name": "x", "why": "y"}, {"name": "x", "why": "y", "by": "program"}, {"name": "x", "by": "hand"}):
        with pytest.raises(ValueError, match="x: "):
            make_case(Path("outline/made.toml"), entry, {})


def test_every_outline_case_says_one_thing() -> None:
    for case in CASES:
        assert len({"outline", "starts", "only"} & case.data.keys()) == 1, str(case)
