"""Tracked changes of Word in the three ways of reading them."""

from __future__ import annotations

import pytest
from making.word import BY, deleted, docx, inserted, item, level, mark, numbering, p, r, row
from unit.readers.reading import paragraphs, reasons

LISTS = numbering({0: level(0, "lowerLetter", "(%1)")}, {1: (0, ""), 2: (0, "")})


def read(body: str) -> list[list[str]]:
    """The paragraphs accepted, rejected, and with both kept."""
    source = docx(body, numbering=LISTS)
    return [paragraphs(source, name) for name in ("docx", "docx-original", "docx-both")]


def test_words_that_came_and_went():
    body = p(r("The bell ") + deleted("shall") + inserted(r("may")) + r(" ring."))
    assert read(body) == [["The bell may ring."], ["The bell shall ring."], ["The bell shallmay ring."]]


def test_words_that_came_and_went_again_are_in_neither():
    body = p(r("The bell rings") + inserted(deleted(" twice")) + r("."))
    assert read(body) == [["The bell rings."], ["The bell rings."], ["The bell rings twice."]]


def test_what_is_left_out_has_a_reason():
    source = docx(p(r("The bell ") + deleted("shall") + inserted(r("may")) + r(" ring.")))
    assert reasons(source, "docx")["tracked deletion"] == "shall"
    assert reasons(source, "docx-original")["tracked insertion"] == "may"


def test_a_paragraph_that_moved_stands_at_one_place():
    gone = p(f"<w:moveFrom {BY}>{r('Ropes are hemp.')}</w:moveFrom>", mark("moveFrom"))
    come = p(f"<w:moveTo {BY}>{r('Ropes are hemp.')}</w:moveTo>", mark("moveTo"))
    body = gone + p("Bells ring.") + come + p("Done.")
    assert read(body)[:2] == [
        ["Bells ring.", "Ropes are hemp.", "Done."],
        ["Ropes are hemp.", "Bells ring.", "Done."],
    ]
    assert read(body)[2] == ["Ropes are hemp.", "Bells ring.", "Ropes are hemp.", "Done."]


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    body = p("The bell rings ", mark("del")) + p("at noon.")
    assert read(body) == [["The bell rings at noon."], ["The bell rings", "at noon."], ["The bell rings", "at noon."]]


def test_an_inserted_paragraph_mark_parts_one_paragraph():
    body = p("The bell rings. ", mark("ins")) + p("It rings twice.")
    assert read(body) == [
        ["The bell rings.", "It rings twice."],
        ["The bell rings. It rings twice."],
        ["The bell rings.", "It rings twice."],
    ]


def test_the_joined_paragraph_has_the_number_of_its_last_mark():
    body = item("oak") + p("and ", mark("del")) + item("elm") + item("ash")
    assert read(body)[0] == ["(a) oak", "(b) and elm", "(c) ash"]
    assert read(body)[1] == ["(a) oak", "and", "(b) elm", "(c) ash"]


def test_a_deleted_item_is_not_counted():
    gone = item(deleted("elm"), more=mark("del"))
    body = item("oak") + gone + item("ash")
    assert read(body) == [["(a) oak", "(b) ash"], ["(a) oak", "(b) elm", "(c) ash"], ["(a) oak", "(b) elm", "(c) ash"]]


def test_an_inserted_item_is_not_counted_in_the_original():
    come = item(inserted(r("elm")), more=mark("ins"))
    body = item("oak") + come + item("ash")
    assert read(body)[:2] == [["(a) oak", "(b) elm", "(c) ash"], ["(a) oak", "(b) ash"]]


def test_deleted_items_at_the_end_leave_no_label():
    gone = item(deleted("elm"), more=mark("del"))
    assert read(f"<w:tbl>{row(item('oak') + gone)}</w:tbl>")[0] == ["(a) oak"]


def test_numbers_that_came_with_a_change_of_the_properties():
    old = f'<w:pPrChange {BY}><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    came = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {BY}/></w:numPr>'
    assert read(item("oak") + p("elm", old) + p("ash", came))[:2] == [
        ["(a) oak", "elm", "(b) ash"],
        ["(a) oak", "(b) elm", "ash"],
    ]


@pytest.mark.parametrize(("change", "views"), [("del", (0, 2)), ("ins", (1, 2))])
def test_rows_that_came_or_went(change, views):
    rows = row(p("oak"), p("12"), properties="") + row(p("elm"), p("7"), properties=f"<w:{change} {BY}/>")
    found = read(f"<w:tbl>{rows}</w:tbl>")
    without, both = views
    assert found[without] == ["oak 12"]
    assert found[1 - without] == found[both] == ["oak 12", "elm 7"]


def test_items_in_a_row_that_is_gone_are_not_counted():
    gone = row(item("elm"), item("ash"), properties=f"<w:del {BY}/>")
    found = read(item("oak") + f"<w:tbl>{gone}</w:tbl>" + item("fir"))
    assert found[:2] == [["(a) oak", "(b) fir"], ["(a) oak", "(b) elm (c) ash", "(d) fir"]]


def test_a_paragraph_whose_end_is_gone_goes_on_in_the_next_wherever_that_stands():
    form = f"<w:sdt><w:sdtContent>{p('and ', mark('del'))}</w:sdtContent></w:sdt>"
    assert read(item("oak") + form + "<w:bookmarkEnd/>" + item("elm"))[0] == ["(a) oak", "(b) and elm"]
