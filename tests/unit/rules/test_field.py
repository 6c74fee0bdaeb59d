"""Fields of rules: their types, what follows from them, and what is no field."""

from __future__ import annotations

from typing import Any

import pytest

from legaldiff import RuleError, read
from legaldiff.document import Document
from legaldiff.rules import Extracts, Field, Rule


def nothing(_: Document) -> Any:
    return iter(())


def test_a_field_of_an_unknown_type_is_refused_with_the_types_there_are() -> None:
    with pytest.raises(RuleError, match=r"^field 'toll' has no type 'money': expected one of text, date, flag, path, "):
        Field("toll", "money")


def test_a_name_alone_is_no_field() -> None:
    with pytest.raises(RuleError, match=r"^rule 'toll': a field is made with Field\(name, type\), and not 'amount'$"):
        Rule("toll", "Tolls.", nothing, ("amount",))  # type: ignore[arg-type]


@pytest.mark.parametrize(("type", "derived"), [("text", False), ("date", True), ("flag", False), ("path", True)])
def test_dates_and_paths_are_never_words_of_the_text(type: str, derived: bool) -> None:
    assert Field("due", type).derived is derived


def test_each_field_is_a_column_and_one_called_as_another_column_says_so() -> None:
    rule = Rule("toll", "Tolls.", nothing, (Field("amount"), Field("path", "path"), Field("paid", "flag")))
    columns = Extracts((), [rule], read("Section 1. The toll is 2 shillings.")).to_table().columns
    assert list(columns)[-3:] == ["amount", "field_path", "paid"]


def test_the_schema_of_a_rule_has_a_property_of_the_right_type_for_each_field() -> None:
    rule = Rule("toll", "Tolls.", nothing, (Field("due", "date"), Field("paid", "flag"), Field("pence", "number")))
    assert {name: sorted(part) for name, part in rule.schema["properties"].items()} == {
        "due": ["pattern", "type"],
        "paid": ["const"],
        "pence": ["type"],
    }
