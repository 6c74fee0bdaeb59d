"""Which label is which: letters and numerals, stacked and inline labels, skipped and repeated numbers."""

from __future__ import annotations

from unit.structure.outlines import codes, outline, paths, words_at

OPENING = "By the power of the pond, it is hereby ordered as follows:"


def test_a_plain_order_is_sections_and_subsections() -> None:
    assert outline(OPENING, "Section 1. Ducks. Feed them.", "Sec. 2. (a) Ponds stay wet.", "(b) Reeds stay dry.") == [
        ("preamble", None, OPENING),
        ("1", "Ducks", "Feed them."),
        ("2", None, ""),
        ("2(a)", None, "Ponds stay wet."),
        ("2(b)", None, "Reeds stay dry."),
    ]


def test_i_after_h_is_a_letter_when_j_comes_next() -> None:
    letters = [f"({c}) a duck of kind {c};" for c in "abcdefghij"]
    assert paths("Sec. 1. Ducks are:", *letters)[1:] == [f"1({c})" for c in "abcdefghij"]


def test_i_under_h_is_a_numeral_when_ii_comes_next() -> None:
    letters = [f"({c}) Ducks of kind {c} swim." for c in "abcdefg"]
    tail = ["(h) Ducks of kind h must:", "(i) swim;", "(ii) dive.", "(i) Ducks of kind i rest.", "(j) All is well."]
    assert paths("Sec. 1. Kinds.", *letters, *tail)[-5:] == ["1(h)", "1(h)(i)", "1(h)(ii)", "1(i)", "1(j)"]


def test_double_letters_follow_z_and_ii_follows_hh() -> None:
    labels = [*"abcdefghijklmnopqrstuvwxyz", *(c * 2 for c in "abcdefghijk")]
    assert paths("Sec. 1. These go:", *(f"({c}) pond {c};" for c in labels))[1:] == [f"1({c})" for c in labels]


def test_double_letters_below_capital_numerals_are_a_level_of_their_own() -> None:
    text = ["Sec. 1. Ponds:", "(a) wet:", "(I) deep;", "(II) not:", "(aa) dry; or", "(bb) iced;", "(b) gone."]
    assert paths(*text) == ["1", "1(a)", "1(a)(I)", "1(a)(II)", "1(a)(II)(aa)", "1(a)(II)(bb)", "1(b)"]


def test_labels_stacked_in_one_paragraph_are_nested() -> None:
    text = ["Sec. 7. General. (a) (i) (A) Geese honk; or", "(B) Geese hiss.", "(ii) Swans glide.", "(b) Done."]
    assert paths(*text) == ["7", "7(a)", "7(a)(i)", "7(a)(i)(A)", "7(a)(i)(B)", "7(a)(ii)", "7(b)"]


def test_a_first_item_in_the_chapeau_is_a_block_when_its_sibling_is_a_paragraph() -> None:
    text = ["Sec. 2. The warden shall: (a) Count ducks.", "(b) Count geese."]
    assert paths(*text) == ["2", "2(a)", "2(b)"]
    assert words_at("2", *text) == "The warden shall:"


def test_a_list_inside_a_sentence_is_no_level() -> None:
    assert paths("Sec. 1. Ducks are (1) wet, (2) warm, and (3) loud.", "Sec. 2. Geese are not.") == ["1", "2"]


def test_items_run_into_the_paragraph_of_the_first_are_blocks() -> None:
    text = ["Sec. 1. Birds:", "(i) ducks of the north; (ii) geese; and (iii) swans.", "Sec. 2. End."]
    assert paths(*text) == ["1", "1(i)", "1(ii)", "1(iii)", "2"]


def test_a_citation_that_begins_a_paragraph_is_no_label() -> None:
    assert paths("Sec. 3. Ducks named in", "(c), or (d) of this section may swim.", "Sec. 4. End.") == ["3", "4"]


def test_land_descriptions_are_no_labels() -> None:
    text = [
        "It is ordered that this land be kept:",
        "T. 4 N., R. 4 E., sec. 22, NW¼.",
        "S. 45° 30' E., 20 feet;",
        "N. 2° E.",
    ]
    assert paths(*text) == ["preamble", "body"]


def test_numbers_with_hyphens_stand_under_their_group() -> None:
    text = [
        "1-1. Ducks.",
        "1-101. Ducks swim.",
        "1-102. Ducks dive:",
        "(a) deep; and",
        "(b) long.",
        "1-2. Geese.",
        "1-201. No.",
    ]
    assert paths(*text) == ["1-1", "1-1/1-101", "1-1/1-102", "1-1/1-102(a)", "1-1/1-102(b)", "1-2", "1-2/1-201"]


def test_hyphen_numbers_under_a_bare_section() -> None:
    assert paths(
        "SECTION 1.", "1-1. Ducks. They swim.", "SEC. 2.", "2-1. Geese. They fly.", "2-2. Swans. (a) They glide."
    ) == [
        "1",
        "1/1-1",
        "2",
        "2/2-1",
        "2/2-2",
        "2/2-2(a)",
    ]


def test_the_tenth_is_not_the_first() -> None:
    text = ["PART 1", "Of Ducks and Their Ponds", *(f"1.{n} Duck {n} swims." for n in range(1, 13))]
    assert paths(*text)[-3:] == ["Part 1/1.10", "Part 1/1.11", "Part 1/1.12"]


def test_parts_and_subparts_hold_sections() -> None:
    text = [
        "PART I - DUCKS",
        "SEC. 101. They swim.",
        "PART II - GEESE",
        "Subpart A - Grey Geese",
        "SEC. 201. (a) They fly.",
        "(b) Far.",
    ]
    assert outline(*text)[0][:2] == ("Part I", "DUCKS")
    assert paths(*text) == [
        "Part I",
        "Part I/101",
        "Part II",
        "Part II/Subpart A",
        "Part II/Subpart A/201",
        "Part II/Subpart A/201(a)",
        "Part II/Subpart A/201(b)",
    ]


def test_bare_numerals_stand_over_numbered_paragraphs() -> None:
    assert paths("I", "1. Ducks swim:", "A. in ponds;", "B. in lakes.", "2. Geese fly.", "II", "Swans glide.") == [
        "I",
        "I/1",
        "I/1/A",
        "I/1/B",
        "I/2",
        "II",
    ]


def test_sections_without_a_stop() -> None:
    assert paths("SECTION 1. Ducks swim.", "SEC 2. Geese fly.", "Sec 3. (a) Swans glide.") == ["1", "2", "3", "3(a)"]


def test_skipped_and_repeated_numbers_are_noted() -> None:
    assert codes("Sec. 1. Ducks.", "Sec. 4. Geese fly over.") == ["designator-skipped"]
    assert codes("Sec. 1. Ducks swim.", "Sec. 2. Geese fly.", "Sec. 2. Swans glide.") == ["designator-repeated"]
    assert paths("Sec. 1. Ducks swim.", "Sec. 2. Geese fly.", "Sec. 2. Swans glide.") == ["1", "2", "2#2"]


def test_the_letter_l_may_be_typed_as_the_figure_one() -> None:
    items = [f"({c}) duck {c};" for c in "abcdefghijk"]
    assert paths("Sec. 1. These:", *items, "(1) the odd one;", "(m) the last.")[-2:] == ["1(l)", "1(m)"]
