"""Only what lies in the source directory is published, or in a folder that the setting names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import ORDER, Project

Make = Callable[..., Project]
SECRET = ORDER.replace("99055", "99077").replace("bell", "secret")
REFUSED = "outside of the source directory: name its folder in legaldiff_folders (conf.py) [law.read]"
DIRECTIVES = [
    ".. law:document:: {file}\n",
    ".. law:document:: {file}\n   :section: 1\n",
    ".. law:diff::\n   :old: old.txt\n   :new: {file}\n",
    ".. law:diff::\n   :old: {file}\n   :new: old.txt\n",
    ".. law:provisions::\n   :file: {file}\n",
]


def page(directive: str, file: str) -> str:
    return f"Bells\n=====\n\n{directive.format(file=file)}"


def refuse(made: Project, file: str) -> None:
    (made.root / "link.txt").symlink_to("../beside/keys.txt")
    (made.root / "linked").symlink_to(made.root.parent / "beside")
    assert f"index.rst:4: WARNING: {file}: {REFUSED}" in made.build().warnings
    assert "secret" not in made.output("index.html")
    assert "99077" not in made.output("index.html")


@pytest.mark.parametrize("directive", DIRECTIVES)
def test_every_directive_refuses_what_lies_outside(project: Make, directive: str) -> None:
    file = "../beside/keys.txt"
    refuse(project({"index.rst": page(directive, file), "../beside/keys.txt": SECRET}), file)


@pytest.mark.parametrize("file", ["/../beside/keys.txt", "link.txt", "linked/keys.txt"])
def test_it_is_refused_by_whatever_name(project: Make, file: str) -> None:
    refuse(project({"index.rst": page(DIRECTIVES[0], file), "../beside/keys.txt": SECRET}), file)


@pytest.mark.parametrize("directive", DIRECTIVES)
def test_the_setting_names_folders_that_are_published(project: Make, directive: str) -> None:
    made = project({"index.rst": page(directive, "../beside/keys.txt"), "../beside/keys.txt": SECRET})
    assert made.build(legaldiff_folders=["../beside"]).warnings == []
    assert "secret" in made.output("index.html")


@pytest.mark.parametrize("folders", [("../beside/inner", "../beside"), "../beside", ["../beside/keys.txt"]])
def test_a_folder_may_be_one_of_several_or_alone_or_a_file(project: Make, folders: object) -> None:
    made = project({"index.rst": page(DIRECTIVES[0], "../beside/keys.txt"), "../beside/keys.txt": SECRET})
    assert made.build(legaldiff_folders=folders).warnings == []


def test_a_folder_may_be_named_absolutely_and_through_a_link(project: Make) -> None:
    made = project({"index.rst": page(DIRECTIVES[0], "../shelf/keys.txt"), "../beside/keys.txt": SECRET})
    (made.root.parent / "shelf").symlink_to("beside")
    assert made.build(legaldiff_folders=[str(made.root.parent / "shelf")]).warnings == []


def test_a_folder_whose_name_only_begins_the_same_is_another(project: Make) -> None:
    made = project({"index.rst": page(DIRECTIVES[0], "../beside-it/keys.txt"), "../beside-it/keys.txt": SECRET})
    assert made.build(legaldiff_folders=["../beside"]).warnings == [
        f"index.rst:4: WARNING: ../beside-it/keys.txt: {REFUSED}"
    ]


def test_nothing_is_said_of_whether_there_is_such_a_file(project: Make) -> None:
    made = project({"index.rst": page(DIRECTIVES[0], "../none/keys.txt")})
    assert made.build().warnings == [f"index.rst:4: WARNING: ../none/keys.txt: {REFUSED}"]


def test_another_setting_makes_the_pages_anew(project: Make) -> None:
    made = project({"index.rst": page(DIRECTIVES[0], "../beside/keys.txt"), "../beside/keys.txt": SECRET})
    assert made.build(legaldiff_folders=["../beside"]).warnings == []
    assert len(made.build().warnings) == 1
    assert "secret" not in made.output("index.html")


def test_a_link_inside_of_the_source_directory_is_followed(project: Make) -> None:
    made = project({"index.rst": page(DIRECTIVES[0], "link.txt")})
    (made.root / "link.txt").symlink_to("old.txt")
    assert made.build().warnings == []
    assert "ring each bell once" in made.output("index.html")


@pytest.fixture
def no_insertion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What docutils.conf in a project says, which sphinx-build finds by this variable too."""
    path = tmp_path / "docutils.conf"
    path.write_text("[general]\nfile_insertion_enabled: no\n")
    monkeypatch.setenv("DOCUTILSCONFIG", str(path))


@pytest.mark.usefixtures("no_insertion")
@pytest.mark.parametrize("directive", DIRECTIVES)
def test_where_docutils_may_insert_no_file_none_is_read(project: Make, directive: str) -> None:
    made = project({"index.rst": page(directive, "keys.txt"), "keys.txt": SECRET})
    said = "keys.txt: no file is read here: file_insertion_enabled is false [law.read]"
    assert f"index.rst:4: WARNING: {said}" in made.build().warnings
    assert "secret" not in made.output("index.html")


MARKDOWN = "# Bells\n\n```{law:document} ../beside/keys.txt\n```\n"


def test_in_markdown_the_same_is_refused(project: Make) -> None:
    made = project({"index.md": MARKDOWN, "../beside/keys.txt": SECRET}, "myst_parser")
    assert made.build().warnings == [f"index.md:3: WARNING: ../beside/keys.txt: {REFUSED}"]


@pytest.mark.usefixtures("no_insertion")
def test_in_markdown_no_file_is_inserted_either(project: Make) -> None:
    made = project({"index.md": MARKDOWN, "../beside/keys.txt": SECRET}, "myst_parser")
    assert "file_insertion_enabled is false" in made.build(legaldiff_folders=["../beside"]).warnings[0]
