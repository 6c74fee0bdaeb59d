"""The three standard streams: each has a place, and what is written arrives whole or raises."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

__all__ = ["prepare_streams", "silence"]


def prepare_streams() -> None:
    """UTF-8 and line feeds wherever this runs, a buffer, and the null device in the place of what is closed."""
    if sys.stdin is None:  # in the order of the descriptors, so that no file that is opened later gets one of the three
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8", closefd=False)
    if sys.stdout is None:
        sys.stdout = _open_output(os.open(os.devnull, os.O_WRONLY))
    elif isinstance(sys.stdout, io.TextIOWrapper):
        if isinstance(sys.stdout.buffer, io.RawIOBase):  # PYTHONUNBUFFERED: without a buffer nobody sees a short write
            sys.stdout = _open_output(sys.stdout.fileno())
        else:
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if sys.stderr is None:
        sys.stderr = _open_output(os.open(os.devnull, os.O_WRONLY))


def silence(stream: TextIO) -> None:
    """Lead to the null device what a stream holds and gets from now on, or Python complains about it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _open_output(descriptor: int) -> TextIO:
    return os.fdopen(descriptor, "w", encoding="utf-8", newline="\n", closefd=False)
