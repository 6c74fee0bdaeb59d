"""A registry loads what its table names, when it is asked, and says what would have been right."""

import pytest

from legaldiff.errors import RegistryError
from legaldiff.registry import Registry
from legaldiff.span import Span


def registry(**table):
    return Registry("thing", table, group="legaldiff.nothing_here", type=type)


def test_names_keep_the_order_of_the_table():
    assert list(registry(b="legaldiff.span:Span", a="legaldiff.span:Text")) == ["b", "a"]


def test_an_entry_is_loaded_by_its_string():
    assert registry(span="legaldiff.span:Span")["span"] is Span


def test_an_unknown_name_lists_the_ones_that_exist():
    with pytest.raises(
        RegistryError, match=r"no thing named 'spam': expected one of span, text; did you mean 'span'\?"
    ):
        registry(span="legaldiff.span:Span", text="legaldiff.span:Text")["spam"]


def test_an_entry_that_is_not_there_is_an_error_that_names_it():
    with pytest.raises(RegistryError, match=r"thing 'x' \(legaldiff.span:Missing\) cannot be loaded"):
        registry(x="legaldiff.span:Missing")["x"]


def test_an_entry_of_another_type_is_refused():
    with pytest.raises(RegistryError, match="is a str, expected type"):
        registry(x="legaldiff.span:__name__")["x"]


def test_a_broken_plug_in_of_another_package_is_left_out_with_a_warning(tmp_path, monkeypatch):
    info = tmp_path / "broken-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: broken\nVersion: 1\n")
    (info / "entry_points.txt").write_text(
        "[legaldiff.things]\nbad = legaldiff.span:Missing\ngood = legaldiff.span:Text\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    things = Registry("thing", {"span": "legaldiff.span:Span"}, group="legaldiff.things", type=type)
    with pytest.warns(RuntimeWarning, match="thing 'bad' .* cannot be loaded.*; it is left out"):
        assert [thing.__name__ for thing in things.values()] == ["Span", "Text"]
    with pytest.raises(RegistryError, match="'bad'"):
        things["bad"]


def test_a_broken_entry_of_the_table_is_an_error():
    with pytest.raises(RegistryError, match="cannot be loaded"):
        list(registry(x="legaldiff.span:Missing").values())


def test_an_entry_that_legaldiff_refuses_while_it_is_made_cannot_be_loaded(tmp_path, monkeypatch):
    (tmp_path / "toll_rule.py").write_text("from legaldiff.rules import Field\nRULE = Field('toll', 'money')\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(RegistryError, match=r"thing 'toll' .* cannot be loaded: field 'toll' has no type 'money'"):
        registry(toll="toll_rule:RULE")["toll"]
