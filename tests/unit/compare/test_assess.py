"""A matched pair, or a lone provision, assessed as a whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest

import legaldiff
from legaldiff.compare.weigh.assess import Assessment, assess, assess_one
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.span import OffsetMap

Make = Callable[..., Document]


def compare(old: Document, new: Document, follow: dict[str, str] | None = None) -> Assessment:
    return assess(old, old.provisions[0], new, new.provisions[0], (follow or {}).get)


def titled(section: Make, heading: str, words: str) -> Document:
    return section(
        (Kind.NUM, "Sec. 1.", "1"),
        (Kind.TRIVIA, " "),
        (Kind.HEADING, heading),
        (Kind.TRIVIA, " "),
        (Kind.CONTENT, words),
    )


def test_equal_provisions_have_no_hunks(section: Make) -> None:
    found = compare(section("The bell rings."), section("The bell rings."))
    assert found == Assessment((), None, (), "The words are the same.")


def test_another_designator_is_no_difference(order: Make) -> None:
    assert compare(order(("1", "The bell rings.")), order(("7", "The bell rings."))).significance is None


def test_words_cut_into_other_runs_are_the_same_words(section: Make) -> None:
    one = section((Kind.CONTENT, "The bell rings.\n\nThe gate is shut."))
    two = section((Kind.CHAPEAU, "The bell rings."), (Kind.TRIVIA, "\n\n"), (Kind.CONTINUATION, "The gate is shut."))
    assert compare(one, two).significance is None
    assert compare(two, one).significance is None


def test_a_changed_word_of_effect_is_told(section: Make) -> None:
    found = compare(section("The keeper shall ring."), section("The keeper may ring."))
    assert [(h.op, h.text) for h in found.hunks] == [
        ("equal", "The keeper "),
        ("delete", "shall"),
        ("insert", "may"),
        ("equal", " ring."),
    ]
    assert found.significance == "substantive"
    assert [(e.type, e.old, e.new) for e in found.effects] == [("modality", "shall", "may")]
    assert "modality" in found.reason


def test_an_editorial_change_has_no_effects(section: Make) -> None:
    found = compare(section("Within thirty days, he may ring."), section("Within 30 days, he may ring."))
    assert (found.significance, found.effects) == ("editorial", ())


def test_a_heading_alone_orders_nothing(section: Make) -> None:
    found = compare(titled(section, "Bells.", "He rings."), titled(section, "Bells and Ropes.", "He rings."))
    assert found.significance == "consequential"
    assert "".join(h.text for h in found.hunks if h.op != "delete") == "Bells and Ropes. He rings."
    assert [h.text for h in found.hunks if h.op == "insert"] == [" and Ropes"]


def test_a_heading_in_other_letters_is_editorial(section: Make) -> None:
    found = compare(titled(section, "Bells.", "He rings."), titled(section, "BELLS.", "He rings."))
    assert found.significance == "editorial"


def test_a_heading_beside_changed_words_is_shown_with_them(section: Make) -> None:
    found = compare(titled(section, "Bells.", "He shall ring."), titled(section, "Ropes.", "He may ring."))
    assert found.significance == "substantive"
    assert [(h.op, h.text) for h in found.hunks if h.op != "equal"] == [
        ("delete", "Bells"),
        ("insert", "Ropes"),
        ("delete", "shall"),
        ("insert", "may"),
    ]


def test_an_unchanged_heading_is_not_shown(section: Make) -> None:
    found = compare(titled(section, "Bells.", "He shall ring."), titled(section, "Bells.", "He may ring."))
    assert "".join(h.text for h in found.hunks if h.op != "insert") == "He shall ring."


def test_a_heading_that_was_read_as_words_is_no_difference(section: Make) -> None:
    one = titled(section, "Bells.", "He rings.")
    two = section((Kind.NUM, "Sec. 1.", "1"), (Kind.TRIVIA, " "), (Kind.CONTENT, "Bells. He rings."))
    assert compare(one, two).significance is None


def test_a_reference_that_follows_is_no_citation_effect(order: Make) -> None:
    old = order(("1", "He shall ring as section 2 of this order says."), ("2", "Nothing."))
    new = order(("1", "He may ring as section 3 of this order says."), ("2", "Something."), ("3", "Nothing."))
    assert [e.type for e in compare(old, new, {"2": "3"}).effects] == ["modality"]
    assert [e.type for e in compare(old, new, {"2": "2"}).effects] == ["modality", "citation"]


def nested() -> Document:
    text = "Sec. 1. The keeper shall: (a) ring within 5 days."
    item = Node(
        Kind.SUBSECTION,
        26,
        49,
        (Node(Kind.NUM, 26, 29, (), "a"), Node(Kind.TRIVIA, 29, 30), Node(Kind.CONTENT, 30, 49)),
    )
    own = (Node(Kind.NUM, 0, 7, (), "1"), Node(Kind.TRIVIA, 7, 8), Node(Kind.CHAPEAU, 8, 25), Node(Kind.TRIVIA, 25, 26))
    section = Node(Kind.SECTION, 0, 49, (*own, item))
    return Document(text, Node(Kind.DOCUMENT, 0, 49, (section,)), text, OffsetMap())


def nothing(node: Node) -> bool:
    return False


def test_an_inserted_provision_shows_its_own_words_and_tells_the_effects_of_all_in_it() -> None:
    document = nested()
    found = assess_one(document, document["1"], "new", nothing)
    assert [(h.op, h.text) for h in found.hunks] == [("insert", "The keeper shall:")]
    assert [(e.type, e.old, e.new) for e in found.effects] == [("deadline", None, "within 5 days")]
    assert found.significance == "substantive"


def test_what_stayed_is_no_effect_of_the_provision_that_took_it_in() -> None:
    document = nested()
    found = assess_one(document, document["1"], "new", lambda node: node is document["1(a)"])
    assert found.effects == ()


def test_a_heading_over_what_stayed_orders_nothing() -> None:
    old = legaldiff.read("Section 1. Fees. (a) A fee is due each month.\n\n(b) It is a dollar.\n\n(c) A boat is free.")
    new = legaldiff.read(
        "Section 1. Fees. (a) A boat is free.\n\nSec. 2. Dues. (a) A fee is due each month.\n\n(b) It is a dollar."
    )
    came = next(c for c in legaldiff.diff(old, new).changes if c.kinds == ("insert",))
    assert ([r.path for r in came.new], came.significance, came.effects) == (["2"], "structural", ())


def test_a_deleted_provision_is_the_mirror_image() -> None:
    document = nested()
    found = assess_one(document, document["1(a)"], "old", nothing)
    assert [(h.op, h.text) for h in found.hunks] == [("delete", "ring within 5 days.")]
    assert [(e.type, e.old, e.new) for e in found.effects] == [("deadline", "within 5 days", None)]


@pytest.mark.parametrize("side", ["old", "new"])
def test_a_bare_designator_comes_or_goes_without_effect(section: Make, side: str) -> None:
    document = section((Kind.NUM, "(a)", "a"))
    found = assess_one(document, document.provisions[0], "old" if side == "old" else "new", nothing)
    assert (found.hunks, found.significance, found.effects) == ((), "editorial", ())


CONTENTS = "The table of contents for this Act is as follows:\n\nSec. 1. Short title.\n\nSec. 2. {}."


def test_a_table_of_contents_orders_nothing(section: Make) -> None:
    found = compare(section(CONTENTS.format("Annual reports")), section(CONTENTS.format("Monthly reports")))
    assert (found.significance, found.effects) == ("consequential", ())
    assert found.reason == "Only the table of contents differs, and it orders nothing."
    (came,) = section(CONTENTS.format("Annual reports")).provisions
    alone = assess_one(section(CONTENTS.format("Annual reports")), came, "new", lambda node: False)
    assert alone.effects == ()


def test_what_stands_before_a_table_of_contents_is_a_provision_like_another(section: Make) -> None:
    old = section("The keeper shall print this. " + CONTENTS.format("Boats"))
    assert compare(old, section("The keeper may print this. " + CONTENTS.format("Boats"))).significance == "substantive"


@pytest.mark.parametrize(("side", "verb"), [("old", "deleted"), ("new", "inserted")])
def test_a_signature_that_came_or_went_orders_nothing(side: Literal["old", "new"], verb: str) -> None:
    signed = legaldiff.read("Section 1. Bells. The bell rings.\n\nADA PIKE\n\nTHE WHITE HOUSE,\n\nMay 2, 2031.")
    node = next(n for n in signed.root.children if n.kind is Kind.SIGNATURE)
    found = assess_one(signed, node, side, lambda node: False)
    assert (found.significance, found.effects) == ("consequential", ())
    assert found.reason == f"The signature was {verb}, and it orders nothing."
