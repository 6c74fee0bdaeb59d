"""Paths and eIds name each provision once, and written references find it."""

import pytest

from legaldiff.address import Index, normalise_reference
from legaldiff.errors import AddressError
from legaldiff.model import Kind, Node


def level(kind, text, num, value, *children):
    """A level whose NUM is the first occurrence of ``num`` in ``text`` that no earlier call took."""
    start = text.take(num)
    node_end = max([start + len(num), *(c.end for c in children)])
    return Node(kind, start, node_end, (Node(Kind.NUM, start, start + len(num), (), value), *children))


class Words(str):
    """A text that hands out the places of its designators one after another."""

    at = 0

    def take(self, word):
        found = self.index(word, self.at)
        self.at = found + len(word)
        return found


def index(text, *levels):
    return Index(Node(Kind.DOCUMENT, 0, len(text), levels), text)


def test_a_component_in_parentheses_follows_directly_and_another_after_a_slash():
    text = Words("Part II Sec. 203. (a)")
    part = text.take("Part II")
    section = text.take("Sec. 203.")
    a = level(Kind.SUBSECTION, text, "(a)", "a")
    sec = Node(Kind.SECTION, section, a.end, (Node(Kind.NUM, section, section + 9, (), "203"), a))
    top = Node(Kind.PART, part, a.end, (Node(Kind.NUM, part, part + 7, (), "II"), sec))
    found = index(text, top)
    assert [found.path[n] for n in found.provisions] == ["Part II", "Part II/203", "Part II/203(a)"]
    assert [found.eid[n] for n in found.provisions] == ["part_II", "part_II__sec_203", "part_II__sec_203__subsec_a"]
    assert found["sec. 203(a)"] is a
    assert found["part_II__sec_203"] is sec
    assert found.ancestors(a) == [sec, top]
    assert found.children(None) == [top]


def test_a_bare_roman_line_has_no_word_in_its_path():
    text = Words("I. II.")
    found = index(text, level(Kind.PART, text, "I.", "I"), level(Kind.PART, text, "II.", "II"))
    assert list(found.by_path) == ["I", "II"]


def test_the_second_of_two_equal_designators_has_an_ordinal():
    text = Words("Sec. 5. Sec. 5. Sec. 5.")
    found = index(text, *(level(Kind.SECTION, text, "Sec. 5.", "5") for _ in range(3)))
    assert list(found.by_path) == ["5", "5#2", "5#3"]
    assert list(found.by_eid) == ["sec_5", "sec_5-2", "sec_5-3"]


@pytest.mark.parametrize(
    ("values", "paths", "eids"),
    [
        (["5", "5", "5#2"], ["5", "5#2", "5#2#2"], ["sec_5", "sec_5-2", "sec_52"]),
        (["5-2", "5", "5"], ["5-2", "5", "5#2"], ["sec_5-2", "sec_5", "sec_5-3"]),
        (["5", "5", "5-2"], ["5", "5#2", "5-2"], ["sec_5", "sec_5-2", "sec_5-2-2"]),
        (["5", "sec_5"], ["5", "sec_5#2"], ["sec_5", "sec_sec5"]),
    ],
)
def test_an_ordinal_is_no_other_designator_and_a_path_no_other_eid(values, paths, eids):
    text = Words(" ".join(values))
    found = index(text, *(level(Kind.SECTION, text, value, value) for value in values))
    assert list(found.by_path) == paths
    assert list(found.by_eid) == eids
    assert all(found[name] is node for node in found.provisions for name in (found.path[node], found.eid[node]))


def test_inside_quoted_text_the_outermost_component_begins_with_a_quotation_mark():
    text = Words('(b) "Sec. 2. (h) (i)')
    b, sec = text.take("(b)"), text.take("Sec. 2.")
    i_at = len(text) - 3
    h_at = i_at - 4
    i = Node(Kind.PARAGRAPH, i_at, i_at + 3, (Node(Kind.NUM, i_at, i_at + 3, (), "i"),))
    h = Node(Kind.SUBSECTION, h_at, i.end, (Node(Kind.NUM, h_at, h_at + 3, (), "h"), i))
    two = Node(Kind.SECTION, sec, i.end, (Node(Kind.NUM, sec, sec + 7, (), "2"), h))
    quoted = Node(Kind.QUOTED_CONTENT, sec - 1, i.end, (Node(Kind.TRIVIA, sec - 1, sec), two))
    found = index(text, Node(Kind.SUBSECTION, b, i.end, (Node(Kind.NUM, b, b + 3, (), "b"), quoted)))
    assert list(found.by_path) == ["(b)", '(b)/"2', '(b)/"2(h)', '(b)/"2(h)(i)']
    assert found.eid[two] == "subsec_b__qstr_1__sec_2"


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("9(a)", "9(a)"),
        ("Sec. 9 (a)", "9(a)"),
        ("section 3(b) of this order", "3(b)"),
        ("§ 12", "12"),
        ("1-1/1-101", "1-1/1-101"),
        ("subsection (a) of this section", "(a)"),
    ],
)
def test_a_written_reference_is_a_path(written, path):
    assert normalise_reference(written) == path


def test_an_unknown_address_names_the_nearest():
    text = Words("Sec. 10. Sec. 11.")
    found = index(text, level(Kind.SECTION, text, "Sec. 10.", "10"), level(Kind.SECTION, text, "Sec. 11.", "11"))
    with pytest.raises(AddressError, match="no provision '12'; the nearest are"):
        found["12"]
