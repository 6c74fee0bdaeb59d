from __future__ import annotations

import pytest
from unit.readers.reading import page_of, paragraphs, reasons

import legaldiff


def test_clean_text_is_taken_as_it_is():
    source = "Order 7\n\nSection 1. Shade. Trees stay.\n\n(a) Oaks;  and\n"
    page = page_of(source, "text")
    assert page.text.text == source
    assert page.text.origin.is_identity
    assert [source[b.start : b.end] for b in page.blocks] == [
        "Order 7",
        "Section 1. Shade. Trees stay.",
        "(a) Oaks;  and",
    ]


def test_white_space_around_clean_text_stays():
    page = page_of("\n\n  Trees stay.  \n\n\n\nOaks too.\n\n", "text")
    assert page.text.origin.is_identity
    assert len(page.blocks) == 2


def test_lines_of_a_hard_wrapped_paragraph_are_joined_by_a_space():
    source = (
        "The keeper of each park shall count the trees that stand in it and\n"
        "shall write the number down in a book that is kept for that purpose\n"
        "and for no other.\n\nEach book is open to everybody.\n"
    )
    assert paragraphs(source) == [
        "The keeper of each park shall count the trees that stand in it and shall write the number down in a book "
        "that is kept for that purpose and for no other.",
        "Each book is open to everybody.",
    ]


def test_long_lines_without_blank_lines_are_paragraphs():
    first, second = "The keeper counts trees. " * 8, "Each book is open to everybody. " * 6
    assert paragraphs(f"{first}\n{second}\nIt ends.") == [first.strip(), second.strip(), "It ends."]


def test_short_lines_that_all_end_like_sentences_are_paragraphs():
    assert paragraphs("Trees stay.\nOaks stay too.\nBooks are open.\nIt ends.") == [
        "Trees stay.",
        "Oaks stay too.",
        "Books are open.",
        "It ends.",
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_every_kind_of_line_end_parts_lines(end):
    assert paragraphs(f"Trees stay.{end}{end}Oaks too.{end}") == ["Trees stay.", "Oaks too."]


def test_labels_right_below_one_another_begin_paragraphs():
    source = (
        "Sec. 2. Duties. The keeper of each park shall, before the first snow falls:\n"
        "(a) count the oaks;\n"
        "(b) count the elms, and write the number of them down in a book that is\n"
        "kept for that purpose; and\n"
        "(c) rest.\n"
    )
    assert [p[:20] for p in paragraphs(source)] == [
        "Sec. 2. Duties. The ",
        "(a) count the oaks;",
        "(b) count the elms, ",
        "(c) rest.",
    ]


def test_a_wrapped_citation_begins_no_paragraph():
    source = (
        "The keeper of each park shall carry out what is said in section 3(c) and\n"
        "(d) of this order, and the deputy of the keeper shall help with sections\n"
        "(a) and (b) of it, as each of them has always done without being told to.\n"
    )
    assert len(paragraphs(source)) == 1


def test_a_run_on_before_a_label_is_split():
    source = "It is ordered:Section 1.  Trees.  (a)  Keepers shall:(i)   count; and(ii)   rest.Oaks stay.\n\nEnd.\n"
    assert paragraphs(source) == [
        "It is ordered:",
        "Section 1.  Trees.  (a)  Keepers shall:",
        "(i)   count; and",
        "(ii)   rest.",
        "Oaks stay.",
        "End.",
    ]


def test_a_label_without_space_after_a_section_number_is_no_run_on():
    assert paragraphs("Sec. 3.(a) Trees stay.\n\nEnd.") == ["Sec. 3.(a) Trees stay.", "End."]


def test_first_lines_that_are_indented_begin_paragraphs():
    source = (
        "    The keeper of each park shall count the trees that stand in it.\n"
        "    Each book that holds such a number is kept in the office of the\n"
        "keeper, and is open to everybody who wants to see it on a day on\n"
        "which the office is open.\n"
        "    Nothing else is counted.\n"
    )
    assert [p[:10] for p in paragraphs(source)] == ["The keeper", "Each book ", "Nothing el"]


def test_first_lines_that_stand_out_to_the_left_begin_paragraphs():
    source = (
        "(a) The keeper of each park shall count the trees that stand in it\n"
        "    and shall write the number down in a book.\n"
        "(b) Each book that holds such a number is kept in the office of the\n"
        "    keeper, and is open to everybody who wants to see it.\n"
    )
    assert [p[:5] for p in paragraphs(source)] == ["(a) T", "(b) E"]


def test_control_characters_are_dropped_with_a_reason_and_join_no_lines():
    source = "Tr\x00ees\x07 stay.\n\n\x00\n\nOaks too.\x00"
    assert paragraphs(source) == ["Trees stay.", "Oaks too."]
    assert reasons(source, "text") == {"control character": "\x00\x07\x00\x00"}


def test_a_byte_order_mark_is_dropped_text():
    assert paragraphs("\ufeffTrees stay.") == ["Trees stay."]
    assert reasons("\ufeffTrees stay.", "text") == {"byte-order mark": "\ufeff"}


def test_half_a_surrogate_pair_is_dropped():
    assert paragraphs("Trees\ud800 stay.") == ["Trees stay."]


def test_text_maps_back_to_the_lines_it_was_read_from():
    source = "The keeper of each park shall count all of\nthe trees in it.\r\n\r\nIt ends."
    page = page_of(source, "text")
    at = page.text.text.index("trees")
    assert page.text.origin.to_source(at, at + 5).of(source) == "trees"


def test_metadata_comes_from_the_first_lines():
    meta = page_of("Executive Order 99017-A of March 4, 2017\n\nCounting the Trees\n\nTrees stay.", "text").meta
    assert (meta.number, meta.title, meta.date) == ("99017-A", "Counting the Trees", "2017-03-04")


def test_the_date_below_the_signature_serves_where_the_number_line_has_none():
    meta = page_of(
        "Executive Order 99017\n\nCounting the Trees\n\nTrees stay.\n\nTHE OFFICE,\n\nMarch 4, 2017.", "text"
    ).meta
    assert meta.date == "2017-03-04"


SENTENCES = (
    "Section 1. Trees. A tree stands where it is planted.\n"
    "The keeper of each park shall count the trees.\n"
    "No tree may be cut before it is counted (see\n"
    "the list below).\n\n"
    "Sec. 2. Books. The keeper shall have a book.\n"
    "It is open to everybody.\n\n"
    "It closes in winter.\n"
    "THE OFFICE,\n"
    "March 4, 2017.\n"
)


def test_each_sentence_may_have_a_line_of_its_own_where_blank_lines_part_the_paragraphs():
    first, second, *rest = paragraphs(SENTENCES)
    assert first.endswith("planted. The keeper of each park shall count the trees. No tree may be cut before it is "
                          "counted (see the list below).")  # fmt: skip
    assert second == "Sec. 2. Books. The keeper shall have a book. It is open to everybody."
    assert rest == ["It closes in winter.", "THE OFFICE,", "March 4, 2017."]
    document = legaldiff.read(SENTENCES.partition("\n\nIt closes")[0], "text")
    assert [document.path(node) for node in document.provisions] == ["1", "2"]


def test_lines_with_several_sentences_are_paragraphs():
    several = SENTENCES.replace("It is open to everybody.", "It is open. Everybody may look.")
    several = several.replace("(see\nthe list below)", "(see the list below)")
    assert len(paragraphs(several)) == 8
    assert len(paragraphs(several.replace("\n\n", "\n"))) == 8
