from __future__ import annotations

import pytest
from unit.readers.reading import paragraphs, reasons

from legaldiff.readers.shared.hyphens import Hyphens

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


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("They count vegeta-\nbles.", None),
        ("A faith-based bell, a faith-\nbased rope.", ""),
        ("Books of a tree are related; the tree-\nrelated ones stay.", ""),
        ("A State-run bell; a county; a county-\nrun rope.", ""),
        ("The art of the state is state-of-the-\nart.", ""),
        ("A ship-\nto-ship transfer of a ship.", ""),
        ("Short-\nand long-leaved trees.", " "),
        ("5 U.S.C. 4115–\n4118 and more.", ""),
        ("The bell –\nit rings.", " "),
    ],
)
def test_a_typeset_text_cuts_words_so_that_only_compounds_keep_their_hyphen(text, joint):
    end = text.index("\n")
    assert Hyphens(text, typeset=True).joint(text, 0, end, end + 1) == joint
