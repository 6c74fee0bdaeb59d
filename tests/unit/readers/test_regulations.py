"""The readers ``ecfr``, ``cfr`` and ``dc-law``; the gold cases show them on whole texts."""

from __future__ import annotations

import re

import pytest
from laws import check_document
from unit.readers.reading import reasons

import legaldiff
from legaldiff import Kind, ReadError
from legaldiff.readers import recognise

ECFR = (
    '<DLPSTEXTCLASS><TEXT><BODY><ECFRBRWS><DIV5 N="7" TYPE="PART"><HEAD>%s</HEAD>%s</DIV5></ECFRBRWS></BODY></TEXT>'
    "</DLPSTEXTCLASS>"
)
SECTION = '<DIV8 N="§ 7.1" TYPE="SECTION"><HEAD>§ 7.1   Bells.</HEAD>%s</DIV8>'
CFR = (
    "<CFRDOC><PART><HD SOURCE='HED'>PART 7—BELLS</HD><SECTION><SECTNO>§ 7.1</SECTNO><SUBJECT>Bells.</SUBJECT>%s"
    "</SECTION></PART></CFRDOC>"
)
LAW = '<section xmlns="https://code.dccouncil.us/schemas/dc-library"><num>1-101</num><heading>Bells.</heading>%s</section>'

CONTAINER = LAW.replace("section", "container").replace(
    "<num>1-101</num><heading>Bells.</heading>", "<prefix>Title</prefix>"
)
RULE = '<regulation xmlns="eregs"><section><subject>§ 7.1 Bells%s</subject>%s</section></regulation>'


def read(source: str) -> legaldiff.Document:
    document = legaldiff.read(source)
    check_document(document)
    return document


def rows(document: legaldiff.Document) -> list[tuple[str, str | None, str]]:
    return [
        (document.path(n), document.heading(n), " ".join(document.own_text(n).split())) for n in document.provisions
    ]


def test_each_is_recognised() -> None:
    assert recognise(ECFR % ("PART 7—BELLS", SECTION % "")) == "ecfr"
    assert recognise(CFR % "") == "cfr"
    assert recognise('<?xml version="1.0"?>\n<RULE><PREAMB/></RULE>') == "cfr"
    assert recognise(LAW % "") == "dc-law"


@pytest.mark.parametrize(
    ("head", "path", "heading"),
    [
        ("PART 7—BELLS", "Part 7", "BELLS"),
        ("PARTS 7–9 [RESERVED]", "Part 7-9", "[RESERVED]"),
        ("PART 7—<I>CLOCKS</I> AND BELLS--VOLUME 2", "Part 7", "CLOCKS AND BELLS--VOLUME 2"),
    ],
)
def test_a_designator_is_the_beginning_of_its_heading(head: str, path: str, heading: str) -> None:
    assert rows(read(ECFR % (head, "<P>A bell rings.</P>")))[0][:2] == (path, heading)


@pytest.mark.parametrize(
    ("head", "path", "heading"),
    [
        ("§ 7.10b-5   Bells.", "7.10b-5", "Bells"),
        ("§§ 7.3–7.5   [Reserved]", "7.3-7.5", "[Reserved]"),
        ("§§ 7.3 through 7.5   [Reserved]", "7.3 through 7.5", "[Reserved]"),
    ],
)
def test_a_section_sign_begins_the_designator_of_a_section(head: str, path: str, heading: str) -> None:
    xml = f'<DIV8 N="x" TYPE="SECTION"><HEAD>{head}</HEAD><P>A bell rings.</P></DIV8>'
    assert rows(read(ECFR % ("PART 7—BELLS", xml)))[1][:2] == (f"Part 7/{path}", heading)


@pytest.mark.parametrize(
    ("head", "path", "heading"),
    [
        ("Appendix A to Part 7—Oils", "Appendix A", "Oils"),
        ("Appendix to Part 7—Oils", "Appendix to Part 7", "Oils"),
        ("Appendix B to § 7.1 [Reserved]", "Appendix B", "[Reserved]"),
    ],
)
def test_an_appendix_is_a_provision(head: str, path: str, heading: str) -> None:
    xml = f'<DIV9 N="x" TYPE="APPENDIX"><HEAD>{head}</HEAD><P>Oil is slippery.</P></DIV9>'
    assert rows(read(ECFR % ("PART 7—BELLS", xml)))[1] == (f"Part 7/{path}", heading, "Oil is slippery.")


def test_the_paragraphs_of_a_section_are_read_by_their_designators() -> None:
    paragraphs = "<P>(a) A bell</P><P>(1) rings, or</P><P>(2) hangs.</P><P>(b) A ferry runs.</P>"
    for document in (read(ECFR % ("PART 7—BELLS", SECTION % paragraphs)), read(CFR % paragraphs)):
        assert [row[0] for row in rows(document)][1:] == [
            "Part 7/7.1", "Part 7/7.1(a)", "Part 7/7.1(a)(1)", "Part 7/7.1(a)(2)", "Part 7/7.1(b)",
        ]  # fmt: skip


def test_a_note_between_two_paragraphs_stands_in_the_level_around_it() -> None:
    xml = "<P>(a) A bell</P><P>(1) rings, or</P><NOTE><HD>Note:</HD><P>Loudly.</P></NOTE><P>(2) hangs.</P>"
    document = read(CFR % xml)
    note = next(n for n in document.root.walk() if n.kind is Kind.NOTE)
    assert note in document["7.1(a)"].children
    assert document.text_of(note) == "Note:\n\nLoudly."


def test_rows_of_a_table_are_paragraphs_and_designators_in_them_count_for_nothing() -> None:
    xml = "<P>(a) Fares:</P><GPOTABLE><ROW><ENT>(b)</ENT><ENT>$2</ENT></ROW></GPOTABLE><P>(b) A ferry runs.</P>"
    document = read(CFR % xml)
    assert "(b) $2" in document.text
    assert document.own_text(document["7.1(b)"]) == "A ferry runs."


def test_tables_of_contents_and_running_heads_are_left_out() -> None:
    xml = "<EAR>§ 7.1</EAR><CONTENTS><SECTNO>7.1</SECTNO></CONTENTS><P>A bell rings.</P>"
    assert {"running head", "table of contents"} <= set(reasons(CFR % xml, "cfr"))


def test_a_law_of_the_district_nests() -> None:
    inner = "<para><num>(1)</num><text>rings.</text></para>"
    para = f"<para><num>(a)</num><heading>Big.</heading><text>A bell</text>{inner}</para>"
    assert rows(read(LAW % para)) == [
        ("1-101", "Bells", ""), ("1-101(a)", "Big", "A bell"), ("1-101(a)(1)", None, "rings."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "path", "heading"),
    [
        ("<num>5</num><heading>Bells.</heading>", "Title 5", "Bells"),
        ("\n<num>5</num>\n", "Title 5", None),
        ("<heading>Bells.</heading>", "Title Title", "Bells"),
        ("<text>A bell.</text><num>5</num>", "Title Title", None),
    ],
)
def test_a_prefix_is_one_designator_with_the_number_that_follows_it_at_once(head, path, heading) -> None:
    document = read(CONTAINER % f"{head}<section><num>1-101</num><text>It rings.</text></section>")
    assert rows(document)[0][:2] == (path, heading)
    assert document.own_text(document["1-101"]) == "It rings."
    named = re.sub(r"<(/?)(?=\w)", r"<\1dc:", document.source).replace("xmlns", "xmlns:dc")
    assert rows(read(named)) == rows(document)


def test_levels_inside_of_a_designator_or_a_heading_are_words_of_it() -> None:
    law = "<para><num>1<para><num>(a)</num>x</para></num></para><para><num>(2)</num><text>It hangs.</text></para>"
    assert rows(read(LAW % law)) == [("1-101", "Bells", ""), ("1-101/1(a)x", None, ""), ("1-101(2)", None, "It hangs.")]
    paragraph = '<paragraph marker="%s"><content>It rings.</content></paragraph>'
    assert rows(read(RULE % (f" {paragraph % '(9)'}", paragraph % "(a)"))) == [
        ("7.1", "Bells (9)It rings", ""), ("7.1(a)", None, "It rings."),
    ]  # fmt: skip


def test_annotations_of_the_code_are_notes() -> None:
    xml = "<text>A bell.</text><annotations><annotation>1 Stat. 2</annotation></annotations>"
    document = read(LAW % xml)
    assert [document.text_of(n) for n in document.root.walk() if n.kind is Kind.NOTE] == ["1 Stat. 2"]


@pytest.mark.parametrize("name", ["ecfr", "cfr", "dc-law"])
@pytest.mark.parametrize(
    "source", ["<HTML/>", "<", ECFR[:60], "<RULE>&bell;</RULE>", "<!DOCTYPE a [<!ENTITY b 'c'>]><RULE>&b;</RULE>"]
)
def test_what_is_broken_or_hostile_is_refused(name: str, source: str) -> None:
    with pytest.raises(ReadError):
        legaldiff.read(source, name)


def test_ten_thousand_notes_between_paragraphs_take_no_longer_than_they_should() -> None:
    xml = "".join(f"<P>({n}) A bell.</P><NOTE><P>Loud.</P></NOTE>" for n in range(1, 3001))
    document = read(CFR % xml)
    assert len(document.provisions) > 3000


def test_a_byte_order_mark_in_a_designator_is_dropped_from_its_value_too() -> None:
    document = read(LAW.replace("1-101", "\ufeff1-101") % "")
    assert [n.value for n in document.root.walk() if n.kind is Kind.NUM] == ["1-101"]
    assert legaldiff.Document.from_dict(document.to_dict()).text == document.text
