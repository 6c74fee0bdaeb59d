"""PDF: the reading order of pages, what of them is no text, and paragraphs; expected texts written by hand."""

from __future__ import annotations

import pytest
from making.pages import Put, column, pdf, wrap
from unit.readers.reading import page_of, paragraphs, reasons, roles

from legaldiff import read
from legaldiff.readers.pdf.unpacking import unpack
from legaldiff.structure.block import Role

OAK = "The oak is a tree whose wood is hard and whose leaves have lobes, and no ship was built without it."
ELM = "The elm is a tree whose wood does not split, and the hubs of wheels were made of it for that reason."
ASH = "The ash is a tree whose wood bends before it breaks, and the handles of tools are made of it."


def words(*pages: list[Put]) -> list[str]:
    return paragraphs(unpack(pdf(pages)), "pdf")


def test_lines_are_joined_and_gaps_part_paragraphs():
    lines = [*wrap(OAK, 60), "", *wrap(ELM, 60)]
    assert words(column(72, 700, lines)) == [OAK, ELM]


def test_an_indented_line_begins_a_paragraph():
    first, *rest = wrap("    " + OAK, 60)
    again, *more = wrap("    " + ELM, 60)
    assert words(column(72, 700, ["    " + first.strip(), *rest, "    " + again.strip(), *more])) == [OAK, ELM]


def test_a_hanging_label_stays_with_its_words():
    first, *rest = wrap(OAK, 50)
    page = [Put(72, 700, "(a)"), *column(108, 700, [first, *rest])]
    last = 700 - 12 * (len(rest) + 1)
    page += [Put(72, last, "(b)"), *column(108, last, wrap(ELM, 50))]
    assert words(page) == [f"(a) {OAK}", f"(b) {ELM}"]


def test_columns_are_read_one_after_the_other_below_what_runs_across_them():
    heading = Put(60, 720, "A heading that runs across all three of the columns of the page", 12, 1)
    page = [heading]
    for number, text in enumerate((OAK, ELM, ASH)):
        page += column(45 + 180 * number, 690, wrap(text, 27))
    found = words(page)
    assert found[0] == heading.words
    assert " ".join(found[1:]) == f"{OAK} {ELM} {ASH}"


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page():
    lines = wrap(" ".join([OAK, ELM, ASH]), 40)
    cut = len(lines) // 3
    first = [*column(45, 700, lines[:cut]), *column(320, 700, lines[cut : 2 * cut])]
    assert words(first, column(45, 700, lines[2 * cut :])) == [" ".join([OAK, ELM, ASH])]


def test_running_heads_page_numbers_and_turned_marks_are_dropped():
    pages = []
    for number, text in enumerate((OAK, ELM, ASH), 7):
        head = Put(60, 760, f"{number} The Book of Trees / {number + 3} May 2031")
        foot = Put(300, 30, f"- {number} -")
        turned = Put(20, 100, "printer on PROD with TREES", 6, turned=True)
        pages.append([turned, head, *column(72, 700, wrap(text, 60)), foot])
    source = unpack(pdf(pages))
    assert " ".join(paragraphs(source, "pdf")) == f"{OAK} {ELM} {ASH}"
    dropped = reasons(source, "pdf")["head, foot or margin of a page"]
    assert all(word in dropped for word in ("The Book of Trees", "- 8 -", "printer on PROD"))
    assert source.count("\f") == 2


def test_a_label_at_the_top_of_a_page_is_no_running_head():
    pages = [column(72, 700, [f"Sec. {n}. Trees.", "", *wrap(OAK, 60)]) for n in (1, 2, 3)]
    assert [t for t in words(*pages) if t.startswith("Sec.")] == ["Sec. 1. Trees.", "Sec. 2. Trees.", "Sec. 3. Trees."]


def test_a_cut_word_is_joined_and_a_compound_keeps_its_hyphen():
    lines = [
        "Offices of a faith-based kind shall imple-",
        "ment this order on the same day as a faith-",
        "based school.",
    ]
    assert words(column(72, 700, lines)) == [
        "Offices of a faith-based kind shall implement this order on the same day as a faith-based school."
    ]


def test_a_raised_ending_stays_in_its_line():
    page = [Put(72, 700, "On the 10"), Put(126, 703.5, "th", 6), Put(139, 700, "day of May the bell rings.")]
    assert words(page) == ["On the 10th day of May the bell rings."]


def test_rows_of_a_table_are_blocks():
    rows = [("Tree", "Height", "Use"), ("oak", "30 m", "ships"), ("elm", "25 m", "wheels"), ("ash", "20 m", "tools")]
    page = [Put(72 + 150 * c, 700 - 14 * n, cell) for n, row in enumerate(rows) for c, cell in enumerate(row)]
    assert roles(unpack(pdf([page])), "pdf") == [(Role.TABLE, " ".join(row)) for row in rows]


def test_a_letter_printed_twice_to_look_bold_is_one():
    page = [Put(72, 700, "Section 1."), Put(72.3, 700, "Section 1."), *column(72, 680, wrap(OAK, 60))]
    assert words(page)[0] == "Section 1."


def test_printed_quotation_marks_and_the_words_of_the_order_only():
    before = [Put(207, 740, "[FR Doc. 31-1234 Filed 5-1-31; 8:45 am]"), *column(207, 700, wrap(ELM, 50))]
    order = column(207, 560, [
        "Executive Order 99960 of May 3, 2031", "", "", "Ringing of Bells", "", "", "It is hereby ordered:", "", "",
        "Section 1. The word ‘‘bell’’ means a bell of bronze.", "",
    ])  # fmt: skip
    foot = Put(25, 20, "VerDate Sep<11>2014 Jkt 241001 PO 00000 Frm 00001", 6)
    after = [Put(45, 200, "[FR Doc. 31-1299", 7), Put(45, 190, "Filed 5-5-31; 8:45 am]", 7)]
    later = [*column(207, 700, ["Notice of May 4, 2031", "", *wrap(ASH, 50)]), foot]
    source = unpack(pdf([[*before, *order, *after, foot], later]))
    assert roles(source, "pdf") == [
        (Role.NUMBER, "Executive Order 99960 of May 3, 2031"), (Role.TITLE, "Ringing of Bells"),
        (Role.TEXT, "It is hereby ordered:"), (Role.TEXT, "Section 1. The word “bell” means a bell of bronze."),
        (Role.FURNITURE, "[FR Doc. 31-1299"), (Role.FURNITURE, "Filed 5-5-31; 8:45 am]"),
    ]  # fmt: skip
    why = reasons(source, "pdf")
    assert "hubs of wheels" in why["what precedes the order in the issue"]
    assert "handles of tools" in why["what follows the order in the issue"]


def test_a_page_without_text_is_noted():
    page = page_of(unpack(pdf([column(72, 700, wrap(OAK, 60)), [], column(72, 700, wrap(ELM, 60))])), "pdf")
    assert [n.code for n in page.notices] == ["page-without-text"]


def test_the_lines_of_the_source_are_those_of_the_page():
    document = read(pdf([column(72, 700, ["Section 1. Bells ring.", "", "Sec. 2. Ropes are of hemp."])]))
    assert document.source == "Section 1. Bells ring.\n\nSec. 2. Ropes are of hemp.\n"
    assert (document.format, [document.path(n) for n in document.provisions]) == ("pdf", ["1", "2"])


@pytest.mark.parametrize("letters", ["ﬁnal ﬂow oﬃce"])
def test_ligatures_are_letters(letters):
    assert paragraphs(f"The {letters} rings.", "pdf") == ["The final flow office rings."]
