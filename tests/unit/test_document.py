"""A document gives its provisions by address, and proves that nothing of its source was lost."""

import pytest

from legaldiff.document import Document
from legaldiff.model import Kind, Metadata, Node
from legaldiff.span import Span, TextBuilder

TEXT = "Sec. 2. Policy. It is the policy to:\n\n(a) act;\n\nas stated."


def section():
    """The tree of TEXT, made by hand."""
    return Node(
        Kind.SECTION,
        0,
        58,
        (
            Node(Kind.NUM, 0, 7, (), "2"),
            Node(Kind.TRIVIA, 7, 8),
            Node(Kind.HEADING, 8, 15),
            Node(Kind.TRIVIA, 15, 16),
            Node(Kind.CHAPEAU, 16, 36),
            Node(Kind.TRIVIA, 36, 38),
            Node(
                Kind.SUBSECTION,
                38,
                46,
                (Node(Kind.NUM, 38, 41, (), "a"), Node(Kind.TRIVIA, 41, 42), Node(Kind.CONTENT, 42, 46)),
            ),
            Node(Kind.TRIVIA, 46, 48),
            Node(Kind.CONTINUATION, 48, 58),
        ),
    )


def document(text=TEXT, source=None, **fields):
    builder = TextBuilder(text)
    builder.copy(0, len(text))
    made = builder.build()
    return Document(text, Node(Kind.DOCUMENT, 0, len(text), (section(),)), source or text, made.origin, **fields)


def test_own_words_leave_out_designator_heading_and_what_is_below():
    d = document()
    assert d.own_text(d["2"]) == "It is the policy to:\n\nas stated."
    assert d.own_text(d["2(a)"]) == "act;"
    assert d.num(d["2"]) == "Sec. 2"
    assert d.heading(d["2"]) == "Policy"
    assert d.heading(d["2(a)"]) is None


def test_membership_and_iteration_go_by_provision():
    d = document(meta=Metadata(number="99017"))
    assert "2(a)" in d and "3" not in d
    assert [d.path(n) for n in d] == ["2", "2(a)"]
    assert repr(d) == "<Document No. 99017: 2 provisions, 58 code points>"


def test_coverage_finds_the_words_that_were_neither_mapped_nor_dropped():
    builder = TextBuilder("kept lost dropped kept")
    builder.copy(0, 4)
    builder.drop(10, 17, "furniture")
    builder.put(" ", 17, 18)
    builder.copy(18, 22)
    made = builder.build()
    d = Document(made.text, Node(Kind.DOCUMENT, 0, 9), builder.source, made.origin, made.dropped)
    assert made.text == "kept kept"
    assert d.coverage() == [Span(5, 9)]


def test_coverage_of_an_untouched_text_is_proved_by_equality():
    assert document().coverage() == []
    assert document(source="another").coverage() == [Span(0, 7)]


@pytest.mark.parametrize(
    "written",
    [
        "EO 99017 sec. 2(a)",
        "section 2(a) of Executive Order 99017",
        "Executive Order No. 99017, section 2(a)",
        "E.O. 99017 § 2(a)",
        "99017#2(a)",
    ],
)
def test_a_reference_may_name_the_order_itself(written):
    d = document(meta=Metadata(number="99017"))
    assert d.path(d[written]) == "2(a)" and written in d


def test_a_reference_to_another_order_is_none_to_this():
    d = document(meta=Metadata(number="99017"))
    assert d.find("EO 99018 sec. 2(a)") is None
    assert d.find("sec. 2(a) of EO 9901") is None
