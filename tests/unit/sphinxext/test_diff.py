"""A comparison on a page, and a table of extracts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docutils import nodes

from legaldiff.sphinxext.nodes import law_deleted, law_inserted

from .conftest import Project

Make = Callable[..., Project]
HEAD = "Bells\n=====\n\n"
DIFF = HEAD + ".. law:diff::\n   :old: old.txt\n   :new: new.txt\n"
TABLE = HEAD + ".. law:provisions::\n   :file: old.txt\n   :rule: deadline\n"


def heads(page: nodes.document) -> list[str]:
    return [p.astext() for p in page.findall(nodes.paragraph) if "law-head" in p["classes"]]


def test_a_redline_has_marks_in_every_format(project: Make) -> None:
    built = project({"index.rst": DIFF}).build()
    assert built.warnings == []
    html = built.output("index.html")
    assert 'Within <del class="law-deleted">30</del> <ins class="law-inserted">10</ins> days' in html
    assert "old.txt, No. 99055, 2016-05-02 → new.txt, No. 99066, 2020-06-03" in html
    assert "Within [-30-] {+10+} days" in built.build("text").output("index.txt")
    tex = built.build("latex").output("bells.tex")
    assert r"Within {[}\sphinxhyphen{}30\sphinxhyphen{}{]} \{+\textbf{10}+\} days" in tex


def test_changes_have_path_kinds_significance_and_facts(project: Make) -> None:
    page = project({"index.rst": DIFF}).build().doctree()
    assert "2(a) modified · substantive · Ringing" in heads(page)
    assert "may → shall" in [i.astext() for i in page.findall(nodes.list_item)]
    assert {n.astext() for n in page.findall(law_inserted)} >= {"10", "shall"}
    assert {n.astext() for n in page.findall(law_deleted)} >= {"30", "may"}


def test_only_some_changes_are_shown(project: Make) -> None:
    built = project({"index.rst": DIFF + "   :only: structural, move\n"}).build()
    assert heads(built.doctree()) == []
    assert "other changes not shown;" in built.doctree().astext()
    assert built.warnings == []


def test_only_the_changes_in_one_provision_are_shown(project: Make) -> None:
    built = project({"index.rst": DIFF + "   :section: sec. 2(b)\n"}).build()
    assert heads(built.doctree()) == ["2(b) modified · substantive · Ringing"]
    assert "1 substantive change." in built.doctree().astext()


def test_what_is_wrong_with_a_comparison_is_a_warning(project: Make) -> None:
    pages = {
        "index.rst": f"{DIFF}   :only: big\n\n.. toctree::\n   :glob:\n\n   *\n",
        "a.rst": f"{DIFF}   :section: 77\n",
        "b.rst": HEAD + ".. law:diff::\n   :old: old.txt\n",
        "c.rst": HEAD + ".. law:diff::\n   :old: gone.txt\n   :new: new.txt\n",
    }
    built = project(pages).build()
    assert built.warnings == [
        "a.rst:4: WARNING: no provision '77' in either text [law.read]",
        "b.rst:4: WARNING: law:diff compares two files, and :new: is not given [law.read]",
        "c.rst:4: WARNING: gone.txt: there is no such file: check the name [law.read]",
        "index.rst:4: WARNING: 'big' is nothing that :only: knows: expected any of substantive, structural, "
        "consequential, editorial, insert, delete, modify, move, renumber, split, merge [law.read]",
    ]


def test_extracts_are_a_table_with_links_to_where_they_are_published(project: Make) -> None:
    pages = {"index.rst": f"{TABLE}\n.. toctree::\n\n   text\n", "text.rst": HEAD + ".. law:document:: old.txt\n"}
    built = project(pages).build()
    assert built.warnings == []
    assert [e.astext() for e in built.doctree().findall(nodes.entry)][:5] == [
        "Where",
        "Rule",
        "Words",
        "Fields",
        "2(a)(i)",
    ]
    html = built.output("index.html")
    assert 'href="text.html#law-99055-sec_2__subsec_a__para_i" title="99055 sec. 2(a)(i): Ringing"' in html
    assert "<em>deadline:</em> Within 30 days" in html


def test_extracts_of_a_text_that_is_not_published_have_no_links(project: Make) -> None:
    built = project({"index.rst": TABLE.replace(": old.txt", ": old.txt, new.txt")}).build()
    assert built.warnings == []
    assert [e.astext() for e in built.doctree().findall(nodes.entry)][:6] == [
        "Text",
        "Where",
        "Rule",
        "Words",
        "Fields",
        "old.txt",
    ]
    assert "law-99055-sec_2__subsec_a" not in built.output("index.html")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (TABLE.replace("deadline", "grant_eligibility"), "No such provision was found."),
        (TABLE.replace("deadline", "bell"), "no rule named 'bell': expected one of"),
        (HEAD + ".. law:provisions::\n", "law:provisions reads one file or several, and :file: is not given"),
    ],
)
def test_a_table_of_nothing_says_so(project: Make, table: str, said: str) -> None:
    built = project({"index.rst": table}).build()
    assert said in "".join(built.warnings) or (built.warnings == [] and said in built.doctree().astext())
    assert all(w.endswith("[law.read]") for w in built.warnings)


def test_a_table_may_go_on_on_the_next_page(project: Make) -> None:
    assert r"\begin{longtable}" in project({"index.rst": TABLE}).build("latex").output("bells.tex")
