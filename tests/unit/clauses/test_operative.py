"""What binds, by its kind and the headings over it."""

from __future__ import annotations

import pytest

import legaldiff
from legaldiff.clauses.operative import is_operative

ORDER = """Ordinance No. 2031-12 of May 3, 2031

Section 1. {}. (a) The harbor must be kept open.

Sec. 2. Lamps. The Clerk shall light each lamp.

The Mayor, May 3, 2031."""


def binds(heading: str) -> dict[str, bool]:
    """Whether each provision of the ordinance does, whose first section has this heading."""
    document = legaldiff.read(ORDER.format(heading))
    return {document.path(node): is_operative(document, node) for node in document.provisions}


@pytest.mark.parametrize(
    "heading",
    [
        "Purpose",
        "Policy",
        "Findings",
        "Background",
        "Findings and Purposes",
        "Statement of Policy",
        "Policy and Purpose",
    ],
)
def test_what_tells_why_does_not_bind_nor_what_stands_under_it(heading: str) -> None:
    found = binds(heading)
    assert (found["1"], found["1(a)"], found["2"]) == (False, False, True)


@pytest.mark.parametrize("heading", ["Policy on Fees", "Purposes of a Loan", "Lamps", "Finding Aids"])
def test_a_heading_that_names_something_else_binds(heading: str) -> None:
    found = binds(heading)
    assert (found["1"], found["1(a)"]) == (True, True)


def test_a_preamble_does_not_bind() -> None:
    text = "Order 7 of May 3, 2031\n\nBy the authority of the Harbor Act, I order:\n\nSection 1. The Clerk shall sit."
    document = legaldiff.read(text)
    assert {document.path(n): is_operative(document, n) for n in document.provisions}["preamble"] is False
