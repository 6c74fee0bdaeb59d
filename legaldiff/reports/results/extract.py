"""Extracts: where, which rule, the words, and the fields below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legaldiff.reports.page.template import fill
from legaldiff.reports.sheet import Line, Run, head, lay_out, path_width, row
from legaldiff.reports.showing import Options, Showing, rows_of, table_of
from legaldiff.reports.words.markup import escape, table_row
from legaldiff.reports.words.phrase import field_words, plural
from legaldiff.rules.rule import Extract, Extracts

__all__ = ["SHOWING"]


def _lines(extracts: Sequence[Extract], options: Options) -> Iterator[Line]:
    """The caption and a row per extract."""
    yield from head(options.file, plural(len(extracts), "extract"), options.width)
    where = path_width(e.path for e in extracts)
    rule = max((len(e.rule) for e in extracts), default=0) + 2
    for found in extracts:
        yield []
        label = Run(found.rule.ljust(rule), "structural")
        yield from row(found.path, where, [label], found.quote, options.width)
        for name, words in _fields(found):
            yield from lay_out([Run(f"{name}: ", "quiet"), Run(words)], options.width, where + rule, hang=4)


def _fields(found: Extract) -> Iterator[tuple[str, str]]:
    return ((name, field_words(value)) for name, value in found.fields.items() if value is not None)


def _markdown(extracts: Sequence[Extract], options: Options) -> Iterator[str]:
    if options.file:
        yield f"**{escape(options.file)}**"
    table = ["| Where | Rule | Words | Fields |", "| --- | --- | --- | --- |"]
    for found in extracts:
        fields = [f"{name}: {words}" for name, words in _fields(found)]
        table.append(table_row([found.path], [found.rule], [" ".join(found.quote.split())], fields))
    yield "\n".join(table)


def _page(extracts: Sequence[Extract], options: Options) -> str:
    return fill("extract", title=options.file or "Extracts", extracts=extracts, words=field_words)


SHOWING = Showing(
    "extract",
    Extracts,
    _lines,
    to_dict=lambda extracts, options: {"file": options.file, "extracts": list(rows_of(extracts, options))},
    rows=rows_of,
    to_table=lambda found, options: table_of(found if isinstance(found, Extracts) else Extracts(found), options),
    markdown=_markdown,
    page=_page,
)
