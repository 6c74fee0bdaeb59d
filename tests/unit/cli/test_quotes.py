from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from legaldiff.reports.schemas import read_schema

ARTICLE = """“The Harbor Master may keep ten boats ready,” the order says in section 2.

“No toll may be asked of a child,” says section 2. “I like boats,” said Ann Moor.
"""


@pytest.fixture
def article(here):
    (here / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return "article.txt"


def test_a_line_of_json_for_every_quotation(run, article) -> None:
    code, out, err = run("quotes", article, "old.txt", "--format", "jsonl")
    assert (code, err) == (0, "")
    found = [json.loads(line) for line in out.splitlines()]
    assert [(q["verdict"], q["path"], q["flags"]) for q in found] == [
        ("altered", "1", ["wrong_section", "cut_qualifier"]),
        ("exact", "2", []),
        ("not_found", None, []),
    ]
    assert found[0]["file"] == article
    for line in found:
        Draft202012Validator(json.loads(read_schema("quotes"))).validate(line)


def test_readable_lines(run, article) -> None:
    code, out, _ = run("quotes", article, "old.txt")
    assert code == 0
    assert "article.txt: 3 quotations (1 exact, 1 altered, 1 not found)" in out
    assert "modality: [-shall-]{+may+}" in out
    assert "wrong section (the article says 2)" in out


def test_the_exit_code_and_the_filters(run, article) -> None:
    code, out, _ = run("quotes", article, "old.txt", "--exit-code", "--verdict", "exact", "--format", "jsonl")
    assert (code, len(out.splitlines())) == (1, 1)
    assert (
        run("quotes", article, "new.txt", "--doubtful", "--exit-code", "--format", "csv").out.count("wrong_section")
        == 1
    )


def test_a_source_that_cannot_be_read_stops_the_check(run, article) -> None:
    code, out, err = run("quotes", article, "old.txt", "missing.txt")
    assert (code, out) == (2, "")
    assert "missing.txt" in err


def test_a_missing_mark_is_told(run, here) -> None:
    (here / "open.txt").write_text("It says “No toll may be asked of a child, I think.\n", encoding="utf-8")
    code, out, err = run("quotes", "open.txt", "old.txt")
    assert code == 0
    assert "no closing mark" in out
    assert "(quotation-unclosed)" in err


@pytest.mark.parametrize(("suffix", "begins"), [("html", "<!doctype html>"), ("md", "## Quotations: article.txt")])
def test_a_page_and_markdown(run, here, article, suffix, begins) -> None:
    code, out, err = run("quotes", article, "old.txt", "-o", f"report.{suffix}")
    assert (code, out, err) == (0, "", "")
    text = (here / f"report.{suffix}").read_text(encoding="utf-8")
    assert text.startswith(begins)
    assert run("quotes", article, "old.txt", "--format", {"md": "markdown"}.get(suffix, suffix)).out == text


def test_only_one_can_be_standard_input(run) -> None:
    assert run("quotes", "-", "-").code == 2
