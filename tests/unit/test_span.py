"""The map from the reading text to the source is built while reading, and is exact."""

from legaldiff.span import OffsetMap, Span, TextBuilder


def test_a_text_that_nothing_was_done_to_maps_onto_itself():
    builder = TextBuilder("Sec. 2. Policy.")
    builder.copy(0, 15)
    text = builder.build()
    assert text.text == "Sec. 2. Policy."
    assert text.origin.is_identity
    assert text.origin.to_source(5, 6) == Span(5, 6)


def test_joined_lines_map_word_for_word():
    source = "the national\n    security"
    builder = TextBuilder(source)
    builder.copy(0, 12)
    builder.put(" ", 12, 17)
    builder.copy(17, 25)
    text = builder.build()
    assert text.text == "the national security"
    start = text.text.index("security")
    assert text.origin.to_source(start, start + 8).of(source) == "security"
    assert text.origin.to_source(4, start + 8).of(source) == "national\n    security"


def test_a_replacement_maps_to_the_whole_of_what_it_stands_for():
    source = "Jos[eacute] A."
    builder = TextBuilder(source)
    builder.copy(0, 3)
    builder.put("é", 3, 11)
    builder.copy(11, 14)
    text = builder.build()
    assert text.text == "José A."
    assert text.origin.to_source(3, 4).of(source) == "[eacute]"
    assert text.origin.to_source(0, 4).of(source) == "Jos[eacute]"
    assert text.origin.to_source(4, 6).of(source) == " A"


def test_adjacent_drops_for_one_reason_are_one():
    builder = TextBuilder("ab[[Page 3]]cd")
    builder.copy(0, 2)
    builder.drop(2, 7, "page mark")
    builder.drop(7, 12, "page mark")
    builder.copy(12, 14)
    text = builder.build()
    assert text.text == "abcd"
    assert text.dropped == ((Span(2, 12), "page mark"),)
    assert text.origin.to_source(1, 3) == Span(1, 13)


def test_an_empty_span_maps_to_an_empty_span():
    assert OffsetMap([(0, 2, 10, 2), (2, 2, 20, 2)]).to_source(3, 3) == Span(21, 21)
    assert OffsetMap([]).to_source(0, 0) == Span(0, 0)
