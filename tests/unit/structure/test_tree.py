"""Regions, headings, flush paragraphs, and the laws of the tree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from unit.structure.outlines import blocks_of, codes, outline, paths, tree_of, words_at

from legaldiff.model import Kind, Node
from legaldiff.structure.block import Role
from legaldiff.structure.tree import build_tree

TITLE = ["Executive Order 1 of May 1, 1950", "Of Ducks and Geese"]
SIGNED = ["JANE Q. DRAKE", "THE WHITE HOUSE,", "May 1, 1950."]


def kinds(root: Node) -> list[Kind]:
    return [c.kind for c in root.children if c.kind is not Kind.TRIVIA]


def test_the_regions_of_an_order() -> None:
    _, root, _ = tree_of(
        *TITLE,
        "WHEREAS ducks swim; and",
        "NOW, THEREFORE, I hereby order:",
        "1. Swim.",
        "2. Fly.",
        "All is well.",
        *SIGNED,
    )
    assert kinds(root) == [Kind.PREFACE, Kind.PREAMBLE, Kind.SECTION, Kind.SECTION, Kind.CLOSING, Kind.SIGNATURE]


def test_an_order_without_labels_has_a_body() -> None:
    order = [*TITLE, "WHEREAS ducks swim;", "It is hereby ordered that ducks be fed daily.", *SIGNED]
    assert paths(*order) == ["preamble", "body", "signature"]
    assert codes(*order) == ["unlabelled"]


def test_operative_text_before_the_first_label_is_body() -> None:
    assert paths(
        *TITLE, "By law, it is ordered as follows:", "Ducks rule, except as follows:", "I. Not here.", "II. Not there."
    ) == [
        "preamble",
        "body",
        "I",
        "II",
    ]


def test_a_signature_in_one_paragraph() -> None:
    assert outline("Sec. 1. Swim.", "JANE Q. DRAKE THE WHITE HOUSE, May 1, 1950")[-1][0] == "signature"


def test_an_annex_after_the_signature_has_a_path_of_its_own_and_the_filing_line_is_no_part_of_it() -> None:
    order = [
        "Sec. 1. Swim.",
        *SIGNED,
        "Annex",
        "The ducks of the northern pond and all their kin.",
        "[FR Doc. 50-1 Filed 5-2-50]",
    ]
    assert outline(*order)[-1] == ("Annex", None, "The ducks of the northern pond and all their kin.")
    assert outline(*order[:-3], "The ducks of the northern pond and all their kin.")[-1][0] == "closing"


def test_a_flush_paragraph_belongs_to_the_level_over_the_list() -> None:
    order = ["Sec. 1. (a) Count:", "(1) ducks.", "(2) geese.", "Such counts shall be kept.", "(b) Sleep."]
    assert words_at("1(a)", *order) == "Count: / Such counts shall be kept."


def test_a_further_paragraph_belongs_to_the_item_before_it() -> None:
    order = ["Sec. 1. (a) Ducks swim.", "Provided, that the pond is wet.", "(b) Geese fly."]
    assert words_at("1(a)", *order) == "Ducks swim. / Provided, that the pond is wet."


def test_text_after_the_last_provision_is_closing_unless_it_names_the_list() -> None:
    listed = ["Sec. 1. These may swim:", "(a) ducks; and", "(b) geese."]
    assert outline(*listed, "This order may be revoked.")[-1] == ("closing", None, "This order may be revoked.")
    assert (
        words_at("1", *listed, "None of the above birds may fly.")
        == "These may swim: / None of the above birds may fly."
    )


def test_the_first_text_under_a_heading_is_not_closing() -> None:
    assert outline("Sec. 1. Ducks.", "They swim.") == [("1", "Ducks", "They swim.")]


def test_a_heading_is_a_phrase_and_not_a_sentence() -> None:
    rows = outline(
        "Section 1. Ducks of the U.S. Ponds. They swim.",
        "Sec. 2. Ducks shall swim. They like it.",
        "Sec. 3. Feeding ducks and geese in winter. (a) Mixed Grains. These are best.",
        "(b) Old dry bread from shops.",
        "Sec. 4. Duties: Day and Night. Guards watch.",
        "Sec. 5. No Feeding—All Ponds in Winter. I agree.",
        "Sec. 6. Rest—Geese shall rest.",
    )
    assert [(p, h) for p, h, _ in rows] == [
        ("1", "Ducks of the U.S. Ponds"),
        ("2", None),
        ("3", "Feeding ducks and geese in winter"),
        ("3(a)", "Mixed Grains"),
        ("3(b)", None),
        ("4", "Duties: Day and Night"),
        ("5", "No Feeding—All Ponds in Winter"),
        ("6", "Rest"),
    ]


def test_a_section_run_into_the_enacting_words_is_found() -> None:
    assert paths("It is hereby ordered that all obey: Section 1. Ducks. They swim.", "Sec. 2. Geese. They fly.")[
        -2:
    ] == ["1", "2"]


def test_words_that_lead_in_and_go_on_have_kinds_of_their_own() -> None:
    text, root, _ = tree_of("Sec. 1. Count:", "(a) ducks; and", "(b) geese.", "and report.", "Sec. 2. End.")
    assert [(c.kind.name, text[c.start : c.end]) for c in root.children[0].children if c.kind is not Kind.TRIVIA][
        1:
    ] == [
        ("CHAPEAU", "Count:"),
        ("SUBSECTION", "(a) ducks; and"),
        ("SUBSECTION", "(b) geese."),
        ("CONTINUATION", "and report."),
    ]


def holds(text: str, root: Node) -> bool:
    """Law 1: the children of every node tile it, and the leaves joined are the text."""
    for node in root.walk():
        at = node.start
        for child in node.children:
            if child.start != at or child.end <= at:
                return False
            at = child.end
        if node.children and at != node.end:
            return False
    return "".join(text[n.start : n.end] for n in root.leaves()) == text


PIECES = [
    "Sec. 1. ",
    "Sec. 2. Ducks. ",
    "(a) ",
    "(i) ",
    "(ii) ",
    "(1) ",
    "“",
    "”",
    '"',
    "1-101. ",
    "PART I",
    "II",
    "swim:",
    "fly; and ",
    "\n\n",
    "\n\n",
    "A. ",
    "1.1 ",
    "as follows: ",
    "THE WHITE HOUSE,",
    "\t",
    "''",
    "``",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_text_has_a_tree_that_tiles_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    root, _ = build_tree(text, blocks_of(text))
    assert holds(text, root)


def test_ten_thousand_nested_quotations_are_read_flat() -> None:
    text = "\n\n".join("“(a) ducks:" for _ in range(10_000))
    root, _ = build_tree(text, blocks_of(text))
    assert holds(text, root)


def test_footnotes_below_the_text_are_in_no_provision() -> None:
    text = "Section 1. Ducks swim.\n\nSec. 2. Geese fly.\n\n1 Or walk."
    blocks = blocks_of(text)
    root, _ = build_tree(text, [*blocks[:-1], blocks[-1]._replace(role=Role.FOOTNOTE)])
    assert holds(text, root)
    assert [text[n.start : n.end] for n in root.children if n.kind is Kind.FOOTNOTE] == ["1 Or walk."]


def test_a_heading_ends_before_the_mark_of_the_quotation_that_follows_it() -> None:
    text = "Sec. 1. Ducks swim.\n\nSec. 2. Rules of the pond are to read: “(a) Swim.\n\n(b) Fly.”\n\nSec. 3. Geese fly."
    blocks = blocks_of(text)
    root, _ = build_tree(text, [blocks[0], blocks[1]._replace(role=Role.HEADING), *blocks[2:]])
    assert holds(text, root)
    assert "Rules of the pond are to read:" in [text[n.start : n.end] for n in root.leaves() if n.kind is Kind.HEADING]
