from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from legaldiff.reports.schemas import read_schema

FRAMED = """Ordinance No. 7

An Ordinance on Boats

Be it ordained by the Council:

Section 1. Ferries. The Harbor Master shall keep ten boats ready.

Sec. 2. Reports. (a) The Harbor Master shall report within 30 days.

(b) A report is public.

(c) A boat has a bell.
"""


@pytest.fixture
def differ(run, here):
    """Check FRAMED against itself with some words replaced."""

    def check(*options: str, **words: str):
        new = FRAMED
        for old, other in words.items():
            assert old.replace("_", " ") in new
            new = new.replace(old.replace("_", " "), other)
        (here / "a.txt").write_text(FRAMED)
        (here / "b.txt").write_text(new)
        return run("check", "a.txt", "b.txt", *options)

    return check


def test_nothing_changed(differ) -> None:
    assert differ() == (0, "", "")


def test_what_is_allowed_passes_with_all_that_is_in_it(differ) -> None:
    assert differ("--allow", "2(a)", within="in").code == 0
    assert differ("--allow", "sec. 2", within="in", public="secret").code == 0
    assert differ("--allow", "2(a)..2(b)", within="in", public="secret").code == 0


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ({"within": "in"}, "2(a): modified (substantive). "),
        ({"Ordinance_No. 7": "Ordinance No. 8"}, "outside of all provisions: changed (consequential). "),
        ({"on_Boats": "on Ships"}, "outside of all provisions: changed (consequential). "),
        ({"Ferries": "Boats"}, "1: modified (consequential). "),
        (
            {"Sec._2. Reports. (a)": "Section 2. Reports. (a)"},
            "2: changed (editorial). The designator is printed in another way.",
        ),
        ({"shall_keep ten": "shall keep Ten"}, "1: modified (editorial). "),
        ({"ready.": "ready ."}, "1: modified (editorial). "),
    ],
)
def test_any_other_difference_is_listed(differ, words: dict[str, str], line: str) -> None:
    code, out, err = differ("--allow", "2(b)", **words)
    assert (code, err) == (1, "")
    assert out.startswith(line)


def test_a_level_lets_lighter_differences_pass(differ) -> None:
    assert differ("--fail-on", "substantive", Ferries="Boats").code == 0
    assert differ("--fail-on", "substantive", on_Boats="on Ships").code == 0
    assert differ("--fail-on", "substantive", within="in").code == 1


def test_what_is_in_no_provision_may_be_allowed(differ) -> None:
    assert differ("--allow", "outside", on_Boats="on Ships").code == 0
    assert differ("--allow", "outside", within="in").code == 1


def test_metadata_count(run, here) -> None:
    for name, number in (("a.md", 7), ("b.md", 8)):
        (here / name).write_text(
            f"---\nnumber: {number}\ntitle: Boats\n---\n\n## Section 1. Ferries\n\nThe boat runs.\n"
        )
    code, out, _ = run("check", "a.md", "b.md")
    assert (code, "The number was “7” and is “8”." in out) == (1, True)
    assert run("check", "a.md", "b.md", "--allow", "outside").code == 0


def test_a_move_out_of_what_is_allowed_does_not_pass(run, here) -> None:
    (here / "a.txt").write_text(FRAMED)
    bell = "\n(c) A boat has a bell.\n"
    (here / "b.txt").write_text(
        FRAMED.replace(bell, "").replace("boats ready.\n", f"boats ready:\n{bell.replace('c', 'a', 1)}")
    )
    assert run("check", "a.txt", "b.txt", "--allow", "2").code == 1


def test_a_path_that_is_nowhere_is_an_error_that_names_the_nearest(differ) -> None:
    code, out, err = differ("--allow", "2(d)")
    assert (code, out) == (2, "")
    assert err.startswith("legaldiff: no provision '2(d)' in either text; the nearest are 2(")


def test_a_path_of_two_provisions_must_be_said_for_a_side(run, here) -> None:
    (here / "a.txt").write_text("Section 1. A boat runs at noon.\n\nSec. 2. A bell rings at dusk.\n")
    (here / "b.txt").write_text(
        "Section 1. A gull cries over the roof.\n\nSec. 2. A boat runs at noon.\n\nSec. 3. A bell rings at dawn.\n"
    )
    code, _, err = run("check", "a.txt", "b.txt", "--allow", "2")
    assert code == 2
    assert "say old:2 or new:2" in err
    allowed = [word for path in ("new:1", "new:2", "old:2") for word in ("--allow", path)]
    assert run("check", "a.txt", "b.txt", *allowed).code == 0


def test_the_json_is_as_its_schema_says(differ) -> None:
    for words in ({}, {"within": "in", "on_Boats": "on Ships"}):
        code, out, _ = differ("--format", "json", **words)
        data = json.loads(out)
        Draft202012Validator(json.loads(read_schema("check"))).validate(data)
        assert data["holds"] is (code == 0)


@pytest.mark.parametrize("pair", [("old.txt", "nothing.txt"), ("-", "-")])
def test_trouble(run, pair: tuple[str, str]) -> None:
    assert run("check", *pair).code == 2


NUMBERED = "Executive Order 5\n\nLists\n\nIt is ordered as follows:\n\n" + "\n\n".join(
    f"Sec. {number}. The {clerk} shall keep a list."
    for number, clerk in ((1, "Baker"), (2, "Cooper"), (3, "Dyer"), (4, "Fuller"), (5, "Glover"), (5, "Hatter"))
)


@pytest.mark.parametrize(
    ("clerk", "allowed", "code"),
    [("Cooper", "5#2", 1), ("Hatter", "5#2", 0), ("Cooper", "2", 0), ("Cooper", "Executive Order 5 sec. 2", 0)],
)
def test_a_path_is_not_taken_for_the_number_of_the_text_and_a_section(run, here, clerk, allowed, code) -> None:
    (here / "a.txt").write_text(NUMBERED)
    (here / "b.txt").write_text(NUMBERED.replace(f"{clerk} shall", f"{clerk} may"))
    assert run("check", "a.txt", "b.txt", "--allow", allowed).code == code


def test_a_path_of_one_text_is_no_written_reference_in_the_other(run, here) -> None:
    once = NUMBERED.rpartition("\n\n")[0]
    (here / "a.txt").write_text(NUMBERED)
    (here / "b.txt").write_text(once)
    (here / "c.txt").write_text(once.replace("Cooper shall", "Cooper may"))
    assert run("check", "a.txt", "b.txt", "--allow", "5#2").code == 0
    assert run("check", "a.txt", "c.txt", "--allow", "5#2").out.startswith("2: modified (substantive). ")
    assert run("check", "a.txt", "c.txt", "--allow", "4..5#2").out.startswith("2: modified (substantive). ")
