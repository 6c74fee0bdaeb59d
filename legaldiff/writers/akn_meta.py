"""The metadata of a document in Akoma Ntoso, which wants a work, an expression and a manifestation (FRBR)."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.model import Metadata
from legaldiff.readers.xml.akn import NO_DATE
from legaldiff.writers.markup import escape
from legaldiff.writers.parts import stated_fields

__all__ = ["write_meta"]

_COUNTRY, _LANGUAGE = "us", "eng"
_NOT_URI_RE = lazy_re(r"[^0-9A-Za-z.-]+")  # what a component of an address cannot hold


def write_meta(meta: Metadata) -> list[str]:
    """The lines of the ``meta`` element."""
    meta = Metadata(**dict(stated_fields(meta)))
    date = meta.date or NO_DATE
    name = _NOT_URI_RE.sub("-", meta.number or (meta.title or "").lower()[:60]).strip("-") or "untitled"
    work = f"/akn/{_COUNTRY}/act/{_NOT_URI_RE.sub('-', date)}/{name}"
    published = any((meta.publication_date, meta.citation, meta.document_number))
    return [
        "<meta>",
        '<identification source="#legaldiff">',
        "<FRBRWork>",
        *_name(work, "!main"),
        *([_property("FRBRalias", meta.title, ' name="title"')] if meta.title else []),
        *_origin(date, "author"),
        _property("FRBRcountry", _COUNTRY),
        *([_property("FRBRnumber", meta.number)] if meta.number else []),
        "</FRBRWork>",
        "<FRBRExpression>",
        *_name(f"{work}/{_LANGUAGE}@", "!main"),
        *_origin(date, "author"),
        f'<FRBRlanguage language="{_LANGUAGE}"/>',
        "</FRBRExpression>",
        "<FRBRManifestation>",
        *_name(f"{work}/{_LANGUAGE}@", "!main.akn"),
        *_origin(date, "legaldiff"),
        "</FRBRManifestation>",
        "</identification>",
        *([_publication(meta)] if published else []),
        '<references source="#legaldiff">',
        '<TLCOrganization eId="legaldiff" href="/ontology/organization/legaldiff" showAs="legaldiff"/>',
        '<TLCOrganization eId="author" href="/ontology/organization/author" showAs="The author"/>',
        "</references>",
        "</meta>",
    ]


def _name(uri: str, part: str) -> list[str]:
    return [_property("FRBRthis", f"{uri}/{part}"), _property("FRBRuri", uri)]


def _origin(date: str, author: str) -> list[str]:
    kind = "signed" if date != NO_DATE else "unknown"
    return [f'<FRBRdate date="{escape(date)}" name="{kind}"/>', f'<FRBRauthor href="#{author}"/>']


def _property(name: str, value: str, more: str = "") -> str:
    return f'<{name} value="{escape(value)}"{more}/>'


def _publication(meta: Metadata) -> str:
    number = f' number="{escape(meta.document_number)}"' if meta.document_number else ""
    date, shown = escape(meta.publication_date or NO_DATE), escape(meta.citation or "")
    return f'<publication date="{date}" name="publication" showAs="{shown}"{number}/>'
