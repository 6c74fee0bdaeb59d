"""Law 2 where it is hardest: the number of a text is that of a section too, and designators look like other paths."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from laws import check_addresses

import legaldiff
from legaldiff.compare.scope import find_scope

NUMBERS = st.sampled_from(["5", "2", "12", "99940"])
PRINTED = st.sampled_from(["Sec. 5.", "Section 2.", "Sec. 12.", "Sec. 99940.", "(a)", "(b)", "1.", "5."])
VALUES = st.sampled_from(
    [
        *["5", "5#2", "5 2", "5, 2", "5-2", "5-3", "5..2", "2", "Order 5 2", "99940 a", "99940#a", "sec. 5", "sec_5"],
        *["(a)", "preamble", "body", "outside", "old:5", "new:2", "2 of Order 5", "2 of this order", "/5", '""5'],
    ]
)


@st.composite
def stated_texts(draw: st.DrawFn) -> str:
    """Canonical text of a few sections, with any words for designators, and some in others."""
    lines = ["legaldiff text 1", f"number: {draw(NUMBERS)}", ""]
    depth = 0
    for number, value in enumerate(draw(st.lists(VALUES, min_size=1, max_size=8))):
        depth = draw(st.integers(0, min(depth + 1, 2)))
        kind = ("section", "subsection", "paragraph")[depth]
        lines += [f'{"  " * depth}@{kind}="{value}" {number}.', f"{'  ' * depth}  Clerk {number} keeps a list.", ""]
        depth += 1
    return "\n".join(lines)


@st.composite
def printed_texts(draw: st.DrawFn) -> str:
    """Plain text of an order whose number may be that of one of its sections; designators come in any order."""
    heads = draw(st.lists(PRINTED, min_size=1, max_size=9))
    told = (f"{head} The Clerk shall keep list {n}." for n, head in enumerate(heads))
    return "\n\n".join([f"Executive Order {draw(NUMBERS)}", "Lists", "It is ordered as follows:", *told])


@given(stated_texts() | printed_texts())
def test_every_path_and_eid_leads_back_whatever_the_text_is_numbered(text: str) -> None:
    check_addresses(legaldiff.read(text))


@given(stated_texts() | printed_texts())
def test_a_path_limits_a_question_to_its_provision_and_what_is_in_it(text: str) -> None:
    document = legaldiff.read(text)
    diff = legaldiff.diff(document, document)
    for node in document.provisions:
        scope = find_scope(diff, [document.path(node)], one=True)
        assert scope.old == scope.new == {n for n in node.walk() if n.is_provision}
        assert not scope.outside


@given(stated_texts(), stated_texts())
def test_a_diff_is_read_again_whatever_the_text_is_numbered(old: str, new: str) -> None:
    diff = legaldiff.diff(legaldiff.read(old), legaldiff.read(new))
    assert legaldiff.Diff.from_dict(diff.to_dict(), diff.old, diff.new).to_dict() == diff.to_dict()
