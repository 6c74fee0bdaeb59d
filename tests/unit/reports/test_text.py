from __future__ import annotations

import re
from dataclasses import replace

import pytest

import legaldiff
from legaldiff.compare.engine import Diff
from legaldiff.compare.result import Group
from legaldiff.document import Document
from legaldiff.reports import Excerpt, render

DIFF = """\
old: old.txt
new: new.txt
{summary}

1 modified · substantive · Ferries
    - shall → may
    - exception dropped: except on feast days
    The Harbor Master [-shall-] {{+may+}} keep ten boats ready[-, except on feast days-].

2 inserted · substantive · Bells
    {{+Sec. 2. Bells. A bell rings at noon.+}}

2–3 → 3–4 renumbered

3(a) → 4(a) modified · consequential · Reports
    The Harbor Master shall report under section [-2-] {{+3+}} of this order.
"""


def test_a_diff_reads_from_the_summary_down(diff: Diff) -> None:
    assert render(diff, "text") == DIFF.format(summary=diff.summary)


def test_the_text_report_is_the_default(diff: Diff) -> None:
    assert render(diff) == render(diff, "text")


def test_only_what_is_asked_for_is_shown_and_the_rest_is_counted(diff: Diff) -> None:
    shown = render(diff, "text", only=("insert",))
    assert diff.summary in shown
    assert "2 inserted" in shown
    assert "shall → may" not in shown
    assert shown.endswith("\n(4 other changes not shown)\n")


def test_only_takes_significances_and_kinds(diff: Diff) -> None:
    shown = render(diff, "text", only=("consequential", "insert"))
    assert "2–3 → 3–4 renumbered" in shown
    assert "2 inserted" in shown
    assert "1 modified" not in shown


def test_counts_alone(diff: Diff) -> None:
    assert render(diff, "text", stat=True) == (
        f"old: old.txt\nnew: new.txt\n{diff.summary}\n"
        "\n"
        "     2  substantive\n"
        "     3  consequential\n"
        "     1  insert\n"
        "     2  modify\n"
        "     2  renumber\n"
    )


def test_a_replacement_in_many_places_is_told_once(diff: Diff) -> None:
    again = [replace(diff.changes[4], id=f"c{n}") for n in (5, 6, 7)]
    group = Group("replacement", "“2” became “3” in 3 provisions", ("c5", "c6", "c7"))
    shown = render(replace(diff, changes=tuple(again), groups=(group,)), "text")
    assert shown.endswith(
        "\n\n“2” became “3” in 3 provisions · consequential\n    - 3(a) → 4(a), 3(a) → 4(a), 3(a) → 4(a)\n"
    )


def test_a_member_that_changes_more_than_the_replacement_is_told_as_well(diff: Diff) -> None:
    group = Group("replacement", "“shall” became “may” in 3 provisions", ("c1", "c5"))
    shown = render(replace(diff, groups=(group,)), "text")
    assert "exception dropped" in shown
    assert "section [-2-]" not in shown


def test_nothing_changed(old: Document) -> None:
    shown = render(legaldiff.diff(old, old), "text")
    assert shown == "old: old.txt\nnew: old.txt\nno changes\n"


def test_an_outline_has_a_line_for_every_provision(old: Document) -> None:
    assert render(old, "text") == (
        "old.txt: 5 provisions\n"
        "  1        Ferries. The Harbor Master shall keep ten boats ready, except on feast days.\n"
        "  2        Tolls. No toll may be asked of a child.\n"
        "  3        Reports.\n"
        "    3(a)     The Harbor Master shall report under section 2 of this order.\n"
        "    3(b)     A report is public.\n"
    )


def test_the_first_words_are_cut_at_a_word(old: Document) -> None:
    lines = render(old, "text", width=40).splitlines()
    assert lines[1] == "  1        Ferries. The Harbor Master…"
    assert all(len(line) <= 40 for line in lines)


def test_a_provision_is_shown_with_all_that_is_in_it(old: Document) -> None:
    assert render(Excerpt(old, old["3"]), "text") == (
        "Sec. 3. Reports. (a) The Harbor Master shall report under section 2 of this order.\n"
        "\n"
        "    (b) A report is public.\n"
    )


def test_the_whole_document_is_shown(old: Document) -> None:
    assert re.sub(r"\s+", " ", render(Excerpt(old), "text")) == re.sub(r"\s+", " ", old.text.strip() + "\n")


def test_extracts_are_a_table(extracts) -> None:
    assert render(extracts, "text", file="old.txt") == (
        "old.txt: 1 extract\n"
        "\n"
        "2  bar  No toll may be asked of a child.\n"
        "        action: be asked of a child\n"
        "        soft: yes\n"
        "        targets: toll; child|ren\n"
    )


def test_no_extracts() -> None:
    assert render([], "text", file="old.txt") == "old.txt: 0 extracts\n"


@pytest.mark.parametrize("format", ["text", "terminal", "markdown"])
@pytest.mark.parametrize("width", [92, 30])
def test_deep_trees_and_narrow_terminals_do_no_harm(format: str, width: int) -> None:
    body = "\n\n".join(f"({'abcdefghij'[n % 10]}) Item {n}." for n in range(60))
    document = legaldiff.read(f"Section 1. List.\n\n{body}\n")
    options = {} if format == "markdown" else {"width": width}
    for result in (document, Excerpt(document), legaldiff.diff(document, document)):
        assert render(result, format, **options)


def test_hostile_characters_are_written_out() -> None:
    document = legaldiff.read("Section 1. Bad \u202e heading. Words \x9b1m here.\n", file="a\x1b.txt")
    for result in (document, Excerpt(document), legaldiff.diff(document, document)):
        for format in ("text", "markdown"):
            shown = render(result, format)
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", shown)
