"""Changes told as a lawyer would."""

from __future__ import annotations

import pytest

from legaldiff.compare.result import Effect
from legaldiff.compare.tell.facts import choose_telling, tell_facts


def effect(kind: str, old: str | None, new: str | None) -> Effect:
    return Effect(kind, old, new, None, None, "")


@pytest.mark.parametrize(
    ("kind", "old", "new", "said"),
    [
        ("modality", "shall", "may", "duty weakened from shall to may"),
        ("modality", "shall", "should", "duty weakened from shall to should"),
        ("modality", "may", "shall", "permission strengthened from may to shall"),
        ("modality", "should", "must", "advice strengthened from should to must"),
        ("modality", "may", "may not", "permission became a bar: may to may not"),
        ("modality", "shall not", "should", "bar became advice: shall not to should"),
        ("modality", "shall", "must", "duty reworded from shall to must"),
        ("modality", None, "shall", "duty added (shall)"),
        ("modality", "may", None, "permission dropped (may)"),
        ("exception", "except in a storm", None, "exception dropped: except in a storm"),
        ("deadline", "within 30 days", "within 60 days", "deadline changed from within 30 days to within 60 days"),
        ("connective", "and", "or", "“and” became “or”"),
        ("scope", None, "rafts", "scope added: rafts"),
    ],
)
def test_an_effect_in_a_few_words(kind: str, old: str | None, new: str | None, said: str) -> None:
    assert tell_facts([effect(kind, old, new)]) == said


def test_each_is_told_once_and_not_all_of_many() -> None:
    assert tell_facts([effect("scope", None, "rafts")] * 3) == "scope added: rafts"
    assert tell_facts([effect("scope", None, f"raft {k}") for k in range(9)]).endswith("raft 5; 3 more")


def test_the_most_telling_of_a_lone_provision_come_first() -> None:
    effects = [
        effect("modality", None, "shall"),
        effect("citation", None, "E.O. 9"),
        effect("deadline", None, "within 9 days"),
        effect("revocation", None, "E.O. 8 is revoked"),
    ]
    assert [e.type for e in choose_telling(effects, lone=True)] == ["revocation", "deadline"]
    assert [e.type for e in choose_telling(effects[:2], lone=True)] == ["citation"]
    assert choose_telling(effects, lone=False) == effects
