"""The laws over every real text at hand; the texts are no part of the project: elsewhere these tests are skipped."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest
from corpus.checks import check_all, check_pair, check_reading, digest

CORPUS, GOLD = (os.environ.get(f"LEGALDIFF_{name}") for name in ("CORPUS", "GOLD"))
FOLDERS = {
    "federal-register/gpo-text": CORPUS,
    "federal-register/fr-html": CORPUS,
    "federal-register/fr-xml": CORPUS,
    "white-house": CORPUS,
    "state-ocr": CORPUS,
    "texts": GOLD,
    "raw-gpo": GOLD,
}
PAIRS = 500


def files(folder: str) -> list[Path]:
    """The texts of a folder; skips the test where there are none."""
    root = FOLDERS[folder]
    found = sorted(p for p in (Path(root) / folder).rglob("*") if p.is_file()) if root else []
    if not found:
        pytest.skip(f"no real texts in {folder}: set LEGALDIFF_CORPUS and LEGALDIFF_GOLD to the folders that hold them")
    return [p for p in found if p.suffix in (".txt", ".htm", ".html", ".xml", ".md") and p.stem != "README"]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("folder", FOLDERS)
def test_every_text_is_read_by_law(folder: str) -> None:
    wrong = check_all(check_reading, files(folder))
    assert not wrong, f"{len(wrong)} texts:\n" + "\n".join(wrong[:20])


def pairs(number: int) -> list[tuple[Path, Path]]:
    """Neighbours in three formats, spread over all of them: orders of one kind, some of them versions of one work."""
    folders = [files(folder) for folder in list(FOLDERS)[:3]]
    found = [pair for texts in folders for pair in pairwise(texts)]
    return found[:: max(1, len(found) // number)]


@pytest.mark.timeout(300)
def test_the_laws_of_comparing_hold_for_real_pairs() -> None:
    chosen = pairs(PAIRS)
    wrong = check_all(check_pair, chosen)
    assert not wrong, f"{len(wrong)} of {len(chosen)} pairs:\n" + "\n".join(wrong[:20])


@pytest.mark.timeout(300)
def test_two_hash_seeds_compare_alike() -> None:
    chosen = pairs(PAIRS // 5)
    first, second = (digest(chosen, seed) for seed in ("1", "4711"))
    assert len(first) == len(chosen)
    assert first == second
