from __future__ import annotations

from legaldiff.address import Index
from legaldiff.model import Kind, Node
from legaldiff.structure.block import Block, Role
from legaldiff.structure.tree import build_tree


def tree(*paragraphs: tuple[str, Role] | str) -> tuple[str, Node]:
    """The text and the tree of paragraphs, some with a role."""
    text, blocks = "", []
    for words, role in (p if isinstance(p, tuple) else (p, Role.TEXT) for p in paragraphs):
        text += "\n\n" if text else ""
        blocks.append(Block(len(text), len(text) + len(words), role))
        text += words
    return text, build_tree(text, blocks)[0]


def kinds(text: str, root: Node, kind: Kind) -> list[str]:
    """The words of every node of a kind."""
    return [text[n.start : n.end] for n in root.walk() if n.kind is kind]


def paths(text: str, root: Node) -> list[str]:
    """The paths of the provisions."""
    return list(Index(root, text).path.values())


def test_rows_make_a_table_and_have_no_labels() -> None:
    text, root = tree(
        "Sec. 1. Pay is as follows:",
        ("1. Keeper 9 eggs", Role.TABLE),
        ("2. Deputy 7 eggs", Role.TABLE),
        "Sec. 2. Rest.",
    )
    assert paths(text, root) == ["1", "2"]
    assert kinds(text, root, Kind.TABLE) == ["1. Keeper 9 eggs\n\n2. Deputy 7 eggs"]
    assert kinds(text, root, Kind.ROW) == ["1. Keeper 9 eggs", "2. Deputy 7 eggs"]


def test_a_table_before_the_first_section_and_one_at_the_end() -> None:
    text, root = tree("It is ordered as follows:", ("a b", Role.TABLE), "Sec. 1. All shall rest.", ("c d", Role.TABLE))
    assert kinds(text, root, Kind.TABLE) == ["a b", "c d"]


def test_a_footnote_has_no_label_and_stays_where_it_is() -> None:
    text, root = tree("Sec. 1. Ducks swim.", ("1. See the pond.", Role.FOOTNOTE), "Sec. 2. Rest.")
    assert paths(text, root) == ["1", "2"]
    assert kinds(text, root, Kind.FOOTNOTE) == ["1. See the pond."]


def test_a_heading_above_the_section_that_has_none() -> None:
    text, root = tree("Sec. 1. Ducks. They swim.", ("Geese", Role.HEADING), "Sec. 2. They may fly.")
    assert kinds(text, root, Kind.HEADING) == ["Ducks.", "Geese"]
    section = next(n for n in root.walk() if n.kind is Kind.SECTION and n.start > 10)
    assert [c.kind for c in section.children] == [Kind.HEADING, Kind.TRIVIA, Kind.NUM, Kind.TRIVIA, Kind.CONTENT]


def test_a_heading_below_the_number_that_has_none() -> None:
    text, root = tree("PART I", ("About ducks that may swim.", Role.HEADING), "Sec. 1. They may swim.")
    assert kinds(text, root, Kind.HEADING) == ["About ducks that may swim."]


def test_a_heading_line_with_a_label_is_heading_to_its_end() -> None:
    text, root = tree(("Sec. 1. Who may swim", Role.HEADING), "Ducks may.", "Sec. 2. All shall rest.")
    assert kinds(text, root, Kind.HEADING) == ["Who may swim"]


def test_a_heading_of_a_group_is_words_of_what_is_before_it() -> None:
    text, root = tree("Sec. 1. Ducks. They swim.", ("Others", Role.HEADING), "Sec. 2. Geese. They fly.")
    assert kinds(text, root, Kind.HEADING) == ["Ducks.", "Geese."]
    assert "Others" in kinds(text, root, Kind.CONTENT)


def test_recitals_and_the_formula() -> None:
    text, root = tree(
        "WHEREAS ducks swim, as the Act says:",
        '"Ducks swim."',
        "WHEREAS geese fly;",
        "NOW, THEREFORE, it is ordered as follows:",
        "Sec. 1. Rest.",
    )
    assert kinds(text, root, Kind.RECITAL) == [
        'WHEREAS ducks swim, as the Act says:\n\n"Ducks swim."',
        "WHEREAS geese fly;",
    ]
    assert kinds(text, root, Kind.ENACTING_FORMULA) == ["NOW, THEREFORE, it is ordered as follows:"]
    assert paths(text, root) == ["preamble", "1"]


def test_a_heading_above_a_table_stays_before_it() -> None:
    text, root = tree("Sec. 1. Pay is due.", ("Rates", Role.HEADING), ("9 eggs", Role.TABLE))
    assert "".join(text[n.start : n.end] for n in root.leaves()) == text
    assert text.index("Rates") < text.index("9 eggs")


def test_a_list_after_the_signature_may_hold_the_words_of_command() -> None:
    text, root = tree(
        "Sec. 1. Ducks swim.",
        ("THE WHITE HOUSE,", Role.SIGNATURE),
        ("May 3, 2031.", Role.SIGNATURE),
        "Names of the ponds of the town, as of today, by size.",
        "It is hereby ordered: Section 1. Ponds. All ponds are deep.",
    )
    assert "".join(text[n.start : n.end] for n in root.leaves()) == text
