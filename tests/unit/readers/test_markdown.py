from __future__ import annotations

import pytest
from unit.readers.reading import page_of, paragraphs, reasons, roles

from legaldiff.readers import recognise
from legaldiff.structure.block import Role

LONG = "The keeper of every park shall count the trees that stand in it, and the shrubs too, " * 2


def words(source: str) -> list[str]:
    return paragraphs(source, "markdown")


@pytest.mark.parametrize(
    "source",
    [
        "# Trees\n\nThey stay.",
        "---\ntitle: Trees\n---\n\nThey stay.",
        "Trees\n\n**Section 1.** *Oaks.* They stay.\n\n**Sec. 2.** Elms.",
        "Trees\n\n## Policy\n\nSee [the act](https://example.org/act).",
    ],
    ids=["heading", "front matter", "bold labels", "heading and link"],
)
def test_markdown_is_recognised_by_its_marks(source):
    assert recognise(source) == "markdown"


@pytest.mark.parametrize(
    "source",
    [
        "Trees\n\nSection 1. They stay.\n\n- oaks\n- elms",
        "Trees * * * stay.\n\n* Ibid.",
        "Trees\n\n# 5 of 7 stay ** as printed.",
        "--- \nTrees stay\n---",
        "1. Oaks.\n2. Elms.\n\n> quoted",
    ],
)
def test_plain_text_is_not_taken_for_markdown(source):
    assert recognise(source) == "text"
    assert recognise(source, "trees.md") == "markdown"


def test_headings_have_roles():
    above = "# Executive Order 99017\n\nCounting the Trees\n==================\n\n"
    source = f"{above}### Policy ###\n\nTrees stay.\n\nOaks\n---\n"
    assert roles(source, "markdown") == [
        (Role.NUMBER, "Executive Order 99017"),
        (Role.TITLE, "Counting the Trees"),
        (Role.HEADING, "Policy"),
        (Role.TEXT, "Trees stay."),
        (Role.HEADING, "Oaks"),
    ]


def test_a_short_line_in_bold_type_is_a_heading_and_a_sentence_is_none():
    assert roles("Trees.\n\n**Policy**\n\n**Trees stay.**", "markdown")[1:] == [
        (Role.HEADING, "Policy"),
        (Role.TEXT, "Trees stay."),
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**Sec. 2.** *Oaks.* They ***stay***.", "Sec. 2. Oaks. They stay."),
        ("__Sec. 2.__ _Oaks._ They stay.", "Sec. 2. Oaks. They stay."),
        ("**bold *and slanted* words**", "bold and slanted words"),
        ("5*3 trees and 5*4*2 more", "5*3 trees and 5*4*2 more"),
        ("snake_case_words and S______ stay", "snake_case_words and S______ stay"),
        ("words * * * left out", "words * * * left out"),
        ("** no mark ** and *no end", "** no mark ** and *no end"),
        ("a*b*c", "abc"),
        ("~~gone~~ trees and ~5 more", "gone trees and ~5 more"),
    ],
)
def test_marks_of_emphasis_are_left_out_and_other_stars_are_text(source, text):
    assert words(source) == [text]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("See [the act](https://example.org/a_(b) 'The Act').", "See the act."),
        ("Section [4](a) and [sic] stay", "Section [4](a) and [sic] stay"),
        ("See [the *act*][a] and [a].\n\n[a]: <https://example.org>", "See the act and a."),
        ("<https://example.org/a> and <keeper@example.org>", "https://example.org/a and keeper@example.org"),
        ("Trees![seal](seal.png) stay.", "Trees stay."),
        (r"\(a\) 1986\. \*Trees\*", "(a) 1986. *Trees*"),
        ("Oaks &amp; elms &sect;&nbsp;4 & &bogus;", "Oaks & elms § 4 & &bogus;"),
        ("the `code *x*` stays", "the code *x* stays"),
        ("the ``Tree Act'' and the ``Oak Act'' stay", "the ``Tree Act'' and the ``Oak Act'' stay"),
        ("H<sub>2</sub>O, a < b, <5 and <insert date>", "H2O, a < b, <5 and <insert date>"),
        ("Trees stay.[^1]\n\n[^1]: So they do.", "Trees stay."),
    ],
)
def test_links_escapes_references_code_and_tags(source, text):
    assert words(source)[0] == text


def test_what_is_left_out_has_a_reason():
    found = reasons("---\nnumber: 7\n---\n[a](http://b) ![c](d) <!-- e -->f[^1]\n\n<script>\ng\n</script>", "markdown")
    assert found == {
        "front matter": "---\nnumber: 7\n---\n",
        "markup": "[",
        "link target": "](http://b)",
        "image": "![c](d)",
        "comment, script or style": "<!-- e --><script>g</script>",
        "footnote mark": "[^1]",
    }


def test_numbers_of_items_are_text_and_bullets_are_not():
    source = "1. Oaks\n2. Elms\n   - Tall\n   * (a) Small\n     and low\n+ Yews"
    assert words(source) == ["1. Oaks", "2. Elms", "Tall", "(a) Small and low", "Yews"]


def test_a_list_that_repeats_its_number_is_counted():
    assert words("1. Oaks\n   1. Tall\n   1. Small\n1. Elms") == ["1. Oaks", "1. Tall", "2. Small", "2. Elms"]
    assert words("1. Oaks\n2. Elms\n\nTrees:\n\n1. Yews\n1. Firs")[-1] == "1. Firs"


def test_indentation_makes_no_code_and_a_fence_holds_no_marks():
    assert words("Trees:\n\n    (a) *oaks*\n\n```\n(b) *elms*\n```") == ["Trees:", "(a) oaks", "(b) *elms*"]


def test_quotations_leave_only_their_marks_behind():
    assert words("to read:\n> “Sec. 1. Trees\n> stay.\n>\n> > - (a) oaks”") == [
        "to read:",
        "“Sec. 1. Trees stay.",
        "(a) oaks”",
    ]


def test_rows_of_tables_are_blocks():
    assert roles("| Tree | Count |\n|---|--:|\n| Oak | **5** |\n| Elm \\| Yew | 7 |\n\nThey stay.", "markdown") == [
        (Role.TABLE, "Tree Count"),
        (Role.TABLE, "Oak 5"),
        (Role.TABLE, "Elm | Yew 7"),
        (Role.TEXT, "They stay."),
    ]


def test_rules_are_left_out_and_printed_asterisks_are_not():
    assert words("Oaks.\n\n---\n\n* * * * *\n\n***\n\nElms.") == ["Oaks.", "* * * * *", "Elms."]


def test_wrapped_lines_are_joined_and_labels_open_paragraphs():
    source = (
        "The keeper of every park shall count the trees that stand in it and half-\n"
        "grown shrubs, and shall:\n(a) write the numbers down; and\n(b) keep them."
    )
    assert words(source) == [
        "The keeper of every park shall count the trees that stand in it and half-grown shrubs, and shall:",
        "(a) write the numbers down; and",
        "(b) keep them.",
    ]


def test_long_lines_are_paragraphs_unless_the_break_is_in_mid_sentence():
    assert words(f"{LONG}oaks.\n{LONG}elms \net seq\n.) stay.\nFirs") == [
        f"{LONG}oaks.",
        f"{LONG}elms et seq.) stay.",
        "Firs",
    ]


def test_short_lines_with_room_left_are_items_of_their_own():
    source = "\n".join(["Oak and Elm Railroad", "Yew Line", "Fir Valley and Western Railroad", "Ash Road", "Pine Pike"])
    assert words(source) == source.split("\n")


def test_hard_breaks_part_paragraphs():
    assert words("THE WHITE HOUSE,  \nMarch 14,\\\n2017<br/>here") == ["THE WHITE HOUSE,", "March 14,", "2017", "here"]


def test_windows_line_ends_are_no_hard_breaks():
    assert words("The keeper of every park shall count the trees \r\nthat stand in it.\r\n\r\nOaks.") == [
        "The keeper of every park shall count the trees that stand in it.",
        "Oaks.",
    ]


def test_metadata_is_that_of_the_text_then_that_of_the_front():
    front = "---\nnumber: 7\ntitle: 'Trees'\ndate: 2017-03-14\nlang: en\n---\n"
    meta = page_of(front + "It is ordered.", "markdown").meta
    assert (meta.number, meta.title, meta.date) == ("7", "Trees", "2017-03-14")
    meta = page_of(front + "# Executive Order 99017—Oaks\n\nIt is ordered.", "markdown").meta
    assert (meta.number, meta.title, meta.date) == ("99017", "Oaks", "2017-03-14")


def test_the_record_that_a_machine_wrote_is_no_text():
    source = (
        "# Executive Order 99017—Oaks\n\n## Summary\n\n**Signed:** March 14, 2017\n**Published:** March 16, 2017\n\n"
        "**Document Details:**\n- Document Number: None\n- Citation: 99 FR 7\n\n## Sources\n- [HTML](https://example.org)\n\n"
        "---\n\n## Executive Order 99017\n\nOaks stay.\n"
    )
    page = page_of(source, "markdown")
    assert [page.text.text[b.start : b.end] for b in page.blocks][1:] == ["Executive Order 99017", "Oaks stay."]
    assert (page.meta.date, page.meta.publication_date) == ("2017-03-14", "2017-03-16")
    assert (page.meta.citation, page.meta.document_number) == ("99 FR 7", None)


def test_clean_markdown_is_its_own_text():
    assert page_of("Oaks stay.\n\nElms too.", "markdown").text.origin.is_identity


def test_characters_that_are_no_text_are_dropped_once():
    assert words("\ufeff# Tr\x00ees\n\n![a\x07](b) *st\x00ay*\x00") == ["Trees", "stay"]


def test_what_stands_for_the_image_of_the_signature_is_furniture():
    assert roles("Trees stay.\n\nOB#1.EPS\n\nTHE WHITE HOUSE,\n\nMay 1.", "markdown")[1][0] is Role.FURNITURE
