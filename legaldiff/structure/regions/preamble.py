"""The preamble: recitals ("WHEREAS ...") and the words that enact what follows."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Node
from legaldiff.structure.block import Block
from legaldiff.structure.draft import gather, gather_words

__all__ = ["read_preamble"]

_WHEREAS_RE = lazy_re(r"(?:AND\s+|And\s+)?(?:WHEREAS|Whereas|whereas)\b")
# "NOW, THEREFORE, ...", "By the authority vested in me ...", "By virtue of ...", "Pursuant to ..."
_FORMULA_RE = lazy_re(
    r"NOW,?\s+THEREFORE|Now,?\s+(?:therefore|Therefore|THEREFORE)|By\s+(?:virtue|the\s+(?:authority|power))|BY\s+(?:VIRTUE|THE\s+AUTHORITY)"
    r"|Under\s+and\s+by|Pursuant\s+to|It\s+is\b|IT\s+IS\b|I\s+(?:do\s+)?hereby|I,\s|THEREFORE|Therefore"
)


def read_preamble(text: str, blocks: Sequence[Block]) -> list[Node]:
    """The preamble as one node: a RECITAL from each "Whereas" on; the last paragraph is the ENACTING_FORMULA."""
    if not blocks:
        return []
    groups: list[tuple[Kind, list[Block]]] = []
    for at, block in enumerate(blocks):
        is_formula = at == len(blocks) - 1 and _FORMULA_RE.match(text, block.start, block.end) is not None
        if is_formula or _WHEREAS_RE.match(text, block.start, block.end):
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
