"""What is checked of each real text, in two worker processes; a worker hands back what went wrong as one line."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from laws import check_agreement, check_document, check_extracts, check_mirror, check_round_trip, check_spans, outline
from writing import check_writing

import legaldiff
from legaldiff import Document
from legaldiff.writers import WRITERS

T = TypeVar("T")
RETYPED = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "—": "--", "–": "-", "\u00a0": " "})

DIGEST = """
import hashlib, json, sys, legaldiff
names = sys.stdin.read().split("\\n")
for old, new in zip(names[::2], names[1::2]):
    found = legaldiff.diff(legaldiff.read_file(old), legaldiff.read_file(new))
    print(hashlib.sha256(json.dumps([found.to_dict(), found.script.to_dict()]).encode()).hexdigest())
"""

__all__ = ["check_all", "check_formats", "check_pair", "check_reading", "digest"]


def check_reading(path: Path) -> None:
    """Laws 1, 2 and 7 for one file; and that it has provisions at all."""
    document = legaldiff.read_file(path)
    check_document(document)
    check_extracts(document)
    assert outline(document), "not one provision was found"


def check_pair(pair: tuple[Path, Path]) -> None:
    """Laws 3, 4, 5, 7 and 11 for two files."""
    old, new = (legaldiff.read_file(path) for path in pair)
    check_round_trip(old, new)
    check_mirror(old, new)
    check_agreement(old, new)
    check_spans(old, new)
    again = legaldiff.diff(old, legaldiff.read_file(pair[0]))
    assert not again, f"a text differs from itself: {again.summary}"
    check_retyped(old)


def check_retyped(document: Document) -> None:
    """Law 4, second half: straight quotation marks, typed dashes and wide spaces are editorial, each of them."""
    retyped = legaldiff.read(document.text.translate(RETYPED))
    found = legaldiff.diff(legaldiff.read(document.text), retyped)
    wrong = [c for c in (*found.changes, *found.outside) if c.significance != "editorial"]
    assert not wrong, f"typography is told as {wrong[0].significance}: {wrong[0].reason} {wrong[0].hunks}"


def check_formats(path: Path) -> None:
    """Law 8 for one file and every format."""
    document = legaldiff.read_file(path)
    for name in WRITERS:
        check_writing(document, name)


def digest(pairs: Sequence[tuple[Path, Path]], seed: str) -> list[str]:
    """Law 6: the result of each comparison as a hash, in a process with this ``PYTHONHASHSEED``."""
    names = "\n".join(str(path) for pair in pairs for path in pair)
    command = [sys.executable, "-c", DIGEST]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(command, input=names, capture_output=True, text=True, check=True, env=environment)
    return done.stdout.split()


def _tell(check: Callable[[T], None], item: T) -> str:
    try:
        check(item)
    except Exception as error:  # every failure is told with its file, and the other files are still checked
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{item}: {type(error).__name__} at {Path(place.filename).name}:{place.lineno}: {str(error)[:300]}"
    return ""


def check_all(check: Callable[[T], None], items: Sequence[T]) -> list[str]:
    """Run a check over all items in two processes; one line for each that failed."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        return [told for told in pool.map(partial(_tell, check), items, chunksize=16) if told]
