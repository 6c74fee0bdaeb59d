"""What Sphinx asks of an extension: parallel and incremental builds, purging, and dependencies."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import legaldiff.sphinxext

from .conftest import ORDER, Project

Make = Callable[..., Project]
PAGES = {
    "index.rst": "Bells\n=====\n\n:law:ref:`bells3 sec. 2(a)`\n\n.. toctree::\n   :glob:\n\n   p*\n",
    **{
        f"p{n}.rst": f"Page {n}\n======\n\n.. law:document:: old.txt\n   :name: bells{n}\n\n"
        f":law:ref:`bells{(n + 1) % 8} sec. 2(b)`\n"
        for n in range(8)
    },
    "pdiff.rst": "Diff\n====\n\n.. law:diff::\n   :old: old.txt\n   :new: new.txt\n",
}


def run(project: Project, out: str, jobs: int) -> dict[str, bytes]:
    target = project.root.parent / out
    words = ["-qW", "-E", "-j", str(jobs), "-d", str(target / "trees"), str(project.root), str(target / "html")]
    done = subprocess.run([sys.executable, "-m", "sphinx", *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    files = sorted(p for p in (target / "html").rglob("*") if p.is_file())
    return {p.relative_to(target).as_posix(): p.read_bytes() for p in files}


def test_two_processes_build_what_one_builds(project: Make) -> None:
    made = project(PAGES)
    one, two = run(made, "one", 1), run(made, "two", 2)
    assert list(one) == list(two)
    assert [name for name in one if one[name] != two[name]] == []
    assert b"law-bells3-sec_2__subsec_a" in one["html/index.html"]


def test_the_extension_says_that_it_may_run_in_parallel(project: Make) -> None:
    app = project({"index.rst": "Bells\n=====\n"}).build().app
    extension = app.extensions["legaldiff.sphinxext"]
    assert extension.parallel_read_safe
    assert extension.parallel_write_safe
    assert extension.metadata["env_version"] == 3
    assert extension.version == legaldiff.__version__


def test_a_changed_file_makes_only_its_pages_anew(project: Make) -> None:
    pages = {
        "index.rst": "Bells\n=====\n\n.. toctree::\n\n   a\n   b\n   c\n",
        "a.rst": "A\n=\n\n.. law:document:: old.txt\n",
        "b.rst": "B\n=\n\n.. law:diff::\n   :old: old.txt\n   :new: new.txt\n",
        "c.rst": "C\n=\n\n.. law:provisions::\n   :file: new.txt\n",
    }
    made = project(pages).build()
    assert {Path(p).name for p in made.app.env.dependencies["b"]} == {"old.txt", "new.txt"}
    read: list[str] = []
    made.write({"old.txt": ORDER.replace("ring each bell once", "ring each bell twice") + "\n"})
    made.app.connect("source-read", lambda app, page, text: read.append(page))
    made.app.build()
    assert sorted(read) == ["a", "b"]
    assert "ring each bell twice" in made.output("a.html")


def test_a_page_that_is_gone_takes_its_provisions_along(project: Make) -> None:
    made = project(
        {"index.rst": "Bells\n=====\n\n:law:ref:`99055#2(b)`\n", "a.rst": ":orphan:\n\n.. law:document:: old.txt\n"}
    )
    assert made.build().warnings == []
    (made.root / "a.rst").unlink()
    made.write({"index.rst": "Bells\n=====\n\nNow: :law:ref:`99055#2(b)`\n"})
    warnings = made.build().warnings
    assert len(warnings) == 1
    assert "no text is published as '99055#2(b)': the short names are none [law.ref]" in warnings[0]


def test_what_other_processes_read_is_merged(project: Make) -> None:
    made = project({"index.rst": "A\n=\n\n.. law:document:: old.txt\n"}).build()
    domain = made.app.env.domains["law"]
    other = {"pages": {"b": domain.pages["index"], "c": domain.pages["index"]}}
    domain.merge_domaindata({"b"}, other)
    assert sorted(domain.pages) == ["b", "index"]
    assert len(domain.catalog.find("99055#2(b)")) == 2
    domain.clear_doc("b")
    assert len(domain.catalog.find("99055#2(b)")) == 1
    names = [row[0] for row in domain.get_objects()]
    assert len(names) == len(set(names))


def test_a_page_waits_for_a_file_that_is_missing(project: Make) -> None:
    made = project({"index.rst": "A\n=\n\n.. law:document:: sub/late.txt\n"}).build()
    assert made.warnings == ["index.rst:4: WARNING: sub/late.txt: there is no such file: check the name [law.read]"]
    made.write({"sub/late.txt": ORDER})
    assert made.build().warnings == []
    assert "ring each bell once" in made.output("index.html")


def test_files_are_found_as_sphinx_finds_them(project: Make) -> None:
    made = project(
        {
            "index.rst": "A\n=\n\n.. law:document:: /old.txt\n\n.. toctree::\n\n   sub/b\n",
            "sub/b.rst": "B\n=\n\n.. law:document:: ../../beside.txt\n",
            "../beside.txt": ORDER.replace("99055", "99077"),
        }
    ).build(legaldiff_folders=[".."])
    assert made.warnings == []
    assert "law-99077-sec_1" in made.output("sub/b.html")
    assert str(made.root.parent) not in made.output("sub/b.html")
