from __future__ import annotations

import os
import shutil
import subprocess

import pytest

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")


@pytest.fixture
def driver_of(here, monkeypatch):
    """Make the working directory a repository; ask git which diff driver a file in it has."""
    monkeypatch.setenv("HOME", str(here))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    subprocess.run(["git", "init", "-q"], check=True)

    def ask(file: str) -> str:
        words = ["git", "check-attr", "-z", "diff", "--", file]
        said = subprocess.run(words, check=True, capture_output=True)
        assert said.stderr == b""
        return said.stdout.split(b"\0")[2].decode()

    return ask


REFUSED = [
    ("", "it is empty"),
    ("a\n* filter=evil y=", "a line break or another control character"),
    ("a\r* filter=evil y=", "a line break or another control character"),
    ("a\0b", "a line break or another control character"),
    ("a\tb", "a line break or another control character"),
    ("a\x85b", "a line break or another control character"),
    ("!old.txt", r"write \!"),
    ("[attr]x", r"write \[attr]"),
    ("[attr] x", r"write \[attr]"),
    ("orders/", "it names a directory"),
    ("a" * 2033, "git leaves out lines of more than 2,047 bytes"),
]


@pytest.mark.parametrize(("pattern", "said"), REFUSED)
@pytest.mark.parametrize("words", [(), ("--print",)])
def test_what_git_would_not_take_as_names_is_refused_in_one_line(
    run, here, driver_of, *, words: tuple[str, ...], pattern: str, said: str
) -> None:
    before = sorted(here.rglob("*")), (here / ".git/config").read_bytes()
    code, out, err = run("git-setup", *words, "*.txt", pattern)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "is no pattern for .gitattributes: " in err
    assert said in err
    assert (sorted(here.rglob("*")), (here / ".git/config").read_bytes()) == before


@pytest.mark.parametrize(
    ("pattern", "file", "other"),
    [
        ("*.txt", "old.txt", "old.md"),
        ("#order.txt", "#order.txt", "order.txt"),
        (r"\!order.txt", "!order.txt", "order.txt"),
        (r"\[attr]x", "[attr]x", "ax"),
        ("[attr]", "t", "x"),
        ("my rules/*.md", "my rules/a.md", "rules/a.md"),
        ('"order".txt', '"order".txt', "order.txt"),
        ("orders/**", "orders/1/a.txt", "orders.txt"),
        ("ordonnance-été.txt", "ordonnance-été.txt", "ordonnance.txt"),
        ("a\u202eb\u2028c.txt", "a\u202eb\u2028c.txt", "abc.txt"),
        (os.fsdecode(b"caf\xe9.txt"), os.fsdecode(b"caf\xe9.txt"), "café.txt"),
    ],
)
def test_every_other_pattern_is_written_so_that_git_takes_it_as_given(
    run, here, driver_of, *, pattern: str, file: str, other: str
) -> None:
    code, out, _ = run("git-setup", pattern)
    written = (here / ".gitattributes").read_bytes()
    assert code == 0
    assert f".gitattributes: {written.decode()}" in out
    assert (written.count(b"\n"), driver_of(file), driver_of(other)) == (1, "legaldiff", "unspecified")
    assert run("git-setup", pattern).code == 0
    assert (here / ".gitattributes").read_bytes() == written


@pytest.mark.parametrize(
    ("before", "added"),
    [
        (b"", b"*.txt diff=legaldiff\n"),
        (b"caf\xe9.md text\n", b"*.txt diff=legaldiff\n"),
        (b"\x81\x8d\xff.md text", b"\n*.txt diff=legaldiff\n"),
        (b"*.md text\r\n*.sh text\r\n", b"*.txt diff=legaldiff\r\n"),
        (b"*.md text\r\n*.sh text", b"\r\n*.txt diff=legaldiff\r\n"),
        (b"*.md text\r\n*.sh text\n", b"*.txt diff=legaldiff\n"),
        (b"\xef\xbb\xbf*.md text\n# \xe2\x80\xa8\x0c\x85\n", b"*.txt diff=legaldiff\n"),
    ],
)
def test_what_stands_in_the_file_comes_back_byte_for_byte(run, here, driver_of, before: bytes, added: bytes) -> None:
    (here / ".gitattributes").write_bytes(before)
    for _ in range(2):
        assert run("git-setup", "*.txt").code == 0
        assert (here / ".gitattributes").read_bytes() == before + added
    assert driver_of("old.txt") == "legaldiff"


def test_the_line_of_another_driver_is_found_whatever_its_line_end(run, here, driver_of) -> None:
    before = b"\xef\xbb\xbf*.txt diff=words\r\n"
    (here / ".gitattributes").write_bytes(before)
    code, _, err = run("git-setup", "*.txt")
    assert code == 2
    assert ".gitattributes has the line '*.txt diff=words'" in err
    assert (here / ".gitattributes").read_bytes() == before
