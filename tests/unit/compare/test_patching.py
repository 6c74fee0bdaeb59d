"""Edit scripts: exact, self-contained, invertible, and refused where they do not fit."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldiff.compare.result import Matching
from legaldiff.compare.script.patching import invert, patch
from legaldiff.compare.script.script import Script, make_script
from legaldiff.document import Document
from legaldiff.errors import PatchError
from legaldiff.flattening import Record, flatten, make_tree
from legaldiff.model import Kind, Metadata, Node
from legaldiff.span import OffsetMap

Make = Callable[..., Document]
Shape = list[tuple[Kind, int, int, str | None, int]]


def shape(document: Document) -> Shape:
    return [(n.kind, n.start, n.end, n.value, len(n.children)) for n in document.root.walk()]


def check(old: Document, new: Document) -> Script:
    """Law 3, there and back, and after a trip through JSON."""
    script = make_script(Matching(old, new))
    data = json.loads(json.dumps(script.to_dict()))
    assert Script.from_dict(data) == script
    assert invert(invert(script)) == script
    for there in (patch(old, script), patch(old, data)):
        assert (there.text, shape(there), there.meta) == (new.text, shape(new), new.meta)
        assert there.source == there.text
        assert there.coverage() == []
        back = patch(there, invert(script))
        assert (back.text, shape(back), back.meta) == (old.text, shape(old), old.meta)
    return script


@pytest.fixture
def old(order: Make) -> Document:
    return order(("1", "The keeper shall ring.\n\n"), ("2", "The boy shall rest.\n\n"), ("3", "The gate is shut."))


@pytest.fixture
def new(order: Make) -> Document:
    return order(
        ("1", "The keeper may ring.\n\n"),
        ("2", "Nothing.\n\n"),
        ("3", "The boy shall rest.\n\n"),
        ("4", "The gate is shut."),
    )


def test_a_script_makes_the_new_document_of_the_old(old: Document, new: Document) -> None:
    check(old, new)


def test_an_equal_document_needs_no_edits(old: Document) -> None:
    script = check(old, old)
    assert (script.text, script.tree) == ((), ())


def test_a_changed_word_is_all_that_the_text_edits_hold(order: Make) -> None:
    script = check(order(("1", "The keeper shall ring.")), order(("1", "The keeper may ring.")))
    assert [(e.old, e.new) for e in script.text] == [(" shall", " may")]


def test_metadata_travels_with_the_script(old: Document) -> None:
    new = Document(old.text, old.root, old.text, OffsetMap(), meta=Metadata(number="99999", title="Bells"))
    assert patch(old, make_script(Matching(old, new))).meta == Metadata(number="99999", title="Bells")


def test_a_document_without_words_can_be_patched() -> None:
    empty = Document("", Node(Kind.DOCUMENT, 0, 0), "", OffsetMap())
    check(empty, empty)


def test_an_empty_document_can_be_made_into_any(old: Document) -> None:
    empty = Document("", Node(Kind.DOCUMENT, 0, 0), "", OffsetMap())
    check(empty, old)
    check(old, empty)


def test_half_of_a_character_is_one_like_others_but_not_in_json(order: Make) -> None:
    old, new = order(("1", "The \ud800 bell.")), order(("1", "The \udfff bell."))
    script = make_script(Matching(old, new))
    assert patch(old, script).text == new.text
    with pytest.raises(PatchError, match=r"text\[0\]\[1\]: expected a text without"):
        patch(old, script.to_dict())


def test_a_tree_ten_thousand_deep_needs_no_recursion() -> None:
    def deep(levels: int) -> Document:
        node = Node(Kind.CONTENT, 0, 4)
        for _ in range(levels):
            node = Node(Kind.ITEM, 0, 4, (node,))
        return Document("deep", Node(Kind.DOCUMENT, 0, 4, (node,)), "deep", OffsetMap())

    check(deep(10_000), deep(9_000))


TREES = st.recursive(
    st.tuples(
        st.just(Kind.CONTENT), st.sampled_from(["The bell. ", "It rings.\n\n", "salt ", "“x”", "a b c"]), st.none()
    )
    | st.tuples(st.just(Kind.TRIVIA), st.sampled_from([" ", "\n\n", "[Filed]"]), st.none()),
    lambda below: (
        st.tuples(
            st.sampled_from([Kind.SECTION, Kind.ITEM]),
            st.builds(
                lambda words, value, rest: [(Kind.NUM, words, value), *rest],
                st.sampled_from(["The bell. ", "(a)", "1"]),
                st.sampled_from([None, "1", "a"]),
                st.lists(below, max_size=5),
            ),
        )
        | st.tuples(st.just(Kind.QUOTED_CONTENT), st.lists(below, min_size=1, max_size=5))
    ),
    max_leaves=25,
)


def plant(tree: Any) -> Document:
    text = ""

    def grow(part: Any) -> Node:
        nonlocal text
        start = len(text)
        if isinstance(part[1], str):
            text += part[1]
            return Node(part[0], start, len(text), (), part[2])
        children = tuple(grow(p) for p in part[1])
        return Node(part[0], start, len(text), children)

    root = grow((Kind.DOCUMENT, [tree]))
    return Document(text, root, text, OffsetMap())


@given(TREES, TREES)
def test_any_document_can_be_made_into_any_other(one: Any, other: Any) -> None:
    check(plant(one), plant(other))


def test_another_text_is_refused_with_the_place_that_does_not_fit(old: Document, new: Document, order: Make) -> None:
    other = order(("1", "The keeper must ring.\n\n"), ("2", "The boy shall rest.\n\n"), ("3", "The gate is shut."))
    with pytest.raises(PatchError, match=r"expected ' shall' at offset 18, found ' must '"):
        patch(other, make_script(Matching(old, new)))


def test_another_text_is_refused_where_no_edit_touches_it(old: Document, new: Document, order: Make) -> None:
    other = order(("1", "The keeper shall ring.\n\n"), ("2", "The boy shall rest.\n\n"), ("3", "The gate is open."))
    with pytest.raises(PatchError, match=r"for another text: expected .* code points with SHA-256"):
        patch(other, make_script(Matching(old, new)))


def test_another_outline_of_the_same_text_is_refused(old: Document, new: Document) -> None:
    flat = Document(old.text, Node(Kind.DOCUMENT, 0, len(old.text)), old.text, OffsetMap())
    with pytest.raises(PatchError, match=r"of the tree|another outline"):
        patch(flat, make_script(Matching(old, new)))


@pytest.mark.parametrize(
    "damage",
    [
        lambda d: d.update(version=2),
        lambda d: d.pop("version"),
        lambda d: d.pop("text"),
        lambda d: d.update(text=3),
        lambda d: d.update(text=[[1, "a"]]),
        lambda d: d["text"][0].__setitem__(0, -1),
        lambda d: d["text"][0].__setitem__(0, True),
        lambda d: d["text"][0].__setitem__(0, 10**9),
        lambda d: d["text"][0].__setitem__(1, None),
        lambda d: d["text"][0].__setitem__(1, "x"),
        lambda d: d["text"][0].__setitem__(2, " might"),
        lambda d: d["text"].pop(),
        lambda d: d["tree"].pop(),
        lambda d: d["tree"][0].__setitem__(0, 10**9),
        lambda d: d["tree"][0][2][0].__setitem__(0, "unheard of"),
        lambda d: d["tree"][0][2][0].__setitem__(3, 10**9),
        lambda d: d["tree"][0][2].append(["content", None, 0, 0]),
        lambda d: d["new"].update(sha256="0"),
        lambda d: d["new"].update(meta=[]),
        lambda d: d["new"].update(meta={"title": "\x1b[31m"}),
        lambda d: d["new"].update(meta={"bell": "x"}),
        lambda d: d["new"].update(length=10**30),
        lambda d: d["old"].update(length="9"),
    ],
)
def test_a_damaged_script_is_refused(old: Document, new: Document, damage: Callable[[dict[str, Any]], None]) -> None:
    data = json.loads(json.dumps(make_script(Matching(old, new)).to_dict()))
    damage(data)
    with pytest.raises(PatchError):
        patch(old, data)


@pytest.mark.parametrize("sign", ["\x1b[31m", "\0", "\x9b", "\ud800", "\ufeff"])
def test_characters_that_are_no_text_come_in_by_no_script(order: Make, sign: str) -> None:
    old, new = order(("1", "The keeper shall ring.")), order(("1", f"The keeper shall{sign} ring."))
    with pytest.raises(PatchError, match="control characters"):
        patch(old, json.loads(json.dumps(make_script(Matching(old, new)).to_dict())))


@pytest.mark.parametrize(
    "root",
    [
        Node(Kind.DOCUMENT, 0, 7),
        Node(Kind.SECTION, 0, 7, (Node(Kind.CONTENT, 0, 7),)),
        Node(Kind.DOCUMENT, 0, 7, (Node(Kind.NUM, 0, 7),)),
        Node(Kind.DOCUMENT, 0, 7, (Node(Kind.SECTION, 0, 7),)),
        Node(Kind.DOCUMENT, 0, 7, (Node(Kind.SECTION, 0, 7, (Node(Kind.NUM, 0, 1), Node(Kind.NUM, 1, 7))),)),
        Node(Kind.DOCUMENT, 0, 7, (Node(Kind.CONTENT, 0, 7, (), "5"),)),
        Node(Kind.DOCUMENT, 0, 7, (Node(Kind.DOCUMENT, 0, 7, (Node(Kind.CONTENT, 0, 7),)),)),
        Node(Kind.DOCUMENT, 0, 7, (Node(Kind.CONTENT, 0, 7, (Node(Kind.CONTENT, 0, 7),)),)),
        Node(Kind.DOCUMENT, 0, 7, (Node(Kind.CONTENT, 0, 0), Node(Kind.CONTENT, 0, 7))),
    ],
    ids=repr,
)
def test_a_tree_that_no_reader_makes_comes_in_by_no_script(old: Document, root: Node) -> None:
    new = Document("A bell.", root, "A bell.", OffsetMap())
    with pytest.raises(PatchError, match="no document"):
        patch(old, make_script(Matching(old, new)))


@pytest.mark.parametrize("data", [None, [], "script", {}, {"version": 1}])
def test_what_is_no_script_is_refused(old: Document, data: Any) -> None:
    with pytest.raises(PatchError):
        patch(old, data)


@pytest.mark.parametrize(
    "records",
    [
        [],
        [Record("content", None, 1, 0), Record("content", None, 1, 0)],
        [Record("section", None, 0, 2), Record("content", None, 1, 0)],
        [Record("section", None, 5, 1), Record("content", None, 1, 0)],
        [Record("content", None, -1, 0)],
    ],
)
def test_records_that_are_not_one_tree_are_refused(records: list[Record]) -> None:
    with pytest.raises(ValueError, match="tree"):
        make_tree(records)


def test_records_and_tree_are_each_other(old: Document) -> None:
    assert flatten(make_tree(flatten(old.root))) == flatten(old.root)


def test_few_changes_in_a_long_document_make_a_small_script_soon(order: Make) -> None:
    sections = [(str(k), f"The keeper of pier {k} shall ring bell {k * 7} at noon.\n\n") for k in range(1, 4001)]
    changed = [(n, w.replace("shall", "may") if int(n) % 1000 == 0 else w) for n, w in sections]
    before, after = order(*sections), order(*changed)
    begun = time.perf_counter()
    script = make_script(Matching(before, after))
    assert time.perf_counter() - begun < 10
    assert len(json.dumps(script.to_dict())) < 2000
    assert patch(before, script).text == after.text
