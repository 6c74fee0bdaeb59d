"""Automatic numbering of Word: the labels are what Word prints, worked out by hand."""

from __future__ import annotations

import pytest
from making.word import docx, item, level, numbering, p, style, styles
from unit.readers.reading import paragraphs

from legaldiff.readers.docx.number_format import format_bullet, format_number

OUTLINE = level(0, "decimal", "Sec. %1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)")


def read(body: str, **parts: str) -> list[str]:
    return paragraphs((docx(body, **parts)), "docx")


@pytest.mark.parametrize(
    ("style", "number", "printed"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("decimalZero", 12, "12"),
        ("lowerLetter", 1, "a"),
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 28, "bb"),
        ("lowerLetter", 53, "aaa"),
        ("upperLetter", 3, "C"),
        ("lowerRoman", 4, "iv"),
        ("lowerRoman", 1994, "mcmxciv"),
        ("upperRoman", 9, "IX"),
        ("ordinal", 1, "1st"),
        ("ordinal", 12, "12th"),
        ("ordinal", 23, "23rd"),
        ("none", 5, ""),
        ("chicago", 5, "5"),
    ],
)
def test_numbers_are_printed_as_word_prints_them(style, number, printed):
    assert format_number(number, style) == printed


def test_a_bullet_of_a_font_of_symbols_is_a_bullet():
    assert [format_bullet(b) for b in ("\uf0b7", "o", "–", " ")] == ["•", "•", "–", ""]


def test_levels_count_and_begin_anew_below_the_next():
    lists = numbering({0: OUTLINE}, {1: (0, "")})
    body = (
        item("Bells.") + item("oak;", 1) + item("elm;", 1) + item("red;", 2) + item("blue.", 2)
        + item("ash.", 1) + item("Ropes.") + item("hemp.", 1)
    )  # fmt: skip
    assert read(body, numbering=lists) == [
        "Sec. 1. Bells.", "(a) oak;", "(b) elm;", "(i) red;", "(ii) blue.", "(c) ash.", "Sec. 2. Ropes.", "(a) hemp.",
    ]  # fmt: skip


def test_a_label_may_name_the_levels_above():
    lists = numbering({0: level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")}, {1: (0, "")})
    body = item("Bells.") + item("Oak.", 1) + item("Elm.", 1) + item("Ropes.") + item("Hemp.", 1)
    assert read(body, numbering=lists) == ["1. Bells.", "1.1 Oak.", "1.2 Elm.", "2. Ropes.", "2.1 Hemp."]


def test_legal_numbering_prints_the_levels_above_as_figures():
    levels = level(0, "upperRoman", "Article %1.") + level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    body = item("Bells.") + item("Ropes.") + item("Hemp.", 1)
    assert read(body, numbering=numbering({0: levels}, {1: (0, "")})) == [
        "Article I. Bells.", "Article II. Ropes.", "2.1 Hemp.",
    ]  # fmt: skip


def test_a_level_that_came_before_those_above_it_shows_their_first_number():
    lists = numbering({0: level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")}, {1: (0, "")})
    assert read(item("Oak.", 1) + item("Elm.", 1) + item("Ropes."), numbering=lists) == [
        "1.1 Oak.", "1.2 Elm.", "1. Ropes.",
    ]  # fmt: skip


def test_two_lists_of_one_abstract_list_go_on_counting_and_an_override_begins_anew():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = numbering({0: level(0, "lowerLetter", "(%1)")}, {1: (0, ""), 2: (0, ""), 3: (0, again)})
    body = item("oak") + item("elm") + item("ash", number=2) + item("yew", number=3) + item("fir", number=3)
    assert read(body, numbering=lists) == ["(a) oak", "(b) elm", "(c) ash", "(a) yew", "(b) fir"]


def test_an_override_may_bring_a_level_of_its_own():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)", start=3)}</w:lvlOverride>'
    lists = numbering({0: level(0, "decimal", "%1.")}, {1: (0, own)})
    assert read(item("oak") + item("elm"), numbering=lists) == ["C) oak", "D) elm"]


@pytest.mark.parametrize(
    ("restart", "third"),
    [("", "(i) ash"), ('<w:lvlRestart w:val="0"/>', "(ii) ash"), ('<w:lvlRestart w:val="1"/>', "(ii) ash")],
)
def test_a_level_begins_anew_where_its_definition_says(restart, third):
    deep = level(2, "lowerRoman", "(%3)", more=restart)
    lists = numbering({0: level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + deep}, {1: (0, "")})
    body = item("Bells.") + item("x", 1) + item("oak", 2) + item("y", 1) + item("ash", 2)
    assert read(body, numbering=lists) == ["1. Bells.", "(a) x", "(i) oak", "(b) y", third]


def test_the_list_of_a_style_numbers_its_paragraphs_by_the_level_that_names_the_style():
    levels = level(0, "decimal", "Sec. %1.", more='<w:pStyle w:val="Clause"/>') + level(
        1, "lowerLetter", "(%2)", more='<w:pStyle w:val="Point"/>'
    )
    number = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    named = styles(style("Clause", number), style("Point", number), style("Deep Clause", '<w:basedOn w:val="Clause"/>'))

    def of(name: str, text: str) -> str:
        return p(text, f'<w:pStyle w:val="{name}"/>')

    body = of("Clause", "Bells.") + of("Point", "oak") + of("Clause", "Ropes.") + of("DeepClause", "Hemp.")
    found = read(body, numbering=numbering({0: levels}, {1: (0, "")}), styles=named)
    assert found == ["Sec. 1. Bells.", "(a) oak", "Sec. 2. Ropes.", "Sec. 3. Hemp."]


def test_a_paragraph_may_take_itself_out_of_the_list_of_its_style():
    named = styles(style("Clause", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'))
    body = p("Bells.", '<w:pStyle w:val="Clause"/>') + p(
        "Flush.", '<w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    lists = numbering({0: level(0, "decimal", "%1.")}, {1: (0, "")})
    assert read(body, numbering=lists, styles=named) == ["1. Bells.", "Flush."]


def test_a_list_may_link_to_a_numbering_style():
    named = styles(style("Order", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering"))
    lists = numbering(
        {0: '<w:numStyleLink w:val="Order"/>', 1: '<w:styleLink w:val="Order"/>' + level(0, "upperRoman", "%1.")},
        {1: (0, ""), 2: (1, "")},
    )
    assert read(item("Bells.") + item("Ropes."), numbering=lists, styles=named) == ["I. Bells.", "II. Ropes."]


def test_bullets_and_levels_without_a_number():
    levels = level(0, "bullet", "\uf0b7") + level(1, "none", "") + level(2, "none", "Note:")
    found = read(item("oak") + item("elm", 1) + item("ash", 2), numbering=numbering({0: levels}, {1: (0, "")}))
    assert found == ["• oak", "elm", "Note: ash"]


def test_a_label_may_stand_close_to_its_words():
    close = level(0, "decimal", "§%1:", more='<w:suff w:val="nothing"/>')
    assert read(item("oak"), numbering=numbering({0: close}, {1: (0, "")})) == ["§1:oak"]


def test_a_list_that_is_not_there_numbers_nothing():
    assert read(item("oak", number=7)) == ["oak"]
    looped = numbering({0: '<w:numStyleLink w:val="X"/>'}, {1: (0, "")})
    assert read(item("oak"), numbering=looped) == ["oak"]
