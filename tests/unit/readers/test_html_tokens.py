from __future__ import annotations

from itertools import pairwise

import pytest

from legaldiff.readers.html.tokens import TokenKind, read_attribute, read_tokens


@pytest.mark.parametrize(
    "source",
    [
        "<p class='a'>b &amp; c</p>",
        "a < b <",
        "<p title='x > y'>z</p>",
        "<p title='it>z</p>",
        "<!-- never closed <p>",
        "<script>never closed <p>",
        "<!doctype html><?x?><p",
        "&#0;&#x110000;&nosuch;&",
    ],
)
def test_tokens_cover_the_source_without_a_gap(source):
    tokens = list(read_tokens(source))
    assert "".join(source[t.start : t.end] for t in tokens) == source
    assert all(a.end == b.start for a, b in pairwise(tokens))


def test_scripts_and_comments_are_hidden():
    kinds = [(t.kind, t.value) for t in read_tokens("<script>a</script><!--b-->c")]
    assert kinds == [(TokenKind.START, "script"), (TokenKind.HIDDEN, ""), (TokenKind.HIDDEN, ""), (TokenKind.TEXT, "")]


def test_a_class_is_read_with_any_quotes_or_none():
    for source in ('<p class="a b">', "<p CLASS='a b'>", "<p id=x class = 'a b'>"):
        assert read_attribute(source, next(read_tokens(source)), "class") == "a b"
    assert read_attribute("<p class=a>", next(read_tokens("<p class=a>")), "class") == "a"
    assert read_attribute("<p>", next(read_tokens("<p>")), "class") is None
