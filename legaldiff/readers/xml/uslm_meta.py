"""What a document in USLM states of itself in its ``meta`` element, and in its preface."""

from __future__ import annotations

from html import unescape

from legaldiff.lazy import lazy_re
from legaldiff.model import Metadata
from legaldiff.readers.shared.metadata import iso_date, parse_date
from legaldiff.readers.xml.measure import measure_number

__all__ = ["describe_meta"]

_NAMES = "dc:title|dc:type|dc:date|docNumber|citableAs|volume|startingPage|approvedDate"
# <docNumber>1058</docNumber>, <dc:date><!-- style="-uslm-sgm:DATE" -->2018-02-07</dc:date>
_FIELD_RE = lazy_re(rf"<(?:[\w.-]{{1,20}}:)?({_NAMES})\b[^<>]{{0,300}}>(?:<!--[^<>]{{0,200}}-->)?([^<]{{1,4000}})</")
_PRINTED_RE = lazy_re(r"<dc:type>([^<]{1,40})</dc:type>\s*<docNumber>([^<]{1,20})<")  # <dc:type>H. R. </dc:type>
_ACTION_RE = lazy_re(r"<action\b[^<>]{0,300}>\s*<date\b[^<>]{0,300}>((?:[^<]|<(?!/date)){1,400})</date>")
_APPROVED_RE = lazy_re(r"<actionDescription\b[^<>]{0,300}>\s*(Approved [^<]{1,60})<")
# <attestation><action>...<date date="2019-07-24" meta=, <signatureDate>Washington, <date date="2018-02-05">
_SIGNED_RE = lazy_re(
    r"<(?:attestation|signatureDate)\b(?:[^<]|<(?!date\b)){0,600}<date\b[^<>]{0,40}\bdate=\"(\d{4}-\d\d-\d\d)\""
)
_TAG_RE = lazy_re(r"<[^<>]{0,300}>")
_LOOKED_AT = 1 << 15
_DASHES = str.maketrans("–—‑", "---")


def describe_meta(source: str) -> Metadata:
    """Number, title, date and citation of a measure, a law or a title of the Code; of a Register page its citation."""
    begins = max(0, source.find("<meta"))
    head = source[begins : begins + _LOOKED_AT]
    meta = head[: head.find("</meta>") + 1]
    found: dict[str, str] = {}
    for name, words in _FIELD_RE.findall(meta):
        value = " ".join(unescape(words).split())
        if name == "citableAs" or name not in found:
            found[name] = value
    cited, _, title = found.get("dc:title", "").partition(": ")
    printed = "volume" in found and "startingPage" in found  # in the Federal Register
    dated = iso_date(found.get("dc:date"))
    return Metadata(
        number=_number(head, found),
        title=title or cited or None,
        date=(None if printed else dated) or _date(source, head),
        publication_date=dated if printed else None,
        citation=f"{found['volume']} FR {found['startingPage']}" if printed else found.get("citableAs"),
    )


def _number(head: str, found: dict[str, str]) -> str | None:
    """ "H.R. 1058", "Public Law 115-9"; for the Code the number of the title."""
    printed = _PRINTED_RE.search(head, head.find("<preface"))
    measure = measure_number(f"{printed[1]} {printed[2]}") if printed else None
    if measure is None and found.get("dc:type", "").endswith(" Law") and printed:
        measure = " ".join(f"{printed[1]} {printed[2]}".split())
    number = measure or found.get("docNumber")
    return number.translate(_DASHES) if number else None


def _date(source: str, head: str) -> str | None:
    """The date of approval, of the last action before the text, or of signing."""
    approved = _APPROVED_RE.search(source)
    if approved:
        return parse_date(approved[1])
    actions = _ACTION_RE.findall(head[: head.find("<main")])
    if actions:
        return parse_date(" ".join(_TAG_RE.sub("", actions[-1]).split()))
    signed = _SIGNED_RE.search(source)
    return signed[1] if signed else None
