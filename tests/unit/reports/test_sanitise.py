from __future__ import annotations

import json

import pytest

from legaldiff.reports.words.sanitise import escape_json, mask, sanitise


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("café — “quoted”", "café — “quoted”"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("\x9b2J", "<U+009B>2J"),
        ("nul\x00 bell\x07", "nul<U+0000> bell<U+0007>"),
        ("a\u202eb\u2066c\u200fd", "a<U+202E>b<U+2066>c<U+200F>d"),
        ("one\r\ntwo\rthree", "one\ntwo<U+000D>three"),
        ("file\udcff.txt", "file<U+DCFF>.txt"),
        ("tag\U000e0041", "tag<U+E0041>"),
        ("line\u2028end", "line<U+2028>end"),
    ],
)
def test_nothing_reaches_the_terminal_that_could_move_it(text: str, shown: str) -> None:
    assert sanitise(text) == shown


def test_a_mask_keeps_the_width() -> None:
    assert mask("a\x1b\u202eb") == "a\ufffd\ufffdb"


def test_escaped_json_means_the_same_and_shows_no_control_character() -> None:
    value = "a\x1b\x7f\x85\u202e\u2028\U000e0041 café"
    written = escape_json(json.dumps(value, ensure_ascii=False))
    assert json.loads(written) == value
    assert sanitise(written) == written
    assert "café" in written


def test_a_lone_surrogate_can_be_written_as_utf_8() -> None:
    written = escape_json(json.dumps("file\udcff.txt", ensure_ascii=False))
    assert written.encode("utf-8") == b'"file\\udcff.txt"'
