from __future__ import annotations

import pytest

from legaldiff.structure.labels.heading import find_heading

MARKS = [("“", "”"), ('"', '"'), ("``", "''")]


def heading(text: str, style: str = "sec") -> str:
    return text[: find_heading(text, 0, len(text), style)]


@pytest.mark.parametrize(("opening", "closing"), MARKS)
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Keeping Boats in Order to <Sail at Dawn.>", "Keeping Boats in Order to <Sail at Dawn.>"),
        ("The <Harbor> Master. The Master keeps boats.", "The <Harbor> Master."),
        ("Boats on the Ferry.>", "Boats on the Ferry.>"),
        ("Boats on the Ferry.>.", ""),
        ("Title <Boats: Their Keeping> as Printed", "Title <Boats: Their Keeping> as Printed"),
        ("Notes to the List <Nos. 4 Boats. 5 Oars> of the Port. There are nine.", ""),
    ],
)
def test_the_print_of_quotation_marks_makes_no_heading(opening: str, closing: str, text: str, found: str) -> None:
    printed, wanted = (t.replace("<", opening).replace(">", closing) for t in (text, found))
    assert heading(printed) == wanted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I direct the heads of all ports to return the keys.", ""),
        ("I hereby order the ferries to stop.", ""),
        ("Under the Boats Act, I find the piers unsafe.", ""),
        ("I, Ann Moor, order the ferries to stop.", ""),
        ("Class I piers.", "Class I piers."),
        ("Schedules A, I and V.", "Schedules A, I and V."),
        ("Returning the keys of boats.", "Returning the keys of boats."),
    ],
)
def test_what_somebody_says_is_no_heading(text: str, found: str) -> None:
    assert heading(text) == found
