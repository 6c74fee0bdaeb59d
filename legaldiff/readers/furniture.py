"""Lines that belong to the page and not to the order: filing, billing, document numbers, signature marks."""

from __future__ import annotations

import re

from legaldiff.grammar.block import Role

__all__ = ["role_of"]

# "[FR Doc. 2017-02102", "Filed 1-27-17; 11:15 am]", "Billing code 3295-F7-P", "(Presidential Sig.)", "[GRAPHIC]"
_FURNITURE_RE = re.compile(
    r"(?:\[?FR Doc\.? ?[A-Z]?\d|Filed \d{1,2}-\d{1,2}-\d\d|Billing code \d|BILLING CODE \d|\(Presidential Sig\.\)|\[GRAPHIC\]"
    r"|\[F\. ?R\. Doc)"
)
_LONGEST = 120


def role_of(text: str, start: int, end: int) -> Role:
    """FURNITURE for a short paragraph that begins as only a filing line does, else TEXT."""
    if end - start <= _LONGEST and text[start] in "[FB(" and _FURNITURE_RE.match(text, start, end):
        return Role.FURNITURE
    return Role.TEXT
