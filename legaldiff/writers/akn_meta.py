"""The metadata of a document in Akoma Ntoso, which wants a work, an expression and a manifestation (FRBR)."""

from __future__ import annotations

import re

from legaldiff.model import Metadata
from legaldiff.readers.akn import NO_DATE
from legaldiff.writers.markup import escape
from legaldiff.writers.parts import stated_fields

__all__ = ["write_meta"]

_COUNTRY, _LANGUAGE = "us", "eng"
_NOT_URI_RE = re.compile(r"[^0-9A-Za-z.-]+")  # what a component of an address cannot hold


def write_meta(meta: Metadata) -> list[str]:
    """The lines of the ``meta`` element."""
    stated = dict(stated_fields(meta))
    number, title, date = stated.get("number"), stated.get("title"), stated.get("date", NO_DATE)
    name = _NOT_URI_RE.sub("-", number or (title or "").lower()[:60]).strip("-") or "untitled"
    work = f"/akn/{_COUNTRY}/act/{date}/{name}"
    return [
        "<meta>",
        '<identification source="#legaldiff">',
        "<FRBRWork>",
        *_name(work, "!main"),
        *([_property("FRBRalias", title, ' name="title"')] if title else []),
        *_origin(date, "author"),
        _property("FRBRcountry", _COUNTRY),
        *([_property("FRBRnumber", number)] if number else []),
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
        *_publication(stated),
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


def _publication(stated: dict[str, str]) -> list[str]:
    date, cited, number = (escape(stated.get(n, "")) for n in ("publication_date", "citation", "document_number"))
    if not (date or cited or number):
        return []
    numbered = f' number="{number}"' if number else ""
    return [f'<publication date="{date or NO_DATE}" name="publication" showAs="{cited}"{numbered}/>']
