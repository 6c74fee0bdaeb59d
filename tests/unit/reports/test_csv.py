from __future__ import annotations

import csv
import io

import legaldiff


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_diff_has_a_row_for_each_change(diff) -> None:
    found = rows(legaldiff.render(diff, "csv"))
    assert [r["id"] for r in found] == [c.id for c in diff.changes]


def test_only_leaves_the_rows_that_it_names(diff) -> None:
    found = rows(legaldiff.render(diff, "csv", only=["renumber"]))
    assert found and all("renumber" in r["kinds"] for r in found)


def test_stat_leaves_the_counts(diff) -> None:
    found = {r["changes"]: int(r["number"]) for r in rows(legaldiff.render(diff, "csv", stat=True))}
    assert found["substantive"] == sum(c.significance == "substantive" for c in diff.changes)


def test_the_file_is_the_first_column_of_provisions_and_extracts(old, extracts) -> None:
    assert legaldiff.render(old, "csv").startswith("file,path,eid,")
    assert rows(legaldiff.render(extracts, "csv", file="a.txt"))[0]["file"] == "a.txt"
