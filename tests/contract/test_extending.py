"""The packages on the pages about extending are installed and used as they stand there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted(p for p in (ROOT / "docs" / "extending").glob("*.md") if p.stem != "index")
FILE_RE = re.compile(r"^```\{code-block\} \w+\n:caption: (\S+)\n\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CONSOLE_RE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ legaldiff "


@dataclass(frozen=True)
class Plugin:
    """A package as its page shows it, as if it were installed in ``place``, where its other files stand too."""

    page: Path
    place: Path
    noun: str
    names: tuple[str, ...]

    def run(self, *words: str) -> str:
        """What Python prints that sees the package."""
        path = os.pathsep.join([str(self.place), str(ROOT)])
        environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, *words]
        run = subprocess.run(command, capture_output=True, text=True, cwd=self.place, env=environment)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def legaldiff(self, *words: str) -> str:
        return self.run("-W", "error", "-m", "legaldiff", *words)


@pytest.fixture(params=PAGES, ids=lambda page: page.stem)
def plugin(request: pytest.FixtureRequest, tmp_path: Path) -> Plugin:
    """Write the files of a page, and what an installer makes of the project table."""
    for name, body in FILE_RE.findall(request.param.read_text(encoding="utf-8")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(body, encoding="utf-8")
    project = tomllib.loads((tmp_path / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = project["entry-points"]
    group, entries = next(iter(groups.items()))  # what the page is about comes first
    info = tmp_path / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n")
    lines = [f"[{g}]\n{n} = {target}\n" for g, listed in groups.items() for n, target in listed.items()]
    info.joinpath("entry_points.txt").write_text("\n".join(lines))
    return Plugin(request.param, tmp_path, group.removeprefix("legaldiff.").removesuffix("s"), tuple(entries))


def commands(page: Path) -> list[tuple[list[str], str]]:
    """The words of each command of a page, and the output that is shown below it."""
    found = []
    for body in CONSOLE_RE.findall(page.read_text(encoding="utf-8")):
        for piece in re.split(r"^(?=\$ )", body, flags=re.MULTILINE):
            line, _, output = piece.partition("\n")
            if line:
                assert line.startswith(PROMPT)
                found.append((shlex.split(line[len(PROMPT) :]), output))
    return found


def test_there_is_a_page_for_each_kind_of_plug_in() -> None:
    assert {"reader", "rule", "report", "matcher", "effect"} == {page.stem for page in PAGES}


def test_the_formats_list_it(plugin: Plugin) -> None:
    shown = plugin.legaldiff("formats")
    assert plugin.names
    assert all(re.search(rf"\b{name}\b", shown) for name in plugin.names)
    assert plugin.noun == plugin.page.stem


def test_its_own_tests_pass(plugin: Plugin) -> None:
    config = ["-o", "addopts=", "-o", "filterwarnings=error", "--rootdir=.", "-p", "no:cacheprovider", "-q"]
    assert re.search(r"\d passed", plugin.run("-m", "pytest", *config, "."))


def test_the_commands_of_the_page_do_what_it_shows(plugin: Plugin) -> None:
    shown = commands(plugin.page)
    assert len(shown) > 1
    for words, output in shown:
        before = set(plugin.place.iterdir())
        printed = plugin.legaldiff(*words)
        assert printed or set(plugin.place.iterdir()) - before
        if output.strip():
            assert printed.rstrip() == output.rstrip()


def test_without_the_package_there_is_no_such_name(plugin: Plugin) -> None:
    import legaldiff
    from legaldiff.compare.effects import EFFECTS
    from legaldiff.compare.matchers import MATCHERS
    from legaldiff.readers import READERS
    from legaldiff.reports import REPORTS
    from legaldiff.rules import RULES

    tables = {"reader": READERS, "rule": RULES, "report": REPORTS, "matcher": MATCHERS, "effect": EFFECTS}
    registry = tables[plugin.noun]
    for name in plugin.names:
        with pytest.raises(legaldiff.RegistryError):
            registry[name]
