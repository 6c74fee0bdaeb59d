"""The hand-made quotations: every verdict, flag, path and difference of composed articles about the specimens."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import legaldiff
from legaldiff.quotes import Quotation, Quotations, check_quotes
from legaldiff.quotes.quotation import FLAGS, TYPES, VERDICTS

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent / "quotes"
ARTICLES: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.toml"))
}
COMMON = 0.3  # the score of words that stand everywhere is below it


def check(name: str) -> tuple[legaldiff.Document, Quotations]:
    """The article of that name and its quotations."""
    data = ARTICLES[name]
    file = ROOT / data["article"] if "/" in data["article"] else HERE / data["article"]
    article = legaldiff.read_file(file)
    sources = [legaldiff.read_file(ROOT / "texts" / source) for source in data["sources"]]
    return article, check_quotes(article, sources)


def difference(found: Quotation) -> list[list[str]]:
    """The differences as the gold files write them."""
    return [[d.type, d.old or "", d.new or ""] for d in found.differences]


def complaints(found: Quotation, wanted: dict[str, Any]) -> list[str]:
    """What is wrong with a quotation, by what was written down for it."""
    out = []
    pairs = [("verdict", found.verdict, wanted["verdict"]), ("closed", found.closed, not wanted.get("noticed"))]
    if wanted["verdict"] != "not_found":
        pairs.append(("flags", list(found.flags), wanted.get("flags", [])))
    if "path" in wanted:
        pairs.append(("path", found.path, wanted["path"]))
    if "source" in wanted:
        pairs.append(("source", str(found.source).rpartition("texts/")[2], wanted["source"]))
    if "differences" in wanted:
        pairs.append(("differences", difference(found), wanted["differences"]))
    if "types" in wanted:
        pairs.append(("types", sorted({d.type for d in found.differences} - {"case"}), sorted(wanted["types"])))
    if "hides" in wanted:
        pairs.append(("hides", [t for o in found.omitted for t in o.hides], wanted["hides"]))
    if "qualifiers" in wanted:
        pairs.append(("qualifiers", [[q.type, q.text] for q in found.qualifiers], wanted["qualifiers"]))
    out += [f"{name}: {got!r}, expected {want!r}" for name, got, want in pairs if got != want]
    omitted = [o.text for o in found.omitted]
    if len(omitted) < len(wanted.get("omitted", [])) or (omitted and "omitted" not in wanted):
        out.append(f"omitted: {omitted}")
    else:
        lacking = [(w, o) for w, o in zip(wanted.get("omitted", []), omitted, strict=False) if w not in o]
        out += [f"omitted: {o!r}, expected {w!r} in it" for w, o in lacking]
    if "ends" in wanted and not found.quote.endswith(wanted["ends"]):
        out.append(f"ends: {found.quote[-40:]!r}")
    if (found.score < COMMON) is not wanted.get("common", False) and found.verdict == wanted["verdict"] == "exact":
        out.append(f"score: {found.score}")
    return out


def test_the_truth_is_by_hand_and_enough() -> None:
    assert all(data["by"] == "hand" and data["why"] for data in ARTICLES.values())
    wanted = [q for data in ARTICLES.values() for q in data["quotation"]]
    assert len(ARTICLES) >= 12
    assert len(wanted) >= 80
    assert {q["verdict"] for q in wanted} == set(VERDICTS)
    assert {f for q in wanted for f in q.get("flags", [])} == set(FLAGS)


@pytest.mark.parametrize("name", ARTICLES)
def test_quotations_of_an_article(name: str) -> None:
    _, found = check(name)
    wanted = ARTICLES[name]["quotation"]
    assert [q.quote[: len(w["starts"])] for q, w in zip(found, wanted, strict=False)] == [w["starts"] for w in wanted]
    assert len(found) == len(wanted), found[len(wanted) :]
    wrong = [(q, c) for q, w in zip(found, wanted, strict=True) if (c := complaints(q, w))]
    assert not wrong


@pytest.mark.parametrize("name", ARTICLES)
def test_the_spans_hold_what_the_record_says(name: str) -> None:
    article, found = check(name)
    for quotation in found:
        for difference in quotation.differences:
            assert difference.type in TYPES
            assert quotation.span.start <= difference.quote_span.start <= difference.quote_span.end
            assert difference.quote_span.end <= quotation.span.end
        assert article.text[quotation.span.start :].startswith(quotation.quote[:9])
        if quotation.source_span is not None and "[…]" not in str(quotation.official):
            source = next(s for s in ARTICLES[name]["sources"] if str(quotation.source).endswith(s))
            assert quotation.source_span.of(legaldiff.read_file(ROOT / "texts" / source).text) == quotation.official
