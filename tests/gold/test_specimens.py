"""The specimen texts of the repository: every form of one order, and two pairs of versions aligned by hand."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from gold.cases import Case
from gold.test_diff import check_changes
from laws import MIRROR, check_document, check_mirror, check_round_trip, check_spans, outline, paths

import legaldiff
from legaldiff import Document

TEXTS = Path(__file__).parents[2] / "texts"
PAIRS = {
    p.stem: tomllib.loads(p.read_text(encoding="utf-8"))
    for p in sorted((Path(__file__).parent / "specimens").glob("*.toml"))
}
FORMS = (
    "order-2017.txt",
    "order-2017.gpo.txt",
    "order-2017.xml",
    "order-2017.uslm.xml",
    "order-2017.html",
    "order-2017.docx",
    "order-2017.pdf",
    "order-2017.akn.xml",
    "order-2017.md",
    "order-2017.site.html",
)


def sides(pair: dict[str, Any]) -> tuple[Document, Document]:
    return legaldiff.read_file(TEXTS / pair["old"]), legaldiff.read_file(TEXTS / pair["new"])


def wanted(pair: dict[str, Any]) -> list[dict[str, Any]]:
    """The changes by hand, with the items that only have another number."""
    moved = [(n, n + shift) for first, last, shift in pair.get("shifted", []) for n in range(first, last + 1)]
    same = {"kinds": ["renumber"], "significance": "consequential"}
    return [*pair["changes"], *({**same, "old": [f"4({o})"], "new": [f"4({n})"]} for o, n in moved)]


def told(changes: list[dict[str, Any]], pair: dict[str, Any], want: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The changes to be judged: none editorial or ignored; a split or merge is called nothing besides."""
    unstated = [(c["old"], c["new"]) for c in want if "significance" not in c]
    kept = []
    for change in changes:
        old, new = paths(change["old"]), paths(change["new"])
        if change["significance"] == "editorial" or {*old, *new} <= set(pair["ignore"]):
            continue
        kinds = [k for k in change["kinds"] if k in MIRROR] or change["kinds"]
        significance = "unstated" if (old, new) in unstated else change["significance"]
        kept.append({**change, "kinds": kinds, "significance": significance})
    return kept


@pytest.mark.parametrize("name", PAIRS)
def test_two_versions_differ_as_a_reader_found(name: str) -> None:
    pair = PAIRS[name]
    assert pair["by"] == "hand"
    result = legaldiff.diff(*sides(pair)).to_dict()
    want = wanted(pair)
    stated = [{"significance": "unstated", **c} for c in want]
    check_changes(
        Case(f"specimens/{name}", name, pair["why"], pair), {"changes": told(result["changes"], pair, want)}, stated
    )


@pytest.mark.parametrize("name", PAIRS)
def test_the_laws_hold_for_two_versions(name: str) -> None:
    old, new = sides(PAIRS[name])
    for document in (old, new):
        check_document(document)
    check_round_trip(old, new)
    check_mirror(old, new)
    check_spans(old, new)


@pytest.mark.parametrize("form", FORMS)
def test_all_forms_of_one_order_have_one_outline(form: str) -> None:
    document = legaldiff.read_file(TEXTS / "interior-safety" / form)
    check_document(document)
    assert outline(document) == outline(legaldiff.read_file(TEXTS / "interior-safety" / FORMS[0]))
