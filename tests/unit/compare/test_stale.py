"""References that did not follow a renumbering."""

from __future__ import annotations

import pytest

import legaldiff

OLD = ["A pier is kept.", "A boat needs a permit.", "A breach of {} costs a fine."]


def notices(old_words: str, new_words: str) -> list[tuple[str, str]]:
    """The notices where a section came before the one that is named: code and the words of the span."""
    old = [*OLD[:2], OLD[2].format(old_words)]
    new = [OLD[0], "A net needs a tag.", OLD[1], OLD[2].format(new_words)]
    texts = ["\n\n".join(f"Sec. {k}. {words}" for k, words in enumerate(part, 1)) for part in (old, new)]
    result = legaldiff.diff(*map(legaldiff.read, texts))
    assert all(n.message.endswith(".") for n in result.notices)
    return [(n.code, n.span.of(result.new.text)) for n in result.notices]


def test_a_reference_that_did_not_follow_is_noticed() -> None:
    assert notices("section 2 of this order", "section 2 of this order") == [("reference-stale", "2")]
    assert notices("sections 1 and 2 of this order", "sections 1 and 2 of this order") == [("reference-stale", "2")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("section 2 of this order", "section 3 of this order"),
        ("section 1 of this order", "section 1 of this order"),
        ("section 2 of the Boat Act", "section 2 of the Boat Act"),
        ("section 2", "section 2"),
        ("section 2 of this order", "section 2 or 3 of this order"),
        ("section 7 of this order", "section 7 of this order"),
    ],
)
def test_what_followed_or_may_be_of_another_text_is_not(old: str, new: str) -> None:
    assert notices(old, new) == []


def test_without_a_renumbering_there_is_nothing_to_notice() -> None:
    text = "Sec. 1. A pier is kept.\n\nSec. 2. A breach of section 1 of this order costs a fine."
    assert legaldiff.diff(legaldiff.read(text), legaldiff.read(text.replace("fine", "fee"))).notices == ()
