"""Results as tables: the same rows in a data frame, in a notebook and in CSV."""

import csv
import io
import json
import sys
from dataclasses import replace
from types import MappingProxyType

import pytest

import legaldiff
from legaldiff.table import Table, as_cell

OLD = "Section 1. Piers. (a) The Warden shall open the pier within 30 days.\n\n(b) The Clerk shall keep =SUM(A1) of it."
NEW = "Section 1. Piers. (a) The Warden may open the pier within 30 days.\n\n(b) The Clerk shall keep =SUM(A1) of it."


@pytest.fixture
def old():
    return legaldiff.read(OLD)


def test_columns_come_in_the_order_in_which_rows_first_name_them():
    table = Table.from_rows([{"b": 1}, {"a": 2, "b": 3}], ["z"])
    assert table == Table(("z", "b", "a"), ((None, 1, None), (None, 3, 2)))


def test_csv_can_be_read_back_and_runs_nothing():
    table = Table(("words", "n"), (("a, “b”\nc", 1), ("=1+1", -2), (None, None), ("@x", 0)))
    rows = list(csv.reader(io.StringIO(table.to_csv())))
    assert rows == [["words", "n"], ["a, “b”\nc", "1"], ["'=1+1", "-2"], ["", ""], ["'@x", "0"]]


def test_a_notebook_table_escapes_its_cells_and_says_what_it_leaves_out():
    table = Table(("<b>",), tuple((f"<i>{n}",) for n in range(30)))
    html = table.to_html("a & b")
    assert "<i>" not in html and "<b>" not in html
    assert "<caption>a &amp; b</caption>" in html
    assert html.count("<td") == 20 and "and 10 more" in html


def test_a_document_is_a_frame_of_its_provisions(old):
    frame = old.to_frame()
    assert list(frame["path"]) == ["1", "1(a)", "1(b)"]
    assert frame["heading"].iloc[0] == "Piers"
    row = frame.iloc[1]
    assert OLD[row["start"] : row["end"]] == "(a) The Warden shall open the pier within 30 days."


def test_a_diff_is_a_frame_of_its_changes(old):
    frame = legaldiff.diff(old, legaldiff.read(NEW)).to_frame()
    assert frame[["kinds", "significance", "old", "new", "effects", "deleted", "inserted"]].values.tolist() == [
        ["modify", "substantive", "1(a)", "1(a)", "modality: shall → may", "shall", "may"]
    ]


def test_extracts_are_a_tuple_and_a_frame(old):
    found = legaldiff.extract(old, ["deadline"])
    assert isinstance(found, tuple) and repr(found) == "<Extracts: 1>"
    assert found.to_frame()[["path", "actor", "deadline"]].values.tolist() == [["1(a)", "The Warden", "within 30 days"]]
    assert "within 30 days" in found._repr_html_()


def test_an_extract_survives_json_and_is_refused_for_another_text(old):
    (found,) = legaldiff.extract(old, ["deadline"])
    data = json.loads(json.dumps(found.to_dict()))
    assert legaldiff.Extract.from_dict(data, old) == found
    with pytest.raises(legaldiff.RuleError, match="another text"):
        legaldiff.Extract.from_dict(data, legaldiff.read(NEW))
    with pytest.raises(legaldiff.RuleError, match="the path of a provision"):
        legaldiff.Extract.from_dict({**data, "path": "9(z)"}, old)


@pytest.mark.parametrize(
    "source", [OLD, "<PRESDOCU><EXECORD><FP>Sec. 2. A pier is \x00shut.</FP></EXECORD></PRESDOCU>"]
)
def test_a_document_survives_json(source):
    document = legaldiff.read(source)
    again = legaldiff.Document.from_dict(json.loads(json.dumps(document.to_dict())))
    assert again.to_dict() == document.to_dict()
    assert again.source == source and again.coverage() == []
    assert [again.path(n) for n in again] == [document.path(n) for n in document]
    assert not legaldiff.diff(document, again)


@pytest.mark.parametrize(
    "change",
    [{"schema_version": 9}, {"tree": []}, {"text": "x"}, {"tree": [["no-such-kind", None, 1, 0]]}, {"meta": 1}],
)
def test_what_is_no_document_is_refused(old, change):
    with pytest.raises(legaldiff.ReadError, match="not a document"):
        legaldiff.Document.from_dict({**old.to_dict(), **change})


def test_the_columns_are_the_same_whatever_was_found(old):
    found = legaldiff.extract(legaldiff.read("Section 1. Nothing is said here."), ["deadline"]).to_frame()
    assert len(found) == 0
    assert list(found.columns) == list(legaldiff.extract(old, ["deadline"]).to_frame().columns)
    assert "soft" in found.columns
    assert list(legaldiff.diff(old, old).to_frame().columns) == list(
        legaldiff.diff(old, legaldiff.read(NEW)).to_frame().columns
    )


def test_a_flag_is_true_or_false(old):
    assert legaldiff.extract(old, "deadline").to_frame()["soft"].tolist() == [False]


def test_an_effect_that_came_or_went_is_told_so_in_a_table():
    bare = legaldiff.read("Section 1. The Warden shall open it.")
    timed = legaldiff.read("Section 1. The Warden shall open it within 30 days.")
    assert legaldiff.diff(bare, timed).to_frame()["effects"].tolist() == ["deadline added: within 30 days"]
    assert legaldiff.diff(timed, bare).to_frame()["effects"].tolist() == ["deadline dropped: within 30 days"]


def test_what_is_no_document_is_refused_with_what_to_do():
    with pytest.raises(TypeError, match="read_file"):
        legaldiff.diff("a.txt", "b.txt")
    with pytest.raises(TypeError, match="read_file"):
        legaldiff.read(object())
    with pytest.raises(legaldiff.ReadError, match="is the name of a file"):
        legaldiff.read("texts/order-2017.txt")


def test_extracts_say_where_they_are_from():
    order = legaldiff.read(f"Executive Order 99051 of March 3, 2031\n\nPiers\n\n{OLD}")
    columns, (row,) = legaldiff.extract(order, "deadline").to_table()
    assert columns[:9] == ("document", "version", "rule", "path", "eid", "citation", "start", "end", "quote")
    assert row[:6] == ("EO 99051", "2031-03-03", "deadline", "1(a)", "sec_1__subsec_a", "EO 99051, sec. 1(a)")


def test_a_field_that_is_called_as_a_column_is_has_one_of_its_own(old):
    (found,) = legaldiff.extract(old, "deadline")
    odd = legaldiff.Extracts([replace(found, fields=MappingProxyType({"end": "at noon", "file": "x"}))], (), old)
    columns, (row,) = odd.to_table()
    assert dict(zip(columns, row, strict=True)) | {
        "end": found.span.end,
        "field_end": "at noon",
        "field_file": "x",
    } == (dict(zip(columns, row, strict=True)))


def test_extracts_survive_json(old):
    found = legaldiff.extract(old, "deadline")
    data = json.loads(json.dumps(found.to_dict()))
    assert legaldiff.Extracts.from_dict(data, old) == found
    with pytest.raises(legaldiff.RuleError, match=r"the field .schema_version."):
        legaldiff.Extracts.from_dict({}, old)


def test_extracts_within_a_provision(old):
    found = legaldiff.extract(old, "deadline")
    assert (len(found.within("1")), len(found.within("1(b)"))) == (1, 0)
    with pytest.raises(legaldiff.AddressError, match="no provision"):
        found.within("7")
    with pytest.raises(legaldiff.RuleError, match="do not know their document"):
        legaldiff.Extracts(found).within("1")


def test_tables_are_joined_by_their_columns():
    one, two = Table(("a", "b"), ((1, "x"),)), Table(("a", "c"), ((2, True),))
    assert Table.joined([one, two]) == Table(("a", "b", "c"), ((1, "x", None), (2, None, True)))
    assert Table.joined([]) == Table((), ())


def test_json_lines_have_an_object_per_row(old):
    rows = [json.loads(line) for line in old.to_jsonl().splitlines()]
    assert [r["path"] for r in rows] == ["1", "1(a)", "1(b)"]
    assert rows[1]["text"] == "The Warden shall open the pier within 30 days."


@pytest.mark.parametrize("value", [["a", 1], ("a", 1)])
def test_a_list_in_a_cell_is_written_with_semicolons(value):
    assert as_cell(value) == "a; 1"
    assert as_cell({"a": 1}) == "{'a': 1}"


ODD = Table(("words", "n", "mixed", "none", "flag"), (("a\ud800", 1, "x", None, True), (None, None, 2, None, None)))


def test_a_polars_frame_has_the_same_cells(old):
    polars = pytest.importorskip("polars", reason="needs polars")
    frame = old.to_frame("polars")
    assert isinstance(frame, polars.DataFrame)
    assert frame.rows() == list(old.to_table().rows)
    assert Table(("words",), (("a\ud800",),)).to_frame("polars")["words"].to_list() == ["a?"]


def test_an_arrow_table_has_the_same_cells_in_typed_columns(old):
    arrow = pytest.importorskip("pyarrow", reason="needs pyarrow")
    table = old.to_arrow()
    assert [tuple(row.values()) for row in table.to_pylist()] == list(old.to_table().rows)
    assert table.schema.field("start").type == arrow.int64()
    odd = ODD.to_arrow()
    assert odd.to_pydict() == {
        "words": ["a?", None],
        "n": [1, None],
        "mixed": ["x", "2"],
        "none": [None, None],
        "flag": [True, None],
    }
    assert legaldiff.extract(legaldiff.read("Section 1. A bell rings."), "deadline").to_arrow().num_rows == 0


def test_a_result_is_an_arrow_stream(old):
    arrow = pytest.importorskip("pyarrow", reason="needs pyarrow")
    assert arrow.table(old).num_rows == 3
    found = legaldiff.extract(old, "deadline")
    read = arrow.RecordBatchReader.from_stream(found).read_all()
    assert read.to_pylist() == found.to_arrow().to_pylist()


def test_parquet_can_be_read_back(old):
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    found = legaldiff.extract(old, "deadline")
    assert parquet.read_table(io.BytesIO(found.to_parquet())).to_pylist() == found.to_arrow().to_pylist()


def test_a_library_that_is_not_there_is_named_with_what_to_do(old, monkeypatch):
    monkeypatch.setitem(sys.modules, "polars", None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r"a data frame needs polars: pip install 'legaldiff\[polars\]'"):
        old.to_frame("polars")
    with pytest.raises(ImportError, match=r"an Arrow table needs pyarrow: pip install 'legaldiff\[arrow\]'"):
        old.to_parquet()
