"""Every kind of result is shown in every format that has what it takes, and refused in words by the others."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import legaldiff
from legaldiff.reports import REPORTS, Excerpt, render
from legaldiff.reports.formats.json import DATA
from legaldiff.reports.results import RESULTS, find_showing
from legaldiff.reports.results.blame import BlameOf
from legaldiff.reports.results.check import Check
from legaldiff.reports.results.log import Log
from legaldiff.reports.schemas import SCHEMAS, read_schema
from legaldiff.reports.showing import Options

OLD = """Section 1. Ferries. The Harbor Master shall keep ten boats ready within 30 days, under section 2 of this order.

Sec. 2. Tolls. Executive Order 99012 is revoked. No toll may be asked of a child.
"""
NEW = OLD.replace("shall keep", "may keep").replace("Sec. 2. Tolls.", "Sec. 2. Bells. A bell rings.\n\nSec. 3. Tolls.")
ARTICLE = "It says “No toll may be asked of a child” and “A bell rings at noon” here."

old, new, article = (legaldiff.read(text, file=f"{n}.txt") for n, text in enumerate((OLD, NEW, ARTICLE)))
diff = legaldiff.diff(old, new)
history = legaldiff.history([old, new])
SAMPLES: dict[str, Any] = {
    "diff": diff,
    "provisions": diff.provisions(),
    "outline": old,
    "excerpt": Excerpt(old, old["1"]),
    "extract": legaldiff.extract(old),
    "refs": legaldiff.find_references(old),
    "relations": legaldiff.find_relations(old),
    "quotes": legaldiff.check_quotes(article, [old]),
    "explain": legaldiff.explain(old, "1"),
    "check": Check(diff, ["old:2"], "editorial"),
    "log": Log(history, history.life("1")),
    "blame": BlameOf(history),
}
PAIRS = [(kind, name) for kind in RESULTS for name in REPORTS]
LISTS = {"extract": "extracts", "refs": "references", "relations": "relations", "quotes": "quotations"}


def test_there_is_a_sample_of_each_kind_of_result() -> None:
    assert list(SAMPLES) == list(RESULTS)


@pytest.mark.parametrize("kind", RESULTS)
def test_a_kind_of_result_is_known_by_its_class(kind: str) -> None:
    showing = find_showing(SAMPLES[kind])
    assert showing is RESULTS[kind]
    assert showing.name == kind
    assert type(SAMPLES[kind]) is showing.of


def test_a_list_is_one_of_extracts_and_what_is_no_result_is_refused() -> None:
    assert find_showing(list(SAMPLES["extract"])).name == find_showing(()).name == "extract"
    with pytest.raises(legaldiff.LegalDiffError, match="a int is no result: expected one of diff, provisions, outline"):
        render(7)  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "name"), PAIRS)
def test_each_kind_is_shown_in_each_format_that_says_so_and_refused_by_the_others(kind: str, name: str) -> None:
    if REPORTS[name].is_binary:
        pytest.importorskip("pyarrow", reason=f"{name} needs pyarrow")
    if kind in REPORTS[name].results:
        shown = render(SAMPLES[kind], name)
        assert shown == render(SAMPLES[kind], name)
        assert shown.endswith(b"PAR1" if REPORTS[name].is_binary else "\n")
    elif name != "script":  # which asks the diff for its script
        able = ", ".join(REPORTS[name].results)
        with pytest.raises(legaldiff.LegalDiffError, match=f"cannot show '{kind}': expected one of {able}$"):
            render(SAMPLES[kind], name)


@pytest.mark.parametrize("kind", RESULTS)
def test_every_kind_is_to_be_read_and_plain_data(kind: str) -> None:
    able = {name for name in REPORTS if kind in REPORTS[name].results}
    assert {"terminal", "text", "json"} <= able
    assert json.loads(render(SAMPLES[kind], "json")) == json.loads(json.dumps(DATA(SAMPLES[kind], Options())))


@pytest.mark.parametrize("kind", [kind for kind in RESULTS if kind in SCHEMAS])
def test_plain_data_is_as_the_schema_of_its_kind_says(kind: str) -> None:
    validator = Draft202012Validator(json.loads(read_schema(kind)))
    if kind in (*LISTS, "outline"):  # where the schema is one of a line
        lines = [json.loads(line) for line in render(SAMPLES[kind], "jsonl").splitlines()]
        members = json.loads(render(SAMPLES[kind], "json"))[LISTS.get(kind, "provisions")]
        assert lines == [{"file": lines[0]["file"], **member} for member in members]
    else:
        lines = [json.loads(render(SAMPLES[kind], "json"))]
    assert lines
    for line in lines:
        validator.validate(line)


@pytest.mark.parametrize("kind", RESULTS)
def test_the_formats_do_not_name_it(kind: str) -> None:
    """A format knows how results are shown, and no kind of result; but for the script, which only a diff has."""
    of: Callable[..., Any] = RESULTS[kind].of
    for name in REPORTS:
        if name != "script":
            module = import_module(f"legaldiff.reports.formats.{name}")
            assert of not in vars(module).values()
