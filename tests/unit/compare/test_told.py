"""What is told of splits, of signatures, and of a change as a whole."""

from __future__ import annotations

import legaldiff


def test_a_split_tells_what_its_words_do() -> None:
    old = legaldiff.read("Sec. 1. The keeper shall ring at noon. The keeper shall light the lamps at dusk in winter.")
    new = legaldiff.read(
        "Sec. 1. The keeper shall ring at noon.\n\nSec. 2. The keeper should light the lamps at dusk in winter."
    )
    for sides, facts in (((old, new), ("shall", "should")), ((new, old), ("should", "shall"))):
        (change,) = legaldiff.diff(*sides).changes
        assert [(e.type, e.old, e.new) for e in change.effects] == [("modality", *facts)]


def test_where_and_when_it_was_signed_orders_nothing() -> None:
    text = "Section 1. A pier is kept.\n\nSec. 2. A boat is kept.\n\nTHE WHITE HOUSE, March 3, 2031."
    (change,) = legaldiff.diff(legaldiff.read(text), legaldiff.read(text.replace("March 3", "May 9"))).changes
    assert (change.significance, change.effects) == ("consequential", ())
    assert change.reason == "Only the place, date or name of the signature differs."


def test_a_change_has_a_sentence() -> None:
    old = legaldiff.read("Sec. 1. A pier is kept.\n\nSec. 2. The keeper shall ring, except in a storm.")
    new = legaldiff.read("Sec. 1. A pier is kept.\n\nSec. 2. The keeper may ring.")
    (change,) = legaldiff.diff(old, new).changes
    assert change.summary == "Sec. 2: duty weakened from shall to may; exception dropped: except in a storm."
