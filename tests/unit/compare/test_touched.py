"""Sentences that no change touches tell of nothing, and a long one is looked at around its changes only."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legaldiff import Span
from legaldiff.compare import effects
from legaldiff.compare.effects import find_effects
from legaldiff.compare.effects.touched import touched_sentences
from legaldiff.compare.redline.redline import redline
from legaldiff.compare.result import Hunk
from legaldiff.sentences.sentence import find_sentences

SENTENCES = (
    "Within 30 days of the date of this order, and not later than May 5, 2031, the Mayor shall report twice a year.",
    "By noon on the 3rd day of Sept., unless the Board agrees, at least two-thirds of the twelve members may not vote.",
    "Except as provided, section 4(b) of Order 7, as amended, is hereby revoked; it costs $5,000, or ten percent.",
    "To the extent permitted by law and subject to available funds, each agency is directed to act promptly.",
    "Upon request, if the owner asks, the Clerk must, as soon as practicable, tell the court (5 U.S.C. 552; 9 CFR 3).",
    "Under E.O. 7, Pub. L. 107-56 and the Harbor Act of 1990, no one shall neither sail nor moor by 5 p.m. daily.",
    "The term “skiff” means a boat without a deck; the Secretary of the Navy shall submit a plan to the Board.",
    "Provided, however, that the master, the pilot, and the keeper (or any of them) may notify the owner in writing.",
)
SAID = """
    shall may must not no within 30 days year of the date section 3(b) Act Order and or except unless if to extent
    permitted by law Secretary Board agency $5,000 percent ten March 3, 2031 promptly before until submit notify
    Congress means includes revoked authorized directed hereby consistent available funds title other than upon request
    in where ; , . ( ) boats old new such each (a) (six) § 9
"""
WORDS = SAID.split()


def line_of(old: str, new: str) -> tuple[Hunk, ...]:
    return redline(old, [Span(0, len(old))], new, [Span(0, len(new))]).hunks


def touched(old: str, new: str) -> tuple[list[str], list[str]]:
    """The words of the touched sentences."""
    ours, theirs = touched_sentences(old, new, line_of(old, new))
    return [s.of(old) for s in ours], [s.of(new) for s in theirs]


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, str]:
    """Some sentences, and the same with a few words gone, come, or in the place of others."""
    old = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))).split(" ")
    new = list(old)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(new)))
        new[at : at + draw(st.integers(0, 3))] = draw(st.lists(st.sampled_from(WORDS), max_size=3))
    return " ".join(old), " ".join(new)


@settings(max_examples=300)
@given(edits())
def test_what_is_not_looked_at_would_tell_of_nothing(pair: tuple[str, str]) -> None:
    old, new = pair
    found = find_effects(old, new, line_of(old, new))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(effects, "touched_sentences", lambda *_: (list(find_sentences(old)), list(find_sentences(new))))
        assert found == find_effects(old, new, line_of(old, new))


def test_only_the_sentence_of_the_change_is_touched() -> None:
    text = "The keeper shall trim the lamps. Boats turn {}. Gulls sleep on the roof."
    assert touched(text.format("red"), text.format("blue")) == (["Boats turn red."], ["Boats turn blue."])


def test_a_sentence_that_came_touches_none_beside_it() -> None:
    old, new = touched("Boats turn. Gulls sleep.", "Boats turn. Crabs walk. Gulls sleep.")
    assert (old, new) == ([], ["Crabs walk."])


def test_what_came_before_everything_touches_the_first_sentence() -> None:
    old, new = touched("Boats turn. Gulls sleep.", "By May 5, 2031, boats turn. Gulls sleep.")
    assert (old, new) == (["Boats turn."], ["By May 5, 2031, boats turn."])


def rope(first: int) -> str:
    """A long list, no part of which comes twice."""
    return " ".join(f"{k} fathoms of rope," for k in range(first, first + 400))


def test_a_long_sentence_is_looked_at_around_the_change() -> None:
    old, new = touched(f"{rope(0)} a bell {rope(400)}", f"{rope(0)} a horn {rope(400)}")
    assert [len(s) for s in (*old, *new)] == [2 * 600 + len("bell")] * 2
    assert "a bell" in old[0] and "a horn" in new[0]


def test_far_changes_of_a_long_sentence_are_looked_at_apart() -> None:
    old, new = (f"{rope(0)} a {thing} {rope(400)} a {thing} {rope(800)}" for thing in ("bell", "horn"))
    assert [len(s) for s in touched(old, new)[0]] == [2 * 600 + len("bell")] * 2
