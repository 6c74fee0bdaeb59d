"""How people write a reference to a provision of a text: ``EO 99017 sec. 9(a)``, ``99017#9(a)``."""

from __future__ import annotations

import re

from legaldiff.address import normalise_reference
from legaldiff.lazy import lazy_re

__all__ = ["canonical", "cite", "make_name", "readings"]

_PREFIX_RE = lazy_re(
    r"(?:(?:e\.? ?o\.?|executive order|order|proclamation|ordinance|memorandum|act) )?(?:nos?(?:\. ?| ))?",
    re.IGNORECASE,
)  # "EO No. 99017"
_NAME_RE = lazy_re(r"([^\s#,]+)(?:#|,? |,?$)")  # "99017#", "99017, "
_NOT_NAME_RE = lazy_re(r"[\s#,;]+")  # what would end a name


def make_name(text: str) -> str:
    """A short name out of any text: one word, without the marks that part a name from a path."""
    return _NOT_NAME_RE.sub("-", text.strip()).strip("-") or "text"


def readings(written: str) -> list[tuple[str, str]]:
    """The ways to read a reference as a short name and a path, the likeliest first; the path is empty for a text.

    ``EO 99017 sec. 9(a)``, ``99017#9(a)`` and ``section 9(a) of Executive Order 99017`` are all ``("99017", "9(a)")``.
    """
    words = " ".join(written.split())
    path, _, text = words.rpartition(" of ")
    candidates = [(text.removeprefix("the "), path)] if path else []
    candidates.append((words, ""))
    found = []
    for rest, path in candidates:
        prefix = _PREFIX_RE.match(rest)
        for start in dict.fromkeys((prefix.end() if prefix else 0, 0)):
            name = _NAME_RE.match(rest, start)
            tail = rest[name.end() :] if name else ""
            if name and not (path and tail):
                found.append((name[1], normalise_reference(path or tail)))
    return found


def canonical(written: str) -> str:
    """The reference in the form in which an inventory lists it: ``99017#9(a)``."""
    name, path = next(iter(readings(written)), (written, ""))
    return f"{name}#{path}" if path else name


def cite(name: str, path: str) -> str:
    """A provision as people name it: ``99017 sec. 9(a)``, ``99017, preamble``; ``sec. 9(a)`` where there is no name."""
    if not path:
        return name
    if path[0].isdigit():
        return f"{name} sec. {path}".strip()
    return f"{name}, {path}" if name else path
