"""What is checked of each real text, in two worker processes; a worker hands back what went wrong as one line."""

from __future__ import annotations

import multiprocessing
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from laws import check_document, check_extracts, check_round_trip, outline
from writing import check_writing

import legaldiff
from legaldiff.writers import WRITERS

T = TypeVar("T")

__all__ = ["check_all", "check_formats", "check_pair", "check_reading"]


def check_reading(path: Path) -> None:
    """Laws 1, 2 and 7 for one file; and that it has provisions at all."""
    document = legaldiff.read_file(path)
    check_document(document)
    check_extracts(document)
    assert outline(document), "not one provision was found"


def check_pair(pair: tuple[Path, Path]) -> None:
    """Law 3 for two files."""
    check_round_trip(*(legaldiff.read_file(path) for path in pair))


def check_formats(path: Path) -> None:
    """Law 8 for one file and every format."""
    document = legaldiff.read_file(path)
    for name in WRITERS:
        check_writing(document, name)


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
