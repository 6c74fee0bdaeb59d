from __future__ import annotations

import pytest
from laws import check_document
from unit.readers.reading import page_of, reasons

import legaldiff
from legaldiff.errors import ReadError
from legaldiff.model import Kind
from legaldiff.readers import recognise
from legaldiff.structure.block import Role

USLM2 = 'xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/"'
USLM1 = 'xmlns="http://xml.house.gov/schemas/uslm/1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
CODE = f"""<?xml version="1.0" encoding="UTF-8"?>
<uscDoc {USLM1} identifier="/us/usc/t99">
<meta><dc:title>Title 99</dc:title><dc:type>USCTitle</dc:type>
<docNumber>99</docNumber><property role="x">no</property></meta>
<main><title identifier="/us/usc/t99"><num value="99">Title 99—</num><heading>TREES</heading>
<toc><layout><header><column>Chap.</column><column>Sec.</column></header>
<tocItem><column><ref href="x">1.</ref></column><column>Oaks</column><column>101</column></tocItem></layout></toc>
<chapter><num value="1">CHAPTER 1—</num><heading>OAKS</heading>
<section identifier="/us/usc/t99/s101"><num value="101">§ 101.</num><heading> Oaks</heading>
<subsection class="indent0"><num value="a">(a)</num><heading> In general.</heading>—<chapeau>An oak—</chapeau>
<paragraph><num value="1">(1)</num><content> stays;<ref class="footnoteRef">1</ref>\
<note type="footnote" id="fn1"><num>1</num> So in original.</note> or</content></paragraph>
<level><num value="2">(2)</num><content> is felled.</content></level>
<continuation>by an officer.</continuation></subsection>
<sourceCredit>(July 30, 1947, ch. 388, 61 Stat. 633.)</sourceCredit>
<notes type="uscNote"><note topic="amendments"><heading>Amendments</heading>
<p>2030—Subsec. (a). Oaks were elms.</p></note></notes></section>
<section><num value="102–1">§§ 102–1, 103.</num><heading> Repealed</heading></section>
</chapter></title></main></uscDoc>"""


def rows(document: legaldiff.Document) -> list[tuple[str, str | None, str]]:
    check_document(document)
    assert document.coverage() == []
    return [(document.path(n), document.heading(n), " ".join(document.own_text(n).split())) for n in document]


def bill(xml: str, root: str = "bill") -> legaldiff.Document:
    return legaldiff.read(f"<{root} {USLM2}><main>{xml}</main></{root}>")


def test_the_namespace_tells_uslm():
    assert recognise(CODE) == "uslm"
    assert recognise(f"<?xml version='1.0'?><!-- an extract --><presidentialDocs {USLM2}/>") == "uslm"
    assert recognise('<u:pLaw xmlns:u="http://schemas.gpo.gov/xml/uslm/2.0"/>') == "uslm"
    assert recognise("<pLaw/>") != "uslm"


def test_the_united_states_code():
    document = legaldiff.read(CODE)
    assert rows(document) == [
        ("Title 99", "TREES", "Chap. Sec. 1. Oaks 101"),
        ("Title 99/Chapter 1", "OAKS", ""),
        (
            "Title 99/Chapter 1/101",
            "Oaks",
            "(July 30, 1947, ch. 388, 61 Stat. 633.) Amendments 2030—Subsec. (a). Oaks were elms.",
        ),
        ("Title 99/Chapter 1/101(a)", "In general", "— An oak— by an officer."),
        ("Title 99/Chapter 1/101(a)(1)", None, "stays;1 1 So in original. or"),
        ("Title 99/Chapter 1/101(a)(2)", None, "is felled."),
        ("Title 99/Chapter 1/102–1, 103", "Repealed", ""),
    ]
    assert document["Title 99/Chapter 1/101(a)(2)"].kind is Kind.PARAGRAPH
    assert {Kind.NOTE, Kind.FOOTNOTE} <= {n.kind for n in document.root.walk()}
    assert (document.meta.number, document.meta.title) == ("99", "Title 99")


def test_a_public_law():
    document = legaldiff.read(
        f"<pLaw {USLM2}><meta><dc:title>Public Law 199–9: To keep oaks.</dc:title><dc:type>Public Law</dc:type>"
        "<docNumber>9</docNumber><citableAs>Public Law 199–9</citableAs><citableAs>145 Stat. 16</citableAs></meta>"
        "<preface><page>145 STAT. 16</page><dc:type>Public Law</dc:type><docNumber>199–9</docNumber></preface>"
        "<main><longTitle><docTitle>An Act</docTitle><officialTitle>To keep oaks.<br/></officialTitle>"
        "<sidenote><p>Mar. 13, 2031</p></sidenote></longTitle><enactingFormula>Be it enacted,</enactingFormula>"
        "<section><num>SECTION 1. </num><heading>OAKS.</heading>"
        "<content>Oaks sh<page>145 STAT. 17</page>all stay.</content></section>"
        "<action><actionDescription>Approved March 13, 2031.</actionDescription></action></main>"
        "<legislativeHistory><heading>LEGISLATIVE HISTORY:</heading><note><p>Feb. 13, passed House.</p></note>"
        "</legislativeHistory>"
        "<endMarker>○</endMarker></pLaw>"
    )
    assert rows(document) == [
        ("preamble", None, "Be it enacted,"),
        ("1", "OAKS", "Oaks shall stay."),
        ("closing", None, "Approved March 13, 2031."),
    ]
    meta = document.meta
    assert (meta.number, meta.title) == ("Public Law 199-9", "To keep oaks.")
    assert (meta.date, meta.citation) == ("2031-03-13", "145 Stat. 16")
    left = reasons(document.source, "uslm")
    assert left["note in the margin"] == "Mar. 13, 2031"
    assert left["page mark"] == "145 STAT. 16145 STAT. 17○"


def test_quoted_content_keeps_its_marks():
    document = bill(
        "<section><num>SEC. 2. </num><content>It is amended by adding:\n<quotedContent>\n<subsection><num>“(c) </num>"
        "<content>Elms stay.</content></subsection>\n<section><num>“<i>Sec. 9.</i> </num><subsection class='inline'>"
        "<num>(a) </num><content>Yews.”</content></subsection></section></quotedContent>"
        "<inline role='after-quoted-block'>; and</inline></content></section>"
    )
    assert document.text == "SEC. 2. It is amended by adding:\n\n“(c) Elms stay.\n\n“Sec. 9. (a) Yews.”; and"
    assert rows(document) == [
        ("2", None, "It is amended by adding: ; and"),
        ('2/"(c)', None, "Elms stay."),
        ('2/"9', None, ""),
        ('2/"9(a)', None, "Yews.”"),
    ]


def test_recitals_hold_levels_of_their_own():
    document = bill(
        "<preamble><recital>Whereas oaks stand;</recital><recital><p>Whereas elms—</p>"
        "<paragraph><num>(1) </num><content>fall; and</content></paragraph></recital>"
        "<recital><p>Whereas yews—</p><paragraph><num>(1) </num><content>grow:</content></paragraph></recital>"
        "<resolvingClause>Resolved, </resolvingClause></preamble><section><content>That oaks stay.</content></section>",
        "resolution",
    )
    assert rows(document) == [
        ("preamble", None, "Whereas oaks stand; Whereas elms— Whereas yews— Resolved,"),
        ("preamble(1)", None, "fall; and"),
        ("preamble(1)#2", None, "grow:"),
        ("body", None, "That oaks stay."),
    ]
    kinds = [n.kind for n in document["preamble"].children if n.children]
    assert kinds == [Kind.RECITAL, Kind.RECITAL, Kind.RECITAL, Kind.ENACTING_FORMULA]


def test_a_presidential_document_with_levels_keeps_them():
    document = legaldiff.read(
        f"<executiveOrder {USLM2}><preface><dc:title>Executive Order 99 of May 2, 2031</dc:title></preface><main>"
        "<heading>Oaks</heading><preamble><p>I order as follows:</p></preamble>"
        "<section><num>Section 1. </num><heading>Oaks.</heading><content>Oaks stay.</content></section>"
        "<signatures><signature><name>A. WARDEN</name></signature></signatures></main></executiveOrder>"
    )
    assert [p for p, *_ in rows(document)] == ["preamble", "1", "signature"]
    assert (document.meta.number, document.meta.title, document.meta.date) == ("99", "Oaks", "2031-05-02")


def test_struck_and_added_words_stay_and_are_told():
    document = bill("<section><num>1. </num><content>Oaks <del>go</del><ins>stay</ins>.</content></section>")
    assert rows(document) == [("1", None, "Oaks gostay.")]
    assert [n.code for n in document.notices] == ["struck-text", "added-text"]


def test_rows_of_tables_and_appropriations():
    source = (
        f"<bill {USLM2}><main><title><num>TITLE I</num><heading>OFFICE</heading>"
        "<appropriations level='small'><heading>salaries</heading><content>For pay, $5: <proviso><i> Provided</i>, That"
        "<table xmlns='http://www.w3.org/1999/xhtml'><tr><td>Oak</td><td><p>East</p></td></tr></table></proviso></content>"
        "<paragraph><num>(1) </num><content>oaks.</content></paragraph></appropriations></title></main></bill>"
    )
    document = legaldiff.read(source)
    assert rows(document)[0] == ("Title I", "OFFICE", "salaries For pay, $5: Provided, That Oak East")
    assert rows(document)[1] == ("Title I(1)", None, "oaks.")
    page = page_of(source, "uslm")
    assert {page.text.text[b.start : b.end] for b in page.blocks if b.role is Role.TABLE} == {"Oak", "East"}


def test_a_dash_parts_a_heading_from_its_words_without_a_space():
    document = bill("<section><num>SEC. 2. </num><heading>OAKS.—</heading><content>Oaks stay.</content></section>")
    assert document.text == "SEC. 2. OAKS.—Oaks stay."


def test_another_root_is_refused():
    with pytest.raises(ReadError, match="root element is <book>: expected one of amendment, "):
        legaldiff.read(f"<book {USLM2}/>")
