"""Nothing in a file is markup, and nothing in it stops a build."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from docutils import nodes

from legaldiff import Document, Kind, Node, read, write
from legaldiff.span import OffsetMap
from legaldiff.sphinxext.layout import lay_out_document
from legaldiff.sphinxext.nodes import law_block, law_num

from .conftest import ORDER, Project

Make = Callable[..., Project]
EVIL = r"""Executive Order 99088 of May 2, 2016

A <script>alert(1)</script> Title

I order as follows:

Section 1. \input{/etc/passwd}; <img src=x onerror=alert(2)>. The Keeper shall within 9 days `run <javascript:1>`_ |x|.

.. raw:: html

Sec. 2. $x^2$ %& {{ jinja }}. (a) :law:ref:`nothing` and **bold** _ref_ [^1]: \write18{rm} "quoted" & <b>.

(b) <div id="law-x" onclick='y'> @bye ~tilde~ #hash ^caret \end{document} .so /etc/passwd
"""
PAGE = (
    "Bells\n=====\n\n.. law:document:: evil.txt\n\n.. law:diff::\n   :old: old.txt\n   :new: evil.txt\n\n"
    ".. law:provisions::\n   :file: evil.txt\n   :rule: deadline\n"
)


def test_html_is_escaped(project: Make) -> None:
    built = project({"index.rst": PAGE, "evil.txt": EVIL}).build()
    assert built.warnings == []
    for page in ("index.html", "genindex.html"):
        html = built.output(page)
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert "<b>" not in html
        assert '<div id="law-x"' not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in built.output("index.html")
    assert 'href="javascript' not in built.output("index.html")


@pytest.mark.parametrize("kind", ["rst", "md"])
def test_no_words_become_a_link(project: Make, kind: str) -> None:
    words = "https://evil.example/x, www.evil.example, evil.com, clerk@evil.example"
    markdown = re.sub(r"\.\. (law:\w+):: ?(.*)\n((?:   .*\n)*)", r"```{\1} \2\n\3```\n", PAGE).replace("   :", ":")
    pages = {"index.rst": PAGE} if kind == "rst" else {"index.md": markdown}
    text = EVIL.replace("9 days", f"9 days {words}").replace("Title", words)
    built = project({**pages, "evil.txt": text}, *(["myst_parser"] if kind == "md" else [])).build()
    assert built.warnings == []
    assert built.doctree().astext().count(words) >= 3
    assert not [n for n in built.doctree().findall(nodes.reference) if "refuri" in n]
    for page in ("index.html", "genindex.html"):
        assert not re.search(r'(?:href|src)="[^"]*(?:evil|mailto)', built.output(page))


def test_latex_is_escaped(project: Make) -> None:
    tex = project({"index.rst": PAGE, "evil.txt": EVIL}).build("latex").output("bells.tex")
    body = tex[tex.index(r"\begin{document}") :]
    assert r"\input{/etc" not in body
    assert r"\write18" not in body
    assert body.count(r"\end{document}") == 1
    assert r"\textbackslash{}input\{/etc/passwd\}" in body
    assert body.count("$x") == body.count(r"\$x")


@pytest.mark.parametrize("builder", ["text", "man", "texinfo"])
def test_the_other_formats_keep_it_as_words(project: Make, builder: str) -> None:
    man = [("index", "bells", "Bells", [], 1)]
    built = project({"index.rst": PAGE, "evil.txt": EVIL}).build(builder, man_pages=man)
    assert built.warnings == []
    name = {"text": "index.txt", "man": "bells.1", "texinfo": "bells.texi"}[builder]
    lines = built.output(name).splitlines()
    assert not [line for line in lines if line.startswith((".so", "@bye /", "'so"))]
    assert "input" in "".join(lines)


def test_control_characters_do_not_reach_the_page(project: Make) -> None:
    text = EVIL.replace("jinja", "jin\u202eja\u2066")
    built = project({"index.rst": PAGE, "evil.txt": text}).build()
    assert "\u202e" not in built.output("index.html")
    assert "&lt;U+202E&gt;" in built.output("index.html")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b"%PDF-1.7 \x00\x01", ""),
        (b"\xff\xfe\xfd broken \x81", ""),
        (b"   \n ", "nothing here but white space"),
        (b"<PRESDOCU><EXECORD><FP>cut", ""),
    ],
)
def test_a_file_that_cannot_be_read_is_a_warning(project: Make, data: bytes, said: str) -> None:
    made = project({"index.rst": PAGE.replace("evil.txt", "bad.xml")})
    (made.root / "bad.xml").write_bytes(data)
    warnings = made.build().warnings
    assert len(warnings) == 3
    assert all("WARNING: bad.xml" in w and said in w and w.endswith("[law.read]") for w in warnings)
    assert all(str(made.root) not in w for w in warnings)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (" gone.txt\n", "gone.txt: there is no such file"),
        (" .\n", "this is a directory"),
        (" old.txt\n   :section: 99\n", "old.txt: no provision '99'"),
        (" old.txt\n   :from: nothing\n", "no reader named 'nothing'"),
        (" old.txt\n   :encoding: nothing\n", "nothing"),
        (" old.txt\n   :name: two words\n", "'two words' is taken as 'two-words'"),
    ],
)
def test_a_wrong_option_is_a_warning_with_its_place(project: Make, options: str, said: str) -> None:
    warnings = project({"index.rst": f"Bells\n=====\n\n.. law:document::{options}"}).build().warnings
    assert len(warnings) == 1
    assert warnings[0].startswith("index.rst:4: WARNING: ")
    assert said in warnings[0]
    assert warnings[0].endswith("[law.read]")


def test_a_text_that_nests_without_end_makes_a_page_that_does_not() -> None:
    depth = 600
    text = "(a) x" * depth
    node: Node | None = None
    for at in reversed(range(depth)):
        start = 5 * at
        own = (Node(Kind.NUM, start, start + 3, (), "a"), Node(Kind.CONTENT, start + 3, start + 5))
        node = Node(Kind.PARAGRAPH, start, len(text), (*own, node) if node else own)
    root = Node(Kind.DOCUMENT, 0, len(text), (node,))
    document = Document(text, root, text, OffsetMap())

    def identify(node: Node, element: nodes.Element) -> str:
        element["ids"].append(f"p{node.start}")
        return f"p{node.start}"

    made = lay_out_document(document, root, identify, sections=True)
    box = law_block("", *made)
    assert "".join(t for t in box.astext() if not t.isspace()) == "(a)x" * depth
    ids = [i for element in box.findall(nodes.Element) for i in element["ids"]]
    assert ids == [f"p{5 * at}" for at in range(depth)]
    assert [n["refid"] for n in box.findall(law_num)] == ids


@pytest.mark.parametrize("name", ["50%", "%s", "%(x)s%", "%%"])
@pytest.mark.parametrize("place", ["file", "number", "option"])
def test_a_percent_sign_in_a_name_is_a_sign_like_others(project: Make, name: str, place: str) -> None:
    number = {"file": None, "number": name, "option": "99055"}[place]
    document = read(ORDER)
    stated = replace(document, meta=replace(document.meta, number=number))
    file = f"{name}.json" if place == "file" else "a.json"
    one = f".. law:document:: {file}\n" + (f"   :name: {name}\n" if place == "option" else "")
    page = f"Bells\n=====\n\n{one}\n{one}   :section: 2\n   :no-index:\n\n:law:ref:`{name}#2(a)`\n"
    built = project({"index.rst": page, file: write(stated, "json")}).build()
    assert built.warnings == []
    ids = [i for element in built.doctree().findall(nodes.Element) for i in element["ids"]]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Za-z][\w.-]*", i) for i in ids)
