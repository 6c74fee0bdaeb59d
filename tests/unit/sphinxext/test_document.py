"""A text on a page: its structure, its exact words, its anchors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docutils import nodes

import legaldiff
from legaldiff.sphinxext.layout import lay_out_document
from legaldiff.sphinxext.nodes import law_block, law_num

from .conftest import ORDER, Project

Make = Callable[..., Project]
SPECIMENS = sorted((Path(__file__).parents[3] / "texts").glob("*/*.*"))
PAGE = {"index.rst": "Bells\n=====\n\n.. law:document:: old.txt\n"}
PAGES = {
    "index.rst": (
        "Bells\n=====\n\n.. law:document:: old.txt\n\n:law:ref:`99055#2(a)`\n\n"
        ".. law:diff::\n   :old: old.txt\n   :new: new.txt\n\n"
        ".. law:provisions::\n   :file: old.txt, new.txt\n"
    )
}


@pytest.mark.parametrize("builder", ["html", "latex", "text", "man", "texinfo", "singlehtml", "gettext"])
def test_every_builder_is_content(project: Make, builder: str) -> None:
    built = project(PAGES).build(builder, man_pages=[("index", "bells", "Bells", [], 1)])
    assert built.warnings == []


def test_headed_sections_are_sections_and_the_rest_are_blocks(project: Make) -> None:
    page = project(PAGE).build().doctree()
    titles = [t.astext() for t in page.findall(nodes.title)]
    assert titles == [
        "Bells",
        "Section 1. Purpose.",
        "Sec. 2. Ringing.",
        "Sec. 3. Amendment.",
        "Sec. 4. General Provisions.",
    ]
    ringing = next(s for s in page.findall(nodes.section) if "law-99055-sec_2" in s["ids"])
    assert [n.astext() for n in ringing.findall(law_num)] == ["(a)", "(i)", "(ii)", "(b)"]
    assert [b["ids"] for b in ringing.children if isinstance(b, law_block)] == [
        ["law-99055-sec_2__subsec_a"],
        ["law-99055-sec_2__subsec_b"],
    ]


def test_what_follows_a_list_stands_after_it(project: Make) -> None:
    text = ORDER.replace("(a) Within 30 days of the date of this order, the Keeper shall:", "The Keeper shall:")
    text = text.replace("(b) The Keeper may rest.", "The duties listed in this section end with the year.")
    page = project({**PAGE, "old.txt": text}).build().doctree()
    ringing = next(s for s in page.findall(nodes.section) if "law-99055-sec_2" in s["ids"])
    assert [c.astext() for c in ringing.children[1:]] == [
        "The Keeper shall:",
        "(i) ring each bell once; and",
        "(ii) write down the hour.",
        "The duties listed in this section end with the year.",
    ]
    assert ringing.children[-1]["classes"] == ["law-flush"]


def test_headings_of_the_page_go_on_after_a_text(project: Make) -> None:
    page = {"index.rst": "Bells\n=====\n\nText\n----\n\n.. law:document:: old.txt\n\nMore\n----\n\nEnd.\n"}
    built = project(page).build()
    outer = next(built.doctree().findall(nodes.section))
    assert [s[0].astext() for s in outer.children if isinstance(s, nodes.section)] == ["Text", "More"]
    assert built.warnings == []


def test_all_the_words_are_there_in_order_and_as_printed(project: Make) -> None:
    page = project(PAGE).build().doctree()
    assert "".join("".join(p.astext() for p in page.findall(nodes.Text)).split()) == "Bells" + "".join(ORDER.split())


def test_a_quotation_begins_with_its_mark(project: Make) -> None:
    page = project(PAGE).build().doctree()
    quoted = next(b for b in page.findall(law_block) if "law-quoted" in b["classes"])
    assert quoted.astext() == "“(b) A bell that is cracked shall be mended.”."


def test_text_is_indented_by_level(project: Make) -> None:
    text = project(PAGE).build("text").output("index.txt")
    assert (
        "\n(a) Within 30 days of the date of this order, the Keeper shall:\n\n  (i) ring each bell once; and\n" in text
    )
    assert 'The bells of "every" town -- large or small -- shall' in text


def test_a_designator_is_the_link_to_its_provision(project: Make) -> None:
    html = project(PAGE).build().output("index.html")
    assert 'class="law-num" href="#law-99055-sec_2__subsec_a__para_i" title="Link to this provision">(i)</a>' in html
    assert 'id="law-99055-sec_2__subsec_a__para_i"' in html
    assert 'href="_static/legaldiff.css' in html


def test_one_provision_is_shown_alone(project: Make) -> None:
    shown = ORDER[ORDER.index("(a) Within") : ORDER.index("(b) The Keeper")]
    page = {"index.rst": "Bells\n=====\n\n.. law:document:: old.txt\n   :section: sec. 2(a)\n   :name: bells\n"}
    built = project(page).build()
    assert built.doctree().astext().split() == f"Bells {shown}".split()
    assert next(b["ids"] for b in built.doctree().findall(law_block)) == ["law-bells-sec_2__subsec_a"]
    assert built.warnings == []


def test_in_a_note_headed_sections_are_blocks(project: Make) -> None:
    page = {"index.rst": "Bells\n=====\n\n.. note::\n\n   .. law:document:: old.txt\n\n   And so on.\n"}
    built = project(page).build()
    assert [t.astext() for t in built.doctree().findall(nodes.title)] == ["Bells"]
    assert "Sec. 2. Ringing." in built.doctree().astext()
    assert built.warnings == []


def test_the_same_text_twice_on_a_page_has_anchors_of_its_own(project: Make) -> None:
    twice = ".. law:document:: old.txt\n\n.. law:document:: old.txt\n   :no-index:\n"
    built = project({"index.rst": f"Bells\n=====\n\n{twice}"}).build()
    ids = [i for n in built.doctree().findall(nodes.Element) for i in n["ids"]]
    assert len(ids) == len(set(ids))
    assert built.warnings == []


def test_it_works_from_myst(project: Make) -> None:
    text = (
        "# Bells\n\n```{law:document} old.txt\n:name: bells\n```\n\n## More\n\n{law:ref}`bells sec. 2(b)`\n\n"
        ":::{note}\n```{law:document} old.txt\n:section: 3\n:name: bells\n```\n:::\n"
    )
    built = project({"index.md": text}, "myst_parser").build("html", myst_enable_extensions=["colon_fence"])
    titles = [t.astext() for t in built.doctree().findall(nodes.title)]
    assert titles[1] == "Section 1. Purpose."
    assert titles[-1] == "More"
    assert 'href="#law-bells-sec_2__subsec_b"' in built.output("index.html")
    assert built.warnings == []


def test_headings_are_in_the_index(project: Make) -> None:
    html = project(PAGE).build().output("genindex.html")
    assert '<a href="index.html#law-99055-sec_2">sec. 2, Ringing</a>' in html
    assert '<a href="index.html#law-99055-sec_2">99055 sec. 2</a>' in html


@pytest.mark.parametrize("file", SPECIMENS, ids=lambda p: p.name)
@pytest.mark.parametrize("sections", [True, False])
def test_no_specimen_loses_a_word(file: Path, sections: bool) -> None:
    document = legaldiff.read_file(file)
    shown: list[str] = []

    def identify(node: legaldiff.Node, element: nodes.Element) -> str:
        shown.append(document.path(node))
        element["ids"].append(shown[-1])
        return shown[-1]

    box = nodes.container("", *lay_out_document(document, document.root, identify, sections=sections))
    words = "".join(t.astext() for t in box.findall(nodes.Text))
    assert "".join(words.split()) == "".join(document.text.split())
    assert shown == [document.path(node) for node in document.provisions]
    assert all(p.astext().strip() for p in box.findall(nodes.paragraph))
