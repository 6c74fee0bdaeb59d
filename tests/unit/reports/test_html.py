from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
from unit.reports.page_reading import Page, parse

import legaldiff
from legaldiff.compare.engine import Diff
from legaldiff.reports import REPORTS, Excerpt, render

TEXTS = Path(__file__).parents[3] / "texts"
PAIRS = ["interior-safety/order-2017.txt interior-safety/order-2025.txt"]
PAIRS.append("city-ordinance/ordinance-2019.txt city-ordinance/ordinance-2024.txt")
LOADING = ("src", "srcset", "poster", "data", "action", "formaction", "background", "ping", "style")


@pytest.fixture(params=PAIRS, ids=["order", "ordinance"])
def real(request: pytest.FixtureRequest) -> Diff:
    old, new = (legaldiff.read_file(TEXTS / name) for name in request.param.split())
    return legaldiff.diff(old, new)


def blocks(html: str) -> tuple[str, str]:
    """The style sheet and the script as they stand in the page."""
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    return style, script


def policy(page: Page) -> str:
    """The content security policy of a page."""
    (found,) = [e for e in page.all("meta") if e.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert page.elements.index(found) < page.elements.index(page.all("style")[0])
    return str(found.attributes["content"])


def test_every_change_has_one_place_and_every_link_leads_somewhere(real: Diff) -> None:
    page = parse(render(real, "html"))
    assert [f"change-{c.id}" for c in real.changes if f"change-{c.id}" not in page.ids] == []
    for change in real.changes:
        for ref in change.new:
            assert f"#{ref.eid}" in page.links, change.id
        if not change.new or "move" in change.kinds:
            assert f"#was-{change.id}" in page.links, change.id


def test_every_provision_of_the_new_text_has_its_anchor_in_order(real: Diff) -> None:
    page = parse(render(real, "html"))
    eids = [real.new.index.eid[n] for n in real.new.provisions]
    assert [i for i in page.ids if i in set(eids)] == eids


def test_the_whole_new_text_is_there(real: Diff) -> None:
    page = parse(render(real, "html"))
    shown = "".join(e.words for e in page.all("p") if e.attributes.get("class") == "words")
    assert "".join(real.new.text.split()) in "".join(shown.split())


def test_every_change_has_a_mark_in_the_margin(real: Diff) -> None:
    html = render(real, "html")
    marked = set(re.findall(r'<a class="mark \w+" href="#change-(\w+)">', html))
    assert marked == {c.id for c in real.changes if c.new}


def test_it_is_the_same_every_time(real: Diff) -> None:
    assert render(real, "html") == render(real, "html")


def test_nothing_in_it_is_loaded(real: Diff) -> None:
    html = render(real, "html")
    page = parse(html)
    assert not [e for e in page.elements if any(name in e.attributes for name in LOADING)]
    assert not [e for e in page.elements if any(name.startswith("on") for name in e.attributes)]
    assert not page.all("link") + page.all("img") + page.all("iframe") + page.all("base") + page.all("form")
    style, script = blocks(html)
    assert not re.search(r"url\(|@import|@font-face|https?:", style)
    assert not re.search(r"https?:|fetch|XMLHttp|import|eval|innerHTML|document\.write|localStorage|cookie", script)


def test_the_policy_lets_in_this_style_and_this_script_and_nothing_else(real: Diff) -> None:
    html = render(real, "html")
    written = policy(parse(html))
    digests = ["sha256-" + base64.b64encode(hashlib.sha256(b.encode()).digest()).decode() for b in blocks(html)]
    assert written.startswith("default-src 'none'; ")
    assert f"style-src '{digests[0]}'; script-src '{digests[1]}'; " in written
    assert "unsafe" not in written
    assert "*" not in written


def test_only_the_style_and_the_script_are_not_escaped() -> None:
    folder = Path(legaldiff.__file__).parent / "reports" / "page"
    templates = {p.name: p.read_text(encoding="utf-8") for p in folder.glob("*.j2")}
    found = [(name, m) for name, text in templates.items() for m in re.findall(r"\{\{[^}]*\bsafe\b[^}]*\}\}", text)]
    assert found == [("frame.html.j2", "{{ style | safe }}"), ("frame.html.j2", "{{ script | safe }}")]
    assert not any(re.search(r"autoescape|Markup", text) for text in templates.values())


def test_a_card_says_what_happened_in_words(diff: Diff) -> None:
    page = parse(render(diff, "html"))
    card = page.by_id("change-c1").words
    assert re.sub(r"\s+", " ", card).startswith(" 1 modified ●substantive shall → may exception dropped: except on")
    assert "The Harbor Master [deleted: shall] [inserted: may] keep ten boats ready" in card
    assert "How do we know?" in card
    assert "Paired by the matcher designation, likeness 0.90 of 1." in card
    assert page.by_id("change-c1").attributes["data-significance"] == "substantive"


def test_what_came_in_the_place_of_something_stands_apart_from_it_only_inline(diff: Diff) -> None:
    html = render(diff, "html")
    assert '<span class="sr">]</span></del><span class="gap"> </span><ins>' in html  # the script leaves the gap out
    assert "section [deleted: 2] [inserted: 3] of this order." in parse(html).by_id("change-c5").words


def test_a_cascade_is_one_card_with_its_members(diff: Diff) -> None:
    page = parse(render(diff, "html"))
    group = page.by_id("group-1").words
    assert "2–3 → 3–4" in group
    assert "2 provisions" in group
    assert page.by_id("change-c3").tag == page.by_id("change-c4").tag == "li"


def test_a_new_provision_is_shown_with_its_paragraphs_marked_one_by_one() -> None:
    old = legaldiff.read("Section 1. Bells ring.\n")
    new = legaldiff.read("Section 1. Bells ring.\n\nSec. 2. Boats. They sail:\n\n(a) at dawn;\n\n(b) at dusk.\n")
    html = render(legaldiff.diff(old, new), "html")
    assert html.count('<ins class="break">') == 2
    assert parse(html).by_id("change-c1").words.count("[inserted: ") == 3


def test_the_bar_marks_what_came_inside_a_new_provision() -> None:
    old = legaldiff.read("Section 1. Bells ring.\n")
    new = legaldiff.read("Section 1. Bells ring.\n\nSec. 2. Boats. They sail:\n\n(a) at dawn;\n\n(b) at dusk.\n")
    page = parse(render(legaldiff.diff(old, new), "html"))
    assert page.by_id("sec_1").attributes["class"] == "passage d0"
    assert page.by_id("sec_2__subsec_b").attributes["class"] == "passage d1 changed substantive"


def test_the_mark_that_opens_a_quotation_stands_with_what_is_quoted() -> None:
    document = legaldiff.read_file(TEXTS / "interior-safety" / "order-2017.txt")
    words = [e.words for e in parse(render(document, "html")).all("p") if e.attributes.get("class") == "words"]
    assert [w for w in words if len(w.strip()) < 3] == []
    assert [w for w in words if w.startswith("“(b) A jail")]


def test_the_documents_are_named_with_their_hashes(diff: Diff) -> None:
    words = parse(render(diff, "html")).all("table")[0].words
    for document in (diff.old, diff.new):
        assert document.file in words
        assert hashlib.sha256(document.source.encode()).hexdigest() in words


def test_no_changes_are_said_to_be_none(old) -> None:
    page = parse(render(legaldiff.diff(old, old), "html"))
    assert "The two texts say the same in the same places." in page.by_id("main").words
    assert page.all("nav") == page.all("article") == []


def test_only_leaves_changes_out_and_says_so(diff: Diff) -> None:
    page = parse(render(diff, "html", only=("insert",)))
    assert [e.attributes["id"] for e in page.all("article")] == ["change-c2"]
    assert "4 other changes not shown." in page.by_id("main").words


def test_stat_leaves_the_counts(diff: Diff) -> None:
    page = parse(render(diff, "html", stat=True))
    assert page.all("article") == []
    assert re.sub(r"\s+", " ", page.all("table")[1].words).strip() == (
        "2substantive 3consequential 1insert 2modify 2renumber"
    )


def test_doubts_about_the_reading_are_told_with_their_place(old) -> None:
    notice = legaldiff.Notice("odd", old["2"].span, "This is odd.")
    page = parse(render(legaldiff.diff(replace(old, notices=(notice,)), old), "html"))
    assert re.sub(r"\s+", " ", page.all("details")[0].words).strip().endswith("In the old text 2 This is odd. odd")


def test_an_outline_has_the_text_and_a_list_of_its_provisions(old) -> None:
    page = parse(render(old, "html"))
    assert [e.words.split() for e in page.all("li")][:2] == [["1", "Ferries"], ["2", "Tolls"]]
    assert "No toll may be asked of a child." in page.by_id("sec_2").words


def test_an_excerpt_has_only_what_is_in_it(old) -> None:
    page = parse(render(Excerpt(old, old["3"]), "html"))
    assert [i for i in page.ids if i.startswith("sec_")] == ["sec_3", "sec_3__subsec_a", "sec_3__subsec_b"]
    assert "No toll" not in page.by_id("main").words


def test_extracts_are_a_table(extracts) -> None:
    page = parse(render(extracts, "html", file="old.txt"))
    assert page.all("h1")[0].words == "old.txt"
    assert re.sub(r"\s+", " ", page.all("tbody")[0].words).strip() == (
        "2 bar No toll may be asked of a child. actionbe asked of a child softyes targetstoll; child|ren"
    )
    assert parse(render([], "html")).all("table") == []


def test_it_is_chosen_by_its_suffixes_and_holds_one_result() -> None:
    assert REPORTS["html"].suffixes == (".html", ".htm")
    assert REPORTS["html"].frame is None
