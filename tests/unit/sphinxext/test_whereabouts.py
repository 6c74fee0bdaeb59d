"""The paths in a comparison lead to where the provisions are published."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from .conftest import ORDER, SUCCESSOR, Project

Make = Callable[..., Project]
ALONE = "Bells\n=====\n\n.. law:diff::\n   :old: old.txt\n   :new: new.txt\n"
DIFF = ALONE + "\n.. toctree::\n   :glob:\n\n   text-*\n"
OLD = {"text-old.rst": "Old\n===\n\n.. law:document:: old.txt\n"}
NEW = {"text-new.rst": "New\n===\n\n.. law:document:: new.txt\n"}
INSERTED = SUCCESSOR.replace("Sec. 3. Amendment", "Sec. 3. Ropes. A rope is checked each year.\n\nSec. 4. Amendment")
RENUMBERED = INSERTED.replace("Sec. 4. General", "Sec. 5. General")
WHERE_RE = re.compile(r'<strong class="law-where">(.*?)</strong>')
LINK_RE = re.compile(r'<a class="[^"]*" href="([^"]*)" title="[^"]*"><span>([^<]*)</span></a>')  # href and words


def places(built: Project) -> list[str]:
    """The places of the entries, a link written as ``words(page.html#anchor)``."""
    assert built.warnings == []
    html = built.output("index.html")
    shown = [LINK_RE.sub(r"\2(\1)", where) for where in WHERE_RE.findall(html)]
    return [re.sub(r"</?span>", "", where) for where in shown]


def test_a_path_leads_to_the_new_text_where_that_is_published(project: Make) -> None:
    found = places(project({"index.rst": DIFF, **OLD, **NEW}).build())
    assert "2(a)(text-new.html#law-99066-sec_2__subsec_a)" in found
    assert "2(b)(text-new.html#law-99066-sec_2__subsec_b)" in found


def test_a_path_leads_to_the_old_text_where_only_that_is_published(project: Make) -> None:
    assert "2(a)(text-old.html#law-99055-sec_2__subsec_a)" in places(project({"index.rst": DIFF, **OLD}).build())


def test_a_path_is_words_where_nothing_is_published(project: Make) -> None:
    found = places(project({"index.rst": ALONE}).build())
    assert "2(a)" in found
    assert not [place for place in found if "html" in place]


def test_both_ends_of_a_renumbering_are_links(project: Make) -> None:
    found = places(project({"index.rst": DIFF, "new.txt": RENUMBERED, **OLD, **NEW}).build())
    assert "3(text-new.html#law-99066-sec_3)" in found
    cascade = next(place for place in found if "–" in place)
    assert cascade == (
        "3(text-old.html#law-99055-sec_3)–4(text-old.html#law-99055-sec_4) → "
        "4(text-new.html#law-99066-sec_4)–5(text-new.html#law-99066-sec_5)"
    )


def test_what_was_deleted_leads_to_the_old_text_only(project: Make) -> None:
    gone = SUCCESSOR.replace("(b) The Keeper shall rest.\n\n", "")
    assert "2(b)" in places(project({"index.rst": DIFF, "new.txt": gone, **NEW}).build())
    assert "2(b)(text-old.html#law-99055-sec_2__subsec_b)" in places(
        project({"index.rst": DIFF, "new.txt": gone, **OLD, **NEW}).build()
    )


def test_of_two_versions_under_one_number_each_has_its_own_page(project: Make) -> None:
    version = SUCCESSOR.replace("99066", "99055").replace("(b) The Keeper shall rest.\n\n", "")
    named = {"text-new.rst": NEW["text-new.rst"] + "   :name: later\n"}
    found = places(project({"index.rst": DIFF, "new.txt": version, **named}).build())
    assert "2(a)(text-new.html#law-later-sec_2__subsec_a)" in found
    assert "2(b)" in found  # gone, and the old version is on no page


def test_the_places_of_a_replacement_are_links(project: Make) -> None:
    text = ORDER.replace(
        "Sec. 3.", "(c) The Keeper may sing.\n\n(d) The Keeper may walk.\n\n(e) The Keeper may swim.\n\nSec. 3."
    )
    page = {"index.rst": DIFF, "old.txt": text, "new.txt": text.replace("The Keeper", "The Warden"), **OLD}
    built = project(page).build()
    assert built.warnings == []
    facts = LINK_RE.findall(built.output("index.html").partition('<ul class="law-facts')[2].partition("</ul>")[0])
    assert ("text-old.html#law-99055-sec_2__subsec_c", "2(c)") in facts
    assert ("text-old.html#law-99055-sec_2__subsec_d", "2(d)") in facts


@pytest.mark.parametrize(("builder", "file"), [("text", "index.txt"), ("latex", "bells.tex")])
def test_links_do_not_change_the_words_of_other_formats(project: Make, builder: str, file: str) -> None:
    plain = project({"index.rst": ALONE}).build(builder)
    linked = project({"index.rst": DIFF, **OLD, **NEW}).build(builder)
    assert linked.warnings == plain.warnings == []
    said = plain.output(file)
    if builder == "text":
        assert said.strip() in linked.output(file)
    else:
        assert r"\hyperref[\detokenize{text-new:law-99066-sec_2__subsec_a}]" in linked.output(file)
