"""The regions of a document: title lines, preamble, operative text, signature, and what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Node
from legaldiff.structure.block import Block, Role
from legaldiff.structure.draft import gather, gather_words
from legaldiff.structure.labels.designator import match_designator
from legaldiff.structure.labels.replacement import names, replaces
from legaldiff.structure.quotation import opening_mark
from legaldiff.structure.regions.signature import find_signature

__all__ = ["Regions", "annex_after", "find_regions", "is_furniture", "leave_furniture", "read_preamble", "split_run_in"]

# "Executive Order 13559 of November 17, 2010", "Executive Order No. 6102", "Executive Order 13559--Its Title"
_NUMBER_LINE_RE = lazy_re(
    r"\W{0,4}(?:EXECUTIVE\s+ORDER|PROCLAMATION|EO|E\.\s?O\.)\s{0,3}(?:NO\.?|NUMBER)?\s{0,3}\d+(?:-?[A-Z])?"
    r"(?:\s+of\s+\w+\s+\d{1,2},?\s+\d{4}|\s{0,3}(?:--|—|–|-|:)\s{0,3}[^.]*|)\W*$"
    r"|\W{0,4}(?:EXECUTIVE\s+ORDER|MEMORANDUM\s+OF|PRESIDENTIAL\s+DETERMINATION|NOTICE\s+OF)"
    r"(?:\s+\w+\s+\d{1,2},\s+\d{4}|\s+NO\.[^a-z]{0,20})?\W*$",
    re.IGNORECASE,
)
_FURNITURE_RE = lazy_re(
    r"\[?\(?F\.?R\.?\s+Doc\b|\[?Filed\s|\[\s?GRAPHIC|\[\[Page|\(Presidential\s+Sig|[_=*-]{5,}"
    r"|Title\s+3\s?(?:--|—|-)|The\s+President$|Presidential\s+Documents$|Federal\s+Register\s+/",
    re.IGNORECASE,
)
_BILLING_RE = lazy_re(r"[Bb](?<=\b.)(?i:illing\s+code)")  # "8:45 am] BILLING CODE 3195-W1-P"
_BILLED = 60  # code points of a line in which its billing code begins
# The two letters that all but a billing code begin with, in small letters
_FURNITURE_BEGINS = frozenset(
    {"[f", "[(", "(f", "f.", "fr", "fi", "[ ", "[\t", "[\n", "[g", "[[", "(p", "ti", "th", "pr", "fe"}
    | {one + two for one in "_=*-" for two in "_=*-"}
)
_LONGEST_FURNITURE = 200  # code points
# the last lines of a document of the Federal Register, or the contents page of its issue
_FILED_RE = lazy_re(r"\[?\(?F\.?R\.?\s+Doc\b|\[?Filed\s|Contents$", re.IGNORECASE)
_FURNITURE = Role.FURNITURE  # a member is looked up in its class in eight times the time
_LEAST_ANNEX = 40  # code points; less is a stray initial or code
# "it is hereby ordered", "I hereby proclaim", "is amended": words by which an order commands
# its first letter is looked for first
_ENACTING_RE = lazy_re(
    r"[adhioADHIO](?<=\b.)(?i:(?:(?<=o)rdered"
    r"|(?:(?<=i)s|(?<=a)re)\s+(?:hereby\s+)?(?:further\s+)?(?:directed|amended|proclaimed|prescribed|declared)"
    r"|(?:(?<=h)ereby|(?<=d)o)\s+(?:order|proclaim|direct|prescribe|amend|ordain|declare|find|determine|establish|revoke|make|promulgate)\w*"
    r")\b)"
)
# the same at the end of a paragraph, leading into what follows: "it is hereby ordered as follows:", "I hereby order:"
_FORMULA_RE = lazy_re(
    r"[ADEFOPRadefopr](?<=\b.)(?i:(?:(?<=o)rd(?:er(?:ed)?|ain(?:ed)?)|(?<=d)(?:irect(?:ed)?|elegated?|esignated?|etermined?)"
    r"|(?<=p)(?:roclaim(?:ed)?|rescribed?|romulgated?)|(?<=a)(?:mended?|dopted?)|(?<=e)stablished?|(?<=r)evoked?"
    r"|(?<=f)ollow(?:s|ing(?:\s+\w+){0,3}))"
    r"(?:,?\s+(?:that|as\s+follows|the\s+following|(?:further|by|to\s+read)\s+as\s+follows))?\s*[:,]?\s*(?:—|–|--|-)?$)"
)
_RUN_IN_RE = lazy_re(
    r":\s{0,3}(?=(?:Section|SECTION)\s1\.\s{1,3}[A-Z(])"
)  # "ordered: Section 1. Purpose.", in scraped texts
_RECITAL_RE = lazy_re(
    r"WHEREAS|Whereas|By\s+(?:virtue|the\s+authority|direction|power)|BY\s+(?:VIRTUE|THE\s+AUTHORITY)|Under\s+and\s+by|UNDER\s"
    r"|Pursuant\s+to|PURSUANT|NOW,?\s+THEREFORE|Now,?\s+(?:therefore|THEREFORE)|In\s+(?:order|pursuance|accordance)|I,\s|IT\s+IS|It\s+is"
)
_WHEREAS_RE = lazy_re(r"WHEREAS|Whereas|AND\s+WHEREAS|And\s+whereas")
_THEREFORE_RE = lazy_re(r"NOW,?\s+THEREFORE|Now,?\s+(?:therefore|Therefore|THEREFORE)")
_NEXT_WHEREAS_RE = lazy_re(r"(?:AND\s+|And\s+)?(?:WHEREAS|Whereas|whereas)\b")
# "NOW, THEREFORE, ...", "By the authority vested in me ...", "By virtue of ...", "Pursuant to ..."
_ENACTS_RE = lazy_re(
    r"NOW,?\s+THEREFORE|Now,?\s+(?:therefore|Therefore|THEREFORE)|By\s+(?:virtue|the\s+(?:authority|power))|BY\s+(?:VIRTUE|THE\s+AUTHORITY)"
    r"|Under\s+and\s+by|Pursuant\s+to|It\s+is\b|IT\s+IS\b|I\s+(?:do\s+)?hereby|I,\s|THEREFORE|Therefore"
)
_TITLE_BLOCKS = 6  # of a document without roles: its title and what else may stand above the first sentence
_FRONT_BLOCKS = 25  # running heads of the Federal Register above the number line
_PREAMBLE_BLOCKS = 200
_LONGEST_TITLE = 600  # code points


class Regions(NamedTuple):
    """Indices into the blocks: where recitals, operative text, signature, and what follows the signature begin."""

    preamble: int
    body: int
    signature: int
    tail: int


def is_furniture(text: str, block: Block) -> bool:
    """Whether a block is a filing, billing or page line, or stands for a picture."""
    start, end, role = block
    if role is _FURNITURE or end - start >= _LONGEST_FURNITURE:
        return role is _FURNITURE
    return (
        _FURNITURE_RE.match(text, start, end) or _BILLING_RE.search(text, start, min(end, start + _BILLED))
    ) is not None


def leave_furniture(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks that are no furniture."""
    coded = "illing" in text or "ILLING" in text  # before a billing code anything may stand
    return [
        block
        for block in blocks
        if block[2] is not _FURNITURE
        and (
            block[1] - block[0] >= _LONGEST_FURNITURE
            or not (
                text[block[0] : block[0] + 2].lower() in _FURNITURE_BEGINS
                or (coded and "illing" in text[block[0] : block[0] + _BILLED].lower())
            )
            or not is_furniture(text, block)
        )
    ]


def annex_after(text: str, blocks: Sequence[Block], end: int) -> list[Block]:
    """The paragraphs of an annex: what stands after the signature, up to the filing line if there is one."""
    after = [b for b in blocks if b.start >= end]
    filed = next((i for i, b in enumerate(after) if _FILED_RE.match(text, b.start, b.end)), len(after))
    annex = leave_furniture(text, after[:filed])
    return annex if sum(b.end - b.start for b in annex) >= _LEAST_ANNEX else []


def split_run_in(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, the one cut in two that runs from the enacting words into section 1 ("ordered: Section 1. ...")."""
    out = list(blocks)
    for i, b in enumerate(out[:_FRONT_BLOCKS]):
        if m := _RUN_IN_RE.search(text, b.start, b.end):
            out[i : i + 1] = [Block(b.start, m.start() + 1, b.role), Block(m.end(), b.end, b.role)]
            break
    return out


def find_regions(text: str, blocks: Sequence[Block], labelled: Sequence[bool]) -> Regions:
    """Cut the blocks (without furniture) into regions; ``labelled`` says which of them begin with a designator."""
    preamble = _end_of_titles(text, blocks, labelled)
    signature, tail = find_signature(text, blocks, preamble)
    body = _end_of_preamble(text, blocks, labelled, preamble, signature)
    return Regions(preamble, body, signature, tail)


def _end_of_titles(text: str, blocks: Sequence[Block], labelled: Sequence[bool]) -> int:
    """The block after the number and title lines; what a source prints before its number line is of no order."""
    start = at = _after_number_line(text, blocks)
    while at < min(len(blocks), start + _TITLE_BLOCKS):
        b = blocks[at]
        if b.role not in (Role.NUMBER, Role.TITLE):
            if labelled[at] or _RECITAL_RE.match(text, b.start, b.end) or b.end - b.start > _LONGEST_TITLE:
                break
            if text[b.end - 1] in ".;:,—" or _ENACTING_RE.search(text, b.start, b.end):
                break
        at += 1
    return at


def _after_number_line(text: str, blocks: Sequence[Block]) -> int:
    after = 0
    for i in range(min(len(blocks), _FRONT_BLOCKS)):
        b = blocks[i]
        if b.role is Role.NUMBER or (b.end - b.start < 300 and _NUMBER_LINE_RE.match(text, b.start, b.end)):
            after = i + 1
        elif _RECITAL_RE.match(text, b.start, b.end) or b.end - b.start > _LONGEST_TITLE:
            break
    return after


def _end_of_preamble(text: str, blocks: Sequence[Block], labelled: Sequence[bool], start: int, end: int) -> int:
    """The block after the enacting formula; a formula with its command in the same paragraph is operative text."""
    recitals, start = start, _therefore(text, blocks, start, end)
    first = next((i for i in range(start, end) if labelled[i]), end)
    if start > recitals and text[blocks[start].end - 1] == "." and start + 1 < first:
        return start  # "Now, therefore, I ... do hereby order that ...", a command of its own (EO 6581)
    near = range(start, min(first, start + _PREAMBLE_BLOCKS))
    for at in near:
        b = blocks[at]
        if text[b.end - 1] in ":—-,":
            formula = _FORMULA_RE.search(text, max(b.start, b.end - 120), b.end)
            if formula or _ENACTING_RE.search(text, max(b.start, b.end - 800), b.end):
                return at if _leads_into_quotation(text, blocks, at, end) else at + 1
    for at in near:
        b = blocks[at]
        if not _WHEREAS_RE.match(text, b.start, b.end) and _ENACTING_RE.search(
            text, b.start, min(b.end, b.start + 20_000)
        ):
            return at + 1 if at + 1 == first < end else at
    if first < end:
        return first
    return next((i for i in range(start, end) if not _WHEREAS_RE.match(text, blocks[i].start, blocks[i].end)), end)


def _therefore(text: str, blocks: Sequence[Block], start: int, end: int) -> int:
    """Where "Now, therefore" ends recitals, which may quote provisions with their labels (EO 6084); else ``start``."""
    if start < end and _WHEREAS_RE.match(text, blocks[start].start):
        for at in range(start, min(end, start + _PREAMBLE_BLOCKS)):
            if _THEREFORE_RE.match(text, blocks[at].start):
                return at
    return start


def _leads_into_quotation(text: str, blocks: Sequence[Block], at: int, end: int) -> bool:
    """Whether a paragraph commands by itself ("paragraph 2 is hereby amended to read as follows:")."""
    b = blocks[at]
    if at + 1 >= end or not replaces(text, b.start, b.end):
        return False
    first = blocks[at + 1]
    if opening_mark(text, first.start):
        return True
    d = match_designator(text, first.start, first.end)
    if d is None:
        return False
    return min(r.ordinal for r in d.readings) > 1 or names(text, b.start, b.end, text[d.start : d.end], d.value)


def read_preamble(text: str, blocks: Sequence[Block]) -> list[Node]:
    """The preamble as one node: a RECITAL from each "Whereas" on; the last paragraph is the ENACTING_FORMULA."""
    if not blocks:
        return []
    groups: list[tuple[Kind, list[Block]]] = []
    for at, block in enumerate(blocks):
        is_formula = at == len(blocks) - 1 and _ENACTS_RE.match(text, block.start, block.end) is not None
        if is_formula or _NEXT_WHEREAS_RE.match(text, block.start, block.end):
            groups.append((Kind.ENACTING_FORMULA if is_formula else Kind.RECITAL, [block]))
        elif groups and groups[-1][0] is Kind.RECITAL:
            groups[-1][1].append(block)
        else:
            groups.append((Kind.CONTENT, [block]))
    pieces = [
        Node(kind, members[0].start, members[0].end) if kind is Kind.CONTENT else gather_words(kind, members)
        for kind, members in groups
    ]
    return [gather(Kind.PREAMBLE, pieces)]
