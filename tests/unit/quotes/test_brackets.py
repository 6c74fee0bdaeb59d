"""What a writer may put in brackets and still quote exactly, and what makes it another text."""

from __future__ import annotations

import pytest

import legaldiff

SOURCE = (
    "Section 1. Visits. The Warden of Lakes shall invite the Governor of each State to the lakes, consistent with law. "
    "She deems a visit necessary for the needs of the county. The Warden carries a lamp, and no county is an island."
)


def check(quoted: str) -> tuple[legaldiff.Quotation, bool]:
    """The one quotation, and whether somebody should look at it."""
    article = legaldiff.read(f"The order says: “{quoted}” and no more.", format="text")
    (found,) = legaldiff.check_quotes(article, [legaldiff.read(SOURCE)])
    return found, not found.is_sound


@pytest.mark.parametrize(
    "quoted",
    [
        "[She] shall invite the Governor of each State to the lakes",
        "[t]he Warden of Lakes shall invite the Governor of each State",
        "[The Warden] deems a visit necessary for the needs of the county",
        "She [deemed] a visit necessary for the needs of the county",
        "The Warden carr[ied] a lamp, and no county is an island",
        "no county [was] an island",
    ],
)
def test_a_bracket_that_says_nothing_else_leaves_a_quotation_exact(quoted: str) -> None:
    found, doubtful = check(quoted)
    assert (found.verdict, "bracketed" in found.flags, doubtful) == ("exact", True, False), found.differences


@pytest.mark.parametrize(
    ("quoted", "old", "new"),
    [
        (
            "[Every sheriff] shall invite the Governor of each State to the lakes",
            "The Warden of Lakes",
            "Every sheriff",
        ),
        ("She deems a visit necessary for the [whims] of the county", "needs", "whims"),
        ("invite the Governor of each State to the lakes, [required by] law", "consistent with", "required by"),
        ("invite the [worst] of each State to the lakes, consistent with law", "Governor", "worst"),
    ],
)
def test_a_bracket_with_other_words_is_another_text(quoted: str, old: str, new: str) -> None:
    found, doubtful = check(quoted)
    assert (found.verdict, doubtful) == ("altered", True)
    (said,) = [d for d in found.differences if d.type not in ("case", "bracket")]
    assert (said.type in ("word", "name"), said.new) == (True, new)
    assert said.old is not None
    assert said.old in old
