"""Fills the templates of the page: all that is put in is sanitised and escaped, and a policy forbids the rest."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from legaldiff.lazy import lazy_re
from legaldiff.reports.words.sanitise import sanitise

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["fill", "make_policy"]

_FOLDER = "page"
_BLANK_RE = lazy_re(r"\n\n+")  # between two paragraphs of a reading text


def fill(template: str, **values: object) -> str:
    """The page that a template makes of the values, in the frame that all pages share."""
    return _environment().get_template(f"{template}.html.j2").render(**values)


def make_policy(style: str, script: str) -> str:
    """A content security policy that lets in exactly this style sheet and this script, and no request at all.

    Source: Content Security Policy Level 3 (W3C), sections 2.3.1 and 6.7.3; Trusted Types for the last directive.
    """
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _load(name: str) -> str:
    """A file of the page; line ends are read as line feeds, as a browser does before it takes the hash."""
    return (files("legaldiff.reports") / _FOLDER / name).read_text(encoding="utf-8")


def _neutralise(value: object) -> object:
    """What Jinja does with every value before it escapes it; what it has escaped already is no plain string."""
    return sanitise(value) if type(value) is str else value


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        finalize=_neutralise,
        loader=FunctionLoader(_load),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["paragraphs"] = _BLANK_RE.split
    style, script = _load("report.css"), _load("report.js")
    environment.globals.update(style=style, script=script, policy=make_policy(style, script))
    return environment
