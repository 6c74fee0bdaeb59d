"""What has to hold of a document, of two, and of what was made of them; each check raises where it does not."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from random import Random
from typing import Any

import laws
from fuzz.data import mutate_data
from writing import check_writing, letters

import legaldiff
from legaldiff import Diff, Document, LegalDiffError
from legaldiff.compare.script.script import Script
from legaldiff.readers import recognise
from legaldiff.reports import REPORTS, Excerpt
from legaldiff.reports.results import find_showing
from legaldiff.writers import WRITERS, convert

__all__ = ["CHECKS", "check_reading"]

STYLE_RE = re.compile(r"\x1b\[[0-9;]*m")
STEERING_RE = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
SAFE = ("terminal", "text", "json", "jsonl", "script")  # reports that steer no terminal


@contextmanager
def told(what: str) -> Iterator[None]:
    """Says in a note of an error what was being done."""
    try:
        yield
    except Exception as error:
        error.add_note(what)
        raise


def check_reading(document: Document, reader: str) -> None:
    """Laws 1 and 2; and what a notice points at is in the text."""
    with told(f"read as {reader}"):
        laws.check_document(document)
        assert document.coverage() == []
        for notice in document.notices:
            assert 0 <= notice.span.start <= notice.span.end <= len(document.text), f"outside of the text: {notice}"


def check_writers(documents: Sequence[Document], rng: Random) -> None:
    """Law 8 for each format; and what was written is known again for what it is."""
    check_rendered(documents[-1])
    for name in rng.sample(list(WRITERS), len(WRITERS)):
        with told(f"written as {name}"):
            check_writing(documents[-1], name)
            written, writer = convert(documents[-1], name).text, WRITERS[name]
            found = recognise(written, f"x{writer.suffixes[0]}")
            assert found == writer.reader, f"what is {writer.reader} is taken for {found}"


def check_comparing(documents: Sequence[Document], rng: Random) -> None:
    """Laws 3, 4, 5 and 7 for two documents; every report of their diff; a changed number is not editorial."""
    old, new = documents
    laws.check_round_trip(old, new)
    laws.check_spans(old, new)
    result = legaldiff.diff(old, new)
    again = Diff.from_dict(json.loads(json.dumps(result.to_dict())), old, new)
    assert again.to_dict() == result.to_dict(), "the JSON of a diff gives another diff"
    check_rendered(result)
    check_rendered(result.provisions())
    same = legaldiff.diff(new, Document.from_dict(new.to_dict()))
    assert not same, f"a text differs from itself: {same.summary}"
    if sorted(filter(str.isdigit, old.text)) != sorted(filter(str.isdigit, new.text)):
        levels = {c.significance for c in (*result.changes, *result.outside)}
        more = any(set(c.kinds) - {"modify"} for c in result.changes)  # a provision without words may come or go
        assert more or levels - {"editorial"}, "another number is editorial"
    laws.check_mirror(old, new)


def check_finding(documents: Sequence[Document], rng: Random) -> None:
    """Law 7 for extracts, citations, relations and quotations; every report of them."""
    source, document = documents[0], documents[-1]
    laws.check_extracts(document)
    references, relations = legaldiff.find_references(document), legaldiff.find_relations(document)
    for found in (*references, *relations):
        node = document[found.path] if found.path else document.root
        assert node.start <= found.span.start <= found.span.end <= node.end, f"{found} is outside of {found.path}"
        assert found.span.of(document.text) == found.quote, f"{found} is not the text of its span"
    quotations = legaldiff.check_quotes(document, [source])
    for quotation in quotations:
        words = iter(letters(quotation.span.of(document.text)))  # which may hold more: what the article puts between
        assert all(letter in words for letter in letters(quotation.quote)), f"{quotation} is not in its span"
        for span in filter(None, (quotation.source_span, *quotation.official_spans, *quotation.context_spans)):
            assert 0 <= span.start <= span.end <= len(source.text), f"{quotation}: {span} is outside"
    for result in (legaldiff.extract(document), references, relations, quotations):
        check_rendered(result)
    for node in rng.choices(document.provisions, k=min(2, len(document.provisions))):
        check_rendered(Excerpt(document, node))
        legaldiff.explain(document, document.path(node))


def check_data(documents: Sequence[Document], rng: Random) -> None:
    """A diff, a script or a document of which one value is another: refused, or as good as any."""
    old, new = documents
    what, diff = rng.choice(("diff", "diff", "script", "document")), legaldiff.diff(old, new)
    whole: Any = {"diff": diff, "script": diff.script, "document": new}[what]
    data, change = mutate_data(whole.to_dict(), rng)
    with told(f"{what} with {change}"):
        try:
            made = _make(what, data, old, new)
        except LegalDiffError:
            return
        if isinstance(made, Document):
            check_reading(made, what)
            check_writers([made], rng)
        else:
            check_rendered(made)


def _make(what: str, data: Any, old: Document, new: Document) -> Diff | Document:
    if what == "diff":
        return Diff.from_dict(data, old, new)
    if what == "document":
        return legaldiff.read(json.dumps(data), "json")
    made = legaldiff.patch(old, script := Script.from_dict(data))
    assert legaldiff.patch(made, legaldiff.invert(script)).text == old.text
    return made


def check_rendered(result: Any) -> None:
    """Every report that can show it does, in characters that can be written, none of which steers a terminal."""
    name = find_showing(result).name
    for report in REPORTS.values():
        if name not in report.results:
            continue
        with told(f"{name} as {report.name}"):
            shown = report.render(result)
            if report.is_binary:
                continue
            shown.encode()
            steering = STEERING_RE.search(STYLE_RE.sub("", shown) if report.name == "terminal" else shown)
            assert report.name not in SAFE or not steering, f"{steering} gets out"
            if report.name in ("json", "script"):
                json.loads(shown, parse_constant=lambda word: 1 / 0)  # NaN is no JSON


CHECKS: dict[str, Callable[[Sequence[Document], Random], None]] = {
    "reading": lambda documents, rng: None,
    "writing": check_writers,
    "comparing": check_comparing,
    "finding": check_finding,
    "data": check_data,
}
"""By name; all documents are checked by ``check_reading`` first."""
