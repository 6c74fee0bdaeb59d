"""The days from which a document counts."""

from __future__ import annotations

import pytest

import legaldiff
from legaldiff.clauses.anchors import anchors_of
from legaldiff.time.due import Anchors

HEAD = "Executive Order 99051 of March 3, 2031\n\nHarbours\n\nSection 1. A bell rings.\n\nSec. 2. "


@pytest.mark.parametrize(
    ("sentence", "effective"),
    [
        ("This order is effective immediately.", "2031-03-03"),
        ("This order shall take effect on May 1, 2031.", "2031-05-01"),
        ("This order shall be effective 30 days after the date of this order.", "2031-04-02"),
        ("This order takes effect upon its signing.", "2031-03-03"),
        ("Section 1 of this order shall take effect on May 1, 2031.", None),
        ("This order shall take effect on May 1, 2031, except that section 1 is effective immediately.", None),
        ("This order shall take effect when the pier is open.", None),
        ("This order is effective immediately. This order shall take effect on May 1, 2031.", None),
        ("A bell is effective.", None),
    ],
)
def test_the_effective_date_is_known_where_one_is_stated_for_the_whole(sentence, effective):
    document = legaldiff.read(HEAD + sentence)
    assert anchors_of(document, document["1"]) == Anchors("2031-03-03", None, effective)


def test_quoted_words_have_none():
    document = legaldiff.read(
        f"{HEAD}Section 3 of Executive Order 99012 is amended to read as follows:\n\n“Sec. 3. A gong rings.”."
    )
    assert anchors_of(document, document['2/"3']) == Anchors()


def test_a_deadline_is_counted_from_the_effective_date():
    body = "The Warden shall report within 60 days of the effective date of this order.\n\nSec. 3. This order is"
    (found,) = legaldiff.extract(legaldiff.read(f"{HEAD}{body} effective May 1, 2031."), "deadline")
    assert found.fields["arithmetic"] == "2031-05-01 + 60 days = 2031-06-30"
    (found,) = legaldiff.extract(legaldiff.read(f"{HEAD}{body} effective when all is ready."), "deadline")
    assert "due" not in found.fields
