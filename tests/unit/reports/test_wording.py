from __future__ import annotations

from dataclasses import replace

import pytest

from legaldiff.compare.result import Change, Effect, Ref
from legaldiff.reports.words.phrase import plural, shorten
from legaldiff.reports.words.wording import (
    describe_cascade,
    describe_effects,
    describe_kinds,
    describe_paths,
)
from legaldiff.span import Span


def effect(type: str, old: str | None, new: str | None) -> Effect:
    return Effect(type, old, new, None, None, "")


def refs(*paths: str) -> tuple[Ref, ...]:
    return tuple(Ref(p, p, Span(0, 1)) for p in paths)


def change(old: tuple[str, ...], new: tuple[str, ...], *kinds: str) -> Change:
    return Change("c1", kinds, "structural", (), refs(*old), refs(*new), (), "", 0, "")


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (effect("modality", "shall", "may"), "shall → may"),
        (effect("deadline", "180 days", "90 days"), "180 days → 90 days"),
        (effect("exception", "except on feast days", None), "exception dropped: except on feast days"),
        (effect("limiter", None, "to the extent permitted by law"), "limiter added: to the extent permitted by law"),
        (effect("actor", "the Mayor", "the Council"), "actor: the Mayor → the Council"),
    ],
)
def test_an_effect_is_a_plain_fact(what: Effect, said: str) -> None:
    assert describe_effects([what]) == (said,)


def test_effects_of_one_kind_are_one_fact() -> None:
    effects = [effect("modality", None, "shall"), effect("date", "May 1", "May 2"), effect("modality", None, "may")]
    assert describe_effects([*effects, effects[0]]) == ("May 1 → May 2", "modality added: shall; may")


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (change(("9(c)",), ("4(b)",), "move"), "9(c) → 4(b)"),
        (change(("9",), ("9",), "modify"), "9"),
        (change((), ("9",), "insert"), "9"),
        (change(("9",), (), "delete"), "9"),
        (change(("8(b)",), ("9(b)", "9(c)"), "split"), "8(b) → 9(b), 9(c)"),
        (change(("7", "18"), ("8",), "merge"), "7, 18 → 8"),
    ],
)
def test_where_a_change_is(what: Change, said: str) -> None:
    assert describe_paths(what) == said


def test_what_happened_is_said_in_the_order_of_the_kinds() -> None:
    assert describe_kinds(change(("12",), ("6",), "move", "renumber", "modify")) == "moved, renumbered, modified"


def test_a_cascade_is_one_range() -> None:
    members = [change((str(n),), (str(n + 1),), "renumber") for n in range(5, 10)]
    assert describe_cascade(members) == "5–9 → 6–10"


def test_a_cascade_of_which_one_member_is_shown_is_no_range() -> None:
    assert describe_cascade([replace(change(("5",), ("6",), "renumber"))]) == "5 → 6"


def test_counts_and_cuts() -> None:
    assert plural(1, "change") == "1 change"
    assert plural(1200, "change") == "1,200 changes"
    assert shorten("one  two\nthree four", 3) == "one two three …"
    assert shorten("one two", 3) == "one two"
