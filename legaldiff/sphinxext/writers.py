"""How each builder writes the nodes of the extension."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator
from sphinx.writers.latex import LaTeXTranslator
from sphinx.writers.manpage import ManualPageTranslator
from sphinx.writers.texinfo import TexinfoTranslator
from sphinx.writers.text import TextTranslator

from legaldiff.sphinxext.nodes import law_block, law_deleted, law_inserted, law_num

__all__ = ["add_nodes"]

_Visitor = Callable[[Any, Any], None]
_Visitors = tuple[_Visitor, _Visitor]

_INDENT = 2  # columns, in plain text
_LATEX_INDENT = r"\advance\leftskip by 1.5em\relax"  # not the quote environment: LaTeX refuses more than six of them


def add_nodes(app: Sphinx) -> None:
    """Register the nodes with their visitors for HTML, LaTeX, plain text, man pages and Texinfo."""
    app.add_node(
        law_block,
        html=(_visit_html_block, _depart_html_block),
        latex=(_visit_latex_block, _depart_latex_block),
        text=(_visit_text_block, _depart_text_block),
        man=(_visit_man_block, _depart_man_block),
        texinfo=(_visit_texinfo_block, _depart_texinfo_block),
    )
    app.add_node(
        law_num,
        html=(_visit_html_num, _depart_html_num),
        latex=(LaTeXTranslator.visit_strong, LaTeXTranslator.depart_strong),
        text=(_pass, _pass),
        man=(ManualPageTranslator.visit_strong, ManualPageTranslator.depart_strong),
        texinfo=(TexinfoTranslator.visit_strong, TexinfoTranslator.depart_strong),
    )
    _add_mark(app, law_inserted, "ins", ("{+", "+}"), (r"\{+\textbf{", r"}+\}"))
    _add_mark(app, law_deleted, "del", ("[-", "-]"), (r"{[}\sphinxhyphen{}", r"\sphinxhyphen{}{]}"))


def _add_mark(app: Sphinx, node: type[nodes.inline], tag: str, signs: tuple[str, str], latex: tuple[str, str]) -> None:
    def visit_html(self: HTML5Translator, node: nodes.Element) -> None:
        self.body.append(self.starttag(node, tag, ""))

    def depart_html(self: HTML5Translator, node: nodes.Element) -> None:
        self.body.append(f"</{tag}>")

    text = _write_text(*signs)
    texinfo = _write_body(signs[0].replace("{", "@{"), signs[1].replace("}", "@}"))
    app.add_node(
        node,
        html=(visit_html, depart_html),
        latex=_write_body(*latex),
        text=text,
        man=_write_body(signs[0].replace("-", r"\-"), signs[1].replace("-", r"\-")),
        texinfo=texinfo,
    )


def _write_text(before: str, after: str) -> _Visitors:
    def visit(self: TextTranslator, node: nodes.Element) -> None:
        self.add_text(before)

    def depart(self: TextTranslator, node: nodes.Element) -> None:
        self.add_text(after)

    return visit, depart


def _write_body(before: str, after: str) -> _Visitors:
    def visit(self: Any, node: nodes.Element) -> None:
        self.body.append(before)

    def depart(self: Any, node: nodes.Element) -> None:
        self.body.append(after)

    return visit, depart


def _pass(self: nodes.NodeVisitor, node: nodes.Element) -> None:
    """Write nothing around the words."""


def _visit_html_block(self: HTML5Translator, node: nodes.Element) -> None:
    self.body.append(self.starttag(node, "div"))


def _depart_html_block(self: HTML5Translator, node: nodes.Element) -> None:
    self.body.append("</div>\n")


def _visit_html_num(self: HTML5Translator, node: nodes.Element) -> None:
    if node["refid"]:
        title = "Link to this provision"
        self.body.append(self.starttag(node, "a", "", CLASS="law-num", href=f"#{node['refid']}", title=title))
    else:
        self.body.append(self.starttag(node, "strong", "", CLASS="law-num"))


def _depart_html_num(self: HTML5Translator, node: nodes.Element) -> None:
    self.body.append("</a>" if node["refid"] else "</strong>")


def _visit_latex_block(self: LaTeXTranslator, node: nodes.Element) -> None:
    self.body.append(f"\n\n\\begingroup{_LATEX_INDENT if node['indent'] else ''}%\n")
    if node["ids"]:
        self.body.append(f"{self.hypertarget_to(node, anchor=True)}%")


def _depart_latex_block(self: LaTeXTranslator, node: nodes.Element) -> None:
    self.body.append("\\par\\endgroup\n\n")


def _visit_text_block(self: TextTranslator, node: nodes.Element) -> None:
    self.new_state(_INDENT if node["indent"] else 0)


def _depart_text_block(self: TextTranslator, node: nodes.Element) -> None:
    self.end_state()


def _visit_man_block(self: ManualPageTranslator, node: Any) -> None:
    if node["indent"]:
        self.visit_block_quote(node)


def _depart_man_block(self: ManualPageTranslator, node: Any) -> None:
    if node["indent"]:
        self.depart_block_quote(node)


def _visit_texinfo_block(self: TexinfoTranslator, node: nodes.Element) -> None:
    for anchor in node["ids"]:
        self.add_anchor(anchor, node)
    if node["indent"]:
        self.visit_block_quote(node)


def _depart_texinfo_block(self: TexinfoTranslator, node: nodes.Element) -> None:
    if node["indent"]:
        self.depart_block_quote(node)
