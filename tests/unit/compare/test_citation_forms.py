"""Forms of citations: what names the same is the same, and nothing that a citation says is lost with its form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legaldiff.compare.weigh.assess import assess
from legaldiff.document import Document


@pytest.fixture
def judge(order: Callable[..., Document]) -> Callable[[str, str], str | None]:
    """The significance of a change of the words of a section, the same in both directions."""

    def significance(old: str, new: str) -> str | None:
        a, b = order(("1", f"It is so under {old}.")), order(("1", f"It is so under {new}."))
        there, back = assess(a, a["1"], b, b["1"], {}.get), assess(b, b["1"], a, a["1"], {}.get)
        assert there.significance == back.significance
        return there.significance

    return significance


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("subsection (a) of section 9 of title 33, United States Code", "33 U.S.C. 9(a)"),
        ("42 U.S.C. 2000e‑16", "section 2000e-16 of title 42, United States Code"),
        ("33 U.S.C. 551–559", "sections 551 through 559 of title 33, United States Code"),
        ("Public Law 300‑7", "Pub. L. 300-7"),
    ],
)
def test_two_forms_of_one_citation_are_the_same(judge: Callable[[str, str], str | None], old: str, new: str) -> None:
    assert judge(old, new) == "editorial"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sections 8 and 9 of title 33, United States Code", "33 U.S.C. 8 or 9"),
        ("33 U.S.C. 551-559", "33 U.S.C. 551-560"),
        ("33 U.S.C. 9 note", "33 U.S.C. 9"),
        ("E.O. 13768 of January 25, 2017", "Executive Order 13768 of January 26, 2017"),
        ("E.O. 13768 (Bells and Lamps)", "Executive Order 13768 (Bells and Gulls)"),
        ("section 3 of E.O. 13768, as amended, and", "section 3 of E.O. 13768 and"),
    ],
)
def test_what_is_named_and_said_beside_it_counts(judge: Callable[[str, str], str | None], old: str, new: str) -> None:
    assert judge(old, new) == "substantive"
