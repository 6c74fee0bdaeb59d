from __future__ import annotations

import pytest
from unit.readers.reading import page_of, paragraphs, reasons, roles

from legaldiff.errors import ReadError
from legaldiff.readers import recognise
from legaldiff.structure.block import Role

ORDER = """<PRESDOCU>
  <EXECORD>
    <TITLE3>Title 3—</TITLE3>
    <PRES>The President<PRTPAGE P="99801"/>
    </PRES>
    <EXECORDR>Executive Order 99017 of March 14, 2017</EXECORDR>
    <HD SOURCE="HED">Counting the Trees in </HD>
    <LI>Parks</LI>
    <FP>It is ordered:</FP>
    %s
    <GPH DEEP="62"><GID>KEEPER.EPS</GID></GPH>
    <PSIG>wj</PSIG>
    <PLACE>THE OFFICE,</PLACE>
    <DATE>March 14, 2017.</DATE>
    <FRDOC>[FR Doc. 2017-99017</FRDOC>
    <FILED>Filed 3-16-17; 11:15 am]</FILED>
    <BILCOD>Billing code 9999-F7-P</BILCOD>
  </EXECORD>
</PRESDOCU>
"""


def body(xml: str) -> list[str]:
    return [t for role, t in roles(ORDER % xml, "fr-xml") if role is Role.TEXT][1:]


def test_federal_register_xml_is_recognised_by_its_root():
    assert recognise(ORDER % "<P>a</P>") == "fr-xml"
    assert recognise("\ufeff<?xml version='1.0'?><PRESDOCU/>") == "fr-xml"


def test_elements_give_the_roles():
    assert roles(ORDER % "<P>(a) Trees stay.</P>", "fr-xml") == [
        (Role.NUMBER, "Executive Order 99017 of March 14, 2017"),
        (Role.TITLE, "Counting the Trees in Parks"),
        (Role.TEXT, "It is ordered:"),
        (Role.TEXT, "(a) Trees stay."),
        (Role.FURNITURE, "wj"),
        (Role.SIGNATURE, "THE OFFICE,"),
        (Role.SIGNATURE, "March 14, 2017."),
        (Role.FURNITURE, "[FR Doc. 2017-99017"),
        (Role.FURNITURE, "Filed 3-16-17; 11:15 am]"),
        (Role.FURNITURE, "Billing code 9999-F7-P"),
    ]


def test_metadata_comes_from_the_elements():
    meta = page_of(ORDER % "<P>a</P>", "fr-xml").meta
    assert (meta.number, meta.title, meta.date) == ("99017", "Counting the Trees in Parks", "2017-03-14")
    assert meta.document_number == "2017-99017"


def test_line_breaks_around_inline_elements_are_not_text():
    xml = '<FP>\n <E T="04">Section 1</E>\n . \n <E T="03">Trees.</E>\n (a) Oaks <E T="03">et seq.</E>, stay.</FP>'
    assert body(xml) == ["Section 1. Trees. (a) Oaks et seq., stay."]


def test_words_that_only_a_change_of_type_parts_get_a_space():
    assert body('<P>(a)<E T="03">Oaks.</E>They stay.</P>') == ["(a) Oaks. They stay."]


def test_raised_and_lowered_letters_stay_close():
    assert body('<P>CO<E T="52">2</E> and H<E T="52">2</E>O of trees</P>') == ["CO2 and H2O of trees"]


def test_a_page_break_in_mid_sentence_is_dropped():
    assert body('<P>the oaks <PRTPAGE P="99802"/>and cross-<PRTPAGE P="3"/>cut elms.</P>') == [
        "the oaks and cross-cut elms."
    ]


def test_a_list_label_and_its_text_are_one_paragraph():
    xml = "<ST1>(a)</ST1>\n<TXT>an oak;</TXT>\n<ST1>\u2003</ST1>\n<TXT>or more</TXT>\n<ST2>(A)</ST2><TXT> an elm.</TXT>"
    assert body(xml) == ["(a) an oak;", "or more", "(A) an elm."]


def test_rows_of_a_table_are_blocks_of_their_own():
    head = '<BOXHD><CHED H="1">Tree</CHED><CHED H="1">Park</CHED></BOXHD>'
    xml = f'<GPOTABLE>{head}<ROW><ENT I="01">Oak<LI>old</LI></ENT><ENT>East</ENT></ROW></GPOTABLE>'
    assert [t for role, t in roles(ORDER % xml, "fr-xml") if role is Role.TABLE] == ["Tree Park", "Oak old East"]


def test_a_later_heading_is_no_title():
    assert (Role.HEADING, "ANNEX") in roles(ORDER % "<HD SOURCE='HED'>ANNEX</HD>", "fr-xml")


def test_footnotes_have_their_role():
    assert (Role.FOOTNOTE, "1 An oak.") in roles(ORDER % "<FTNT><P><SU>1</SU> An oak.</P></FTNT>", "fr-xml")


def test_references_are_resolved_and_white_space_written_as_one_is_white_space():
    assert body("<P>oaks &amp; elms&#8212;and&#x2003; yews</P>") == ["oaks & elms—and yews"]


def test_running_heads_image_names_and_tags_are_dropped_with_a_reason():
    found = reasons(ORDER % "<P>a</P>", "fr-xml")
    assert found["running head or image name"].split() == ["Title", "3—The", "President", "KEEPER.EPS"]
    assert found["markup"].startswith("<PRESDOCU>")


def test_nul_bytes_do_no_harm():
    assert body("<P>tr\x00ees</P>") == ["trees"]


def test_a_proclamation_keeps_its_preface_lines():
    xml = (
        "<PRESDOCU><PROCLA><PRES>The President</PRES><PROC>Proclamation 99 of May 2, 2017</PROC>"
        "<HD SOURCE='HED'>Tree Day</HD>"
        "<PRES>By the President</PRES><PROC>A Proclamation</PROC><FP>Trees stay.</FP></PROCLA></PRESDOCU>"
    )
    assert paragraphs(xml, "fr-xml")[2:] == ["By the President", "A Proclamation", "Trees stay."]


def test_other_xml_is_refused_with_the_roots_that_are_read():
    with pytest.raises(ReadError, match="root element is <book>: expected one of PRESDOCS, PRESDOCU"):
        page_of("<?xml version='1.0'?><book><p>a</p></book>", "fr-xml")
