"""XML as a tree of lxml, for readers that need no place in the source: hostile XML is refused as in ``events``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legaldiff.errors import ReadError
from legaldiff.readers.xml.events import TOO_DEEP

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["parse_tree"]

_BLANK = "\ufeff\0 \t\r\n"
_DECLARED = ("<!DOCTYPE", "<!ENTITY")  # not only before the root: an entity hides behind a long comment
# A control character is no XML: the parser sees a space
_SEEN = bytes(byte if byte >= 32 or byte in b"\t\r\n" else 32 for byte in range(256))


def parse_tree(source: str, name: str = "the XML") -> _Element:
    """The root of an XML text, without comments; raises ``ReadError`` where it is broken, cut short, or hostile."""
    from lxml import etree

    if any(word in source for word in _DECLARED):
        raise ReadError(f"{name} declares a document type or an entity, which no Word file does")
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(source.lstrip(_BLANK).encode("utf-8", "replace").translate(_SEEN), parser)
    except etree.XMLSyntaxError as error:
        if "depth" in error.msg:
            raise ReadError(TOO_DEEP) from None
        raise ReadError(f"{name} is not well-formed XML ({error.msg}): correct it, or name another format") from None
