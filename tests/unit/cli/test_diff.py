from __future__ import annotations

import json

import pytest
from making.word import deleted, docx, inserted, p, r


def test_differences_are_no_failure(run) -> None:
    code, out, err = run("diff", "old.txt", "new.txt")
    assert (code, err) == (0, "")
    assert out.startswith("old: old.txt\nnew: new.txt\n1 substantive change")
    assert "[-shall-] {+may+}" in out


def test_the_contract_of_json(run) -> None:
    data = json.loads(run("diff", "old.txt", "new.txt", "--format", "json").out)
    first = ["schema_version", "legaldiff", "old", "new", "summary", "changes", "groups", "outside"]
    assert list(data) == [*first, "notices", "matching", "matched"]
    (change,) = data["changes"]
    assert change["kinds"] == ["modify"]
    assert change["significance"] == "substantive"
    assert change["old"][0]["path"] == change["new"][0]["path"] == "1"
    assert ["3(a)", "3(a)"] in data["matching"]


def test_json_does_not_change_with_the_colour(run, monkeypatch) -> None:
    plain = run("diff", "old.txt", "new.txt", "--format", "json").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run("diff", "old.txt", "new.txt", "--format", "json", "--color", "always").out == plain


@pytest.mark.parametrize(
    ("new", "options", "code"),
    [
        ("new.txt", ["--exit-code"], 1),
        ("old.txt", ["--exit-code"], 0),
        ("new.txt", ["--fail-on", "substantive"], 1),
        ("new.txt", ["--fail-on", "editorial"], 1),
        ("case.txt", ["--fail-on", "editorial"], 1),
        ("case.txt", ["--fail-on", "consequential"], 0),
        ("case.txt", ["--exit-code"], 1),
        ("new.txt", ["--exit-code", "--only", "move"], 1),
        ("new.txt", ["--exit-code", "--stat"], 1),
    ],
)
def test_exit_codes(run, here, new: str, options: list[str], code: int) -> None:
    words = (here / "old.txt").read_text()
    (here / "case.txt").write_text(words.replace("feast days.", "feast days ."))
    assert run("diff", "old.txt", new, *options).code == code


def test_only_shows_what_is_named(run) -> None:
    shown = run("diff", "old.txt", "new.txt", "--only", "move,split", "--only", "editorial")
    assert shown.code == 0
    assert "1 substantive change" in shown.out
    assert "(1 other change not shown)" in shown.out


def test_counts_alone(run) -> None:
    shown = run("diff", "old.txt", "new.txt", "--stat").out
    assert "     1  substantive\n     1  modify\n" in shown
    assert "Ferries" not in shown


@pytest.mark.parametrize("pair", [("old.txt", "nothing.txt"), ("empty.txt", "new.txt"), ("folder", "binary.dat")])
def test_a_bad_side_is_trouble(run, here, pair: tuple[str, str]) -> None:
    code, out, err = run("diff", *pair, "-o", "out.md")
    assert (code, out) == (2, "")
    assert err.startswith("legaldiff: ")
    assert not (here / "out.md").exists()


def test_both_bad_sides_are_told(run) -> None:
    err = run("diff", "empty.txt", "nothing.txt").err
    assert "empty.txt: " in err
    assert "nothing.txt: " in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["old.txt"], "Missing argument 'NEW'"),
        (["-", "-"], "only one of OLD and NEW can be standard input"),
        (["old.txt", "new.txt", "--only", "big"], "'big' is no significance and no kind"),
        (["old.txt", "new.txt", "--fail-on", "big"], "'big' is not one of"),
        (["old.txt", "new.txt", "--format", "jsonl"], "'jsonl' cannot show this: expected one of terminal, text"),
        (["old.txt", "new.txt", "--format", "pdf"], "no report named 'pdf'"),
        (["old.txt", "new.txt", "--from", "rtf"], "no reader named 'rtf'"),
        (["old.txt", "new.txt", "-o", "out.pdf"], "the suffix of 'out.pdf' names no format"),
        (["old.txt", "new.txt", "--nothing"], "No such option"),
    ],
)
def test_bad_usage_is_one_line(run, arguments: list[str], message: str) -> None:
    code, out, err = run("diff", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("legaldiff: ")
    assert message in err
    assert err.count("\n") == 1
    assert "(try 'legaldiff diff --help')" in err


def test_partial_input_is_trouble_only_after_what_was_asked(run, monkeypatch) -> None:
    from legaldiff import Document, Span

    monkeypatch.setattr(Document, "coverage", lambda self: [Span(0, 3)])
    assert run("diff", "old.txt", "new.txt").code == 3
    assert run("diff", "old.txt", "new.txt", "--exit-code").code == 1
    assert run("diff", "old.txt", "old.txt", "--exit-code").code == 3


def test_the_tracked_changes_of_a_word_file_are_a_diff(run, tmp_path) -> None:
    body = p(r("Section 1. The Office ") + deleted("shall") + inserted(r("may")) + r(" ring the bell."))
    (tmp_path / "order.docx").write_bytes(docx(body))
    file = str(tmp_path / "order.docx")
    code, out, _ = run("diff", file, file, "--from-old", "docx-original", "--from-new", "docx")
    assert code == 0
    assert "[-shall-] {+may+}" in out
    assert "no change" in run("diff", file, file).out.lower()


@pytest.fixture
def pair(here) -> tuple[str, str]:
    """Two orders: an exception goes, a deadline changes, a duty comes."""
    old = "Section 1. Except on feast days, the Mate shall count boats by May 1, 2031.\n\nSec. 2. A bell is brass.\n"
    new = "Section 1. The Mate shall count boats by May 9, 2031.\n\nSec. 2. The Clerk shall promptly ring a bell.\n"
    (here / "a.txt").write_text(old)
    (here / "b.txt").write_text(new)
    return "a.txt", "b.txt"


def test_provisions_are_told_field_by_field(run, pair) -> None:
    code, out, _ = run("diff", *pair, "--provisions", "--rule", "deadline")
    assert code == 0
    assert out.splitlines()[2:] == [
        "1 changed, 1 gained",
        "",
        "1 deadline changed",
        "    - deadline: by May 1, 2031 → by May 9, 2031",
        "    - exception: dropped (Except on feast days)",
        "",
        "2 deadline gained",
        "    The Clerk shall promptly ring a bell.",
        "    deadline: promptly",
    ]
    data = json.loads(run("diff", *pair, "--provisions", "--rule", "deadline", "--format", "json").out)
    assert data["counts"] == {"changed": 1, "lost": 0, "gained": 1, "kept": 0, "moved": 0}
    assert (
        run("diff", *pair, "--provisions", "--section", "2", "--rule", "deadline", "--format", "jsonl").out.count("\n")
        == 1
    )
    assert run("diff", *pair, "--provisions", "--stat").out.count("\n\n") == 1
    assert run("diff", *pair, "--provisions", "--exit-code").code == 1
    assert "What became of the provisions" in run("diff", *pair, "--provisions", "--format", "html").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--rule", "deadline"], "--rule and --rules are for --provisions"),
        (["--provisions", "--only", "move"], "--only and --ignore name changes"),
        (["--provisions", "--format", "script"], "'script' cannot show this: expected one of terminal"),
        (["--provisions", "--format", "jsonl", "--stat"], "leave out --stat"),
        (["--format", "jsonl"], "'jsonl' cannot show this: expected one of terminal"),
        (["--provisions", "--rule", "deadlines"], "did you mean 'deadline'"),
        (["--provisions", "--section", "9"], "no provision '9' in either text"),
    ],
)
def test_what_provisions_cannot_be_asked_is_one_line(run, pair, arguments: list[str], message: str) -> None:
    code, out, err = run("diff", *pair, *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1
