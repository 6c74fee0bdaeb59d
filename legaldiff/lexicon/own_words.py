"""Words for the instrument that speaks, and for its provisions: "this order", "section 3 of this order"."""

from __future__ import annotations

__all__ = ["INSTRUMENT", "OWN", "PROVISION"]

INSTRUMENT = (
    r"(?:(?:executive\s+)?orders?|memorand(?:um|a)|proclamation|directive|ordinance|act|resolution|regulations?|rules?|"
    r"determination|notice|statute|law|policy|charter|code)"
)
"""A noun for a whole instrument, as a case-insensitive regex."""

PROVISION = (
    r"(?:sections?|subsections?|parts?|subparts?|titles?|chapters?|articles?|paragraphs?|subparagraphs?|provisions?|"
    r"amendments?|annex|schedules?|clauses?)"
)
"""A noun for a part of one, as a case-insensitive regex."""

_NUMBERS = r"(?:\s+[\w().-]+(?:(?:,\s+|\s+(?:and|or|through)\s+)(?:sections?\s+)?[\w().-]*\d[\w().-]*){0,8})?"

OWN = (
    rf"(?:(?:this|these)\s+(?:\w+\s+)?(?:{INSTRUMENT}|{PROVISION})"
    rf"|(?:the\s+|any\s+|such\s+)?(?:\w+\s+)?{PROVISION}{_NUMBERS}\s+(?:of|in|to|made\s+by|made\s+in|under|by)\s+"
    rf"(?:this|these)\s+(?:\w+\s+)?(?:{INSTRUMENT}|{PROVISION}))\b"
)
"""A noun phrase for the instrument that speaks or a part of it, as a case-insensitive regex: "this Executive order"."""
