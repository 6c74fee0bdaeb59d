"""The Sphinx extension: legal texts, comparisons and extracts as pages, in a domain of its own called ``law``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import legaldiff

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["setup"]

_STATIC = Path(__file__).parent / "static"
_ENV_VERSION = 3
"""The version of what the domain keeps in the environment; another number makes Sphinx read every page again."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the domain, its nodes, its setting and its style sheet to a project."""
    from legaldiff.sphinxext.diff import DiffDirective
    from legaldiff.sphinxext.document import DocumentDirective
    from legaldiff.sphinxext.domain import LawDomain, complain_of_missing
    from legaldiff.sphinxext.provisions import ProvisionsDirective
    from legaldiff.sphinxext.writers import add_nodes

    add_nodes(app)
    folders = "Folders outside of the source directory that are published."
    app.add_config_value("legaldiff_folders", [], "env", (list, tuple, str), folders)
    app.add_domain(LawDomain)
    app.add_directive_to_domain("law", "document", DocumentDirective)
    app.add_directive_to_domain("law", "diff", DiffDirective)
    app.add_directive_to_domain("law", "provisions", ProvisionsDirective)
    app.connect("warn-missing-reference", complain_of_missing)
    app.connect("builder-inited", _add_static_path)
    app.add_css_file("legaldiff.css")
    return {
        "version": legaldiff.__version__,
        "env_version": _ENV_VERSION,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def _add_static_path(app: Sphinx) -> None:
    app.config.html_static_path.append(str(_STATIC))
