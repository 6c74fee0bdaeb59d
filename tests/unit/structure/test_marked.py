"""The tree of a source that states its own structure."""

from __future__ import annotations

from legaldiff.address import Index
from legaldiff.model import Kind, Node
from legaldiff.structure.block import Block, Mark
from legaldiff.structure.tree import build_tree

SECTION, SUBSECTION, NUM, HEADING = Kind.SECTION, Kind.SUBSECTION, Kind.NUM, Kind.HEADING


def page(written: str) -> tuple[str, list[Block], list[Mark]]:
    """Text, blocks and marks of a notation: ``<section>`` opens, ``<num:1>`` gives a value, ``<>`` closes."""
    text, marks = "", []
    for i, piece in enumerate(written.replace(">", "<").split("<")):
        if i % 2 == 0:
            text += piece
        elif not piece:
            marks.append(Mark(len(text), None))
        else:
            name, _, value = piece.partition(":")
            flat = name.startswith("flat ")
            marks.append(Mark(len(text), Kind(name.removeprefix("flat ")), value or None, flat))
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return text, blocks, marks


def outline(written: str) -> list[tuple[str, str]]:
    """Every provision by its path, with its own words."""
    text, blocks, marks = page(written)
    root, _ = build_tree(text, blocks, marks)
    assert "".join(text[n.start : n.end] for n in root.leaves()) == text
    index = Index(root, text)
    skip = (Kind.NUM, Kind.HEADING, Kind.TRIVIA)
    return [
        (index.path[n], " | ".join(text[o.start : o.end] for o in n.own() if o.kind not in skip))
        for n in index.provisions
    ]


def kinds(written: str) -> list[Kind]:
    text, blocks, marks = page(written)
    root, _ = build_tree(text, blocks, marks)
    return [n.kind for n in root.walk() if n.kind is not Kind.TRIVIA]


def test_levels_nest_as_their_marks_do() -> None:
    written = (
        "<section><num:1>1.<> <heading>Wells<>"
        "<subsection>\n\n<num:a>(a)<> They are deep.<>"
        "<subsection>\n\n<num:b>(b)<> Dry ones are shut.<><>"
    )
    assert outline(written) == [("1", ""), ("1(a)", "They are deep."), ("1(b)", "Dry ones are shut.")]


def test_words_before_and_after_the_levels_inside_lead_in_and_continue() -> None:
    written = "<section><num:1>1.<> The clerk shall<subsection>\n\n<num:a>(a)<> read<>\n\nand file them.<>"
    assert outline(written) == [("1", "The clerk shall | and file them."), ("1(a)", "read")]
    assert [k for k in kinds(written) if k in (Kind.CHAPEAU, Kind.CONTINUATION)] == [Kind.CHAPEAU, Kind.CONTINUATION]


def test_a_level_without_a_designator_gives_its_words_to_what_holds_it() -> None:
    written = "<section><num:1>1.<> Rules.\n\n<subsection>An aside.<>\n\n<subsection><num:a>(a)<> One.<><>"
    assert outline(written) == [("1", "Rules. | An aside."), ("1(a)", "One.")]


def test_a_part_without_words_is_left_out() -> None:
    assert outline("<section><num:1>1.<> Words.<><section><num><><>") == [("1", "Words.")]


def test_words_outside_every_level_are_body_before_and_closing_after() -> None:
    written = "Be it so.\n\n<section><num:1>1.<> Words.<>\n\nLast words."
    assert outline(written) == [("body", "Be it so."), ("1", "Words."), ("closing", "Last words.")]


def test_regions_and_quotations_keep_their_kinds() -> None:
    written = (
        "<preamble>Whereas.<>\n\n<section><num:3>3.<> To read: "
        "<quotedContent>\n\n<subsection><num:c>(c)<> New.<><>\n\n.<>"
    )
    assert outline(written) == [("preamble", "Whereas."), ("3", "To read: | ."), ('3/"(c)', "New.")]


def test_the_levels_of_a_flat_part_come_from_its_designators() -> None:
    written = (
        "<part:1><num:1>PART 1<>\n\n<flat section><num:1.2>§ 1.2<> <heading>Fees.<>\n\n"
        "(a) A fee is due:\n\n(1) By cash; or\n\n(2) By card.\n\n(b) No fee is small.<><>"
    )
    assert outline(written) == [
        ("Part 1", ""),
        ("Part 1/1.2", ""),
        ("Part 1/1.2(a)", "A fee is due:"),
        ("Part 1/1.2(a)(1)", "By cash; or"),
        ("Part 1/1.2(a)(2)", "By card."),
        ("Part 1/1.2(b)", "No fee is small."),
    ]
    text, blocks, marks = page(written)
    by_path = {p: n.kind for n, p in Index(build_tree(text, blocks, marks)[0], text).path.items()}
    assert by_path["Part 1/1.2(a)(1)"] is Kind.PARAGRAPH


def test_a_flat_part_without_designators_is_all_own_words() -> None:
    assert outline("<flat section><num:1>§ 1<> One.\n\nTwo.<>") == [("1", "One. | Two.")]


def test_marks_left_open_are_closed_at_the_end() -> None:
    assert outline("<section><num:1>1.<> Words.") == [("1", "Words.")]


def test_ten_thousand_open_parts_need_no_recursion() -> None:
    text = "1. Words."
    marks = [Mark(0, Kind.QUOTED_CONTENT)] * 10_000
    root, _ = build_tree(text, [Block(0, len(text))], marks)
    node: Node = root
    depth = 0
    while node.children:
        node, depth = node.children[0], depth + 1
    assert depth == 10_001


def test_a_second_designator_and_a_heading_behind_words_are_words() -> None:
    written = "<section><num:1>1<> <heading>Bells<>\n\nA bell.\n\n<num:2>2<> <heading>Ferries<><>"
    assert outline(written) == [("1", "A bell. | 2 | Ferries")]


def test_a_heading_behind_a_second_designator_is_words() -> None:
    assert outline("<section><num:1>1<> <num:2>2<> <heading>Bells<><>") == [("1", "2 | Bells")]
