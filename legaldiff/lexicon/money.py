"""Words for public money, and for those who get it: grants and contracts, recipients and contractors."""

from __future__ import annotations

__all__ = ["BENEFIT", "GAP", "GETTER", "RECIPIENT", "gap"]

_NO_MONEY = (
    r"(?!\s+(?:an?|any|access|authority|exceptions?|exemptions?|permission|relief|waivers?|licen[sc]es?|practices?|"
    r"process\w*|polic(?:y|ies)|officials?|officers?|officer's|regulations?|system|laws?|decisions?|rules?|provisions?|"
    r"clauses?|terms?|forms?|actions?|administration|compliance|disputes?)\b)"
)  # "grant an exception", "procurement practices", "contract provisions"
_NOUN = (
    rf"(?:(?:grants?|sub-?grants?|(?:sub)?contracts?(?!-like)|procurements?){_NO_MONEY}|"
    r"(?:contract|procurement|assistance|mandatory|direct|federal|discretionary)\s+awards?|loans?|loan\s+guarantees?|"
    r"cooperative\s+agreements?|extensions?\s+of\s+credit|(?-i:funds?|Funds)|funding|subsid(?:y|ies)|grant\s+awards?|"
    r"contract-like\s+instruments?)"
)
_QUALIFIER = (
    r"(?:further|future|new|any|all|every|each|such|discretionary|direct|available|applicable|appropriate|existing|"
    r"additional|other|Federal|Government|United\s+States|public|taxpayer|foreign|financial|nonfinancial|national|State|"
    r"research|construction|procurement|grant|housing|disaster|agency|educational|education)"
)
_ASSISTANCE = (
    r"(?:(?:financial|nonfinancial|federal|federally|foreign|further|housing|disaster|development|grant)\s+"
    r"(?:and\s+\w+\s+)?assistance(?:\s+and\s+benefits)?|(?:federal|government|taxpayer)\s+support)"
)

BENEFIT = rf"(?:(?:{_QUALIFIER}\s+(?:(?:and|or)\s+)?){{0,4}}(?:{_NOUN}|{_ASSISTANCE})\b)"
"""A noun phrase for public money, as a case-insensitive regex: "Federal grants", "further Government contracts"."""

_GETTER_STEM = r"(?:(?:sub)?(?:contractor|grantee|recipient)|applicant|bidder|offeror|awardee|borrower)"
GETTER = rf"(?:{_GETTER_STEM}s?|counterpart(?:y|ies))\b"
"""A noun for one who is only thought of as getting public money, as a case-insensitive regex."""

RECIPIENT = (
    rf"(?:{GETTER}|(?:"
    r"vendors?|suppliers?|jurisdictions?|(?<!United )(?<!of )(?-i:States?)|localit(?:y|ies)|"
    r"(?:local|tribal|foreign|state)\s+governments?|organizations?|institutions?|universit(?:y|ies)|colleges?|schools?|"
    r"entit(?:y|ies)|participants?|part(?:y|ies)|persons?|individuals?|aliens?|compan(?:y|ies)|corporations?|firms?|"
    r"providers?|sponsors?|businesses|countr(?:y|ies)|employers?)\b)"
)
"""A noun for one who gets public money or wants it, as a case-insensitive regex."""

GAP = r"[\s,“”\"]+"
"""What stands between two words of one phrase, as a regex."""


def gap(most: int, *, but: str = "") -> str:
    """Up to ``most`` words within one phrase, none of which is in ``but`` (an alternation), as a regex."""
    barred = rf"(?!(?:{but})\b)" if but else ""
    return rf"(?:{GAP}{barred}[\w$.'’/-]+){{0,{most}}}?{GAP}"
