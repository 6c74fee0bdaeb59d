"""Word files written by hand: the least of WordprocessingML around what a test is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
BY = 'w:id="9" w:author="A" w:date="2031-05-03T00:00:00Z"'


def r(text: str, properties: str = "", *, tag: str = "t") -> str:
    """A run."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def p(content: str, properties: str = "") -> str:
    """A paragraph; words without markup become its run."""
    runs = content if content.startswith("<") or not content else r(content)
    inside = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{inside}{runs}</w:p>"


def item(content: str, level: int = 0, number: int = 1, more: str = "") -> str:
    """A paragraph of a list."""
    return p(content, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>{more}')


def inserted(content: str) -> str:
    return f"<w:ins {BY}>{content}</w:ins>"


def deleted(text: str) -> str:
    return f"<w:del {BY}>{r(text, tag='delText')}</w:del>"


def mark(change: str) -> str:
    """Properties of a paragraph whose mark was inserted or deleted."""
    return f"<w:rPr><w:{change} {BY}/></w:rPr>"


def row(*cells: str, properties: str = "") -> str:
    inside = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{inside}{''.join(f'<w:tc>{c}</w:tc>' for c in cells)}</w:tr>"


def level(at: int, style: str, text: str, *, start: int = 1, more: str = "") -> str:
    """``w:lvl``; ``more`` stands before ``w:lvlText``."""
    inside = f'<w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{at}">{inside}</w:lvl>'


def numbering(abstract: Mapping[int, str], lists: Mapping[int, tuple[int, str]]) -> str:
    """numbering.xml: the levels of each abstract list, and of each list its abstract one and its overrides."""
    first = "".join(f'<w:abstractNum w:abstractNumId="{n}">{levels}</w:abstractNum>' for n, levels in abstract.items())
    second = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{a}"/>{overrides}</w:num>' for n, (a, overrides) in lists.items()
    )
    return f"{HEAD}<w:numbering {NS}>{first}{second}</w:numbering>"


def styles(*inside: str) -> str:
    return f"{HEAD}<w:styles {NS}>{''.join(inside)}</w:styles>"


def style(name: str, more: str = "", *, kind: str = "paragraph", default: str = "") -> str:
    """A style; its id is its name without spaces."""
    mark = f' w:default="{default}"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name.replace(" ", "")}"{mark}><w:name w:val="{name}"/>{more}</w:style>'
    )


def document(body: str) -> str:
    return f"{HEAD}<w:document {NS} {MORE}><w:body>{body}<w:sectPr/></w:body></w:document>"


def notes(kind: str, *texts: str) -> str:
    """footnotes.xml or endnotes.xml, with the rule that Word puts first."""
    one = kind[:-1]
    rule = f'<w:{one} w:type="separator" w:id="-1">{p("----")}</w:{one}>'
    inside = "".join(
        f'<w:{one} w:id="{n}">{p(f"<w:r><w:{one}Ref/></w:r>" + r(text))}</w:{one}>' for n, text in enumerate(texts, 1)
    )
    return f"{HEAD}<w:{kind} {NS}>{rule}{inside}</w:{kind}>"


def parts_of(body: str, **parts: str) -> dict[str, str]:
    """The entries of the archive; ``parts`` are whole XML parts such as ``numbering`` or ``footnotes``."""
    listed = "".join(
        f'<Relationship Id="r{n}" Type="{TYPE}/{kind}" Target="{kind}.xml"/>' for n, kind in enumerate(parts)
    )
    types = "".join(f'<Override PartName="/word/{k}.xml" ContentType="{WORD}.{k}+xml"/>' for k in parts)
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="r0" Type="{TYPE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": document(body),
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{RELATIONS}">{listed}</Relationships>',
        **{f"word/{kind}.xml": text for kind, text in parts.items()},
    }


def pack(entries: Mapping[str, str]) -> bytes:
    """The archive, the same bytes for the same entries on one machine."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            info = zipfile.ZipInfo(name, (2031, 5, 3, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file."""
    return pack(parts_of(body, **parts))


def flat(entries: Mapping[str, str]) -> str:
    """The same parts in Word's own one-file form (Flat OPC)."""
    parts = "".join(
        f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{text.removeprefix(HEAD)}</pkg:xmlData></pkg:part>'
        for name, text in entries.items()
        if not name.startswith("[")
    )
    space = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"'
    return f'{HEAD}<?mso-application progid="Word.Document"?>\n<pkg:package {space}>{parts}</pkg:package>\n'
