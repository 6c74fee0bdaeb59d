"""What plain data has to look like: a number is one that every reader of JSON has."""

from __future__ import annotations

import pytest

import legaldiff
from legaldiff import RuleError

DOCUMENT = legaldiff.read("Sec. 1. The Warden shall report within 30 days.")


@pytest.mark.parametrize(
    "number",
    [10**400, -(10**400), 2**53, float("nan"), float("inf")],
    ids=["huge", "low", "inexact", "nan", "infinite"],
)
def test_a_number_that_no_reader_of_json_has_is_refused(number: float) -> None:
    data = legaldiff.extract(DOCUMENT)[0].to_dict()
    with pytest.raises(RuleError, match="expected a number"):
        legaldiff.Extract.from_dict({**data, "fields": {"days": number}}, DOCUMENT)


@pytest.mark.parametrize("number", [0, -1, 2**53 - 1, 1.5])
def test_a_number_that_every_reader_of_json_has_is_read(number: float) -> None:
    data = legaldiff.extract(DOCUMENT)[0].to_dict()
    found = legaldiff.Extract.from_dict({**data, "fields": {"days": number}}, DOCUMENT)
    assert found.fields["days"] == number
