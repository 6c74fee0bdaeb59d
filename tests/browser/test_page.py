"""The HTML report in a browser: keys, jumps, filters, themes, widths and print."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser.chromium import Chromium

STOPS = "[...document.querySelectorAll('[data-stop]')].filter(e => e.offsetParent)"
FOCUS = "document.activeElement.id"
TOP = f"document.getElementById({FOCUS}).getBoundingClientRect().top"


def test_the_page_asks_for_nothing_and_has_nothing_to_complain_of(browser: Chromium, order: Path) -> None:
    browser.open(order)
    for key in "jjstj":
        browser.press(key)
    assert browser.requests() == [order.as_uri()]
    assert browser.complaints() == []


def test_keys_go_to_the_next_and_the_previous_change(browser: Chromium, order: Path) -> None:
    browser.open(order)
    ids = browser.get(f"{STOPS}.map(e => e.id)")
    seen = []
    for key in "jnj":
        browser.press(key)
        seen.append(browser.get(FOCUS))
    assert seen == ids[:3]
    browser.press("k")
    assert browser.get(FOCUS) == ids[1]
    browser.press("p")
    assert browser.get(FOCUS) == ids[0]
    assert browser.get("position.textContent") == f"1 of {len(ids)}"
    assert browser.get("document.querySelector('.toc [aria-current]').hash") == f"#{ids[0]}"


def test_every_change_can_be_reached_by_one_key_and_is_in_view_then(browser: Chromium, order: Path) -> None:
    browser.open(order)
    ids = browser.get(f"{STOPS}.map(e => e.id)")
    for expected in ids:
        browser.press("j")
        assert browser.get(FOCUS) == expected
        assert browser.get("bar.offsetHeight") <= browser.get(TOP) < browser.get("innerHeight")
    browser.press("j")
    assert browser.get(FOCUS) == ids[-1]


def test_after_scrolling_by_hand_the_next_change_is_the_one_below(browser: Chromium, order: Path) -> None:
    browser.open(order)
    ids = browser.get(f"{STOPS}.map(e => e.id)")
    browser.press("j")
    browser.get(f"document.getElementById({ids[9]!r}).scrollIntoView()")
    browser.get("scrollBy(0, -90)")
    browser.press("j")
    assert browser.get(FOCUS) == ids[9]


def test_focus_can_be_seen(browser: Chromium, order: Path) -> None:
    browser.open(order)
    browser.press("j")
    assert browser.get("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    browser.open(order)
    browser.press("Tab", 9)
    assert browser.get("document.activeElement.className") == "skip"
    assert browser.get("document.activeElement.getBoundingClientRect().top") >= 0


def test_a_list_of_keys_opens_and_closes(browser: Chromium, order: Path) -> None:
    browser.open(order)
    browser.press("?")
    assert browser.get("help.open")
    browser.press("j")
    assert browser.get("!document.querySelector('.here')")
    browser.press("Escape", 27)
    assert not browser.get("help.open")


def test_a_key_with_a_modifier_is_left_to_the_browser(browser: Chromium, order: Path) -> None:
    browser.open(order)
    browser.call("Input.dispatchKeyEvent", type="rawKeyDown", key="j", windowsVirtualKeyCode=74, modifiers=4)
    browser.call("Input.dispatchKeyEvent", type="keyUp", key="j", windowsVirtualKeyCode=74, modifiers=4)
    assert browser.get("!document.querySelector('.here')")


def test_side_by_side_has_the_old_words_and_the_new_ones(browser: Chromium, order: Path) -> None:
    browser.open(order)
    card = browser.get(f"{STOPS}.find(e => e.querySelector('.redline ins') && e.querySelector('.redline del')).id")
    assert browser.get(f"!document.querySelector('#{card} .sides')")
    browser.click('[data-do="sides"]')
    words = f"[...document.querySelectorAll('#{card} .sides .words')].map(e => e.cloneNode(true))"
    bare = "(e => (e.querySelectorAll('.sr').forEach(s => s.remove()), e.textContent))"
    old, new = browser.get(f"{words}.map({bare})")
    assert "any fine assessed under section 6 of this order." in old
    assert "any fine assessed under section 7 of this order." in new
    boxes = f"[...document.querySelectorAll('#{card} .sides > div')].map(e => e.getBoundingClientRect().top)"
    assert len(set(browser.get(boxes))) == 1
    browser.resize(390)
    assert len(set(browser.get(boxes))) == 2
    browser.press("s")
    assert browser.get(f"getComputedStyle(document.querySelector('#{card} .sides')).display") == "none"


def test_a_chip_leaves_only_its_significance_until_a_link_leads_elsewhere(browser: Chromium, order: Path) -> None:
    browser.open(order)
    every = browser.get(f"{STOPS}.length")
    browser.click('#chips [data-significance="substantive"]')
    assert set(browser.get(f"{STOPS}.map(e => e.dataset.significance)")) == {"substantive"}
    left = browser.get(f"{STOPS}.length")
    assert browser.get("shown.textContent") == f"{left} of {every} entries shown."
    assert browser.get("[...document.querySelectorAll('.toc a')].filter(e => e.offsetParent).length") == left
    hidden = browser.get("document.querySelector('.card.consequential').id")
    browser.get(f"location.hash = '#{hidden}'")
    browser.settle()
    assert browser.get(f"{STOPS}.length") == every


def test_a_link_to_a_member_of_a_cascade_unfolds_it(browser: Chromium, order: Path) -> None:
    browser.open(order)
    member = browser.get("document.querySelector('.members li[id]').id")
    browser.open(order, f"#{member}")
    assert browser.get(f"document.getElementById('{member}').closest('details').open")
    assert 0 < browser.get(f"document.getElementById('{member}').getBoundingClientRect().top") < 900


def test_a_change_leads_to_its_place_and_the_margin_back(browser: Chromium, order: Path) -> None:
    browser.open(order)
    browser.click('a[href="#sec_10__subsec_a"]')
    assert browser.get("location.hash") == "#sec_10__subsec_a"
    assert 0 < browser.get("document.getElementById('sec_10__subsec_a').getBoundingClientRect().top") < 200
    browser.click("#sec_10__subsec_a .mark")
    assert browser.get("document.querySelector('.here').id") == browser.get("location.hash.slice(1)")


@pytest.mark.parametrize("dark", [False, True])
def test_the_theme_follows_the_system_until_it_is_changed(browser: Chromium, order: Path, dark: bool) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    grounds = ["rgb(253, 252, 249)", "rgb(23, 24, 26)"]
    browser.resize(1280, dark=dark)
    browser.open(order)
    assert browser.get(ground) == grounds[dark]
    browser.press("t")
    assert browser.get(ground) == grounds[not dark]


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_nothing_is_wider_than_the_window(browser: Chromium, order: Path, width: int) -> None:
    browser.resize(width)
    browser.open(order)
    assert browser.get("document.documentElement.scrollWidth <= innerWidth")
    browser.press("s")
    assert browser.get("document.documentElement.scrollWidth <= innerWidth")


def test_print_shows_everything_and_no_controls(browser: Chromium, order: Path) -> None:
    browser.open(order)
    every = browser.get(f"{STOPS}.length")
    browser.click('#chips [data-significance="substantive"]')
    browser.press("s")
    browser.resize(1280, media="print", dark=True)
    assert browser.get(f"{STOPS}.length") == every
    seen = "(s => [...document.querySelectorAll(s)].filter(e => e.offsetParent).length)"
    assert browser.get(f"{seen}('#bar, #bar button, .side a, #chips button, .sides')") == 0
    assert browser.get(f"{seen}('.redline > .words')") == browser.get("document.querySelectorAll('.redline').length")
    assert browser.get("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert browser.get("getComputedStyle(document.querySelector('.text a')).textDecorationLine") == "none"
    lines = [browser.get(f"getComputedStyle(document.querySelector('{e}')).textDecorationLine") for e in ("ins", "del")]
    assert lines == ["underline", "line-through"]
    browser.get("dispatchEvent(new Event('beforeprint'))")
    assert browser.get("document.querySelectorAll('details:not([open])').length") == 0


def test_without_its_script_the_page_is_whole(browser: Chromium, order: Path) -> None:
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(order)
        assert browser.get("bar.hidden && document.querySelectorAll('#chips a').length > 2")
        assert browser.get("document.querySelector('.contents').open")
        assert browser.get(f"{STOPS}.length === document.querySelectorAll('[data-stop]').length")
        assert browser.get("[...document.querySelectorAll('.redline > .words')].every(e => e.offsetParent)")
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_on_quotations_goes_from_one_to_the_next_and_fits(
    browser: Chromium, quotations: Path, width: int
) -> None:
    browser.resize(width)
    browser.open(quotations)
    ids = browser.get(f"{STOPS}.map(e => e.id)")
    browser.press("j")
    browser.press("j")
    assert browser.get(FOCUS) == ids[1]
    browser.press("s")  # there is no other side
    assert not browser.get("document.documentElement.classList.contains('beside')")
    browser.click('#chips [data-significance="altered"]')
    assert set(browser.get(f"{STOPS}.map(e => e.dataset.significance)")) == {"altered"}
    assert browser.get("document.documentElement.scrollWidth <= innerWidth")
    assert browser.requests() == [quotations.as_uri()]
    assert browser.complaints() == []
