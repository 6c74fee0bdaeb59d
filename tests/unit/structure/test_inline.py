from __future__ import annotations

import time

import pytest

import legaldiff
from legaldiff import find_inline_items


def items(text: str) -> list[tuple[str, str]]:
    """Path and words of each inline item."""
    document = legaldiff.read(text)
    return [(i.path, document.text[i.num_end : i.end].strip()) for i in find_inline_items(document)]


def test_the_items_of_a_list_in_a_sentence() -> None:
    assert items("Section 1. The Keeper shall (1) count ducks, (2) feed geese, and (3) rest.\n") == [
        ("1(1)", "count ducks,"),
        ("1(2)", "feed geese, and"),
        ("1(3)", "rest."),
    ]


def test_a_comma_right_behind_a_designator_of_the_list() -> None:
    found = items("Section 1. Keepers shall (1) count ducks, and (2), with the Board, feed them.\n")
    assert [path for path, _ in found] == ["1(1)", "1(2)"]


def test_a_list_in_a_list() -> None:
    text = "Section 1. A keeper may (a) row, if (1) the pond is wet or (2) the Board agrees, and (b) swim.\n"
    assert [path for path, _ in items(text)] == ["1(a)", "1(a)(1)", "1(a)(2)", "1(b)"]


def test_an_item_ends_with_its_paragraph() -> None:
    text = "Section 1. They shall count (1) ducks and (2) geese.\n\nThe count is public.\n\nSec. 2. Rest.\n"
    assert items(text)[-1] == ("1(2)", "geese.")


@pytest.mark.parametrize(
    "words",
    [
        "Section 2 (a) and (b) of that order are revoked.",
        "Under paragraphs (a), (b), and (c) of the Act, ducks are free.",
        "As sections 1 (a) and 2 (b) say, ducks are free.",
        "A keeper (a) counts ducks.",
        "The clauses (b), on ducks, and (c), on geese, are void.",
    ],
)
def test_citations_and_lone_items_are_none(words: str) -> None:
    assert items(f"Section 1. {words}\n") == []


def test_items_in_text_without_a_designator() -> None:
    assert [p for p, _ in items("It is so ordered.\n\nThe boards of (1) ducks, (2) geese are one.\n")] == [
        "body(1)",
        "body(2)",
    ]


def test_a_second_list_in_one_provision_has_ordinals() -> None:
    lists = "Section 1. They shall count (1) ducks and (2) geese.\n\nThey shall feed (1) ducks and (2) geese."
    text = f"{lists}\n\nSec. 2. Rest.\n"
    assert [p for p, _ in items(text)] == ["1(1)", "1(2)", "1(1)#2", "1(2)#2"]


def test_the_overlay_changes_nothing() -> None:
    document = legaldiff.read("Section 1. They shall count (1) ducks and (2) geese.\n")
    find_inline_items(document)
    assert [document.path(n) for n in document] == ["1"]
    assert document.own_text(document["1"]) == "They shall count (1) ducks and (2) geese."


def test_many_items_take_no_long_time() -> None:
    text = "Section 1. " + " ".join(f"({n}) a duck;" for n in range(1, 999)) + " (a) x (b) y" * 3000 + "\n"
    start = time.perf_counter()
    find_inline_items(legaldiff.read(text))
    assert time.perf_counter() - start < 5


def test_an_item_whose_path_is_taken_gets_an_ordinal() -> None:
    text = "Section 1. Ponds are (1) deep or (2) wide:\n\n(1) Deep ones.\n\n(2) Wide ones.\n\n(1) Others."
    document = legaldiff.read(text)
    paths = [document.path(n) for n in document] + [item.path for item in legaldiff.find_inline_items(document)]
    assert len(set(paths)) == len(paths)
    assert "1(1)" in paths
