"""Input that means harm: it is read by law or refused, soon, and nothing of it reaches a terminal."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from laws import check_addresses, check_document, check_round_trip, check_tiling

import legaldiff
from legaldiff import LegalDiffError
from legaldiff.readers import READERS

ORDER = "<PRESDOCU><EXECORD><EXECORDR>Executive Order 99960 of May 3, 2031</EXECORDR>{}</EXECORD></PRESDOCU>"
SECTION = '<FP><E T="04">Section 1</E>. The bell rings at noon.{}</FP>'
BOMB = (
    "<!DOCTYPE PRESDOCU ["
    + '<!ENTITY a0 "bell">'
    + "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
    + "]>"
)
SECONDS = 60  # far more than any of these needs, far less than one that is quadratic takes


def read_or_refuse(text: str, format: str | None = None) -> legaldiff.Document | None:
    """The document, or None where the text was refused as it should be; fails when neither happens soon."""
    start = time.process_time()
    try:
        return legaldiff.read(text, format)
    except LegalDiffError as error:
        assert str(error)
        return None
    finally:
        assert time.process_time() - start < SECONDS


def test_an_entity_bomb_does_not_go_off() -> None:
    document = read_or_refuse(BOMB + ORDER.format(SECTION.format("&a12;")), "fr-xml")
    assert document is None or len(document.text) < 10_000


def test_an_external_entity_is_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the-secret-word", encoding="utf-8")
    for kind in (f'SYSTEM "{secret.as_uri()}"', f'SYSTEM "{secret}"', 'PUBLIC "x" "http://127.0.0.1:9/x"'):
        head = f"<!DOCTYPE PRESDOCU [<!ENTITY x {kind}>]>"
        document = read_or_refuse(head + ORDER.format(SECTION.format("&x;")), "fr-xml")
        assert document is None or "the-secret-word" not in document.text
    head = f'<!DOCTYPE PRESDOCU SYSTEM "{secret.as_uri()}">'
    document = read_or_refuse(head + ORDER.format(SECTION.format("")), "fr-xml")
    assert document is None or "the-secret-word" not in document.text


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "open"])
@pytest.mark.parametrize("name", list(READERS))
def test_markup_nested_ten_thousand_deep(name: str, closed: bool) -> None:
    deep = '<E T="03">' * 10_000 + "bell" + "</E>" * (10_000 if closed else 0)
    document = read_or_refuse(ORDER.format(SECTION.format(deep)), name)
    if document:
        check_document(document)


@pytest.mark.parametrize("opening", ["“(a) ", "``(a) ", "(a) (i) (A) (1) ", "Sec. 1. (a) ", "1-1. ", "Part I "])
def test_labels_and_quotes_nested_ten_thousand_deep(opening: str) -> None:
    document = read_or_refuse(
        "Section 1. It is amended to read as follows:\n\n" + (opening + "\n\n") * 10_000 + "bell."
    )
    if document:
        check_document(document)


def test_ten_thousand_labels_in_one_paragraph() -> None:
    document = read_or_refuse("Section 1. " + "".join(f"({n}) a bell; " for n in range(10_000)))
    assert document
    check_document(document)


def test_a_line_of_fifty_megabytes_is_read_or_refused_soon() -> None:
    line = "Section 1. " + "The bell rings at noon. " * (50_000_000 // 24)
    start = time.process_time()
    try:
        document = legaldiff.read(line)
    except LegalDiffError:
        return
    assert time.process_time() - start < SECONDS
    check_tiling(document)
    check_addresses(document)


def test_control_characters_are_dropped_with_a_reason() -> None:
    controls = "".join(map(chr, [*range(9), *range(14, 32), 127]))
    document = legaldiff.read(f"Section 1. The be{controls}ll rings.\n\nSec. 2. It rings twice.\n")
    check_document(document)
    assert document.own_text(document["1"]) == "The bell rings."
    assert document.dropped


@pytest.mark.parametrize("junk", ["\0", "\0\0\0\0", "\x1a", "\ufeff"])
def test_junk_in_front_does_not_hide_the_order(junk: str) -> None:
    document = legaldiff.read(f"{junk}Section 1. The bell rings.\n\nSec. 2. It rings twice.\n")
    check_document(document)
    assert [document.path(n) for n in document.provisions] == ["1", "2"]


def test_a_nul_between_all_characters_makes_no_binary_file(tmp_path: Path) -> None:
    """Raw Register texts hold NUL bytes (GPO's EO 13559 has them at every running head)."""
    path = tmp_path / "order.txt"
    path.write_bytes(b"\0Section 1. The bell rings.\0\0\n\n\0Sec. 2. It shall ring\0 twice.\n")
    document = legaldiff.read_file(path)
    check_document(document)
    assert document.own_text(document["2"]) == "It shall ring twice."


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\u2028"])
def test_any_line_end(ends: str) -> None:
    lines = ["Section 1. The bell", "rings.", "", "Sec. 2. It rings twice."]
    document = read_or_refuse(ends.join(lines) + ends)
    assert document
    check_document(document)
    if ends != "\u2028":
        assert [document.path(n) for n in document.provisions] == ["1", "2"]


@pytest.mark.parametrize("command", [["outline"], ["outline", "--format", "terminal"], ["show"], ["extract"]])
def test_nothing_that_steers_a_terminal_gets_out(command: list[str], tmp_path: Path) -> None:
    path = tmp_path / "order.txt"
    path.write_text("Section 1. The \x1b[31mbell\u202e Office\u2066 shall ring within 5 days.\x07\n", encoding="utf-8")
    rest = ["1"] if command == ["show"] else []
    words = [sys.executable, "-m", "legaldiff", command[0], str(path), *rest, *command[1:]]
    run = subprocess.run(words, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode in (0, 3), run.stderr
    own = re.sub(
        r"\x1b\[[0-9;]*m", "", run.stdout.replace("\x1b[31m", "(let through)")
    )  # bold and the like are its own
    assert "(let through)" not in own
    assert not set("\x1b\x07\u202e\u2066") & set(own + run.stderr)


def test_a_diff_of_hostile_texts_reaches_no_terminal(tmp_path: Path) -> None:
    for name, word in (("old", "may"), ("new", "shall")):
        text = f"Section 1. The \u202ebell\u2066 Office {word} ring\x1b[2J within 5 days.\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    words = [sys.executable, "-m", "legaldiff", "diff", str(tmp_path / "old"), str(tmp_path / "new")]
    run = subprocess.run(words, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode in (0, 3), run.stderr
    assert "shall" in run.stdout
    assert not set("\x1b\u202e\u2066") & set(run.stdout + run.stderr)


def test_two_hostile_documents_are_compared_by_law() -> None:
    old = legaldiff.read("Section 1. (a) a.\n\n" + "(b) The bell rings.\n\n" * 2000)
    new = legaldiff.read("Section 1. (a) a.\n\n" + "(b) The bell rings twice.\n\n" * 2000)
    start = time.process_time()
    check_round_trip(old, new)
    assert time.process_time() - start < SECONDS
