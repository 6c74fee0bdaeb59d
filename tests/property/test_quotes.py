"""Quotations made from a text: what was not changed is exact, what was is never so, and no article breaks the check."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import legaldiff
from legaldiff.quotes import check_quotes

ROOT = Path(__file__).parents[2] / "texts"
SOURCE = legaldiff.read_file(ROOT / "interior-safety" / "order-2017.txt")
FORMS = [legaldiff.read_file(ROOT / "interior-safety" / f"order-2017.{s}") for s in ("gpo.txt", "md", "site.html")]
SENTENCES = [line for line in SOURCE.text.split("\n\n") if len(line.split()) > 12 and not set(line) & set('“”"[')]
PIECES = [
    "“", "”", '"', "‘", "’", "'", "``", "''", "…", "...", "[", "]", "(", ")", "—", "\n\n", "> ", "*", "<blockquote>",
    "</blockquote>", "<q>", "</q>", "said", "section 9(a)", "Executive Order 99017", "\x00", "5'10\"", "’90s",
]  # fmt: skip


@st.composite
def excerpts(draw: st.DrawFn) -> list[str]:
    """Six or more words that stand together in the source."""
    words = draw(st.sampled_from(SENTENCES)).split()
    start = draw(st.integers(0, len(words) - 8))
    return words[start : start + draw(st.integers(6, 40))]


def check(words: list[str]) -> legaldiff.Quotation:
    (found,) = check_quotes(legaldiff.read(f"The order says “{' '.join(words)}” there."), [SOURCE])
    return found


@given(excerpts())
def test_what_was_not_changed_is_exact(words: list[str]) -> None:
    found = check(words)
    assert (found.verdict, found.differences) == ("exact", ())
    assert found.flags == (("cut_qualifier",) if found.qualifiers else ())
    assert found.source_span is not None
    assert found.source_span.of(SOURCE.text) == found.official
    for qualifier in found.qualifiers:
        assert qualifier.source_span.of(SOURCE.text) == qualifier.text in str(found.context)
        assert not found.source_span.start < qualifier.source_span.end <= found.source_span.end


@given(excerpts(), st.data())
def test_what_was_changed_is_never_exact(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(words) - 2))
    changed = list(words)
    match data.draw(st.sampled_from(["drop", "replace", "add", "not"])):
        case "drop":
            del changed[at]
        case "replace":
            changed[at] = "7" if words[at][:1].isdigit() else "zebra"
        case "add":
            changed.insert(at, "zebra")
        case _:
            changed.insert(at, "not")
    bare = " ".join(changed).rstrip(".,;:")
    if bare not in " ".join(SOURCE.text.split()) and any(c.isalnum() for c in words[at]):
        assert check(changed).verdict != "exact"


@pytest.mark.parametrize("form", FORMS, ids=lambda d: d.format)
@given(words=excerpts())
def test_a_quotation_of_one_form_is_exact_in_another(form: legaldiff.Document, words: list[str]) -> None:
    (found,) = check_quotes(legaldiff.read(f"The order says “{' '.join(words)}” there."), [form])
    assert (found.verdict, found.differences) == ("exact", ())


@given(
    st.lists(st.sampled_from(PIECES) | st.sampled_from(SENTENCES).map(lambda s: s[:60]) | st.text(max_size=8)),
    st.sampled_from(["text", "markdown", "html"]),
)
def test_no_article_breaks_the_check(pieces: list[str], format: str) -> None:
    try:
        article = legaldiff.read(" ".join(pieces), format)
    except legaldiff.LegalDiffError:
        return
    for found in check_quotes(article, [SOURCE]):
        assert 0 <= found.span.start < found.span.end <= len(article.text)
        assert (found.source is None) is (found.verdict == "not_found")
