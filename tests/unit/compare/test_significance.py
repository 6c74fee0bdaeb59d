"""How much a change matters: typography, what only follows, and what is of substance."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import legaldiff
from legaldiff.compare.weigh.assess import assess
from legaldiff.compare.weigh.canonical import canonical_words
from legaldiff.document import Document
from legaldiff.span import Span

Judge = Callable[..., str | None]
SENT = "Section 1. Duties. The Keeper shall send a list of panes within {}.\n\nSec. 2. Gulls. The Keeper feeds them."


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
        ("5-10 days", "5–10 days"),
        ("5-10 days", "5 – 10 days"),
        ("5−10 days", "5–10 days"),
        ("-5 dollars", "−5 dollars"),
        ("-5 dollars", "–5 dollars"),
        ("-$5", "-5 dollars"),
        ("a form F-5", "a form F–5"),
        ("the fees.—5 dollars", "the fees. 5 dollars"),
        ("the fees.–5 dollars", "the fees. 5 dollars"),
        ("the ferry - 5 crowns", "the ferry — 5 crowns"),
        ("the ﬁve fees", "the five fees"),
        ("１０ days", "10 days"),
        ("10％", "10%"),
        ("the pier \u00ad\u00ad", "the pier"),
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
        ("by February 7", "by 14 August"),
        ("102 days", "10² days"),
        ("$1,500", "$1,50⁰"),
        ("102 days", "10₂ days"),
        ("101 days", "10① days"),
        ("101 days", "10⒈ days"),
        ("1½ days", "11⁄2 days"),
        ("the rule²", "the rule2"),
        ("the noteᵃ", "the notea"),
        ("²d of May", "2d of May"),
        ("-5 dollars", "5 dollars"),
        ("(-5) dollars", "(5) dollars"),
        ("of –5 dollars", "of 5 dollars"),
        ("of −5 dollars", "of 5 dollars"),
        ("the change:-5 dollars", "the change: 5 dollars"),
        ("of − 5 dollars", "of 5 dollars"),
        ("－5 dollars", "5 dollars"),
        ("of -$5", "of $5"),
        ("of $-5", "of $5"),
        (".5 percent", "5 percent"),
        ("5‰", "5"),
        ("5％", "5"),
        ("5′ of rope", "5″ of rope"),
        ("\u00ad60 days", "\u00ad90 days"),
    ],
)
def test_words_of_effect_are_substantive(judge: Judge, old: str, new: str) -> None:
    assert judge(old, new) == "substantive"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2n nets", "2ⁿ nets"),
        ("2d day", "²d day"),
        ("11/2 nets", "1½ nets"),
        ("33 U.S.C. 9", "33 U.S.C. 9²"),
        ("May 1, 2031", "May 1², 2031"),
        ("5 dollars", "-5 dollars"),
        ("5 dollars", "−5 dollars"),
        ("5 dollars", "− 5 dollars"),
        ("5 dollars", "–5 dollars"),
        ("5 dollars", "－5 dollars"),
        ("5 dollars", "‑5 dollars"),
        ("(5)", "(-5)"),
        ("a sum of “5”", "a sum of “-5”"),
        ("$5", "-$5"),
        ("$5", "$-5"),
        ("$5", "$(5)"),
        ("half of ½ net", "half of -½ net"),
        ("$50", "$.50"),
        ("5 percent", ".5 percent"),
        ("-5 percent", "-.5 percent"),
        ("53 nets", "5·3 nets"),
        ("5, 30 nets", "5:30 nets"),
        ("sections 5, 10", "sections 5-10"),
        ("5% or 10%", "5%-10%"),
        ("5 10 nets", "5 – 10 nets"),
        ("5%", "5‰"),
        ("5 nets long", "5′ nets long"),
        ("5′ long", "5″ long"),
        ("5' long", '5" long'),
        ("the “rope” is 5 long", "the “rope” is 5” long"),
        ("section 5(5)", "section 5"),
        ("$5 ($5)", "$5"),
        ("The fee is one hundred. Fifty boats sail.", "The fee is one hundred fifty. Boats sail."),
        ("piers twenty, five", "piers twenty-five"),
    ],
)
def test_a_number_a_sign_and_a_superscript_are_no_typography(judge: Judge, old: str, new: str) -> None:
    assert judge(old, new) == "substantive"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("5-10 days", "5‑10 days"),
        ("5--10 days", "5 — 10 days"),
        ("5-10 days", "5 −10 days"),
        ("$5-$10", "$5–$10"),
        ("a fee - 5 dollars - is due", "a fee—5 dollars—is due"),
        ("the fee -- a salt tax", "the fee – a salt tax"),
        ("１０ days in ２０３１", "10 days in 2031"),
        ("May １, 2031", "May 1, 2031"),
        ("𝟓％", "5 percent"),
        ("part Ⅳ", "part IV"),
        ("ﬁne", "fine"),
        ("1½ nets", "1 1/2 nets"),
        ("1½ nets", "1-1/2 nets"),
        ("1-½ nets", "1 1⁄2 nets"),
        (".5 percent", "0.5 percent"),
        ("№ 5", "No. 5"),
        ("5′ 6″ long", "5' 6\" long"),
        ("5'' long", '5" long'),
        ("the “section 5”", "the 'section 5'"),
        ("the ``section 5''", "the section 5"),
        ("the 'Board's section 5'", 'the "Board’s section 5"'),
        ("one thousand, two hundred and six", "1,206"),
        ("section five (5)", "section 5"),
        ("33 U.S.C. 9−11", "33 U.S.C. 9–11"),
        ("and so on . . .", "and so on .\u00a0.\u00a0."),
        ("the ☂ lamp", "the ☂\ufe0f lamp"),
    ],
)
def test_another_form_of_a_number_or_a_dash_is_editorial(judge: Judge, old: str, new: str) -> None:
    assert judge(old, new) == "editorial"


@given(
    st.from_regex(r"\$?[1-9][0-9]{0,3}(,[0-9]{3})?(\.[0-9]{1,2})?", fullmatch=True),
    st.sampled_from("²³¹⁰⁷₂₀½¾①⑩⒈⑴⁺⁻ⁿᵃ"),
    st.integers(0, 9),
)
def test_no_form_of_a_digit_beside_a_number_is_folded(number: str, form: str, at: int) -> None:
    at = min(at, len(number))
    texts = (f"pay {number} nets", f"pay {number[:at]}{form}{number[at:]} nets")
    old, new = ([w.word for w in canonical_words(text, [Span(0, len(text))])] for text in texts)
    assert old != new
    plain = texts[1].replace(form, unicodedata.normalize("NFKC", form))
    assert [w.word for w in canonical_words(plain, [Span(0, len(plain))])] != new or form in "½¾"


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


@pytest.mark.parametrize(("old", "new"), [("P", "\u00ad\u00ad"), ("\u00ad\u200b", "\u200b"), ("P \u00ad\u00ad", "P")])
def test_a_text_of_which_nothing_is_visible_is_compared(old: str, new: str) -> None:
    result = legaldiff.diff(legaldiff.read(old), legaldiff.read(new))
    assert legaldiff.patch(legaldiff.read(old), result.script).text == new


@pytest.mark.parametrize(("old", "new"), [("30 days", "3⁰ days"), ("30 days", "-30 days"), ("30 days", ".30 days")])
def test_neither_a_superscript_nor_a_sign_nor_a_point_is_typography(old: str, new: str) -> None:
    there, back = SENT.format(old), SENT.format(new)
    for a, b in ((there, back), (back, there)):
        assert [c.significance for c in legaldiff.diff(legaldiff.read(a), legaldiff.read(b)).changes] == ["substantive"]


@pytest.mark.parametrize(
    "pump",
    [
        "-5 ",
        "“-5",
        '5" ',
        "5' ",
        "“5 ",
        ".5",
        "5½ ",
        "5 - ",
        "thousand, ",
        "one hundred ",
        "1 U.S.C. ",
        "section 1 of title 1, ",
        "a-",
        "Pub. L. 1-",
        "part 1 of title 1, ",
        "1,",
    ],
)
def test_time_is_linear_in_hostile_text(pump: str) -> None:
    text = pump * (60_000 // len(pump))
    begun = time.perf_counter()
    canonical_words(text, [Span(0, len(text))])
    assert time.perf_counter() - begun < 10
