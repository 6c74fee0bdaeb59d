"""Clues: a slow pattern that is tried only where it can begin finds what it finds when it is tried everywhere."""

import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

import pytest

from legaldiff.clauses import force as modal
from legaldiff.clauses.parts import amendment as amending
from legaldiff.clauses.parts import authority, condition, consultation, exception, lifetime, limiter, purpose, recipient
from legaldiff.clauses.parts import definition as term
from legaldiff.lexicon.clue import find_at, folded, has_any, mentions
from legaldiff.readers import read
from legaldiff.time import duration

PAIRS = {
    "amendment": (amending._HEAD_OPENING_RE, amending._AMENDING_RE),
    "authority": (authority._OPENING_RE, authority._HANDING_RE),
    "condition": (condition._OPENING_RE, condition._HEAD_RE),
    "consultation": (consultation._OPENING_RE, consultation._HEAD_RE),
    "duration": (duration._OPENING_RE, duration._HEAD_RE),
    "exception": (exception._OPENING_RE, exception._HEAD_RE),
    "lifetime": (lifetime._OPENING_RE, lifetime._BEGINS_RE),
    "limiter": (limiter._OPENING_RE, limiter._LIMITER_RE),
    "modal": (modal._OPENING_RE, modal._MODAL_RE),
    "purpose": (purpose._START_RE, purpose._HEAD_RE),
    "recipient": (recipient._OPENING_RE, recipient._RECIPIENT_RE),
    "term": (term._OPENING_RE, term._NAMED_RE),
}
SENTENCES = [
    "If a boat is lost, the Warden shall, in consultation with the Clerk, notify the owner within 30 days.",
    "IN THE EVENT of fire, EXCEPT as provided by law, EACH keeper SHALL leave; he may return when the smoke has gone.",
    "Wherever practicable, and to the maximum extent permitted by applicable law, the Board is authorized to act.",
    "The Clerk shall—if the tide allows—submit a report to the Council (in order to keep the channel open).",
    "It is the policy of the United States to mend piers; it shall be the duty of each keeper to light a lamp.",
    "I hereby direct the Warden to transmit, no later than 1,200 working days after the fire, a list to the Mayor.",
    "Upon the written request of a State, and subject to the availability of appropriations, tolls may be lowered.",
    "The Board need not, unless it so decides, meet; members are required to serve for a term of 2 years.",
    "Once every four months, or by the end of each fiscal year, the Clerk will provide the Council a summary.",
    "By the close of June 30, 2031, and semi-annually thereafter, boats other than ferries must be counted.",
    "A copy shall be given to them with the concurrence of the Harbor Master, consistent with existing law.",
    "On condition that dues are paid, promptly and without undue delay, pilots are entitled to pass, until 9 May.",
    "In his or her discretion, insofar as authorized by law, the Reeve shall have full power to fund repairs.",
    "So that no lamp fails, keepers, jointly with the Board, should at least once a week do so; “shall” binds.",
    "I hereby amend Order 3 (lamps), and there is added to section 2 a rule; section 4 is further amended to read:",
    "The amendments are hereby made, and functions are hereby delegated to the Reeve; I authorize and direct pilots.",
    "This order shall become effective on May 9; section 3 takes effect (or comes into force) when the “pier” stands.",
    "As used herein, the term “lamp” means a light; the words night watch shall mean hours of dark; 'bell' includes",
    "Twice each year; at the earliest practicable date; on a biennial basis; on or before May 1; at once.",
    "",
]


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_matches_are_those_of_a_search_everywhere(name, sentence):
    opening, pattern = PAIRS[name]
    tried = [m.span() for m in find_at(opening, pattern, sentence, 0, len(sentence))]
    assert tried == [m.span() for m in pattern.finditer(sentence)]


def unopened(opening, pattern):
    """How a match of the pattern can begin without an opening: every way is followed until one is there."""

    def follow(items, said):
        if opening.match(f" {said}"):
            return
        if not items:
            yield said
            return
        (kind, of), rest = items[0], items[1:]
        match kind:
            case op.LITERAL:
                yield from follow(rest, said + look(chr(of)))
            case op.IN if all(member in SHOWN or member[0] is op.LITERAL for member in of):
                for letter in {SHOWN.get(member) or look(chr(member[1])) for member in of}:
                    yield from follow(rest, said + letter)
            case op.BRANCH:
                for branch in of[1]:
                    yield from follow([*branch, *rest], said)
            case op.SUBPATTERN | op.ATOMIC_GROUP:
                yield from follow([*(of[3] if kind is op.SUBPATTERN else of), *rest], said)
            case op.MAX_REPEAT | op.MIN_REPEAT:
                for first in ([] if of[0] else [[]]) + [list(of[2])]:
                    yield from follow([*first, *rest], said)
            case op.AT | op.ASSERT | op.ASSERT_NOT:
                yield from follow(rest, said)
            case _:
                yield f"{said}…"

    def look(letter):
        return letter.lower() if letter.isalnum() else " "

    return list(follow(list(_parser.parse(pattern.pattern, pattern.flags)), ""))


SHOWN = {(op.CATEGORY, op.CATEGORY_SPACE): " ", (op.CATEGORY, op.CATEGORY_DIGIT): "1"}
BARE = {"term": ["…"]}
"""A term may be any word, but only after "term" or "word", with which the match then begins."""


@pytest.mark.parametrize("name", PAIRS)
def test_a_match_can_begin_with_an_opening_only(name):
    found = unopened(*PAIRS[name])
    assert sorted(set(found)) == BARE.get(name, [])


def test_a_beginning_without_an_opening_is_told():
    pattern = re.compile(r"\b(?:on|up\s?on|in(?:side)?)\s+the\s[a-z]")
    assert unopened(re.compile(" (?=on|up)"), pattern) == ["in the …", "inside the …"]


@pytest.mark.parametrize("name", PAIRS)
def test_every_pattern_is_seen_at_work(name):
    opening, pattern = PAIRS[name]
    assert sum(len(list(find_at(opening, pattern, s, 0, len(s)))) for s in SENTENCES) >= 2


def test_a_stretch_is_searched_and_no_more():
    text = "shall, shall, shall"
    found = find_at(re.compile(r" (?=shall)"), re.compile(r"\bshall\b"), text, 5, 12)
    assert [m.span() for m in found] == [(7, 12)]


def test_offsets_hold_where_a_small_letter_is_two():
    text = "İİ İzmir: if"
    assert [m.span() for m in find_at(re.compile(r" (?=if)"), re.compile(r"\bif\b"), text, 0, len(text))] == [(10, 12)]


def test_white_space_of_any_kind_parts_words():
    text = "so\u2009as\nto"
    assert next(find_at(re.compile(r" (?=so as to)"), re.compile(r"so\s+as\s+to"), text, 0, len(text)))[0] == text


def test_clues_are_found_in_any_case():
    assert has_any("The CLERK", ("clerk",))
    assert not has_any("The Clerk", ("warden", "reeve"))
    assert mentions(read("Section 1. Ports. The CLERK shall act.", "text"), ("reeve", "clerk"))
    assert not mentions(read("Section 1. Ports. The Clerk shall act.", "text"), ("reeve",))


def test_a_folded_text_has_a_place_for_each_code_point():
    assert folded("The İSLE’s “Reeve”") == "the ?sle?s ?reeve?"
