"""The rule amendment: what is changed, and what only speaks of change."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract

HEAD = (
    "Executive Order 99055 of March 3, 2031\n\nHarbours\n\nBy the authority vested in me, it is ordered as follows:\n\n"
)
OLD = "Executive Order 99012 of March 1, 2029"


def found(body):
    return list(extract(read(HEAD + body, "text"), ["amendment"]))


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        (f"{OLD}, is hereby amended by striking section 2.", OLD),
        (f"{OLD} (Lamps and Bells), is hereby amended to read as follows:", OLD),
        (f"Subsection (d) of section 6 of {OLD}, is revised to read “x”.", f"Subsection (d) of section 6 of {OLD}"),
        (f"{OLD}, which set up the Board, is hereby amended by striking “x”.", OLD),
        (f"It is ordered that {OLD}, be, and it is hereby, amended by striking “x”.", OLD),
        (f"Section 3 of {OLD} is renumbered as section 4.", f"Section 3 of {OLD}"),
        (f"A new section 6 is added to {OLD} to read as follows:", f"A new section 6 is added to {OLD}"),
        (f"This order amends {OLD} and directs the Clerk to act.", OLD),
        (f"I hereby amend {OLD}, so that it names Executive Order 99013.", OLD),
    ],
)
def test_the_target_is_named_as_printed(sentence, target):
    (extracted,) = found("Section 1. Ports. " + sentence)
    assert extracted.fields["target"] in target
    assert "99012" in extracted.fields["target"]
    assert "99013" not in extracted.fields["target"]


def test_an_item_says_where_the_order_is_named():
    items = found(f"Section 1. Ports. {OLD}, is amended:\n\n(a) in section 2, by striking “x”.\n\nSec. 2. Boats. End.")
    assert [(e.path, e.fields["target"], e.fields.get("target_from")) for e in items] == [
        ("1", OLD, None),
        ("1(a)", "section 2", "1"),
    ]


def test_a_heading_names_what_is_amended():
    (extracted,) = found(
        f"Section 1. Amendments to {OLD}. (a) Section 2 is struck.\n\n(b) The end.\n\nSec. 2. Boats. End."
    )
    assert (extracted.path, extracted.fields["target"], extracted.fields["target_from"]) == ("1(a)", "Section 2", "1")


def test_it_may_have_a_date_from_which_it_holds():
    (extracted,) = found(f"Section 1. Ports. Effective May 1, 2031, section 2 of {OLD}, is amended by striking “x”.")
    assert extracted.fields["effective"] == "Effective May 1, 2031"


def test_new_text_without_quotation_marks_is_no_list_of_amendments():
    items = found(
        f"Section 1. Ports. Section 2 of {OLD}, is amended to read:\n\n"
        "(a) The Clerk shall add to section 5 a list.\n\nSec. 2. Boats. The end."
    )
    assert [e.path for e in items] == ["1"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{OLD}, as amended, applies.",
        "The Clerk may amend the rules.",
        "The rules shall be revised each year.",
        f"Until {OLD} is amended, the pier is shut.",
        f"Individuals who were chosen under {OLD} are hereby redesignated as pilots.",
        "“Executive Order 99012 is hereby amended” are the words.",
    ],
)
def test_what_only_speaks_of_change_is_left_out(sentence):
    assert found("Section 1. Ports. " + sentence) == []


def test_a_document_without_a_clue_is_not_parsed(monkeypatch):
    monkeypatch.setattr("legaldiff.rules.kinds.amendment.find_own_statements", lambda *_: pytest.fail("parsed"))
    assert found("Section 1. Ports. The pier is shut.") == []


def test_words_after_a_list_do_not_hide_what_its_items_cite():
    """EO 13286 sec. 4: the words after the items are read before them."""
    items = found(
        f"Section 1. Ports. {OLD}, is amended by:\n\n(a) striking “x” in section 2; and\n\n"
        "(b) striking “y” in section 3.\n\nThis section amends nothing else.\n\nSec. 2. Boats. End."
    )
    assert [e.fields["target"] for e in items if e.path in ("1(a)", "1(b)")] == ["section 2", "section 3"]
