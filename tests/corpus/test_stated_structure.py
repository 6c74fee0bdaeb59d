"""XML that states its own structure: every numbered element is a provision with its designator, heading and words.

The elements are found by the standard library's reader, without any help of the package.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from corpus.test_real_texts import CORPUS
from writing import letters

import legaldiff
from legaldiff import Document, Kind, Node

SECTIONS = re.compile(r"^(?:§+|(?:sub)?(?:title|chapter|part)s?\b|appendix)\s*", re.IGNORECASE)
STOPS = ".:—–-"
HIGH = ("appendix", "title", "subtitle", "chapter", "subchapter", "part", "subpart", "section")
DIVISIONS = {
    "TITLE": "title", "CHAPTER": "chapter", "SUBCHAP": "subchapter", "PART": "part", "SUBPART": "subpart",
    "SECTION": "section", "APPENDIX": "appendix",
}  # fmt: skip


class Numbered(NamedTuple):
    """A numbered element: its kind, designator, heading and own words, white space left out."""

    kind: str
    value: str
    heading: str
    words: str


def local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def words_of(element: ET.Element, leave: Callable[[ET.Element], bool]) -> str:
    """The words of an element without those of the elements to leave."""
    parts = [element.text or ""]
    for child in element:
        if not leave(child):
            parts.append(words_of(child, leave))
        parts.append(child.tail or "")
    return " ".join(parts)


def plain_value(printed: str) -> str:
    value = SECTIONS.sub("", " ".join(printed.replace("–", "-").split())).strip(" .()")
    return re.sub(r"^([A-Z]) to .*Part \d+$", r"\1", value)


def split_heading(head: str) -> str:
    """The heading behind a designator: "PART 1—DEFINITIONS", "§ 1.1   Scope."."""
    printed = " ".join(head.split())
    if printed.startswith("§"):
        return re.sub(r"^§+ \S+ ?", "", printed)
    return "".join(re.split(r"—|(?=\[)", printed, maxsplit=1)[1:])


def ecfr_elements(root: ET.Element) -> Iterator[Numbered]:
    def leave(element: ET.Element) -> bool:
        return element.get("TYPE") in DIVISIONS or element.tag == "CFRTOC" or element in heads

    divisions = [e for e in root.iter() if e.get("TYPE") in DIVISIONS]
    heads = {e.find("HEAD") for e in divisions}
    for element in divisions:
        head = element.findtext("HEAD") or "".join(element.find("HEAD").itertext())
        number = element.get("N") or ""
        if number == "0":  # the eCFR numbers a reserved chapter so, whatever its heading says
            number = head.split()[1]
        yield Numbered(
            DIVISIONS[element.get("TYPE") or ""],
            plain_value(number),
            letters(split_heading(head)).strip(STOPS),
            letters(words_of(element, leave)),
        )


def cfr_elements(root: ET.Element) -> Iterator[Numbered]:
    contents = {e for c in root.iter("CONTENTS") for e in c.iter()}
    divisions = [e for e in root.iter() if e.tag in DIVISIONS and e not in contents and len(e)]
    furniture = ("EAR", "CONTENTS", "GID", "FDSYS")
    for element in divisions:
        number = element.find("SECTNO")
        heads = [c for c in (element.find(t) for t in ("SECTNO", "SUBJECT", "RESERVED", "HD")) if c is not None][
            : 3 if number is not None else 1
        ]
        if number is None:
            printed = " ".join("".join(heads[0].itertext()).split())
            value, heading = plain_value(printed.partition("—")[0]), printed.partition("—")[2]
            if printed.endswith("[Reserved]"):
                value, heading = plain_value(printed.removesuffix("[Reserved]")), "[Reserved]"
        else:
            heads = [h for h in heads if h.tag != "HD"][:2]
            value = plain_value("".join(number.itertext()))
            heading = " ".join("".join(h.itertext()) for h in heads[1:])
        left = {*heads, *divisions, *contents} - {element}
        own = words_of(element, lambda e, left=left: e in left or e.tag in furniture)
        yield Numbered(DIVISIONS[element.tag], value, letters(heading).strip(STOPS), letters(own))


def dc_elements(root: ET.Element) -> Iterator[Numbered]:
    heads = ("num", "heading", "prefix")

    def leave(element: ET.Element) -> bool:
        return "/codify}" in element.tag or local(element) in ("para", "section", "container")

    hidden = {e for top in root.iter() if "/codify}" in top.tag for e in top.iter()}
    for element in root.iter():
        if local(element) not in ("para", "section", "container") or element in hidden:
            continue
        parts = {local(c): c for c in reversed(list(element)) if local(c) in heads}
        heading = "".join(parts["heading"].itertext()) if "heading" in parts else ""
        own = words_of(element, lambda e, parts=parts: leave(e) or e in parts.values())
        yield Numbered("", plain_value("".join(parts["num"].itertext())), letters(heading).strip(STOPS), letters(own))


def regml_elements(root: ET.Element) -> Iterator[Numbered]:
    levels = {"section": "section", "interpSection": "section", "appendix": "appendix", "interpretations": "appendix"}
    heads = ("subject", "title", "appendixTitle")
    numbered = []
    for element in root.iter():
        name = local(element)
        head = next((c for c in element if local(c) in heads), None)
        title = " ".join("".join(head.itertext()).split()) if head is not None else ""
        if name in levels:
            found = re.match(r"(?:§|Section) \S*?\d(?=[ —])|(?:Appendix|Supplement) \w+(?: to Part \d+)?", title)
        elif name in ("paragraph", "interpParagraph"):
            found = re.match(r"\d+(?:\(\w+\))+", title) if not element.get("marker") else None
        else:
            continue
        if element.get("marker") or found:
            numbered.append((element, head, title, element.get("marker") or (found[0] if found else ""), bool(found)))
    skip = {element for element, *_ in numbered}
    out = ("tableOfContents", "graphic")
    for element, head, title, printed, split in numbered:
        value = printed if re.match(r"\d+\(", printed) else plain_value(printed)
        value = re.sub(r"^(Section |Appendix )|( to Part \d+)$", "", value) if "Suppl" not in value else value
        heading = title[len(printed) :] if split else title
        own = words_of(element, lambda e, head=head: e in skip or e is head or local(e) in out)
        yield Numbered("", value, letters(heading).strip(STOPS), letters(own))


def provision(document: Document, node: Node, *, above: tuple[str, ...]) -> Numbered:
    """The same of a provision; the words of one below the kinds ``above`` count as those of what it stands in."""
    num = next(c for c in node.children if c.kind is Kind.NUM)
    words = []
    todo = list(reversed(node.children))
    while todo:
        child = todo.pop()
        if child is num or (child in node.children and child.kind is Kind.HEADING):
            continue
        if child.kind.value in above:
            continue
        if child.children:
            todo.extend(reversed(child.children))
        else:
            words.append(document.text_of(child))
    heading = letters(document.heading(node)).strip(STOPS)
    return Numbered(node.kind.value, num.value or "", heading, letters("".join(words)))


def corpus_files(pattern: str) -> list[Path]:
    found = sorted(Path(CORPUS).glob(pattern)) if CORPUS else []
    if not found:
        pytest.skip("no real texts: set LEGALDIFF_CORPUS to the folder that holds them")
    return found


def compare(path: Path, want: list[Numbered], got: list[Numbered]) -> None:
    for one, other in zip(want, got, strict=False):
        assert one == other, f"{path.name}"
    assert len(want) == len(got), path.name


@pytest.mark.parametrize(
    ("pattern", "elements"), [("regulations/ecfr*/*.xml", ecfr_elements), ("regulations/cfr*/*.xml", cfr_elements)]
)
def test_each_division_of_the_code_is_a_provision(pattern: str, elements: Callable[..., Iterator[Numbered]]) -> None:
    for path in corpus_files(pattern):
        document = legaldiff.read_file(path)
        got = [provision(document, n, above=HIGH) for n in document.provisions if n.kind.value in HIGH]
        compare(path, list(elements(ET.parse(path).getroot())), got)
        assert document.coverage() == []


@pytest.mark.parametrize(
    ("pattern", "elements"), [("dc-law/*/*.xml", dc_elements), ("regulations/cfpb*/regulation/*.xml", regml_elements)]
)
def test_each_numbered_element_is_a_provision(pattern: str, elements: Callable[..., Iterator[Numbered]]) -> None:
    levels = (*HIGH, "division", "subsection", "paragraph", "subparagraph", "clause", "subclause", "item", "subitem")
    for path in corpus_files(pattern):
        document = legaldiff.read_file(path)
        nodes = [n for n in document.provisions if n.kind.value in levels]
        got = [provision(document, n, above=levels)._replace(kind="") for n in nodes]
        compare(path, list(elements(ET.parse(path).getroot())), got)
        assert document.coverage() == []
