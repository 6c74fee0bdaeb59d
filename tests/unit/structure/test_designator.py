from __future__ import annotations

import pytest

from legaldiff.structure.labels.designator import match_designator


@pytest.mark.parametrize("text", ["R.C.M. 804(c).", "U.S.C. 1373", "L.C., 527", "C.F.R."])
def test_initials_are_no_label(text: str) -> None:
    assert match_designator(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "value"), [("R. The boats", "R"), ("R.The boats", "R"), ("A.", "A"), ("II.A. Boats", "II")]
)
def test_a_letter_with_a_stop_is_one(text: str, value: str) -> None:
    found = match_designator(text, 0, len(text))
    assert found is not None
    assert found.value == value
