"""Parties: offices and persons as a text names them ("the Secretary of the Navy", "the Mayor and the Board")."""

from __future__ import annotations

__all__ = ["BODY", "LIST", "ONE", "PARTIES"]

_THING = (
    "Acts?|Articles?|Code|Constitution|Laws?|Lists?|Memorandum|Orders?|Parts?|Plans?|Policy|Procedures?|Programs?"
    "|Regulations?|Reports?|Rules?|Sections?|Strategy|Subsections?|System|Titles?|Treaty"
)  # "The Plan shall include": a plan does nothing
ONE = r"(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]ny|[Aa]ll|[Nn]o|[Ss]uch|[Ss]aid|[Aa]n?)"
# Here and below an atomic group, not a possessive repeat: Python 3.11.2 (Debian 12) gets those of groups wrong.
_NAME = rf"(?!(?:{_THING})\b)[A-Z](?>(?:[\w’'-]|/(?=[A-Z])|\.(?=\w)|(?<=\.[A-Z])\.(?!\w)){{1,40}})"  # "Mayor", "U.S."
_BODY = (
    r"[Aa]genc(?:y|ies)|[Cc]ommittees?|[Cc]ontractors?|[Dd]epartments?|[Ee]mploye(?:e|r)s?|[Gg]overnments?|[Hh]eads?"
    r"|[Oo]fficers?|[Oo]fficials?|[Pp]ersons?|[Pp]arty|[Pp]arties|[Dd]esignees?|[Dd]elegates?|[Oo]ffices?|[Cc]ourts?"
    r"|[Cc]ompan(?:y|ies)|[Cc]orporations?|[Ii]ndividuals?|[Cc]itizens?|[Aa]liens?|[Rr]esidents?|[Mm]embers?|[Ss]tates?"
    r"|[Cc]ounties|[Cc]ounty|[Cc]it(?:y|ies)|[Tt]owns?|[Oo]wners?|[Mm]asters?|[Kk]eepers?|[Pp]ilots?|[Cc]arriers?"
    r"|[Bb]oards?|[Cc]ouncils?|[Cc]ommissions?|[Bb]ureaus?|[Ss]heriffs?|[Jj]udges?|[Ii]nspectors?|[Aa]pplicants?"
    r"|[Rr]ecipients?|[Gg]rantees?|[Bb]idders?|[Oo]perators?|[Ll]icensees?|[Hh]olders?|[Pp]ublic|[Cc]ustodians?"
    r"|[Jj]urisdictions?|[Tt]ribes?|[Ii]nstitutions?|[Oo]rganizations?|[Ee]ntit(?:y|ies)|[Vv]endors?|[Ss]uppliers?"
)  # common nouns for those who can act or get something
_WHO = rf"(?:{_NAME}|(?:{_BODY})\b)"
_MORE = rf"\s+(?:(?:of|for|on|to|and|or)\s+(?:{ONE}\s+)?(?:[a-z-]{{1,20}}\s+)??)?{_WHO}"
BODY = rf"(?:{_BODY}|Congress)\b"
"""A noun for a party that needs no article."""

PARTIES = rf"(?>(?:{ONE}\s+(?:[a-z-]{{1,20}}\s+)??)?{_WHO}(?:{_MORE}){{0,8}})"
"""One party or several as a regex, as many words as belong to it."""

LIST = rf"{PARTIES}(?:(?:,\s+{PARTIES}){{1,8}},?\s+(?:and|or)\s+{PARTIES}|,\s+(?:and|or)\s+{PARTIES})?"
"""The same with commas between them."""
