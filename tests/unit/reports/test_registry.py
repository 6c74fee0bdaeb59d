from __future__ import annotations

import csv
import io

import pytest

import legaldiff
from legaldiff.reports import REPORTS, Excerpt, Report, render


def test_every_report_is_named_as_it_is_listed() -> None:
    for name in REPORTS:
        assert isinstance(REPORTS[name], Report)
        assert REPORTS[name].name == name
        assert REPORTS[name].summary


def test_no_two_reports_claim_a_suffix() -> None:
    suffixes = [s for report in REPORTS.values() for s in report.suffixes]
    assert len(suffixes) == len(set(suffixes))


def test_every_report_renders_what_it_says_that_it_can(diff, old, extracts) -> None:
    results = {"diff": diff, "provisions": diff.provisions(), "outline": old, "excerpt": Excerpt(old)}
    results["extract"] = extracts
    results["refs"] = legaldiff.find_references(old)
    results["relations"] = legaldiff.find_relations(legaldiff.read("Section 1. Executive Order 99012 is revoked."))
    results["quotes"] = legaldiff.check_quotes(legaldiff.read("It says “asked of a child” here."), [old])
    for report in REPORTS.values():
        if report.is_binary:
            continue
        for name in results.keys() & set(report.results):
            assert report.render(results[name]).endswith("\n")


def test_parquet_is_the_table_of_every_result(diff, old, extracts) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    for result in (diff, diff.provisions(), old, extracts, legaldiff.find_references(old)):
        table = parquet.read_table(io.BytesIO(render(result, "parquet", file="a.txt")))
        csv_rows = list(csv.reader(io.StringIO(render(result, "csv", file="a.txt"))))
        assert (list(table.column_names), table.num_rows) == (csv_rows[0], len(csv_rows) - 1)


def test_an_unknown_format_names_the_known_ones(old) -> None:
    with pytest.raises(
        legaldiff.RegistryError, match="html, json, jsonl, csv, parquet, script; did you mean 'markdown'"
    ):
        render(old, "markdwon")
