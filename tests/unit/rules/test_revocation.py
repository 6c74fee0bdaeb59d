"""The rule revocation: what is put out of force, and what only speaks of it."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract

HEAD = (
    "Executive Order 99055 of March 3, 2031\n\nHarbours\n\nBy the authority vested in me, it is ordered as follows:\n\n"
)
OLD = "Executive Order 99012 of March 1, 2029"


def found(body):
    return list(extract(read(HEAD + body, "text"), ["revocation"]))


def one(sentence):
    (extracted,) = found("Section 1. Ports. " + sentence)
    return extracted.fields


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        (f"{OLD}, is hereby revoked.", OLD),
        (f"{OLD} (Lamps and Bells), is hereby revoked.", OLD),
        (f"{OLD} (Amending Executive Order 99010 and Executive Order 99011), is hereby revoked.", OLD),
        (f"{OLD}, as amended, entitled “Bells,” is superseded.", f"{OLD}, as amended"),
        (f"{OLD}, establishing the Harbor Board, is rescinded.", OLD),
        (f"Section 3 of {OLD}, is revoked.", f"Section 3 of {OLD}"),
        (f"The Annex to {OLD} is replaced and superseded.", f"The Annex to {OLD}"),
        (f"Effective 30 days from the date of this order, {OLD}, is revoked.", OLD),
        (f"It is ordered that paragraph 4 of {OLD}, be, and it is hereby, revoked.", f"paragraph 4 of {OLD}"),
        (f"{OLD}, shall be revoked on May 1, 2031.", OLD),
        (f"I hereby revoke {OLD}.", OLD),
        (f"This order shall supersede {OLD}, establishing the Harbor Board.", OLD),
        (
            "The Presidential Memorandum of June 3, 2030 (Buoys), is hereby rescinded.",
            "The Presidential Memorandum of June 3, 2030",
        ),
        ("All prior Executive orders on piers are hereby revoked.", "All prior Executive orders on piers"),
        ("Executive Orders 99010 and 99011 are revoked.", "Executive Orders 99010 and 99011"),
    ],
)
def test_the_target_is_named_as_printed(sentence, target):
    fields = one(sentence)
    assert (fields["target"], fields["actor"]) == (target, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "A license may be revoked by the Warden.",
        "The Warden shall revoke any license of a late owner.",
        "Rules remain in force until they are revoked.",
        f"{OLD}, which was revoked by Executive Order 99020, set up a Board.",
        f"Nothing in this order shall supersede {OLD}.",
        f"This order supplements but does not supersede {OLD}.",
        "No prior Executive orders are repealed by this order.",
        f"All guidance issued under {OLD}, shall be rescinded.",
        "If travel orders are cancelled, the owner pays.",
        "Each license that is revoked shall be sent to the Clerk.",
    ],
)
def test_what_only_speaks_of_repeal_is_left_out(sentence):
    assert found("Section 1. Ports. " + sentence) == []


def test_two_clauses_are_two_extracts():
    both = found(f"Section 1. Ports. {OLD}, is revoked, and Executive Order 99013 is superseded.")
    assert [(e.fields["action"], e.fields["target"]) for e in both] == [
        ("is revoked", OLD),
        ("is superseded", "Executive Order 99013"),
    ]


def test_items_have_the_words_of_the_chapeau():
    items = found(
        "Section 1. Ports. Except as stated in section 2, the following orders are hereby revoked:\n\n"
        f"(a) {OLD} (Bells).\n\n(b) Executive Order 99013.\n\nSec. 2. Boats. The end."
    )
    assert [(e.path, e.quote, dict(e.fields)) for e in items] == [
        (
            "1(a)",
            f"{OLD} (Bells).",
            {
                "actor": None,
                "action": "are hereby revoked",
                "exception": "Except as stated in section 2",
                "target": OLD,
                "actor_from": "1",
            },
        ),
        (
            "1(b)",
            "Executive Order 99013.",
            {
                "actor": None,
                "action": "are hereby revoked",
                "exception": "Except as stated in section 2",
                "target": "Executive Order 99013",
                "actor_from": "1",
            },
        ),
    ]


def test_a_list_in_the_sentence_or_in_plain_paragraphs_is_one_extract_each():
    inline = (
        "Section 1. Ports. The following are hereby revoked: (1) Executive Order 99010; and (2) Executive Order 99011."
    )
    plain = (
        "Section 1. Ports. The following orders are revoked:\n\nExecutive Order 99010 of May 1, 2026.\n\n"
        "Executive Order 99011 of May 2, 2026.\n\nThe Clerk shall act.\n\nSec. 2. Boats. The end."
    )
    assert [e.fields["target"] for e in found(inline)] == ["Executive Order 99010", "Executive Order 99011"]
    assert [e.fields["target"] for e in found(plain)] == [
        "Executive Order 99010 of May 1, 2026",
        "Executive Order 99011 of May 2, 2026",
    ]


def test_an_extent_is_the_limiter():
    fields = one(
        "All prior Executive orders are hereby superseded to the extent that they are inconsistent with this order."
    )
    assert fields["limiter"] == "to the extent that they are inconsistent with this order"


def test_a_document_without_a_clue_is_not_parsed(monkeypatch):
    monkeypatch.setattr("legaldiff.rules.kinds.revocation.find_own_statements", lambda *_: pytest.fail("parsed"))
    assert found("Section 1. Ports. The pier is shut.") == []
