from __future__ import annotations

import pytest

from legaldiff.reports.redline import Piece
from legaldiff.reports.words.markup import escape, mark_up


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain, words (a)(1).", "plain, words (a)(1)."),
        ("*not* _bold_ `code`", r"\*not\* \_bold\_ \`code\`"),
        ("[link](x) <b> & #12", r"\[link\](x) \<b\> \& \#<!-- -->12"),
        ("a|b ~~c~~", r"a\|b \~\~c\~\~"),
        ("$5 to $6", r"\$5 to \$6"),
        ("12. A list?", r"12\. A list?"),
        ("- a list?\n+ and\n= too", "\\- a list?\n\\+ and\n\\= too"),
        ("section 12. Not a list", "section 12. Not a list"),
        ("back\\slash", r"back\\slash"),
        ("\x1b[1m", r"\<U+001B\>\[1m"),
    ],
)
def test_nothing_of_the_source_acts_as_markup(text: str, written: str) -> None:
    assert escape(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("https://a.example", "https:/<!-- -->/a.example"),
        ("see WWW.a.example", "see WWW<!-- -->.a.example"),
        ("whitehouse.gov", "whitehouse<!-- -->.gov"),
        ("clerk@a.example", "clerk@<!-- -->a.example"),
        ("@clerk and @_clerk", r"@<!-- -->clerk and @<!-- -->\_clerk"),
        ("a/b#12, GH-12, !12", r"a/b\#<!-- -->12, GH<!-- -->-12, !<!-- -->12"),
    ],
)
def test_what_a_site_would_link_is_parted_by_what_nobody_sees(text: str, written: str) -> None:
    assert escape(text) == written


@pytest.mark.parametrize(
    "text", ["42 U.S.C. 7401, e.g. Sec.9", "Pub. L. 99-9: high-5, 50% @ 9", "old.txt, 3:00/4:00, no. 5!"]
)
def test_words_that_no_site_links_stay_as_they_are(text: str) -> None:
    assert escape(text) == text


def test_a_link_that_lies_in_two_pieces_is_parted_too() -> None:
    assert mark_up([Piece("equal", "see www"), Piece("equal", ".a.example")]) == "see www<!-- -->.a.example"
    assert mark_up([Piece("insert", "ask @clerk")]) == "**ask @<!-- -->clerk**"


def test_marks_hug_the_words() -> None:
    pieces = [Piece("equal", "He "), Piece("delete", "shall"), Piece("equal", " "), Piece("insert", "may")]
    assert mark_up(pieces) == "He ~~shall~~ **may**"


def test_a_mark_before_punctuation_gets_the_space_that_markdown_wants() -> None:
    pieces = [Piece("equal", "grants"), Piece("delete", ", except one"), Piece("equal", ".")]
    assert mark_up(pieces) == "grants ~~, except one~~."


def test_a_mark_after_punctuation_gets_one_before_the_next_letter() -> None:
    pieces = [Piece("insert", "(now)"), Piece("equal", "and then")]
    assert mark_up(pieces) == "**(now)** and then"


def test_every_paragraph_has_its_own_marks() -> None:
    assert mark_up([Piece("insert", "(a) One.\n\n(b) Two.")]) == "**(a) One.**\n\n**(b) Two.**"
