"""Aliases, terms, repeals and authority: the full form of a name, and time that grows with the text only."""

import pytest

import legaldiff
from legaldiff.citation.scan import find_citations
from legaldiff.clauses.alias import find_aliases, normalise_name
from legaldiff.clauses.force import find_modals
from legaldiff.clauses.parts.authority import find_handings
from legaldiff.clauses.parts.definition import find_meanings
from legaldiff.clauses.parts.revocation import find_repeals
from legaldiff.readers import read


def aliases(sentence):
    document = read(f"Section 1. {sentence}\n", "text")
    return {name: [alias.full.of(document.text) for alias in found] for name, found in find_aliases(document).items()}


@pytest.mark.parametrize(
    ("sentence", "name", "full"),
    [
        ("The Secretary of the Harbor (Secretary) shall act.", "secretary", "The Secretary of the Harbor"),
        ("I direct the Chief of the Bureau of Inland Tolls (BIT) to act.", "BIT", "the Bureau of Inland Tolls"),
        ("The Harbor Act (9 U.S.C. 1201 et seq.) (HA) is in force.", "HA", "The Harbor Act"),
        ("All wharf offices and agencies (agencies) shall act.", "agency", "All wharf offices and agencies"),
        ("Towns that fence a road (fenced towns) shall pay.", "fenced town", "Towns that fence a road"),
        ("There is a Board of Pilots (the “Board”).", "board", "a Board of Pilots"),
        ("The Board of Pilots, hereinafter referred to as the Board, shall act.", "board", "The Board of Pilots"),
        ("The Board of Pilots (hereinafter called “the Pilots”) shall act.", "pilot", "The Board of Pilots"),
        ("“Chief” means the Chief Warden.", "chief", "the Chief Warden"),
    ],
)
def test_an_alias_stands_for_the_words_before_it(sentence, name, full):
    assert aliases(sentence)[name] == [full]


@pytest.mark.parametrize(
    "sentence",
    [
        "See section 4(a)(ii) and (iii) of the Act.",
        "Executive Order 99010 of May 1, 2026 (Lamps and Bells), stands.",
        "The Warden shall act (if asked) at once.",
        "The sum of 9 dollars (9) is due.",
    ],
)
def test_other_parentheses_are_no_aliases(sentence):
    assert aliases(sentence) == {}


def test_names_are_compared_without_article_and_number():
    assert [normalise_name(n) for n in ("The  Secretary", "each agency", "agencies", "OMB", "Process")] == [
        "secretary",
        "agency",
        "agency",
        "OMB",
        "process",
    ]


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("in section 1101 of title 8, United States Code", "section 1101 of title 8, United States Code"),
        ("by 44 U.S.C. 3502(1), other than", "44 U.S.C. 3502(1)"),
        ("in Executive Order 12866 of September 30, 1993, and", "Executive Order 12866 of September 30, 1993"),
        ("in the Harbor Board Act of 1931", "the Harbor Board Act of 1931"),
        ("by the Warden", None),
        ("in Circular No. A-130", "Circular No. A-130"),
        (
            "in section 9(b) of the Manual for Bells, 44 U.S.C. 3502",
            "section 9(b) of the Manual for Bells, 44 U.S.C. 3502",
        ),
    ],
)
def test_a_citation_is_found(text, citation):
    (found,) = legaldiff.extract(
        read(f"Section 1. Terms. The term “bell” has the meaning given {text}.\n"), "definition"
    )
    assert found.fields.get("by_reference") == citation


@pytest.mark.timeout(20)  # a hang is the failure
@pytest.mark.parametrize(
    "pump",
    [
        '"a" and ',
        "the term a ",
        "“term is ",
        "is authorized in ",
        "has the authority, ",
        "Executive Order 1, is hereby ",
        "orders and ",
        "this order supersedes and ",
        "are delegated to the ",
        "section 1 of section 2, ",
        "of the Aa of Aa and ",
        "hereinafter      ",
        "(Secretary ",
        "((",
    ],
)
def test_time_is_linear(pump):
    text = pump * 2_000
    list(find_meanings(text, is_listed=True))
    list(find_repeals(text))
    list(find_handings(text))
    list(find_modals(text))
    list(find_citations(text, others=True))
    aliases(text)
