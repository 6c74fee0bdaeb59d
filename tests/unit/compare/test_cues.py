"""Cues never hide a phrase: whatever a finder finds, a cue of its type stands in it or near it."""

from __future__ import annotations

from pathlib import Path

import pytest

import legaldiff
from legaldiff import Span
from legaldiff.compare.effects import EFFECTS, find_effects
from legaldiff.compare.effects.cues import CUES, Surroundings, find_cues
from legaldiff.compare.redline import redline

TEXTS = sorted(p for p in Path(__file__).parents[3].joinpath("texts").rglob("*.txt"))
SENTENCES = (
    "Within 30 days of the date of this order, and not later than May 5, 2031, the Mayor shall report twice a year.",
    "By noon on the 3rd day of Sept., unless the Board agrees, at least two-thirds of the twelve members may not vote.",
    "Except as provided, section 4(b) of Order 7, as amended, is hereby revoked; it costs $5,000, or ten percent.",
    "To the extent permitted by law and subject to available funds, each agency is directed to act promptly.",
    "Upon request, if the owner asks, the Clerk must, as soon as practicable, tell the court (5 U.S.C. 552; 9 CFR 3).",
    "Under E.O. 7, Pub. L. 107-56 and the Harbor Act of 1990, no one shall neither sail nor moor by 5 p.m. daily.",
)


@pytest.mark.parametrize("finder", [f for f in EFFECTS if f.type in CUES], ids=lambda f: f.type)
def test_every_phrase_has_a_cue(finder) -> None:
    cue = CUES[finder.type]
    texts = [*SENTENCES, *(legaldiff.read_file(path).text for path in TEXTS)]
    found = [text[p.start : p.end] for text in texts for p in finder.find(text, 0, len(text))]
    assert found
    if finder.type in ("actor", "recipient"):  # the verb that leads to the phrase stands beside it
        return
    assert [phrase for phrase in found if cue.words.isdisjoint(find_cues(phrase))] == []


def test_a_cue_far_from_every_change_is_none() -> None:
    text = (
        "The keeper shall trim the lamps. " + "Gulls sleep on the roof of the house by the sea. " * 9 + "Boats are red."
    )
    other = text.replace("red", "blue")
    hunks = redline(text, [Span(0, len(text))], other, [Span(0, len(other))]).hunks
    assert find_effects(text, other, hunks) == ()
    near = Surroundings(text, other, lambda reach: ([Span(len(text) - reach, len(text))], []))
    assert not near.may_hold("modality")
    assert near.may_hold("definition")


def test_a_month_and_a_modal_are_told_apart() -> None:
    assert "May 5" in find_cues("by May 3")
    assert "May 5" in find_cues("the 3rd day of May")
    assert "May 5" not in find_cues("9 agencies may")
