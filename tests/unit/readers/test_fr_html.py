from __future__ import annotations

from unit.readers.reading import page_of, paragraphs, reasons, roles

from legaldiff.readers import recognise
from legaldiff.structure.block import Role

PAGE = """
        <span class="printed-page-wrapper"><span class="text">Start Printed Page 99801</span></span>
        <a class="eo" href="/executive-order/99017">Executive Order 99017</a> of March 14, 2017
        <h1 id="h-1">Counting the Trees in </h1>
        Parks
        <p id="p-1" data-page="99801">It is ordered:</p>
        %s
        B
        THE WHITE HOUSE,
        March 14, 2017.

        Filed 3-16-17; 11:15 am]
      <div class="end-matter">
<p class="frdoc">[FR Doc. 2017-99017</p>
<p class="billing-code">Billing code 9999-F7-P</p>
</div>
"""


def body(html: str) -> list[str]:
    return [t for role, t in roles(PAGE % html, "fr-html") if role is Role.TEXT][1:-2]


def test_a_page_is_recognised_by_its_tags():
    assert recognise(PAGE % "") == "fr-html"
    assert recognise("<!DOCTYPE html><title>t</title><p>a</p>") == "html"
    assert recognise("Trees < oaks and <p> is no page") == "text"


def test_elements_and_bare_lines_become_blocks_with_roles():
    assert roles(PAGE % "<p>(a) Trees stay.</p>", "fr-html") == [
        (Role.NUMBER, "Executive Order 99017 of March 14, 2017"),
        (Role.TITLE, "Counting the Trees in Parks"),
        (Role.TEXT, "It is ordered:"),
        (Role.TEXT, "(a) Trees stay."),
        (Role.FURNITURE, "B"),
        (Role.TEXT, "THE WHITE HOUSE,"),
        (Role.TEXT, "March 14, 2017."),
        (Role.FURNITURE, "Filed 3-16-17; 11:15 am]"),
        (Role.FURNITURE, "[FR Doc. 2017-99017"),
        (Role.FURNITURE, "Billing code 9999-F7-P"),
    ]


def test_metadata_comes_from_the_page():
    meta = page_of(PAGE % "", "fr-html").meta
    assert (meta.number, meta.title, meta.date) == ("99017", "Counting the Trees in Parks", "2017-03-14")


def test_bare_lines_between_paragraphs_are_paragraphs():
    assert body("(i) the oaks; and\n          (ii) the elms.\n <p>(b) Keepers rest.</p>") == [
        "(i) the oaks; and",
        "(ii) the elms.",
        "(b) Keepers rest.",
    ]


def test_a_label_alone_on_a_bare_line_belongs_to_the_next():
    assert body("(a)\n   an oak;\n   (b)\n\n   <em>an elm.</em> Or two.") == ["(a) an oak;", "(b) an elm. Or two."]


def test_bold_and_italic_captions_on_two_bare_lines_are_one_paragraph():
    assert body("&ldquo;<strong>Sec. 9.</strong>\n   <em>Oaks.</em> They stay.") == ["“Sec. 9. Oaks. They stay."]


def test_line_breaks_inside_a_paragraph_are_white_space():
    assert body("<p>\n  <strong>Section 1</strong>\n  .\n  <em>Oaks.</em>\n  They\n stay.</p>") == [
        "Section 1. Oaks. They stay."
    ]


def test_list_items_and_table_rows_are_blocks():
    html = "<ul><li>Oaks<li>Elms</ul><table><tr><td>Yew</td><td>East</td></tr></table>"
    found = roles(PAGE % html, "fr-html")
    assert (Role.TEXT, "Elms") in found
    assert (Role.TABLE, "Yew East") in found


def test_unclosed_paragraphs_end_where_the_next_begins():
    assert paragraphs("<p>Oaks<p>Elms\nstay<h2>Yews</h2>", "fr-html") == ["Oaks", "Elms stay", "Yews"]


def test_other_pages_are_read_without_their_furniture():
    html = (
        "<!DOCTYPE html><html><head><title>t</title><style>p {}</style></head><body><nav>Home</nav>"
        "<script>if (a < b) {}</script>"
        "<!-- c --><div>Oaks\nstay.<br>Elms too.</div><footer>f</footer></body></html>"
    )
    assert paragraphs(html, "fr-html") == ["Oaks stay.", "Elms too."]
    found = reasons(html, "fr-html")
    assert found["printed-page mark or part of the site"].endswith("Homef")
    assert found["comment, script or title of the page"].endswith("if (a < b) {}</script><!-- c -->")


def test_printed_page_marks_are_dropped_in_mid_sentence():
    html = '<p>the oaks <span class="printed-page"><span class="text">Start Printed Page 7</span></span>and elms</p>'
    assert body(html) == ["the oaks and elms"]


def test_references_are_resolved_and_broken_ones_are_text():
    assert body("<p>oaks &amp; elms &#8212; yews&nbsp;&nbsp;& &bogus; a&lt;b</p>") == [
        "oaks & elms — yews & &bogus; a<b"
    ]


def test_a_bare_less_than_sign_is_text():
    assert body("<p>3 < 4 and <5</p>") == ["3 < 4 and <5"]
