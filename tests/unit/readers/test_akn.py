from __future__ import annotations

import pytest
from laws import check_document

import legaldiff
from legaldiff import Kind, ReadError
from legaldiff.readers import recognise

ACT = """<?xml version="1.0" encoding="UTF-8"?>
<akn:akomaNtoso xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
 <akn:act name="act">
  <akn:meta>
   <akn:identification source="#x">
    <akn:FRBRWork>
     <akn:FRBRalias value="Bell Act" name="title"/>
     <akn:FRBRdate date="2031-05-03" name="enactment"/>
     <akn:FRBRnumber value="7"/>
    </akn:FRBRWork>
    <akn:FRBRExpression><akn:FRBRdate date="2032-01-01" name="consolidation"/></akn:FRBRExpression>
   </akn:identification>
   <akn:publication date="2031-05-09" name="gazette" showAs="12 Gazette 3" number="99"/>
  </akn:meta>
  <akn:preface><akn:longTitle><akn:p>An act on <akn:docTitle>bells</akn:docTitle></akn:p></akn:longTitle></akn:preface>
  <akn:preamble>
   <akn:recitals><akn:recital><akn:p>Whereas bells ring,</akn:p></akn:recital></akn:recitals>
   <akn:formula name="enactingFormula"><akn:p>it is enacted:</akn:p></akn:formula>
  </akn:preamble>
  <akn:body>%s</akn:body>
  <akn:conclusions><akn:p>Alder Ferry, <akn:date date="2031-05-03">May 3, 2031</akn:date></akn:p></akn:conclusions>
 </akn:act>
</akn:akomaNtoso>
"""


def act(body: str) -> legaldiff.Document:
    document = legaldiff.read(ACT % body.replace("</", "</akn:").replace("<", "<akn:").replace("<akn:/akn:", "</akn:"))
    check_document(document)
    return document


def rows(document: legaldiff.Document) -> list[tuple[str, str, str | None, str]]:
    return [
        (document.path(n), n.kind.value, document.heading(n), " ".join(document.own_text(n).split()))
        for n in document.provisions
    ][1:-1]


def test_akoma_ntoso_is_recognised_with_a_prefix_and_without() -> None:
    assert recognise(ACT) == "akn"
    assert recognise('<akomaNtoso xmlns="x">') == "akn"


def test_what_the_metadata_state() -> None:
    meta = act("<section><num>1.</num><content><p>A bell.</p></content></section>").meta
    assert (meta.number, meta.title, meta.date) == ("7", "Bell Act", "2031-05-03")
    assert (meta.publication_date, meta.citation, meta.document_number) == ("2031-05-09", "12 Gazette 3", "99")


def test_the_regions_of_an_act() -> None:
    document = act("<section><num>1.</num><content><p>A bell.</p></content></section>")
    assert [n.kind for n in document.root.children if n.kind is not Kind.TRIVIA] == [
        Kind.PREFACE, Kind.PREAMBLE, Kind.SECTION, Kind.SIGNATURE,
    ]  # fmt: skip
    preamble = document["preamble"]
    assert [n.kind for n in preamble.children if n.children] == [Kind.RECITAL, Kind.ENACTING_FORMULA]
    assert document.own_text(document["signature"]) == "Alder Ferry, May 3, 2031"


def test_levels_nest_as_the_elements_do() -> None:
    document = act(
        "<part><num>PART I</num><heading>Bells</heading>"
        "<section><num>1.</num><heading>Ringing</heading>"
        "<subsection><num>(1)</num><intro><p>A bell rings:</p></intro>"
        "<paragraph><num>(a)</num><content><p>at noon;</p></content></paragraph>"
        "<paragraph><num>(b)</num><content><p>at dusk,</p></content></paragraph>"
        "<wrapUp><p>but never at night.</p></wrapUp></subsection></section></part>"
    )
    assert rows(document) == [
        ("Part I", "part", "Bells", ""),
        ("Part I/1", "section", "Ringing", ""),
        ("Part I/1(1)", "subsection", None, "A bell rings: but never at night."),
        ("Part I/1(1)(a)", "paragraph", None, "at noon;"),
        ("Part I/1(1)(b)", "paragraph", None, "at dusk,"),
    ]


def test_lists_of_blocks_and_lists_of_points_are_levels() -> None:
    document = act(
        "<article><num>Article 2</num><paragraph><num>1.</num><list><intro><p>Bells are:</p></intro>"
        "<point><num>(a)</num><content><p>big, or</p></content></point></list></paragraph>"
        "<paragraph><num>2.</num><content><blockList><listIntroduction>Small ones are:</listIntroduction>"
        "<item><num>(i)</num><p>brass</p></item></blockList></content></paragraph></article>"
    )
    assert rows(document) == [
        ("Article 2", "article", None, ""),
        ("Article 2/1", "paragraph", None, "Bells are:"),
        ("Article 2/1(a)", "clause", None, "big, or"),
        ("Article 2/2", "paragraph", None, "Small ones are:"),
        ("Article 2/2(i)", "item", None, "brass"),
    ]


def test_quoted_structure_is_quoted_and_the_mark_before_its_designator_is_no_part_of_that() -> None:
    document = act(
        "<section><num>3.</num><content><p>Read: <mod><quotedStructure><paragraph><num>“(a)</num>"
        "<content><p>No bell rings.”</p></content></paragraph></quotedStructure></mod></p></content></section>"
    )
    assert [row[0] for row in rows(document)] == ["3", '3/"(a)']
    assert document.num(document['3/"(a)']) == "(a)"
    quoted = next(n for n in document.root.walk() if n.kind is Kind.QUOTED_CONTENT)
    assert document.text_of(quoted).startswith("“(a)")


def test_a_container_without_a_number_is_the_words_in_it_and_a_note_stands_in_its_sentence() -> None:
    document = act(
        '<section><num>4.</num><hcontainer name="aside"><content><p>A bell'
        "<authorialNote><p>Of iron.</p></authorialNote> rings.</p></content></hcontainer></section>"
    )
    assert rows(document) == [("4", "section", None, "A bell Of iron. rings.")]
    assert any(n.kind is Kind.FOOTNOTE for n in document.root.walk())


def test_a_stated_designator_counts_for_the_printed_one() -> None:
    assert rows(act('<section><num title="9">Ninth</num><content><p>A bell.</p></content></section>'))[0][0] == "9"


@pytest.mark.parametrize("source", [ACT[:400], ACT.replace("<akn:body>", "<akn:body>&bell;"), ACT[:-20]])
def test_broken_xml_is_refused(source: str) -> None:
    with pytest.raises(ReadError):
        legaldiff.read(source, "akn")


def test_another_root_is_refused() -> None:
    with pytest.raises(ReadError, match="akomaNtoso"):
        legaldiff.read("<act><body/></act>", "akn")


def test_elements_nested_too_deep_are_refused() -> None:
    deep = "<hcontainer>" * 5000 + "</hcontainer>" * 5000
    with pytest.raises(ReadError, match="nest"):
        act(deep)
