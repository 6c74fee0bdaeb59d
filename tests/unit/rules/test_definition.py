"""The rule definition: terms, their meanings, what is left out of them."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract

HEAD = (
    "Executive Order 99054 of March 3, 2031\n\nHarbours\n\nBy the authority vested in me, it is ordered as follows:\n\n"
)


def found(body):
    return list(extract(read(HEAD + body, "text"), ["definition"]))


def one(sentence):
    (extracted,) = found("Section 1. Ports. " + sentence)
    return extracted.fields


@pytest.mark.parametrize(
    ("sentence", "term", "meaning"),
    [
        ('The term "pier" means a wall in water.', "pier", "a wall in water"),
        ("“Pier” means a wall in water.", "Pier", "a wall in water"),
        ("'Pier' means a wall in water.", "Pier", "a wall in water"),
        ('"Pier" as used in this order means a wall in water.', "Pier", "a wall in water"),
        ("The term “tidal,” with respect to a pier, means wet at flood.", "tidal", "wet at flood"),
        ("As used in this order, “pier” refers to a wall in water.", "pier", "a wall in water"),
        ("The term pier shall mean a wall in water.", "pier", "a wall in water"),
        ("For purposes of this order, pier means a wall in water.", "pier", "a wall in water"),
        ("A tidal pier is defined as a wall in water.", "tidal pier", "a wall in water"),
        ("“Pier” and “quay” mean walls in water.", "“Pier” and “quay”", "walls in water"),
        ("The terms “pier,” “quay,” and “mole” mean walls in water.", "“pier,” “quay,” and “mole”", "walls in water"),
        ("“Holder” of a key means one who has it.", "Holder", "one who has it"),
    ],
)
def test_a_term_and_its_meaning_are_found(sentence, term, meaning):
    fields = one(sentence)
    assert (fields["term"], fields["meaning"], fields["actor"]) == (term, meaning, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Warden shall mend the pier by any means.",
        "This means that the pier is shut.",
        "The boat, as that term is defined in the Boat Act, is free.",
        "The duties include, but are not limited to, the lamps.",
        "The owner shall be deemed the keeper.",
        "The term of each member is two years.",
        "The Warden shall use the meaning of the term “pier” in the Boat Act.",
        "“The pier is shut,” the Warden shall say.",
    ],
)
def test_words_that_give_no_term_a_meaning_are_left_out(sentence):
    assert found("Section 1. Ports. " + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "reference"),
    [
        (
            "“Pier” has the meaning given that term in section 12(a) of title 9, Harbor Code.",
            "section 12(a) of title 9, Harbor Code",
        ),
        ("“Pier” has the meaning set forth in 9 U.S.C. 1201(a).", "9 U.S.C. 1201(a)"),
        ("“Pier” means a wharf as defined in 9 CFR 12.3.", "9 CFR 12.3"),
        ("“Pier” is defined in Executive Order 99012.", "Executive Order 99012"),
    ],
)
def test_a_meaning_by_citation_names_it(sentence, reference):
    assert one(sentence)["by_reference"] == reference


def test_what_the_term_does_not_mean_is_the_exception():
    assert one("“Pier” means a wall, excluding a wall of wood.")["exception"] == "excluding a wall of wood"
    assert one("“Pier” means a wall. The term “pier” shall not include a mole.")["exception"] == (
        "shall not include a mole"
    )
    assert one("“Pier” means a wall. The term “pier” does not mean a mole.")["exception"] == "does not mean a mole"
    assert one("“Pier” means a wall. The term does not include a mole.")["exception"] == "does not include a mole"


def test_where_applicable_is_a_limiter():
    fields = one("The terms of this order, where applicable, shall have the meaning given in section 4 of the Act.")
    assert (fields["term"], fields["limiter"]) == ("The terms of this order", "where applicable")


def test_a_meaning_that_leads_into_a_list_holds_its_items():
    (extracted,) = found(
        "Section 1. Ports. In this order:\n\n(a) “pier” means:\n\n(i) a wall; or\n\n(ii) a mole.\n\n"
        "Sec. 2. Boats. The end."
    )
    assert (extracted.path, extracted.fields["meaning"]) == ("1(a)", "(i) a wall; or\n\n(ii) a mole")


def test_unquoted_words_are_terms_under_a_heading_only():
    assert len(found("Section 1. Definitions. (a) Pier means a wall.\n\n(b) Mole means a pier.")) == 2
    assert found("Section 1. Purpose. (a) Trade means work.\n\n(b) Work means bread.") == []


def test_a_document_without_a_clue_is_not_parsed(monkeypatch):
    monkeypatch.setattr("legaldiff.rules.kinds.definition.find_statements", lambda document: pytest.fail("parsed"))
    assert found("Section 1. Ports. The pier is shut.") == []
