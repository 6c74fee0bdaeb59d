from __future__ import annotations

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
    results = {"diff": diff, "outline": old, "excerpt": Excerpt(old), "extract": extracts}
    results["refs"] = legaldiff.find_references(old)
    results["relations"] = legaldiff.find_relations(legaldiff.read("Section 1. Executive Order 99012 is revoked."))
    for report in REPORTS.values():
        for name in report.results:
            assert report.render(results[name]).endswith("\n")


def test_an_unknown_format_names_the_known_ones(old) -> None:
    with pytest.raises(legaldiff.RegistryError, match="html, json, jsonl, csv, script; did you mean 'markdown'"):
        render(old, "markdwon")
