"""What a first user ran into, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from legaldiff.cli.app import run

OLD = "Section 1. Piers. The pier stays open.\n\nSec. 2. Boats. The Warden shall count the boats.\n"
NEW = "Section 1. Quays. The pier stays open.\n\nSec. 2. Boats. The Warden may count the boats.\n"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD)
    new.write_text(NEW)
    return old, new


@pytest.mark.parametrize("command", ["diff", "outline", "extract", "show"])
def test_a_result_never_takes_the_place_of_an_input(command, pair, capsys) -> None:
    old, new = pair
    link = new.with_name("link.txt")
    link.symlink_to(new)
    inputs = [str(old), str(new)] if command == "diff" else [str(new)]
    assert run([command, *inputs, "-o", str(link), "--format", "text"]) == 2
    assert "one of the inputs" in capsys.readouterr().err
    assert new.read_text() == NEW


def test_a_diff_tells_the_doubts_about_its_texts(tmp_path, pair, capsys) -> None:
    skipping = tmp_path / "skipping.txt"
    skipping.write_text(OLD.replace("Sec. 2.", "Sec. 4."))
    assert run(["diff", str(pair[0]), str(skipping)]) == 0
    assert "(designator-skipped)" in capsys.readouterr().err


def test_the_counts_are_of_what_only_leaves(pair, capsys) -> None:
    run(["diff", *map(str, pair), "--stat", "--only", "substantive", "--format", "json"])
    counts = json.loads(capsys.readouterr().out)["counts"]["significance"]
    assert (counts["substantive"], counts["consequential"]) == (1, 0)


def test_a_changed_heading_is_not_called_a_reference(pair, capsys) -> None:
    run(["diff", *map(str, pair), "--format", "json"])
    assert json.loads(capsys.readouterr().out)["summary"] == "1 substantive change, 1 heading changed"


@pytest.mark.parametrize("data", [OLD.encode("utf-16-le"), OLD.encode("utf-32-be"), b"\x7fELF" + bytes(200)])
def test_text_of_wide_characters_without_a_mark_is_an_error_that_says_so(data, tmp_path, capsys) -> None:
    path = tmp_path / "wide.txt"
    path.write_bytes(data)
    assert run(["outline", str(path)]) == 2
    assert "name the encoding" in capsys.readouterr().err


def test_the_encoding_named_is_the_encoding_taken(tmp_path, capsys) -> None:
    path = tmp_path / "wide.txt"
    path.write_bytes(OLD.encode("utf-16-le"))
    assert run(["show", str(path), "1", "--encoding", "utf-16-le"]) == 0
    assert "The pier stays open." in capsys.readouterr().out
