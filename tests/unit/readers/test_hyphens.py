from __future__ import annotations

from unit.readers.reading import paragraphs, reasons

_TAIL = "\n\nIt ends here, as it must, and it is not to be taken up again.\n"


def test_a_hyphen_at_a_line_end_belongs_to_the_word():
    source = (
        "Every keeper who has been in the office shall have the tree-\nrelated books of the park brought in." + _TAIL
    )
    assert "tree-related books" in paragraphs(source)[0]


def test_a_cut_word_that_stands_whole_elsewhere_is_joined():
    source = "Every keeper who has been in the office shall count vegeta-\nbles. Vegetables are no trees." + _TAIL
    assert "count vegetables. Vegetables" in paragraphs(source)[0]
    assert reasons(source, "text") == {"line-end hyphen": "-"}


def test_a_word_that_is_hyphenated_elsewhere_keeps_its_hyphen():
    source = "A re-counted tree is recounted. Every keeper in the office shall re-\ncounted trees forget." + _TAIL
    assert "re-counted trees" in paragraphs(source)[0]


def test_a_suspended_hyphen_is_followed_by_a_space():
    source = "Every keeper who has been in the office shall count both short-\nand long-leaved trees in it." + _TAIL
    assert "short- and long-leaved" in paragraphs(source)[0]


def test_a_dash_at_a_line_end_takes_no_space():
    source = "Every keeper who has been in the office shall count the trees--\nand nothing else than the trees." + _TAIL
    assert "trees--and" in paragraphs(source)[0]
