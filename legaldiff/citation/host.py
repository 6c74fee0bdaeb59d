"""What a chain of levels stands in: "of this order", "of title 8, United States Code", "of the INA", or nothing."""

from __future__ import annotations

import re

from legaldiff.citation.act import read_act
from legaldiff.citation.chain import Chain
from legaldiff.citation.citation import OTHER, Host
from legaldiff.citation.constitution import read_constitution
from legaldiff.citation.directive import read_directive, read_memorandum
from legaldiff.citation.order import read_order
from legaldiff.citation.statute import read_law
from legaldiff.lazy import lazy_re

__all__ = ["read_host"]

_CODE_RE = lazy_re(
    r",?\s{1,3}(?:of\s{1,3})?(?:the\s{1,3})?(?:(United\s{1,3}States\s{1,3}Code|U\.?\s?S\.?\s?C(?:ode\b|\b)\.?)|"
    r"(?:Code\s{1,3}of\s{1,3}Federal\s{1,3}Regulations|C\.?\s?F\.?\s?R\b\.?))"
)  # ", United States Code", " of the Code of Federal Regulations"
_OTHER_CODE_RE = lazy_re(
    r",\s{1,3}(?!Internal\s)(?:[A-Z][\w.]*\s{1,3}(?:of\s{1,3})?){1,4}Code\b"
)  # ", District of Columbia Code"
_THIS_RE = lazy_re(
    r",?\s{1,3}(?:of|to|in|under)\s{1,3}this\s{1,3}(?:[Ee]xecutive\s{1,3})?([A-Za-z]{3,14})\b"
)  # " of this section"
_NEAR_RE = lazy_re(r",?\s{1,3}(?:above|below|hereof|herein|hereinabove|hereinbelow)\b")
_OF_RE = lazy_re(
    r",?\s{1,3}(?:of|to|in|under)\s{1,3}(?:the\s{1,3})?(?:(?:said|aforesaid)\s{1,3}(?=Executive|Proclamation))?"
)
_STRICT_OF_RE = lazy_re(r",?\s{1,3}of\s{1,3}(?!(?:which|whom|whose|what|all|any|each|every|our|their|its)\b)")
_COMMA_RE = lazy_re(r",?\s{1,3}\(?")
_THAT_RE = lazy_re(
    r",?\s{1,3}of\s{1,3}(?:(?:that|said|such)\s{1,3}(?:same\s{1,3})?(?:[Ee]xecutive\s{1,3})?([A-Za-z]{3,14})"
    r"|the\s{1,3}(order|Order|proclamation|Proclamation))\b(?!\s{1,3}(?:of|dated)\b)"
)  # " of that order"
_ALIAS_RE = lazy_re(
    r",?\s{1,3}(?:of|in|to|under)\s{1,3}(?:(?:the|this)\s{1,3})?"
    r"((?:[A-Z][\w&-]*\s{1,3}){0,3}(?:Act|Code)\b|[A-Z][A-Za-z&]{0,12}[A-Z]{2}\w?(?!\w|\.\w))(?!\s{1,3}\d)"
)  # " of the Act", " of IEEPA"
_COMMA_ALIAS_RE = lazy_re(r",?\s{1,3}([A-Z]{3,8})(?!\w|\.\w)(?!\s{1,3}\d)")  # ", UCMJ"


def read_host(text: str, chain: Chain, end: int) -> Host | None:
    """What is said after a chain about where it stands; None where nothing is said, ``OTHER`` for an unknown text."""
    at = chain.span.end
    if found := _code(text, chain, end):
        return found
    if _title_of_code(chain, at) and (other := _OTHER_CODE_RE.match(text, at, end)):
        return Host(OTHER, other.end())
    if this := _THIS_RE.match(text, at, end):
        return Host("internal", this.end(), anchor=f"this {this[1].lower()}")
    if near := _NEAR_RE.match(text, at, end):
        return Host("internal", near.end(), anchor="above")
    of = _OF_RE.match(text, at, end)
    if of and (instrument := _instrument(text, of.end(), end) or read_act(text, of.end(), end)):
        return instrument
    if that := _THAT_RE.match(text, at, end):
        return Host(OTHER, that.end(), anchor=f"that {(that[1] or that[2]).lower()}")
    if alias := _ALIAS_RE.match(text, at, end):
        return Host("act", alias.end(), name=alias[1])
    if not of and (comma := _COMMA_RE.match(text, at, end)):
        return _beside(text, at, comma, chain, end)
    if text[at : at + 1] and (strict := _STRICT_OF_RE.match(text, at, end)) and not _is_date(text, strict.end()):
        return _title_of_code(chain, at) or Host(OTHER, strict.end())
    return _title_of_code(chain, at)


def _instrument(text: str, at: int, end: int) -> Host | None:
    return (
        read_order(text, at, end)
        or read_law(text, at, end)
        or read_directive(text, at, end)
        or read_memorandum(text, at, end)
        or read_constitution(text, at, end)
    )


def _beside(text: str, at: int, comma: re.Match[str], chain: Chain, end: int) -> Host | None:
    """A host after a comma or in parentheses: "title IX, Public Law 106-387", "Article 19, UCMJ"."""
    if "(" not in comma[0] and "," in comma[0]:
        law = read_law(text, comma.end(), end)
        if law:
            return law
        alias = _COMMA_ALIAS_RE.match(text, at, end)
        if alias and chain.groups[0].unit == "article":
            return Host("act", alias.end(), name=alias[1])
    return _title_of_code(chain, at)


def _code(text: str, chain: Chain, end: int) -> Host | None:
    title = next((g for g in chain.groups if g.unit == "title" and g.labels[0].number.isdigit()), None)
    found = _CODE_RE.match(text, chain.span.end, end) if title else None
    if not title or not found:
        return None
    kind = "usc" if found[1] else "cfr"
    return Host(kind, found.end(), f"us/{kind}")


def _title_of_code(chain: Chain, at: int) -> Host | None:
    """The United States Code where only "of title 3" says so: acts number their titles in numerals."""
    outer = chain.groups[0]
    if len(chain.groups) > 1 and outer.unit == "title" and outer.labels[0].number.isdigit():
        return Host("usc", at, "us/usc")
    return None


def _is_date(text: str, at: int) -> bool:
    return text[at : at + 1].isdigit()
