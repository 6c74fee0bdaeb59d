from __future__ import annotations

import pytest
from unit.readers.reading import page_of, paragraphs, reasons, roles

from legaldiff.readers import recognise
from legaldiff.structure.block import Role


def words(source: str) -> list[str]:
    return paragraphs(source, "html")


@pytest.mark.parametrize("source", ["<!doctype html><p>a", "<div>a</div>", "\n<h2>a</h2>", "<ol type=a><li>b</ol>"])
def test_pages_of_other_sites_are_recognised(source):
    assert recognise(source) == "html"


def test_what_belongs_to_the_site_is_left_out():
    source = (
        "<body><div id='cookie-consent'>Cookies?</div><nav><a href=/>Home</a></nav><header role=banner>Gazette</header>"
        "<p>By the authority vested in me, it is ordered:<p>Sec. 1. Oaks stay.<div class='share-links'>Share</div>"
        "<aside>News</aside><p hidden>h</p><p style='display: none'>n</p><form>Mail <input></form>"
        "<footer>(c) 2017</footer>"
    )
    assert words(source) == ["By the authority vested in me, it is ordered:", "Sec. 1. Oaks stay."]
    found = reasons(source, "html")
    assert found["part of the site"] == "Cookies?HomeGazetteShareNewsMail (c) 2017"
    assert found["not shown on the page"] == "hn"


def test_words_of_an_order_are_kept_whatever_holds_them():
    source = "<form class=sidebar><p>Sec. 1. Oaks stay.</p></form><footer><p>(a) Elms stay.</p></footer>"
    assert words(source) == ["Sec. 1. Oaks stay.", "(a) Elms stay."]


def test_the_main_part_is_what_holds_every_paragraph_with_a_label():
    source = (
        "<h1>Counting the Trees</h1><div>By a reporter</div><div class=entry-content><p>Sec. 1. Oaks stay for good.</p>"
        "<p>Sec. 2. Elms stay.</p></div><div>More to read</div>"
    )
    assert roles(source, "html") == [
        (Role.TITLE, "Counting the Trees"),
        (Role.TEXT, "Sec. 1. Oaks stay for good."),
        (Role.TEXT, "Sec. 2. Elms stay."),
    ]
    assert reasons(source, "html")["outside the main part of the page"] == "By a reporterMore to read"


def test_headings_have_roles():
    source = "<h1>Executive Order 99017</h1><h2>Counting<br>the Trees</h2><p>So:</p><h2>Sec. 1. Oaks</h2><p>They stay."
    assert [role for role, _ in roles(source, "html")] == [Role.NUMBER, Role.TITLE, Role.TEXT, Role.HEADING, Role.TEXT]


@pytest.mark.parametrize(
    ("list_", "text"),
    [
        ("<ol><li>oak<li>elm</ol>", ["1. oak", "2. elm"]),
        ("<ol type=a start=26><li>oak<li>elm</ol>", ["z. oak", "aa. elm"]),
        ("<ol type='I'><li>oak<li value=9>elm<li>yew</ol>", ["I. oak", "IX. elm", "X. yew"]),
        ("<ol style='list-style-type: lower-roman'><li>oak<li>elm</ol>", ["i. oak", "ii. elm"]),
        ("<ol style='list-style: none'><li>oak</ol>", ["oak"]),
        ("<ul><li>oak<ol><li>tall</ol><li>elm</ul>", ["oak", "1. tall", "elm"]),
        ("<ol type=a><li><b>(a)</b> oak<li>(b) elm</ol>", ["(a) oak", "(b) elm"]),
    ],
)
def test_markers_of_lists_are_printed_unless_the_items_have_labels(list_, text):
    assert words(f"<p>Sec. 1. Trees:</p>{list_}")[1:] == text


def test_a_printed_marker_is_a_doubt_told_once_for_a_list():
    page = page_of("<p>Trees:</p><ol type=a><li>oak<li>elm</ol>", "html")
    assert [(n.code, n.span.of(page.text.text)) for n in page.notices] == [("marker-printed", "a.")]


def test_line_breaks_part_lines_but_not_sentences():
    source = "<p>Trees:<br>(a) the oaks, <br/>\nelms and<br>yews;<br><br>they stay.<br>THE WHITE HOUSE,<br>May 1.</p>"
    assert words(source) == ["Trees:", "(a) the oaks, elms and yews;", "they stay.", "THE WHITE HOUSE,", "May 1."]


def test_rows_of_data_are_blocks_and_rows_for_layout_are_paragraphs():
    data = "<p>Rates:</p><table><caption>Pay</caption><tr><th>Grade<th>Rate<tr><td><p>1</p></td><td>$5</td></table>"
    assert roles(data, "html")[1:] == [(Role.TEXT, "Pay"), (Role.TABLE, "Grade Rate"), (Role.TABLE, "1 $5")]
    layout = "<table><tr><td>Sec. 1.<td><p>Oaks stay.</p><p>Elms too.</p><tr><td>(a)</td><td>Yews.</table>"
    assert words(layout) == ["Sec. 1. Oaks stay.", "Elms too.", "(a) Yews."]


def test_preformatted_text_is_read_as_plain_text():
    wrapped = "Sec. 1. The keeper of every park shall count the half-\ngrown trees in it."
    source = f"<pre>\n{wrapped}\n\n  (a) Oaks.\n  (b) <b>Elms</b>.</pre>"
    assert words(source) == [
        "Sec. 1. The keeper of every park shall count the half-grown trees in it.",
        "(a) Oaks.",
        "(b) Elms.",
    ]


def test_marks_of_footnotes_are_left_out_and_the_notes_kept():
    source = "<p>Sec. 1. Oaks stay.<sup><a href='#fn1'>1</a></sup> m<sup>2</sup></p><div id=fn1>So they do.</div>"
    assert roles(source, "html") == [(Role.TEXT, "Sec. 1. Oaks stay. m2"), (Role.FOOTNOTE, "So they do.")]


@pytest.mark.parametrize(
    "source",
    [
        "<p>Oaks<p>Elms<div>Yews",
        "<div><p>Oaks</div></b><p>Elms</i></section><p>Yews</p></p>",
        "<b><p>Oaks</b><p>Elms</p><table><tr><td>Yews</table>",
        "<p>Oaks</p>Elms<p>Yews",
        "<p title='a>Oaks<p>Elms<blockquote>Yews",
    ],
)
def test_broken_pages_are_read_as_browsers_do(source):
    assert words(source) == ["Oaks", "Elms", "Yews"]


def test_inline_elements_and_quotation_elements():
    assert words("<p>The <q>Tree <i>Act</i></q> &amp; the <span class=x>Oak</span>s&nbsp;stay<!-- c -->.</p>") == [
        "The “Tree Act” & the Oaks stay."
    ]
