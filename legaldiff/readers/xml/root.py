"""The root element of an XML source, found without parsing it: what the readers of XML are told apart by."""

from __future__ import annotations

from legaldiff.lazy import lazy_re

__all__ = ["root_tag"]

_BLANK = "\ufeff\x00 \t\r\n"
_MARKUP_RE = lazy_re(r"<([A-Za-z_][\w.:-]{0,60})([^<>]{0,4000})>")  # <bill bill-stage="Introduced-in-House">
_ENDS = {"<?": "?>", "<!--": "-->", "<!DOCTYPE": ">"}
_MOST = 32  # declarations, comments and instructions before the root
_LOOKED_AT = 1 << 16


def root_tag(source: str) -> tuple[str, str]:
    """The name of the root element and its attributes as written; two empty strings where the source is no XML."""
    at = 0
    for _ in range(_MOST):
        while source[at : at + 1] and source[at] in _BLANK:
            at += 1
        closing = next((end for start, end in _ENDS.items() if source.startswith(start, at)), "")
        if not closing:
            found = _MARKUP_RE.match(source, at)
            return (found[1], found[2]) if found else ("", "")
        if closing == ">" and 0 <= source.find("[", at, at + 400) < source.find(">", at, at + 400):
            closing = "]>"  # a DOCTYPE that declares entities, which will be refused
        at = source.find(closing, at, at + _LOOKED_AT) + len(closing)
        if at < len(closing):
            break
    return "", ""
