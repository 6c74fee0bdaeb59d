"""How much a change matters: typography, what only follows, and what is of substance."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from legaldiff.compare.assess import assess
from legaldiff.compare.canonical import canonical_words
from legaldiff.document import Document
from legaldiff.span import Span

Judge = Callable[..., str | None]


@pytest.fixture
def judge(order: Callable[..., Document]) -> Judge:
    """The significance of a change of the words of section 1, where sections moved as ``follow`` says."""

    def significance(old: str, new: str, follow: dict[str, str] | None = None) -> str | None:
        a = order(("1", old), ("2", "Nothing."), ("3", "Nothing."))
        b = order(("1", new), ("2", "Nothing."), ("3", "Nothing."), ("4", "Nothing."))
        there = assess(a, a["1"], b, b["1"], (follow or {}).get)
        back = assess(b, b["1"], a, a["1"], {v: k for k, v in (follow or {}).items()}.get)
        assert there.significance == back.significance
        assert there.reason.endswith(".")
        return there.significance

    return significance


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('the "salt" tax', "the “salt” tax"),
        ("the ``salt'' tax", "the “salt” tax"),
        ("the Board's tax", "the Board’s tax"),
        ("salt--and pepper", "salt—and pepper"),
        ("salt – and pepper", "salt—and pepper"),
        ("The ferry  sails.", "The ferry\nsails."),
        ("The Ferry sails.", "The ferry sails."),
        ("salt, pepper and nets", "salt, pepper, and nets"),
        ("a ferry; a pier.", "a ferry, a pier;"),
        ("within thirty (30) days", "within 30 days"),
        ("within twenty-five days", "within 25 days"),
        ("one hundred and eighty days", "180 days"),
        ("1,000 crowns", "1000 crowns"),
        ("10 percent", "10%"),
        ("section 9(a) of title 33, United States Code", "33 U.S.C. 9(a)"),
        ("33 USC § 9(a)", "33 U.S.C. 9(a)"),
        ("48 CFR part 9", "part 9 of title 48, Code of Federal Regulations"),
        ("Executive Order 99999 of May 1", "E.O. 99999 of May 1"),
        ("Public Law 300-7", "Pub. L. 300-7"),
        ("decision-making", "decisionmaking"),
        ("decision-making", "decision making"),
        ("co\u00adoperate", "cooperate"),
        ("the pier", "the \u00ad\u00ad pier\u200b\u200b."),
        ("the pier", "the \u00adpier"),
    ],
)
def test_form_only_is_editorial(judge: Judge, old: str, new: str) -> None:
    assert judge(old, new) == "editorial"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("shall sail", "may sail"),
        ("salt and pepper", "salt or pepper"),
        ("30 days", "60 days"),
        ("within thirty (30) days", "within thirty (60) days"),
        ("1.5 crowns", "15 crowns"),
        ("$5", "5"),
        ("33 U.S.C. 9(a)", "33 U.S.C. 9(b)"),
        ("section 9 of title 33, United States Code", "33 U.S.C. 10"),
        ("a notable", "a no table"),
        ("4-1 votes", "41 votes"),
        ("the pier", "the old pier"),
        ("in the pier", "on the pier"),
        ("5 nets", "\u00ad6 nets"),
        ("5 nets", "\u00ad5 \u00ad5 nets"),
        ("P", "\u00ad\u00ad"),
    ],
)
def test_words_of_effect_are_substantive(judge: Judge, old: str, new: str) -> None:
    assert judge(old, new) == "substantive"


@pytest.mark.parametrize(
    ("old", "new", "follow"),
    [
        ("as section 2 of this order says", "as section 3 of this order says", {"2": "3"}),
        ("as section 2(b) of this order says", "as section 3(c) of this order says", {"2(b)": "3(c)"}),
        ("sections 2 and 3 of this order", "sections 3 and 4 of this order", {"2": "3", "3": "4"}),
        ("subsection (b) of this section", "subsection (c) of this section", {"1(b)": "1(c)"}),
        ("as section 2 of this order  says", "as section 3 of this Order says", {"2": "3"}),
        ("a ferry; and", "a ferry;", {}),
        ("a ferry.", "a ferry; or", {}),
    ],
)
def test_what_only_follows_is_consequential(judge: Judge, old: str, new: str, follow: dict[str, str]) -> None:
    assert judge(old, new, follow) == "consequential"


@pytest.mark.parametrize(
    ("old", "new", "follow"),
    [
        ("as section 2 of this order says", "as section 3 of this order says", {"2": "2"}),
        ("as section 2 of this order says", "as section 3 of this order says", {}),
        ("as section 2 of the Pier Act says", "as section 3 of the Pier Act says", {"2": "3"}),
        ("section 2 of this order and 2 nets", "section 3 of this order and 3 nets", {"2": "3"}),
        ("sections 2 and 3 of this order", "sections 3 or 4 of this order", {"2": "3", "3": "4"}),
        ("a ferry; and", "a ferry; or", {}),
    ],
)
def test_what_does_not_follow_is_substantive(judge: Judge, old: str, new: str, follow: dict[str, str]) -> None:
    assert judge(old, new, follow) == "substantive"


def test_equal_words_have_no_significance(judge: Judge) -> None:
    assert judge("the pier", "the pier") is None


@pytest.mark.parametrize(
    "pump", ["one hundred ", "1 U.S.C. ", "section 1 of title 1, ", "a-", "Pub. L. 1-", "part 1 of title 1, ", "1,"]
)
def test_time_is_linear_in_hostile_text(pump: str) -> None:
    text = pump * (60_000 // len(pump))
    begun = time.perf_counter()
    canonical_words(text, [Span(0, len(text))])
    assert time.perf_counter() - begun < 10
