"""What the directives share: reading the files of a page, and complaining with the place of the directive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePath
from typing import NamedTuple

from docutils import nodes
from sphinx import addnodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

import legaldiff
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.sphinxext.nodes import make_text
from legaldiff.sphinxext.reference import make_name

__all__ = ["LawDirective", "Sought", "Source", "split_words"]

_LOGGER = logging.getLogger(__name__)


class Source(NamedTuple):
    """A text as read, and its file relative to the source directory."""

    document: legaldiff.Document
    file: str

    @property
    def name(self) -> str:
        """The short name unless the author gives another: the number that the text states, else the file's stem."""
        return make_name(self.document.meta.number or PurePath(self.file).stem)


class Sought(NamedTuple):
    """A provision that may be published: of this file, else of a text under this short name unless that is empty."""

    file: str
    name: str
    path: str


class LawDirective(SphinxDirective):
    """A directive that reads legal texts; whatever is wrong with them is a warning ``law.read``, and never more."""

    def read(self, path: str, reader: str | None = None) -> Source | None:
        """Read a file, found as Sphinx finds files; None, with a warning, where that cannot be done.

        The page is read again whenever the file has changed. The document knows its file by the bare name, so that a
        page does not depend on where it was built.
        """
        try:
            file, place = self._locate(path.strip())
            document = legaldiff.read_file(place, reader, encoding=self.options.get("encoding"))
        except legaldiff.ReadError as error:
            error.file = file
            self.complain(str(error))
        except (legaldiff.LegalDiffError, OSError, RuntimeError, ValueError) as error:  # "a\0b", a loop of links
            self.complain(f"{path}: {error}")
        else:
            return Source(replace(document, file=PurePath(file).name), file)
        return None

    def _locate(self, path: str) -> tuple[str, Path]:
        """A file relative to the source directory, and where it really is; raises where it is not to be published."""
        if not self.state.document.settings.file_insertion_enabled:
            raise legaldiff.LegalDiffError("no file is read here: file_insertion_enabled is false")
        file, absolute = self.env.relfn2path(path)
        self.env.note_dependency(file)
        place = Path(absolute).resolve()
        named = self.config.legaldiff_folders
        names = ("", *([named] if isinstance(named, str) else named))
        folders = (Path(self.env.srcdir, name).resolve() for name in names)
        if not any(place.is_relative_to(folder) for folder in folders):
            where = "outside of the source directory: name its folder in legaldiff_folders (conf.py)"
            raise legaldiff.LegalDiffError(where)
        return file, place

    def complain(self, message: str) -> None:
        """Warn, with the place of the directive."""
        _LOGGER.warning(sanitise(message), type="law", subtype="read", location=self.get_location())

    def link(self, path: str, sought: Iterable[Sought]) -> addnodes.pending_xref:
        """A path, linked to the first of the provisions that is published on some page; plain where none is."""
        link = addnodes.pending_xref(
            "",
            nodes.inline("", "", make_text(path)),
            refdomain="law",
            reftype="ref",
            reftarget=path,
            refexplicit=True,
            refwarn=False,
            refdoc=self.env.docname,
            law_places=[tuple(place) for place in sought],
        )
        self.set_source_info(link)
        return link

    def choose(self, option: str, allowed: Iterable[str]) -> list[str]:
        """The words of an option; one that is not allowed is left out, with a warning that names those that are."""
        right, words = list(allowed), split_words(self.options.get(option, ""))
        for word in words:
            if word not in right:
                self.complain(f"{word!r} is nothing that :{option}: knows: expected any of {', '.join(right)}")
        return [word for word in words if word in right]


def split_words(text: str) -> list[str]:
    """Words parted by white space or commas."""
    return text.replace(",", " ").split()
