"""How each builder writes the nodes of the extension."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from legaldiff.sphinxext.nodes import law_block, law_deleted, law_inserted, law_num

__all__ = ["add_nodes"]

_Visitor = Callable[[Any, Any], None]
_Written = str | Callable[[Any, Any], str]
"""What stands before or behind the words of a node, or makes that of the translator and the node."""

_INDENT = 2  # columns, in plain text
_LATEX_INDENT = r"\advance\leftskip by 1.5em\relax"  # not the quote environment: LaTeX refuses more than six of them


def add_nodes(app: Sphinx) -> None:
    """Register the nodes with their visitors for HTML, LaTeX, plain text, man pages and Texinfo.

    A designator without one is written as what it derives from.
    """
    app.add_node(
        law_block,
        html=_around(lambda self, node: self.starttag(node, "div"), "</div>\n"),
        latex=_around(_open_latex_block, "\\par\\endgroup\n\n"),
        text=(lambda self, node: self.new_state(_INDENT if node["indent"] else 0), lambda self, node: self.end_state()),
        man=(_visit_quote, _depart_quote),
        texinfo=(_visit_texinfo_block, _depart_quote),
    )
    app.add_node(
        law_num,
        html=_around(_open_html_num, lambda self, node: "</a>" if node["refid"] else "</strong>"),
        text=(_pass, _pass),
    )
    _add_mark(app, law_inserted, "ins", ("{+", "+}"), (r"\{+\textbf{", r"}+\}"))
    _add_mark(app, law_deleted, "del", ("[-", "-]"), (r"{[}\sphinxhyphen{}", r"\sphinxhyphen{}{]}"))


def _add_mark(app: Sphinx, node: type[nodes.inline], tag: str, signs: tuple[str, str], latex: tuple[str, str]) -> None:
    before, after = signs
    app.add_node(
        node,
        html=_around(lambda self, node: self.starttag(node, tag, ""), f"</{tag}>"),
        latex=_around(*latex),
        text=(lambda self, node: self.add_text(before), lambda self, node: self.add_text(after)),
        man=_around(*(sign.replace("-", r"\-") for sign in signs)),
        texinfo=_around(before.replace("{", "@{"), after.replace("}", "@}")),
    )


def _around(before: _Written, after: _Written) -> tuple[_Visitor, _Visitor]:
    """Visitors that write around the words of a node."""

    def visit(self: Any, node: Any) -> None:
        self.body.append(before if isinstance(before, str) else before(self, node))

    def depart(self: Any, node: Any) -> None:
        self.body.append(after if isinstance(after, str) else after(self, node))

    return visit, depart


def _pass(self: Any, node: Any) -> None:
    """Write nothing around the words."""


def _open_html_num(self: Any, node: Any) -> str:
    if not node["refid"]:
        return str(self.starttag(node, "strong", "", CLASS="law-num"))
    title = "Link to this provision"
    return str(self.starttag(node, "a", "", CLASS="law-num", href=f"#{node['refid']}", title=title))


def _open_latex_block(self: Any, node: Any) -> str:
    target = f"{self.hypertarget_to(node, anchor=True)}%" if node["ids"] else ""
    return f"\n\n\\begingroup{_LATEX_INDENT if node['indent'] else ''}%\n{target}"


def _visit_texinfo_block(self: Any, node: Any) -> None:
    for anchor in node["ids"]:
        self.add_anchor(anchor, node)
    _visit_quote(self, node)


def _visit_quote(self: Any, node: Any) -> None:
    if node["indent"]:
        self.visit_block_quote(node)


def _depart_quote(self: Any, node: Any) -> None:
    if node["indent"]:
        self.depart_block_quote(node)
