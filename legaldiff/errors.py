"""The errors that legaldiff raises: one root, one class per part that can refuse."""

from __future__ import annotations

__all__ = ["AddressError", "LegalDiffError", "PatchError", "ReadError", "RegistryError", "RuleError"]


class LegalDiffError(Exception):
    """The root of every error that legaldiff raises on purpose."""


class ReadError(LegalDiffError):
    """A source that cannot be read: says where, what was expected, and shows the line with a caret.

    ``line`` and ``column`` count from 1, in code points; 0 where there is no such place (a missing file).
    """

    def __init__(self, message: str, *, file: str = "", line: int = 0, column: int = 0, text: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line
        self.column = column
        self.text = text

    @classmethod
    def at(cls, message: str, source: str, offset: int, *, file: str = "") -> ReadError:
        """Make the error that points at a code-point offset of ``source``."""
        start = source.rfind("\n", 0, offset) + 1
        end = source.find("\n", offset)
        line = source.count("\n", 0, offset) + 1
        text = source[start : end if end >= 0 else len(source)]
        return cls(message, file=file, line=line, column=offset - start + 1, text=text)

    def __str__(self) -> str:
        place = ":".join([self.file or "<text>", *(str(n) for n in (self.line, self.column) if n)])
        return f"{place}: {self.message}"

    def caret(self, width: int = 76) -> str:
        """The offending line, cut to ``width`` code points around the place, with a caret below it."""
        if not self.line:
            return ""
        left = max(0, self.column - 1 - width // 2)
        shown = self.text[left : left + width].replace("\t", " ")
        return f"{shown}\n{' ' * (self.column - 1 - left)}^"


class PatchError(LegalDiffError):
    """An edit script that does not fit the document, with the place where it stopped fitting."""


class RuleError(LegalDiffError):
    """A rule that cannot be used."""


class AddressError(LegalDiffError, KeyError):
    """A path or reference that names no provision of the document, with the nearest that exist."""

    def __str__(self) -> str:
        return str(self.args[0])


class RegistryError(LegalDiffError):
    """A name that no reader, matcher, rule or report has, with the names that would have been right."""
