from __future__ import annotations

from laws import check_document
from unit.readers.reading import page_of, paragraphs, reasons, roles

from legaldiff.readers import read, recognise
from legaldiff.structure.block import Role

HEAD = """<html>
<head>
<title>Federal Register, Volume 82 Issue 51 (Friday, March 17, 2017)</title>
</head>
<body><pre>[Federal Register Volume 82, Number 51 (Friday, March 17, 2017)]
[Presidential Documents]
[Pages 99801-99806]
From the Federal Register Online via the Office [<a href="http://example.org">example.org</a>]
[FR Doc No: 2017-99017]

Executive Order 99017--Counting the Trees

                         Presidential Documents\x20
\x00
  Federal Register / Vol. 82, No. 51 / Friday, March 17, 2017 /\x20
Presidential Documents\x20

 ___________________________________________________________________

 Title 3--
 The President

[[Page 99801]]

                Executive Order 99017 of March 14, 2017

\x20
Counting the Trees in the Parks and Gardens of the\x20
                Country

"""
BODY = """                By the powers that I have, it is ordered:

                Section 1. Trees. (a) The keeper of each park shall
                count the trees.
                    (b) The keeper shall count them again, in a year in
                which it rains.
                    (c) Keepers rest.

(i) on Sundays; and

(ii) on such other days as the office may name for all the keepers of the
country at once.

"""
TAIL = """                    (Presidential Sig.)<Keeper1><Keeper2>

                THE OFFICE,

                    March 14, 2017.

[FR Doc. 2017-99017
Filed 3-16-17; 11:15 am]
Billing code 9999-F7-P

</pre></body>
</html>
"""


def body(text: str) -> list[str]:
    return [t for role, t in roles(HEAD + text, "gpo") if role is Role.TEXT]


def test_gpo_text_is_recognised_with_or_without_its_page():
    assert recognise(HEAD + BODY) == "gpo"
    assert recognise("[[Page 7]]\n\n                Trees stay.\n") == "gpo"


def test_the_front_of_the_file_is_dropped_and_the_title_is_found():
    found = roles(HEAD + BODY + TAIL, "gpo")
    assert found[:2] == [
        (Role.NUMBER, "Executive Order 99017 of March 14, 2017"),
        (Role.TITLE, "Counting the Trees in the Parks and Gardens of the Country"),
    ]


def test_paragraphs_begin_at_a_blank_line_or_an_indented_first_line():
    assert [p[:24] for p in body(BODY)] == [
        "By the powers that I hav",
        "Section 1. Trees. (a) Th",
        "(b) The keeper shall cou",
        "(c) Keepers rest.",
        "(i) on Sundays; and",
        "(ii) on such other days ",
    ]


def test_filing_lines_are_kept_as_furniture():
    found = roles(HEAD + BODY + TAIL, "gpo")
    assert [t for role, t in found if role is Role.FURNITURE] == [
        "(Presidential Sig.)",
        "[FR Doc. 2017-99017",
        "Filed 3-16-17; 11:15 am]",
        "Billing code 9999-F7-P",
    ]


def test_the_header_gives_the_metadata():
    meta = page_of(HEAD + BODY, "gpo").meta
    assert (meta.number, meta.date, meta.publication_date) == ("99017", "2017-03-14", "2017-03-17")
    assert (meta.citation, meta.document_number) == ("82 FR 99801", "2017-99017")


def test_a_page_mark_in_mid_sentence_does_not_part_the_paragraph():
    text = "                The keeper shall count the oaks and\n\n[[Page 99802]]\n\n                the elms.\n"
    assert body(text) == ["The keeper shall count the oaks and the elms."]
    assert reasons(HEAD + text, "gpo")["page mark"].endswith("[[Page 99802]]")


def test_a_label_after_a_page_mark_begins_a_paragraph():
    text = "(i) the oaks; and\n\n[[Page 99802]]\n\n(ii) the elms.\n"
    assert body(text) == ["(i) the oaks; and", "(ii) the elms."]


def test_a_citation_goes_on_after_a_page_mark():
    text = "                as said in sections 3(b),\n\n[[Page 99802]]\n\n                (c) and (d).\n"
    assert body(text) == ["as said in sections 3(b), (c) and (d)."]


def test_a_label_alone_on_its_line_belongs_to_the_words_below_it():
    assert body("(a)\n\nthe oaks;\n\n(b)\n\nthe elms.\n") == ["(a) the oaks;", "(b) the elms."]


def test_a_title_that_goes_on_after_a_blank_line_is_one_title():
    source = HEAD + "                and Hedges\n\n" + BODY
    assert roles(source, "gpo")[1][1].endswith("of the Country and Hedges")


def test_quotation_marks_and_named_characters_are_resolved():
    text = "                ``Oak'' means `a tree' in Bogot[aacute], & the keepers' G[omacr]ngs[imacr] &amp; [sic].\n"
    assert body(text) == ["“Oak” means ‘a tree’ in Bogotá, & the keepers' Gōngsī & [sic]."]


def test_tags_are_dropped_and_symbols_resolved():
    text = '                PM<INF>2.5</INF> of TREE<Register> at <a href="http://example.org">example.org</a>.\n'
    assert body(text) == ["PM2.5 of TREE® at example.org."]


def test_image_marks_are_dropped():
    text = "                Trees stay.\n                <GRAPHIC(S) NOT AVAILABLE IN TIFF FORMAT>\n\n"
    text += "[GRAPHIC] [TIFF OMITTED] TR17MR17.001\n"
    assert body(text) == ["Trees stay."]


def test_a_control_character_at_a_line_end_is_dropped_once():
    document = read("                Executive Order 9 of bells\x9b\nand ferries", "gpo")
    check_document(document)
    assert document.text == "Executive Order 9 of bells and ferries"


def test_line_end_hyphens_keep_their_words():
    assert body("                Each keeper shall work in a law-\n                abiding way.\n") == [
        "Each keeper shall work in a law-abiding way."
    ]


def test_a_header_without_a_body_in_the_page_is_still_read():
    assert (
        paragraphs("[Federal Register Volume 1, Number 1 (Monday, May 1, 2000)]\nTrees stay.\n", "gpo")[-1]
        == "Trees stay."
    )


def test_the_contents_of_the_issue_after_the_order_are_dropped():
    source = (
        HEAD
        + BODY
        + TAIL.partition("</pre>")[0]
        + "                  CONTENTS\n\n[[Page iii]]\n\nTree Department\nNOTICES\n"
    )
    assert [t for role, t in roles(source, "gpo")][-1] == "Billing code 9999-F7-P"
    assert "Tree Department" in reasons(source, "gpo")["what follows the order in the issue"]


def test_a_control_character_at_the_end_of_a_line_is_dropped_and_parts_no_words():
    source = "A bell rings\x0b\nat noon each day.\n"
    page = page_of(source, "gpo")  # which checks that nothing is both mapped and dropped
    assert "rings at noon" in page.text.text
    assert "\x0b" in [source[slice(*d.span)] for d in page.text.dropped]
