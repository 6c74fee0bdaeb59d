"""Clues never hide a phrase, and what is left out near a change would have told of nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import legaldiff
from legaldiff import Span
from legaldiff.compare import effects
from legaldiff.compare.effects import EFFECTS, find_effects
from legaldiff.compare.effects.near import surroundings
from legaldiff.compare.effects.near.clues import CLUES, FAR
from legaldiff.compare.effects.near.reach import all_clues, may_hold, site_clues, walk_after, walk_before
from legaldiff.compare.redline.redline import redline

TEXTS = sorted(p for p in Path(__file__).parents[3].joinpath("texts").rglob("*.txt"))
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
TOLD = [t for t in dict.fromkeys(f.type for f in EFFECTS) if not may_hold(t, 0)]


@pytest.mark.parametrize("effect", TOLD)
def test_every_phrase_has_a_cue(effect: str) -> None:
    finder = next(f for f in EFFECTS if f.type == effect)
    texts = [*SENTENCES, *(legaldiff.read_file(path).text for path in TEXTS)]
    found = [(text, p) for text in texts for p in finder.find(text, 0, len(text))]
    assert found
    # the verb that leads to a party stands beside it
    near = 200 if effect in ("actor", "recipient") else 0
    phrases = [text[max(0, p.start - near) : p.end + near] for text, p in found]
    assert [phrase for phrase in phrases if not may_hold(finder.type, all_clues([phrase]))] == []


def near_signals(gone: str, come: str, before: str, after: str) -> int:
    return site_clues(gone, come, [walk_before(before), walk_after(after)], [before])


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
    hunks = redline(old, [Span(0, len(old))], new, [Span(0, len(new))]).hunks
    found = find_effects(old, new, hunks)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(surroundings, "may_hold", lambda effect, clues: True)
        patch.setattr(effects, "EFFECTS", tuple(replace(f, ends="", clue=None, margin=FAR) for f in EFFECTS))
        assert found == find_effects(old, new, hunks)


def test_a_cue_far_from_every_change_is_none() -> None:
    text = (
        "The keeper shall trim the lamps. "
        + "Gulls sleep on the roof of the house by the sea. " * 9
        + "Boats turn red."
    )
    other = text.replace("red", "blue")
    hunks = redline(text, [Span(0, len(text))], other, [Span(0, len(other))]).hunks
    assert find_effects(text, other, hunks) == ()
    assert not may_hold("modality", near_signals("red", "blue", text[-200:-4], "."))
    assert may_hold("definition", 0)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("unless the wind is", True),
        ("unless the wind is, by then, so", True),
        ("unless it rains, the very old keeper of the", False),
        ("provided, however, that the", True),
    ],
)
def test_a_comma_parts_a_change_from_an_exception_but_not_from_its_head(before: str, expected: bool) -> None:
    assert may_hold("exception", near_signals("red", "blue", before, "boat sails")) is expected


def test_a_month_and_a_modal_are_told_apart() -> None:
    assert may_hold("date", near_signals("3", "4", "by May", ""))
    assert not may_hold("date", near_signals("9", "8", "", "agencies may vote"))


def test_a_lone_number_tells_of_something_only_in_the_place_of_another() -> None:
    assert may_hold("amount", near_signals("nine", "ten", "with", "boats"))
    assert not may_hold("amount", near_signals("some", "ten", "with", "boats"))
    assert may_hold("amount", near_signals("some", "ten", "with", "days"))


def test_every_word_is_written_small_but_for_those_that_need_a_capital() -> None:
    capitals = {w for clue in CLUES.values() for w in clue.words.split() if not w.islower() and w.isalpha()}
    assert {w for w in capitals if w[0].islower()} == set()
