"""References of whole documents: their place, what they resolve to, what is broken, their trip through JSON."""

from __future__ import annotations

import json

import pytest

import legaldiff
from legaldiff.errors import ReadError

ORDER = """By the authority vested in me by the Harbor Lamps Act (8 U.S.C. 1901 et seq.) (HLA), it is ordered:

Section 1. Lamps. (a) Each boat has a lamp, as section 2 of this order and section 7 of the HLA say.

(b) See sections 2 through 9 of this order.

Sec. 2. Bells. (a) Each boat has a bell that (1) rings, (2) shines, and (3) stays.

(b) The bell of section 2(a)(2) of this order shines; subsection (a) of this section says so.
"""


def rows(text: str) -> list[tuple[str, str, str | None, bool | None]]:
    return [(r.path, r.kind, r.target, r.resolved) for r in legaldiff.find_references(legaldiff.read(text))]


def test_each_reference_has_its_place_and_its_target() -> None:
    assert rows(ORDER) == [
        ("preamble", "act", "us/act/harbor-lamps-act", None),
        ("preamble", "usc", "us/usc/t8/s1901", None),
        ("1(a)", "internal", "2", True),
        ("1(a)", "act", "us/act/harbor-lamps-act/s7", None),
        ("1(b)", "internal", "2", True),
        ("1(b)", "internal", "9", False),
        ("2(b)", "internal", "2(a)(2)", True),
        ("2(b)", "internal", "2(a)", True),
    ]


def test_a_broken_reference_has_a_notice() -> None:
    document = legaldiff.read(ORDER)
    (notice,) = legaldiff.find_references(document).notices
    assert notice.code == "reference-broken"
    assert notice.span.of(document.text) == "2 through 9"
    assert "names 9" in notice.message
    assert not [n for n in document.notices if n.code == "reference-broken"]


def test_an_act_has_its_full_name() -> None:
    found = legaldiff.find_references(legaldiff.read(ORDER))
    assert {r.name for r in found if r.kind == "act"} == {"Harbor Lamps Act"}


AMENDING = """Section 1. Amendments to Executive Order 13231. Executive Order 13231 of October 16, 2001, is amended by:

(a) striking “bell” in section 3(b);

(b) inserting “lamp” after subsection (c) in section 4, as section 1 of this order says; and

(c) adding “the boats of section 2 of this order” at the end.
"""


def test_in_words_that_amend_an_order_sections_are_of_that_order() -> None:
    assert [(path, target) for path, _, target, _ in rows(AMENDING)][2:] == [
        ("1(a)", "us/eo/13231/s3/b"),
        ("1(b)", "us/eo/13231/s4"),
        ("1(b)", "1"),
        ("1(c)", "us/eo/13231/s2"),
    ]


def test_that_order_is_the_last_one_named() -> None:
    text = (
        "Section 1. Bells. (a) Executive Order 13000 and section 2 of that order stay.\n\n(b) Section 3 of that order."
    )
    assert [target for _, _, target, _ in rows(text)] == ["us/eo/13000", "us/eo/13000/s2"]


def test_designators_and_title_lines_are_no_references() -> None:
    text = "Executive Order 13000 of May 1, 1999\n\nBells\n\nSection 1. Bells. (a) Ring.\n\nSec. 2. Lamps. (a) Shine."
    assert rows(text) == []


def test_an_act_that_the_text_does_not_tell_has_no_target() -> None:
    (found,) = legaldiff.find_references(legaldiff.read("Section 1. Bells. They ring under section 5(a) of the Act."))
    assert (found.kind, found.target, found.quote) == ("act", None, "section 5(a) of the Act")


def test_a_trip_through_json_gives_the_same() -> None:
    document = legaldiff.read(ORDER)
    found = legaldiff.find_references(document)
    again = legaldiff.References.from_dict(json.loads(json.dumps(found.to_dict())), document)
    assert again == found
    with pytest.raises(ReadError, match="of another text"):
        legaldiff.References.from_dict(found.to_dict(), legaldiff.read(AMENDING))
    for wrong in ({}, {"schema_version": 1}, {"schema_version": 1, "references": [{"kind": "usc"}]}):
        with pytest.raises(ReadError):
            legaldiff.References.from_dict(wrong, document)


def test_they_are_a_table_and_a_frame() -> None:
    found = legaldiff.find_references(legaldiff.read(ORDER))
    table = found.to_table()
    assert table.columns[:6] == ("kind", "path", "eid", "start", "end", "quote")
    assert len(found.to_frame()) == len(found) == len(table.rows)
    assert "<caption>8 references</caption>" in found._repr_html_()
    assert repr(found) == "<References: 8, 1 broken>"
    assert repr(found[1]) == "<Reference usc us/usc/t8/s1901 at preamble: '8 U.S.C. 1901 et seq.'>"
    assert [r.kind for r in found.of_kind(["usc"])] == ["usc"]


def test_sections_below_a_preamble_that_amends_an_order_are_of_that_order() -> None:
    text = (
        "By the authority vested in me, it is ordered that Executive Order 13000 of May 1, 1999, relating to bells, as "
        "amended by Executive Order 13100, is further amended as follows:\n\n"
        "Section 1. Section 2(a) is amended by striking “bell”.\n\nSec. 2. Section 3 of this order stays."
    )
    assert [target for path, _, target, _ in rows(text) if path != "preamble"] == ["us/eo/13000/s2/a", "3"]
