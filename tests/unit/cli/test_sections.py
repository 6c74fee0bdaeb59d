"""``diff --section`` and ``--ignore``."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def pair(here):
    old = (here / "old.txt").read_text()
    (here / "b.txt").write_text(
        old.replace("shall keep", "may keep").replace("public", "Public").replace("No toll", "No fee")
    )
    return "old.txt", "b.txt"


def paths(run, pair, *options: str) -> list[str]:
    data = json.loads(run("diff", *pair, "--format", "json", *options).out)
    return [change["new"][0]["path"] for change in data["changes"]]


def test_a_section_holds_what_is_in_it(run, pair) -> None:
    assert paths(run, pair) == ["1", "2", "3(b)"]
    assert paths(run, pair, "--section", "3") == ["3(b)"]
    assert paths(run, pair, "--section", "1..2") == ["1", "2"]
    assert paths(run, pair, "--section", "1", "--section", "3") == ["1", "3(b)"]
    assert paths(run, pair, "--section", "outside") == []


def test_the_exit_code_heeds_the_section(run, pair) -> None:
    assert run("diff", *pair, "--section", "3", "--exit-code").code == 1
    assert run("diff", *pair, "--section", "3(a)", "--exit-code").code == 0
    assert run("diff", *pair, "--section", "3", "--fail-on", "substantive").code == 0


def test_the_summary_is_that_of_the_section(run, pair) -> None:
    assert "\n1 editorial change\n" in run("diff", *pair, "--section", "3").out


def test_a_wrong_section_is_an_error(run, pair) -> None:
    code, out, err = run("diff", *pair, "--section", "3(c)")
    assert (code, out) == (2, "")
    assert "no provision '3(c)' in either text; the nearest are 3(" in err


def test_what_is_ignored_is_not_shown_and_does_not_count(run, pair) -> None:
    assert paths(run, pair, "--ignore", "editorial") == ["1", "2"]
    assert paths(run, pair, "--ignore", "modify") == []
    assert run("diff", *pair, "--ignore", "substantive,editorial", "--exit-code").code == 0
    assert run("diff", *pair, "--ignore", "move", "--exit-code").code == 1


def test_words_outside_of_the_provisions_count_for_the_exit_code(run, here) -> None:
    text = "Ordinance No. 7\n\nBe it ordained by the Council:\n\nSection 1. A boat runs.\n"
    (here / "a.txt").write_text(text)
    (here / "b.txt").write_text(text.replace("No. 7", "No. 8"))
    code, out, _ = run("diff", "a.txt", "b.txt", "--exit-code")
    assert code == 1
    assert "no changes in the provisions, 1 difference outside of them" in out
    assert run("diff", "a.txt", "b.txt", "--exit-code", "--ignore", "outside").code == 0
    assert run("diff", "a.txt", "b.txt", "--fail-on", "substantive").code == 0
    assert run("diff", "a.txt", "b.txt", "--fail-on", "consequential").code == 1


def test_ignore_knows_its_words(run, pair) -> None:
    assert "'big' is no significance and no kind" in run("diff", *pair, "--ignore", "big").err
    assert "'outside' is no significance" in run("diff", *pair, "--only", "outside").err


def test_a_section_is_found_under_its_path_in_a_text_that_has_its_number(run, here) -> None:
    text = "Order\n\nSec. 2. Toll is due.\n\nSec. 5. Within 9 days the Clerk shall act.\n\nSec. 5. A boat runs.\n"
    numbered = text.replace("Order", "Executive Order 5")
    (here / "a.txt").write_text(numbered)
    (here / "b.txt").write_text(numbered.replace("Toll", "A toll").replace("boat", "ferry"))
    assert paths(run, ("a.txt", "b.txt"), "--section", "5#2") == ["5#2"]
    assert paths(run, ("a.txt", "b.txt"), "--section", "5..5#2") == ["5#2"]
    (here / "a.txt").write_text(numbered.replace("A boat runs", "Within 3 days a boat shall run"))
    found = run("extract", "a.txt", "--rule", "deadline", "--section", "5#2", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["path"] for line in found] == ["5#2"]
