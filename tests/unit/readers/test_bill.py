from __future__ import annotations

import pytest
from laws import check_document
from unit.readers.reading import page_of, reasons

import legaldiff
from legaldiff.errors import ReadError
from legaldiff.model import Kind
from legaldiff.readers import recognise
from legaldiff.structure.block import Role

BILL = """<?xml version="1.0"?>
<!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd">
<bill bill-stage="Introduced-in-House"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dublinCore>
<dc:title>199 HR 7 IH: Oak Act</dc:title><dc:date>2031-02-11</dc:date></dublinCore></metadata>
<form><legis-num>H. CON. RES. 7</legis-num><legis-type>A BILL</legis-type></form>
<legis-body%s>%s</legis-body>
</bill>"""


def bill(xml: str, attributes: str = "") -> legaldiff.Document:
    document = legaldiff.read(BILL % (attributes, xml))
    check_document(document)
    assert document.format == "bill"
    return document


def rows(document: legaldiff.Document) -> list[tuple[str, str | None, str]]:
    return [(document.path(n), document.heading(n), " ".join(document.own_text(n).split())) for n in document]


def test_the_root_element_tells_a_bill_from_uslm():
    assert recognise(BILL % ("", "")) == "bill"
    assert recognise("<resolution><form/></resolution>") == "bill"
    assert recognise('<bill xmlns="http://schemas.gpo.gov/xml/uslm"><main/></bill>') == "uslm"
    assert recognise("<!-- <bill> --><PRESDOCU/>") == "fr-xml"


def test_levels_are_provisions_by_their_elements():
    xml = (
        "<section><enum>1.</enum><header>Oaks</header>"
        "<subsection><enum>(h)</enum><text>Oaks stay—</text>"
        "<paragraph><enum>(i)</enum><text>in parks; or</text></paragraph>"
        "<continuation-text>for good.</continuation-text></subsection>"
        "<subsection><enum></enum><text>Elms too.</text></subsection></section>"
    )
    assert rows(bill(xml)) == [
        ("1", "Oaks", "Elms too."),
        ("1(h)", None, "Oaks stay— for good."),
        ("1(h)(i)", None, "in parks; or"),
    ]


def test_the_name_of_a_level_is_printed_before_its_number():
    xml = (
        "<division><enum>A</enum><header>Trees</header><title><enum>I</enum><header>Oaks</header>"
        "<subtitle><enum>Subtitle A</enum><section><enum>101.</enum><text>Oaks stay.</text></section></subtitle>"
        "</title></division>"
    )
    document = bill(xml)
    assert [p for p, *_ in rows(document)] == [
        "Division A",
        "Division A/Title I",
        "Division A/Title I/Subtitle A",
        "Division A/Title I/Subtitle A/101",
    ]
    assert "Division A Trees\n\nTitle I Oaks\n\nSubtitle A 101. Oaks stay." in document.text


def test_a_quoted_block_gets_its_marks_and_its_end_joins_it():
    xml = (
        "<section><enum>2.</enum><text>The Act is amended by adding:</text>"
        "<quoted-block><subsection><enum>(c)</enum><header>Elms</header><text>An <quote>elm</quote> stays.</text>"
        "<quoted-block><paragraph><enum>(9)</enum><text>Yews.</text></paragraph>"
        "<after-quoted-block>;</after-quoted-block></quoted-block></subsection>"
        "<after-quoted-block>; and</after-quoted-block></quoted-block></section>"
    )
    document = bill(xml)
    assert document.text.endswith("is amended by adding:\n\n“(c) Elms.—An ‘elm’ stays.\n\n“‘(9) Yews.’;”; and")
    assert [(p, t) for p, _, t in rows(document)] == [
        ("2", "The Act is amended by adding: ; and"),
        ('2/"(c)', "An ‘elm’ stays. ;”"),
        ('2/"(c)/"(9)', "Yews.’"),
    ]


def test_a_quotation_without_an_end_element_is_closed():
    xml = "<section><enum>2.</enum><text>It reads:</text><quoted-block><text>Oaks.</text></quoted-block></section>"
    document = bill(xml)
    assert document.text.endswith("It reads:\n\n“Oaks.”")
    assert [n.kind for n in document["2"].children if n.children] == [Kind.QUOTED_CONTENT]


def test_the_enacting_clause_is_written_where_the_bill_asks_for_it():
    asked = ' display-enacting-clause="yes-display-enacting-clause"'
    xml = "<section><enum>1.</enum><text>Oaks stay.</text></section>"
    assert bill(xml, asked).own_text(bill(xml, asked)["preamble"]).startswith("Be it enacted by the Senate")
    assert "preamble" not in bill(xml)


def test_struck_and_added_words_stay_and_are_told():
    xml = (
        '<section changed="deleted" reported-display-style="strikethrough"><enum>1.</enum>'
        "<text>Oaks go.</text></section>"
        '<section changed="added" reported-display-style="italic"><enum>1.</enum><text>Oaks stay'
        "<deleted-phrase> there</deleted-phrase>.</text></section>"
        "<section><enum>2.</enum><text>Elms <deleted-phrase>go</deleted-phrase><added-phrase>stay</added-phrase>."
        "</text></section>"
    )
    document = bill(xml)
    assert [p for p, *_ in rows(document)] == ["1", "1#2", "2"]
    told = [(n.code, n.message.split(":")[0], document.text[slice(*n.span)]) for n in document.notices]
    assert told == [
        ("struck-text", "2 passages are marked as struck out", "1. Oaks go."),
        ("added-text", "2 passages are marked as put in by a committee", "1. Oaks stay there."),
    ]
    with pytest.raises(ReadError, match="struck out"):
        legaldiff.read(BILL % ("", xml), strict=True)


def test_tables_contents_and_footnotes_are_no_provisions():
    xml = (
        "<section><enum>1.</enum><text>Oaks<footnote><text>Old ones.</text></footnote> stay.</text>"
        "<toc><toc-entry>Sec. 1. Oaks.</toc-entry></toc>"
        "<table><tgroup><tbody><row><entry>Oak</entry><entry>East</entry></row></tbody></tgroup></table></section>"
    )
    document = bill(xml)
    assert rows(document) == [("1", None, "Oaks Old ones. stay. Sec. 1. Oaks. Oak East")]
    assert Kind.FOOTNOTE in {n.kind for n in document.root.walk()}
    page = page_of(BILL % ("", xml), "bill")
    assert [page.text.text[b.start : b.end] for b in page.blocks if b.role is Role.TABLE] == ["Oak East"]


def test_recitals_are_in_the_preamble():
    xml = (
        "<resolution><preamble><whereas><text>Whereas oaks stand; and</text></whereas>"
        "<whereas><text>Whereas elms fall:</text></whereas></preamble>"
        "<resolution-body><section><enum></enum><text>That oaks stay.</text></section></resolution-body></resolution>"
    )
    document = legaldiff.read(xml)
    assert rows(document) == [
        ("preamble", None, "Whereas oaks stand; and Whereas elms fall:"),
        ("body", None, "That oaks stay."),
    ]
    assert [n.kind for n in document["preamble"].children if n.children] == [Kind.RECITAL, Kind.RECITAL]


def test_metadata_are_left_out_of_the_text_and_told():
    document = bill("<section><enum>1.</enum><text>Oaks stay.</text></section>")
    meta = document.meta
    assert (meta.number, meta.title, meta.date, meta.citation) == (
        "H.Con.Res. 7",
        "Oak Act",
        "2031-02-11",
        "199 HR 7 IH",
    )
    assert "Oak Act" in reasons(document.source, "bill")["metadata"]


def test_another_root_is_refused():
    with pytest.raises(ReadError, match="root element is <book>: expected one of amendment-doc, bill, resolution"):
        page_of("<book/>", "bill")
