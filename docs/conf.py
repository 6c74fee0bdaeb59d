"""Sphinx configuration of the site."""

import sys
from pathlib import Path

from legaldiff import __version__

sys.path.insert(0, str(Path(__file__).parent / "_ext"))
project = "legaldiff"
author = "The legaldiff contributors"
copyright = "The legaldiff contributors"
release = version = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_click", "legaldiff.sphinxext", "schema_tables"]
exclude_patterns = ["_build"]
legaldiff_folders = ["../texts"]
smartquotes_action = "qe"  # "--only" is no dash
latex_engine = "xelatex"  # pdflatex has no sign for ↔, nor for what a law may quote
html_theme = "pydata_sphinx_theme"
html_theme_options = {"show_toc_level": 2}
html_sidebars = {"*": []}  # pages at the top have no sections of pages to list
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]
autodoc_member_order = "bysource"
# Nothing is fetched while building, so names of the standard library have no inventory to point at.
nitpick_ignore_regex = [
    ("py:.*", r"(collections\.abc|pathlib|os|types|typing|functools|enum)\..*"),
    ("py:.*", r"(Iterator|Iterable|Sequence|Mapping|Callable|Literal|PathLike|MappingProxyType|Any|Path|Counter)"),
    ("py:class", r"tuple\[~.*"),  # what autodoc makes of "tuple[Dropped, ...]" as the type of a field
    ("py:.*", r"(Cell|ChangeKind|Significance|Op|Rules|T)"),
]
