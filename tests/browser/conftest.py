"""A real browser for the HTML report; its tests are skipped where none is installed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.chromium import PROGRAM, Chromium

import legaldiff

TEXTS = Path(__file__).parents[2] / "texts"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    if PROGRAM is None:
        pytest.skip("chromium is not installed")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Chromium(Path(profile))
        yield browser
        browser.close()


@pytest.fixture
def browser(chromium: Chromium) -> Chromium:
    chromium.resize(1280)
    return chromium


@pytest.fixture(scope="session")
def quotations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page on the quotations of a fact check."""
    article = legaldiff.read_file(TEXTS.parent / "tests" / "gold" / "quotes" / "fact-check.md")
    found = legaldiff.check_quotes(article, [legaldiff.read_file(TEXTS / "interior-safety" / "order-2017.txt")])
    file = tmp_path_factory.mktemp("page") / "quotations.html"
    file.write_text(legaldiff.render(found, "html", file="fact-check.md"), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def order(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page on the two specimen orders."""
    old, new = (legaldiff.read_file(TEXTS / "interior-safety" / f"order-{year}.txt") for year in (2017, 2025))
    file = tmp_path_factory.mktemp("page") / "order.html"
    file.write_text(legaldiff.render(legaldiff.diff(old, new), "html"), encoding="utf-8")
    return file
