"""The Word and PDF forms of the specimens are what their maker makes of the plain text."""

from __future__ import annotations

from pathlib import Path

import pytest
from making.specimens import ROOT, SPECIMENS, make

import legaldiff

MADE = [(file, data) for base in SPECIMENS for file, data in make(base).items()]


@pytest.mark.parametrize(("file", "data"), MADE, ids=[f.relative_to(ROOT).as_posix() for f, _ in MADE])
def test_the_stored_file_says_what_is_made_anew(file: Path, data: bytes) -> None:
    assert legaldiff.read_file(file).source == legaldiff.read(data).source
