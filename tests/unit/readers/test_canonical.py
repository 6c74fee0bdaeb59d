from __future__ import annotations

import pytest
from laws import check_document
from unit.readers.reading import reasons

import legaldiff
from legaldiff import Kind, ReadError
from legaldiff.readers import recognise

TEXT = """legaldiff text 1
number: 7
title: On Bells

@preface
  Order 7

@section Sec. 1.  Bells.
  A bell rings:

  @subsection (a)
    at noon,
    when the sun is high;

    and once more; or

  @subsection="zwei" (second)
    \\@dusk,

  but never at night.

  @quotedContent

    @section “(c)
      No bell rings.”

@furniture [Filed]

@note
  Printed in brass.
"""


def test_it_is_recognised_by_its_first_line() -> None:
    assert recognise(TEXT) == "canonical"
    assert recognise("\ufeff" + TEXT) == "canonical"


def test_depth_is_indentation() -> None:
    document = legaldiff.read(TEXT)
    check_document(document)
    assert [(document.path(n), document.heading(n), document.own_text(n)) for n in document.provisions] == [
        ("1", "Bells", "A bell rings:\n\nbut never at night."),
        ("1(a)", None, "at noon, when the sun is high;\n\nand once more; or"),
        ("1(zwei)", None, "@dusk,"),
        ('1/"(c)', None, "No bell rings.”"),
    ]
    assert (document.meta.number, document.meta.title) == ("7", "On Bells")
    assert [n.kind for n in document.root.children if n.kind is not Kind.TRIVIA] == [
        Kind.PREFACE, Kind.SECTION, Kind.NOTE,
    ]  # fmt: skip
    assert "[Filed]" in document.text


def test_what_is_left_out_is_the_header_and_the_signs() -> None:
    left = reasons(TEXT, "canonical")
    assert set(left) == {"metadata", "markup"}
    assert "number: 7" in left["metadata"]
    assert "@subsection" in left["markup"]


def test_indentation_that_no_part_explains_is_that_of_the_innermost_one() -> None:
    document = legaldiff.read("legaldiff text 1\n\n@section 1\n          A bell.\n")
    assert document.own_text(document["1"]) == "A bell."


def test_an_unknown_kind_is_refused_with_its_place() -> None:
    with pytest.raises(ReadError, match="@") as caught:
        legaldiff.read("legaldiff text 1\n\n@bell 1\n  A bell.\n")
    assert caught.value.line == 3


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ReadError, match="number"):
        legaldiff.read("legaldiff text 1\nbell: brass\n\n@section 1\n  A bell.\n")


@pytest.mark.parametrize("part", ["@signature (a)  Bells", "@note 1", "@preface  On Bells", "@body\n  @num 1"])
def test_a_designator_or_a_heading_outside_of_a_level_is_words(part: str) -> None:
    document = legaldiff.read(f"legaldiff text 1\n\n{part}\n  A bell.\n")
    check_document(document)
    assert not any(node.kind in (Kind.NUM, Kind.HEADING) for node in document.root.walk())
    assert legaldiff.read(legaldiff.write(document, "json")).to_dict() == document.to_dict()


def test_what_is_no_text_stays_out_of_metadata_and_paths() -> None:
    document = legaldiff.read('legaldiff text 1\ntitle: On\x1b  Bells\n\n@section="\x9b9" Sec. IX.\n  A bell.\n')
    assert document.meta.title == "On Bells"
    assert [document.path(n) for n in document] == ["9"]
    assert legaldiff.read(legaldiff.write(document, "json")).to_dict() == document.to_dict()


def test_ten_thousand_open_parts_are_read() -> None:
    lines = [f"{'  ' * n}@section {n}" for n in range(2000)]
    document = legaldiff.read("legaldiff text 1\n\n" + "\n".join(lines) + "\n")
    assert len(document.provisions) == 2000


def test_a_field_of_the_header_without_a_value_states_nothing() -> None:
    document = legaldiff.read("legaldiff text 1\nnumber: 7\ntitle: \x00\n\n@preface\n  Bells\n")
    assert (document.meta.number, document.meta.title) == ("7", None)
