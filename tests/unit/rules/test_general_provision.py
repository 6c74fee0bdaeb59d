"""The rules general_provision, construction and severability: what orders nothing, and how a text is to be read."""

import pytest

from legaldiff.readers import read
from legaldiff.rules import extract
from legaldiff.sentences.general_clause import CLAUSES


def found(rule, text):
    return list(extract(read("Section 1. Ports. " + text, "text"), [rule]))


STANDARD = {
    "no_private_right": "This order does not create any right, substantive or procedural, enforceable by a keeper.",
    "internal_management": "This order is intended to improve the internal management of ports.",
    "savings": "Nothing in this order shall be construed to impair the authority granted by law to an agency.",
    "protected_information": "This order shall be implemented consistent with the protection of intelligence sources.",
    "applicable_law": "This order shall be carried out subject to available appropriations.",
    "publication_cost": "The Clerk shall provide funding for this order's publication.",
    "publication": "This proclamation shall be published in the Federal Register.",
    "judicial_review": "Decisions under this order shall not be subject to judicial review.",
    "independent_agencies": "Independent agencies are strongly encouraged to comply with this order.",
    "attestation": "IN WITNESS WHEREOF, I have hereunto set my hand.",
}


def test_there_is_a_case_for_each_clause():
    assert tuple(STANDARD) == CLAUSES


@pytest.mark.parametrize(("clause", "sentence"), STANDARD.items())
def test_a_standard_clause_is_named_and_is_no_rule_of_construction(clause, sentence):
    (general,) = found("general_provision", sentence)
    assert (general.fields["clause"], general.quote) == (clause, sentence)
    assert found("construction", sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board shall publish its report.",
        "Each keeper has a right to leave.",
        "The plan shall be implemented by the Clerk within 30 days.",
        "Nothing in this order shall bar a keeper from ringing the bell.",
        "Independent agencies with boats are encouraged to count them.",
        "The rules shall create a right to a hearing that is enforceable at law.",
    ],
)
def test_a_duty_is_no_standard_clause(sentence):
    assert found("general_provision", sentence) == []


def test_the_list_of_a_savings_clause_is_one_extract():
    (general,) = found(
        "general_provision",
        "Nothing in this order shall be construed to impair or affect:\n\n(a) authority "
        "granted by law; or\n\n"
        "(b) functions of the Director of the Office of Management and Budget.\n",
    )
    assert general.path == "1"
    assert general.quote.endswith("Budget.")


@pytest.mark.parametrize(
    ("sentence", "subject", "action"),
    [
        (
            "Nothing in this order shall bar a keeper from ringing.",
            "Nothing in this order",
            "shall bar a keeper from ringing",
        ),
        ("Nothing herein shall be construed to bar a siren.", "Nothing herein", "shall be construed to bar a siren"),
        (
            "Nothing in section 2 of this order is intended to bar a siren.",
            "Nothing in section 2 of this order",
            "is intended to bar a siren",
        ),
        (
            "No provision of this order shall be construed as a grant.",
            "No provision of this order",
            "shall be construed as a grant",
        ),
        (
            "References to boats shall be construed to include rafts.",
            "References to boats",
            "shall be construed to include rafts",
        ),
        ("This order shall be construed broadly.", "This order", "shall be construed broadly"),
        ("This section is to be interpreted to favor boats.", "This section", "is to be interpreted to favor boats"),
    ],
)
def test_a_rule_of_construction(sentence, subject, action):
    (rule,) = found("construction", sentence)
    assert (rule.fields["subject"], rule.fields["action"]) == (subject, action)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Clerk shall consider how the rules may be interpreted.",
        "There is nothing in the hold.",
        "The term “boat” means a raft and shall be interpreted to mean a ship.",
        "The pier shall be constructed of stone.",
        "The treaty has been construed by courts.",
    ],
)
def test_what_is_no_rule_of_construction(sentence):
    assert found("construction", sentence) == []


@pytest.mark.parametrize(
    ("sentence", "remainder"),
    [
        (
            "If any provision of this order is held to be invalid, the remainder shall not be affected.",
            "the remainder shall not be affected",
        ),
        (
            "Should any section of this ordinance be declared unconstitutional, the other provisions "
            "shall remain in force.",
            "the other provisions shall remain in force",
        ),
        (
            "If any part of this order, or its application to any person, is found invalid, the rest "
            "shall continue in effect.",
            "the rest shall continue in effect",
        ),
        (
            "In the event any clause of this act is held unenforceable, that shall not affect other clauses.",
            "that shall not affect other clauses",
        ),
        ("The provisions of this ordinance are severable.", None),
        ("The sections of this act are declared to be severable.", None),
    ],
)
def test_severability(sentence, remainder):
    (severability,) = found("severability", sentence)
    assert severability.fields.get("remainder") == remainder


@pytest.mark.parametrize(
    "sentence",
    [
        "A bill should say whether the provisions of the law are severable.",
        "If a licence is invalid, the keeper shall report it.",
        "Unlawful fishing is barred.",
        "A provision that is held to be invalid shall be reported.",
        "If any boat is unlawful, it shall remain in port.",
        "The lamp and the bell are severable.",
    ],
)
def test_what_is_no_severability(sentence):
    assert found("severability", sentence) == []
