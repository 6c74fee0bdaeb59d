"""``law:provisions``: what the extraction rules find in one text or several, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives

import legaldiff
from legaldiff.lazy import lazy_re
from legaldiff.reports.words.naming import name_of
from legaldiff.reports.words.phrase import field_words
from legaldiff.sphinxext.directive import LawDirective, Sought, Source, split_words
from legaldiff.sphinxext.nodes import make_paragraph, make_text

__all__ = ["ProvisionsDirective"]

_HEADS = {"Text": 14, "Where": 10, "Rule": 14, "Words": 40, "Fields": 36}  # and their widths, in parts
_FILES_RE = lazy_re(r"[,\n]")


class ProvisionsDirective(LawDirective):
    """Extracts provisions and lays them out in a table, each with a link to where it is published."""

    option_spec: ClassVar = dict.fromkeys(("file", "rule", "encoding"), directives.unchanged_required)

    def run(self) -> list[nodes.Node]:
        """The table; a sentence where nothing was found."""
        files = [f.strip() for f in _FILES_RE.split(self.options.get("file", "")) if f.strip()]
        if not files:
            self.complain("law:provisions reads one file or several, and :file: is not given")
        rules = split_words(self.options["rule"]) if "rule" in self.options else None
        found: list[tuple[Source, legaldiff.Extract]] = []
        for source in [s for file in files if (s := self.read(file))]:
            try:
                found += [(source, extract) for extract in legaldiff.extract(source.document, rules)]
            except legaldiff.LegalDiffError as error:
                self.complain(str(error))
                return []
        if not files:
            return []
        if not found:
            return [make_paragraph("No such provision was found.", classes=("law-none",))]
        return [self._table(found, [h for h in _HEADS if h != "Text" or len(files) > 1])]

    def _table(self, found: Iterable[tuple[Source, legaldiff.Extract]], heads: Sequence[str]) -> nodes.table:
        group = nodes.tgroup("", cols=len(heads))
        group += [nodes.colspec(colwidth=_HEADS[head]) for head in heads]
        group += nodes.thead("", _row([[make_paragraph(head)] for head in heads]))
        body = nodes.tbody()
        for source, extract in found:
            cells = self._cells(source, extract)
            body += _row([cells[head] for head in heads])
        group += body
        return nodes.table("", group, classes=["law-provisions", "colwidths-given", "longtable"])

    def _cells(self, source: Source, extract: legaldiff.Extract) -> dict[str, list[nodes.Node]]:
        return {
            "Text": [make_paragraph(name_of(source.document))],
            "Where": [make_paragraph(self.link(extract.path, [Sought(source.file, source.name, extract.path)]))],
            "Rule": [make_paragraph(extract.rule)],
            "Words": [make_paragraph(" ".join(extract.quote.split()))],
            "Fields": list(_set_fields(extract)),
        }


def _set_fields(extract: legaldiff.Extract) -> Iterator[nodes.Node]:
    for name, value in extract.fields.items():
        if value is not None:
            label = nodes.emphasis("", "", make_text(f"{name}:"))
            yield make_paragraph(label, f" {field_words(value)}", classes=("law-field",))


def _row(cells: Iterable[Iterable[nodes.Node]]) -> nodes.row:
    return nodes.row("", *[nodes.entry("", *cell) for cell in cells])
