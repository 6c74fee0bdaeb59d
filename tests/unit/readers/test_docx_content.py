"""What a Word file holds besides runs of words, and what of it is text."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from laws import check_document
from making.word import (
    HEAD,
    NS,
    deleted,
    docx,
    flat,
    item,
    level,
    mark,
    notes,
    numbering,
    p,
    pack,
    parts_of,
    r,
    row,
    style,
    styles,
)
from unit.readers.reading import page_of, paragraphs, reasons, roles

from legaldiff import LegalDiffError, read
from legaldiff.model import Kind
from legaldiff.readers import recognise
from legaldiff.structure.block import Role


def words(body: str, **parts: str) -> list[str]:
    return paragraphs((docx(body, **parts)), "docx")


def field(code: str, result: str) -> str:
    turns = [f'<w:r><w:fldChar w:fldCharType="{turn}"/></w:r>' for turn in ("begin", "separate", "end")]
    return turns[0] + r(code, tag="instrText") + turns[1] + r(result) + turns[2]


def test_headings_and_titles_are_known_by_their_styles():
    named = styles(
        style("Title"), style("heading 2"), style("Clause", '<w:basedOn w:val="heading2"/>'),
        style("Outlined", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>'), style("Normal", default="1"),
    )  # fmt: skip
    body = "".join(p(t, f'<w:pStyle w:val="{s}"/>' if s else "") for s, t in [
        ("", "Executive Order 99960 of May 3, 2031"), ("Title", "Bells"), ("heading2", "Oak"), ("Clause", "Elm"),
        ("Outlined", "Ash"), ("", "The bell rings."),
    ])  # fmt: skip
    assert roles((docx(body, styles=named)), "docx") == [
        (Role.NUMBER, "Executive Order 99960 of May 3, 2031"), (Role.TITLE, "Bells"), (Role.HEADING, "Oak"),
        (Role.HEADING, "Elm"), (Role.HEADING, "Ash"), (Role.TEXT, "The bell rings."),
    ]  # fmt: skip


def test_the_words_of_a_link_a_form_and_a_smart_tag_are_text_and_those_of_a_prompt_are_not():
    link = f'<w:hyperlink r:id="r9">{r("the Act")}</w:hyperlink>'
    form = f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{r(' rings ')}</w:sdtContent></w:sdt>"
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Enter text')}</w:sdtContent></w:sdt>"
    tag = f'<w:smartTag w:element="place">{r("in Alder Ferry")}</w:smartTag>'
    source = docx(p(link + form + tag + prompt))
    assert paragraphs(source, "docx") == ["the Act rings in Alder Ferry"]
    assert reasons(source, "docx")["prompt of a form"] == "Enter text"


def test_the_result_of_a_field_is_text_and_its_code_is_not():
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{t}"/></w:r>' for t in ("begin", "separate", "end"))
    nested = begin + r("IF ", tag="instrText") + field("REF a", "yes") + separate + r("section 4") + end
    simple = f'<w:fldSimple w:instr="PAGE">{r("7")}</w:fldSimple>'
    source = docx(p(r("See ") + nested + r(" on page ") + simple))
    assert paragraphs(source, "docx") == ["See section 4 on page 7"]
    assert reasons(source, "docx")["field instruction"] == "IF REF ayes"


def test_elements_that_stand_for_characters():
    inside = (
        r("State") + "<w:r><w:noBreakHyphen/></w:r>" + r("run be") + "<w:r><w:softHyphen/></w:r>" + r("lls")
        + "<w:r><w:tab/></w:r>" + r("ring") + "<w:r><w:br/></w:r>" + r("at")
        + '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + r("noon &")
    )  # fmt: skip
    assert words(p(inside)) == ["State-run bells ring at•noon &"]


def test_a_line_break_before_a_label_parts_paragraphs():
    inside = r("as follows:") + "<w:r><w:br/></w:r>" + r("(a) oak;") + "<w:r><w:br/></w:r>" + r("(b) elm.")
    assert words(p(inside)) == ["as follows:", "(a) oak;", "(b) elm."]


def test_hidden_text_is_dropped_with_a_reason():
    named = styles(style("Ghost", "<w:rPr><w:vanish/></w:rPr>", kind="character"))
    body = p(
        r("Bells ") + r("secretly ", "<w:vanish/>") + r("softly ", '<w:rStyle w:val="Ghost"/>')
        + r("do ", '<w:rStyle w:val="Ghost"/><w:vanish w:val="0"/>') + r("ring.", '<w:vanish w:val="false"/>')
    )  # fmt: skip
    source = docx(body, styles=named)
    assert paragraphs(source, "docx") == ["Bells do ring."]
    assert reasons(source, "docx")["hidden text"] == "secretly "
    assert reasons(source, "docx")["hidden text by its style"] == "softly "


def test_a_heading_may_run_into_its_paragraph():
    lists = numbering({0: level(0, "decimal", "Sec. %1.")}, {1: (0, "")})
    run_in = item("Purpose.", more="<w:rPr><w:vanish/><w:specVanish/></w:rPr>")
    assert words(run_in + p(" The bell rings."), numbering=lists) == ["Sec. 1. Purpose. The bell rings."]


def test_the_rows_of_a_table_are_blocks_and_a_frame_of_one_cell_is_none():
    table = f"<w:tbl>{row(p('Tree') + p('or bush'), p('Height'))}{row(p('oak'), p('12 m'))}</w:tbl>"
    frame = f"<w:tbl>{row(p('(a) oak;') + p('(b) elm.'))}</w:tbl>"
    assert roles((docx(p("Trees:") + table + frame)), "docx") == [
        (Role.TEXT, "Trees:"), (Role.TABLE, "Tree or bush Height"), (Role.TABLE, "oak 12 m"),
        (Role.TEXT, "(a) oak;"), (Role.TEXT, "(b) elm."),
    ]  # fmt: skip


def test_footnotes_stand_behind_the_text_and_are_in_no_provision():
    body = p(r("Section 1. The bell rings.") + '<w:r><w:footnoteReference w:id="1"/></w:r>') + p("Sec. 2. It is oak.")
    document = read(docx(body, footnotes=notes("footnotes", "Or is rung."), endnotes=notes("endnotes", "Or elm.")))
    assert [document.own_text(n) for n in document.provisions] == ["The bell rings.", "It is oak."]
    foot = [document.text_of(n) for n in document.root.children if n.kind is Kind.FOOTNOTE]
    assert foot == ["1 Or is rung.", "1 Or elm."]
    assert "rule above the footnotes" in {d.reason for d in document.dropped}


def test_comments_heads_and_feet_are_dropped_with_a_reason():
    parts = {
        "comments": f'{HEAD}<w:comments {NS}><w:comment w:id="1">{p("Why?")}</w:comment></w:comments>',
        "header": f"{HEAD}<w:hdr {NS}>{p('Draft')}</w:hdr>",
        "footer": f"{HEAD}<w:ftr {NS}>{p('Page 1')}</w:ftr>",
    }
    source = docx(p("Bells ring."), **parts)
    assert paragraphs(source, "docx") == ["Bells ring."]
    assert reasons(source, "docx")["comment"] == "Why?"
    assert reasons(source, "docx")["page header or footer"] == "DraftPage 1"


def test_a_text_box_is_read_once():
    inside = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert words(p(box + r("The bell rings."))) == ["In the box.", "The bell rings."]
    page = page_of((docx(p(r("The bell ") + box + r("rings.")))), "docx")
    assert [page.text.text[b.start : b.end] for b in page.blocks] == ["The bell", "In the box.", "rings."]
    assert [n.code for n in page.notices] == ["text-box"]


def test_a_table_of_contents_is_dropped():
    named = styles(style("toc 1"))
    source = docx(p("Sec. 1. Bells 3", '<w:pStyle w:val="toc1"/>') + p("Section 1. Bells."), styles=named)
    assert paragraphs(source, "docx") == ["Section 1. Bells."]
    assert reasons(source, "docx")["table of contents"] == "Sec. 1. Bells 3"


def test_another_prefix_is_read():
    entries = {k: v.replace("w:", "x:").replace("xmlns:w=", "xmlns:x=") for k, v in parts_of(p("Bells ring.")).items()}
    assert paragraphs(pack(entries), "docx") == ["Bells ring."]


def test_the_one_file_form_is_read_as_the_archive_is():
    parts = parts_of(
        item("Bells ring.") + p(deleted("gone")), numbering=numbering({0: level(0, "decimal", "%1.")}, {1: (0, "")})
    )
    one, packed = read(flat(parts)), read(pack(parts))
    check_document(one)
    assert recognise(flat(parts), "order.xml") == one.format == "docx"
    assert one.to_dict() == packed.to_dict()
    assert read(flat(parts), "docx-original").text == read(pack(parts), "docx-original").text


def test_the_source_is_the_words_with_marks_and_is_read_again():
    named = styles(style("heading 1"))
    body = p("Bells", '<w:pStyle w:val="heading1"/>') + item(r("The bell ") + deleted("shall\nnot") + r("[may] ring."))
    parts = {"numbering": numbering({0: level(0, "lowerLetter", "(%1)")}, {1: (0, "")}), "styles": named}
    table = f"<w:tbl>{row(p('oak'), p('12 m'))}</w:tbl>"
    document = read(docx(body + table, **parts))
    assert document.source.split("\n") == [
        "legaldiff docx 1", "[part] document", "[heading] Bells", "[text] (a) The bell ",
        "[tracked deletion] shall not", "[+] [may] ring.", "[table] ", "[+] \toak", "[+] \t12 m", "",
    ]  # fmt: skip
    again = read(document.source)
    assert again.to_dict() == document.to_dict()
    both = read(docx(body, **parts), "docx-both")
    assert (both.source.split("\n")[0], read(both.source).format) == ("legaldiff docx-both 1", "docx-both")


@given(st.text("[]+abtex \n\t-é\x00", max_size=60))
def test_lines_that_no_one_wrote_are_read_by_law_or_refused(text):
    try:
        check_document(read(f"legaldiff docx 1{text}"))
    except LegalDiffError as error:
        assert str(error)


def test_json_of_an_earlier_version_has_the_xml_as_its_source():
    text, source = "Bells ring.", f"{HEAD}<w:t>Bells ring.</w:t>"
    at = source.index(text)
    data = {
        **read(docx(p(text))).to_dict(), "source": source, "origin": [[0, 11, at, 11]],
        "dropped": [[0, at, "markup"], [at + 11, len(source), "markup"]],
    }  # fmt: skip
    document = read(json.dumps(data))
    assert (document.text, document.format, document.source) == (text, "docx", source)


def test_the_end_of_a_cell_ends_a_paragraph_whose_mark_is_deleted():
    table = f"<w:tbl>{row(p('oak', mark('del')), p('elm'))}</w:tbl>"
    assert words(table + p(deleted("gone"), mark("del"))) == ["oak elm"]
