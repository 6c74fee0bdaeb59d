"""A document that is written to attack whoever reads the report does nothing to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser.chromium import Chromium
from unit.reports.test_html_hostile import HOSTILE, hostile_text

import legaldiff

FIRED = "document.body.dataset.fired = 1"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    words = " ".join(HOSTILE).replace("alert(1)", FIRED).replace("//evil.example", "http://evil.example/x")
    old = legaldiff.read(hostile_text(words, "at noon"), file=f"{words}.txt")
    new = legaldiff.read(hostile_text(words, f"twice {words} a day"), file=f"{words}.txt")
    file = tmp_path / "hostile.html"
    file.write_text(legaldiff.render(legaldiff.diff(old, new), "html"), encoding="utf-8")
    return file


def test_nothing_runs_and_nothing_is_fetched(browser: Chromium, page: Path) -> None:
    browser.open(page)
    for key in "jsjt?":
        browser.press(key)
    assert browser.get("document.body.dataset.fired") is None
    assert browser.get("document.querySelectorAll('script, style').length") == 2
    assert browser.get("document.querySelectorAll('img, svg, iframe, base, object, embed, link, form').length") == 0
    assert browser.requests() == [page.as_uri()]
    assert browser.complaints() == []
    assert browser.get("document.querySelector('h1').textContent") == "What changed"


@pytest.mark.parametrize(
    "markup",
    [
        "<script>document.body.dataset.fired = 1</script>",
        "<img src=x onerror='document.body.dataset.fired = 1'>",
        "<p onclick='document.body.dataset.fired = 1'>",
        "<img src='http://evil.example/x.png'>",
        "<style>body { background: url(http://evil.example/x.png) }</style>",
        "<iframe src='http://evil.example/'></iframe>",
        "<link rel=stylesheet href='http://evil.example/x.css'>",
    ],
)
def test_even_markup_that_got_in_would_be_stopped_by_the_policy(
    browser: Chromium, page: Path, markup: str, tmp_path: Path
) -> None:
    forged = tmp_path / "forged.html"
    html = page.read_text(encoding="utf-8")
    assert html.count("<main ") == 1
    forged.write_text(html.replace("<main ", f"{markup}<main ", 1), encoding="utf-8")
    browser.open(forged)
    browser.get("document.querySelector('[onclick]')?.click()")
    browser.settle()
    assert browser.get("document.body.dataset.fired") is None
    sent = [r for r in browser.requests() if r != forged.as_uri() and not r.startswith("data:")]
    failed = [e["params"] for e in browser.events if e["method"] == "Network.loadingFailed"]
    assert len(sent) == len([f for f in failed if f.get("blockedReason") == "csp"])  # stopped before it left
    assert browser.complaints() != []
