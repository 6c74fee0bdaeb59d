"""The pages of the site that are made from the program say all that it has: commands, options, exit codes, schemas."""

from __future__ import annotations

import json
import pickle
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from docutils import nodes
from jsonschema import Draft202012Validator
from sphinx import addnodes

import legaldiff
from legaldiff.cli.app import cli
from legaldiff.cli.exits import Exit
from legaldiff.reports.schemas import SCHEMAS, read_schema

ROOT = Path(__file__).parents[2]
CONTEXT = click.Context(cli, info_name="legaldiff")
COMMANDS = {name: command for name in cli.list_commands(CONTEXT) if (command := cli.get_command(CONTEXT, name))}
PARAMETERS = [(name, parameter) for name, command in COMMANDS.items() for parameter in command.params]
ENVIRONMENT_RE = re.compile(r'environ(?:\.get\(|\[)"(\w+)"')  # os.environ.get("NO_COLOR")
EXAMPLE_RE = re.compile(r"^```console\n\$ legaldiff ([^\n]*)\n```\n\n```json\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = EXAMPLE_RE.findall((ROOT / "docs" / "schemas.md").read_text(encoding="utf-8"))

Page = Callable[[str], nodes.document]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Page:
    """Read the site, and give the pages of it as trees."""
    place = tmp_path_factory.mktemp("site")
    words = ["-qnW", "--keep-going", "-b", "dummy", "-d", str(place / "trees"), "docs", str(place / "out")]
    run = subprocess.run([sys.executable, "-m", "sphinx", *words], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    return lambda name: pickle.loads((place / "trees" / f"{name}.doctree").read_bytes())


def section(page: nodes.document, name: str) -> nodes.section:
    """The section of that name."""
    return next(s for s in page.findall(nodes.section) if name in s["names"])


def rows(page: nodes.Element) -> Iterator[list[str]]:
    """The words of the cells of every row, the heads of the tables among them."""
    yield from ([cell.astext() for cell in row.findall(nodes.entry)] for row in page.findall(nodes.row))


def test_every_command_and_parameter_is_on_the_page(page: Page) -> None:
    commands = page("commands")
    for name, command in COMMANDS.items():
        shown = section(commands, f"legaldiff {name}")
        entries = {
            key: entry
            for entry in shown.findall(addnodes.desc)
            for signature in entry.findall(addnodes.desc_signature)
            for key in signature["allnames"]
        }
        for parameter in command.params:
            for key in parameter.opts if isinstance(parameter, click.Option) else [parameter.human_readable_name]:
                assert key in entries, f"{name} {key}"
                if isinstance(parameter, click.Option):
                    assert " ".join((parameter.help or "").split()) in " ".join(entries[key].astext().split())


def test_the_options_of_every_command_are_on_the_page(page: Page) -> None:
    words = page("commands").astext()
    assert all(option in words for option in (*CONTEXT.help_option_names, "--version"))


@pytest.mark.parametrize(("command", "parameter"), PARAMETERS, ids=[f"{n} {p.name}" for n, p in PARAMETERS])
def test_every_option_says_in_a_sentence_what_it_does(command: str, parameter: click.Parameter) -> None:
    if isinstance(parameter, click.Option):
        assert len((parameter.help or "").split()) >= 5
        assert (parameter.help or "").endswith(".")
    else:
        assert parameter.human_readable_name.strip("[].") in (COMMANDS[command].help or "").upper()


def test_every_exit_code_is_on_the_page(page: Page) -> None:
    told = [cells[0] for cells in rows(page("commands")) if cells[0].isdigit()]
    assert told == [str(int(code)) for code in Exit]


def test_every_variable_that_the_program_asks_for_is_on_the_page(page: Page) -> None:
    sources = "".join(p.read_text(encoding="utf-8") for p in sorted((ROOT / "legaldiff").rglob("*.py")))
    told = {cells[0] for cells in rows(page("commands"))}
    assert set(ENVIRONMENT_RE.findall(sources)) <= told


def properties(schema: Any) -> Iterator[tuple[str, Any, bool]]:
    """Every property in a schema, in whatever object of it, and whether it is required."""
    if isinstance(schema, dict):
        for name, part in schema.get("properties", {}).items():
            yield name, part, name in schema.get("required", ())
        for part in schema.values():
            yield from properties(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from properties(part)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_property_of_a_schema_has_a_row(page: Page, name: str) -> None:
    schemas = page("schemas")
    told = list(rows(schemas))
    for key, part, required in properties(json.loads(read_schema(name))):
        assert part.get("description"), f"{name}: {key} has no description"
        need = ["yes"] if required else ["no", "either"]
        row = next((r for r in told if r[0] == key and r[3] == part["description"]), None)
        assert row and row[1] and row[2] in need, f"{name}: {key}"
        assert all(json.dumps(word) in row[1] for word in part.get("enum", ())), f"{name}: {key}"


def test_links_in_the_tables_lead_to_the_objects(page: Page) -> None:
    schemas = page("schemas")
    anchors = {i for s in schemas.findall(nodes.section) for i in s["ids"]}
    links = {link["refid"] for link in schemas.findall(nodes.reference) if link.get("refid", "").startswith("schema-")}
    assert {"schema-diff-change", "schema-diff-hunk", "schema-diff-meta"} <= links <= anchors


@pytest.mark.parametrize(("command", "example"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_the_examples_are_what_the_commands_print_and_the_schemas_say(command: str, example: str) -> None:
    words = shlex.split(command)
    run = subprocess.run([sys.executable, "-m", "legaldiff", *words], capture_output=True, text=True, cwd=ROOT)
    shown = json.loads(example)
    if "schema_version" in shown or "version" in shown:  # the whole of the output
        shown.update({"legaldiff": legaldiff.__version__} if "legaldiff" in shown else {})
        printed = [json.loads(run.stdout)]
    elif words[0] == "diff":
        printed = json.loads(run.stdout)["changes"]
    else:
        printed = [json.loads(line) for line in run.stdout.splitlines()]
    assert shown in printed, json.dumps(printed[0], ensure_ascii=False)
    schema = json.loads(read_schema(name_schema(words)))
    if name_schema(words) == "diff" and "schema_version" not in shown:
        schema = {**schema["$defs"]["change"], "$defs": schema["$defs"]}
    Draft202012Validator(schema).validate(shown)


def name_schema(words: list[str]) -> str:
    """The schema of what a command prints: that of its name, of the edit script, or of the provision diff."""
    return "script" if "script" in words else "provisions" if "--provisions" in words else words[0]


def test_there_is_an_example_for_each_schema() -> None:
    assert set(SCHEMAS) == {name_schema(shlex.split(command)) for command, _ in EXAMPLES}
