"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Literal

__all__ = ["check_target", "open_whole"]

_TEXT: dict[str, dict[str, Any]] = {"w": {"encoding": "utf-8", "newline": "\n"}, "wb": {}}
"""How a stream of each mode is opened: text is UTF-8 with line feeds everywhere."""


def check_target(file: str, inputs: Iterable[str]) -> None:
    """Say early that a file cannot be written, before any work is done; raises ``OSError``.

    It must not be, by whatever name, one of the ``inputs``.
    """
    if any(_is_same(file, name) for name in inputs):
        raise FileExistsError(17, "this is one of the inputs: name another file for the result", file)
    if _is_special(file):
        return
    path = Path(os.path.realpath(file))
    if path.is_dir():
        raise IsADirectoryError(21, "this is a directory: name a file in it", file)
    if not path.parent.is_dir():
        raise FileNotFoundError(2, "there is no such directory to write to", file)
    if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise PermissionError(13, "it cannot be written: check your rights", file)


@contextmanager
def open_whole(file: str, mode: Literal["w", "wb"] = "w") -> Iterator[IO[Any]]:
    """A stream to a new file beside the old one, which it replaces at the end; an error on the way leaves the old one.

    It takes text, with ``wb`` bytes.

    What is not a regular file (``/dev/stdout``, a named pipe) is written to directly.
    """
    if _is_special(file):
        with Path(file).open(mode, **_TEXT[mode]) as stream:
            yield stream
        return
    path = Path(os.path.realpath(file))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, mode, **_TEXT[mode]) as stream:
            yield stream
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _is_same(file: str, name: str) -> bool:
    try:
        return os.path.samestat(Path(file).stat(), os.fstat(0) if name == "-" else Path(name).stat())
    except (OSError, ValueError):  # there is no such file, or none that could be read
        return False


def _is_special(file: str) -> bool:
    path = Path(file)
    return path.exists() and not path.is_file() and not path.is_dir()


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, or those that a new file gets here."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
