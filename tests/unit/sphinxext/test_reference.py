"""References: how they are written, where they lead, and what is said of those that lead nowhere."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sphinx.util.inventory import InventoryFile

from legaldiff.sphinxext.reference import canonical, cite, make_name, readings

from .conftest import Project

Make = Callable[..., Project]
HEAD = "Bells\n=====\n\n"
TEXT = HEAD + ".. law:document:: old.txt\n"


@pytest.mark.parametrize(
    "written",
    [
        "99055#2(a)",
        "99055 2(a)",
        "EO 99055 sec. 2(a)",
        "E.O. 99055, section 2(a)",
        "Executive Order No. 99055 § 2(a)",
        "section 2(a) of Executive Order 99055",
        "Sec. 2 (a) of the order 99055",
    ],
)
def test_one_provision_is_written_in_many_ways(written: str) -> None:
    assert ("99055", "2(a)") in readings(written)
    assert canonical(written) == "99055#2(a)"


def test_a_path_may_have_marks_of_its_own() -> None:
    assert canonical("EO 99055#5(b)#2") == "99055#5(b)#2"
    assert canonical('99055 sec. 3/"(b)') == '99055#3/"(b)'
    assert canonical("99055") == "99055"
    assert ("Nova-Act", "3") in readings("Nova-Act sec. 3")


@pytest.mark.timeout(20)  # a hang is the failure
def test_readings_take_linear_time() -> None:
    for pump in ("EO " * 50_000, " of " * 50_000, "#" * 100_000, "x" * 100_000, "no. " * 50_000):
        readings(pump)


def test_names_are_one_word() -> None:
    assert make_name(" City ordinance, 2019#1; x ") == "City-ordinance-2019-1-x"
    assert make_name(" # ") == "text"
    assert cite("99055", "2(a)") == "99055 sec. 2(a)"
    assert cite("99055", "preamble") == "99055, preamble"
    assert cite("99055", "") == "99055"


def test_references_lead_across_pages(project: Make) -> None:
    refs = (
        ":law:ref:`EO 99055 sec. 2(a)(ii)` :law:ref:`99055#2(b)` :law:ref:`it <99055 preamble>` "
        ":law:ref:`99055` :any:`99055#4(a)` :law:ref:`99055#sec_1`"
    )
    built = project({"index.rst": f"{HEAD}{refs}\n\n.. toctree::\n\n   text\n", "text.rst": TEXT}).build()
    html = built.output("index.html")
    assert built.warnings == []
    for anchor, words in [
        ("law-99055-sec_2__subsec_a__para_ii", "EO 99055 sec. 2(a)(ii)"),
        ("law-99055-sec_2__subsec_b", "99055 sec. 2(b)"),
        ("law-99055-preamble", "it"),
        ("law-99055", "99055"),
        ("law-99055-sec_4__subsec_a", "99055#4(a)"),
        ("law-99055-sec_1", "99055 sec. sec_1"),
    ]:
        assert f'href="text.html#{anchor}"' in html
        assert f">{words}</" in html or words == "99055 sec. sec_1"
    assert 'title="99055 sec. 2(b): Ringing"' in html


def test_references_lead_across_latex_pages(project: Make) -> None:
    pages = {"index.rst": f"{HEAD}:law:ref:`99055#2(b)`\n\n.. toctree::\n\n   text\n", "text.rst": TEXT}
    tex = project(pages).build("latex").output("bells.tex")
    assert r"\hyperref[\detokenize{text:law-99055-sec_2__subsec_b}]" in tex
    assert r"\label{\detokenize{text:law-99055-sec_2__subsec_b}}" in tex


def test_a_reference_that_leads_nowhere_is_a_typed_warning(project: Make) -> None:
    refs = ":law:ref:`99055 sec. 9(a)`\n\n:law:ref:`EO 5 sec. 1`\n\n:law:ref:`99055#2(c)`\n"
    built = project({"index.rst": f"{TEXT}\n{refs}"}).build()
    assert len(built.warnings) == 3
    assert "index.rst:6: WARNING: 99055 has no provision '9(a)'" in built.warnings[0]
    assert "no text is published as 'EO 5 sec. 1': the short names are 99055" in built.warnings[1]
    assert "the nearest are 2(b), 2(a)" in built.warnings[2] or "the nearest are 2(a), 2(b)" in built.warnings[2]
    assert all(w.endswith("[law.ref]") for w in built.warnings)
    assert project({"index.rst": f"{TEXT}\n{refs}"}).build(suppress_warnings=["law.ref"]).warnings == []


def test_an_ambiguous_reference_is_a_typed_warning_and_leads_to_the_first(project: Make) -> None:
    pages = {
        "index.rst": f"{HEAD}:law:ref:`99055#2(b)`\n\n.. toctree::\n\n   a\n   b\n",
        "a.rst": TEXT,
        "b.rst": TEXT,
    }
    built = project(pages).build()
    assert [w.rpartition(" ")[2] for w in built.warnings] == ["[law.name]", "[law.ref]"]
    assert "b.rst: WARNING: '99055' is the short name of two whole texts, here and on 'a'" in built.warnings[0]
    assert "'99055#2(b)' is ambiguous: it stands in 2 texts (pages: a, b)" in built.warnings[1]
    assert 'href="a.html#law-99055-sec_2__subsec_b"' in built.output("index.html")


def test_a_whole_text_is_meant_rather_than_an_excerpt(project: Make) -> None:
    pages = {
        "index.rst": f"{HEAD}:law:ref:`99055#2(b)`\n\n.. toctree::\n\n   a\n   b\n",
        "a.rst": TEXT + "   :section: 2\n",
        "b.rst": TEXT,
    }
    built = project(pages).build()
    assert built.warnings == []
    assert 'href="b.html#law-99055-sec_2__subsec_b"' in built.output("index.html")


def test_the_inventory_holds_the_provisions_and_other_projects_find_them(project: Make) -> None:
    first = project({"index.rst": TEXT}).build()
    inventory = Path(first.app.outdir) / "objects.inv"
    objects = InventoryFile.loads(inventory.read_bytes(), uri="https://bells.example").data
    assert {"99055#2(a)(ii)", '99055#3/"(b)', "99055#preamble", "99055#signature"} <= set(objects["law:provision"])
    assert objects["law:document"]["99055"].uri.endswith("index.html#law-99055")
    refs = ":law:ref:`EO 99055 sec. 2(b)` :law:ref:`99055#2(a)` :law:ref:`it <99055>`\n"
    second = project({"index.rst": f"{HEAD}{refs}"}, "sphinx.ext.intersphinx").build(
        intersphinx_mapping={"bells": ("https://bells.example", str(inventory))}
    )
    assert second.warnings == []
    html = second.output("index.html")
    assert 'href="https://bells.example/index.html#law-99055-sec_2__subsec_b"' in html
    assert 'href="https://bells.example/index.html#law-99055"' in html


def test_the_command_line_sees_the_type_of_a_warning_as_an_error(project: Make) -> None:
    made = project({"index.rst": f"{HEAD}:law:ref:`99055#2`\n"})
    command = [sys.executable, "-m", "sphinx", "-qW", str(made.root), str(made.root / "out")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "[law.ref]" in run.stderr
