from __future__ import annotations

import pytest

from legaldiff.cli.messages import with_progress


@pytest.mark.parametrize(
    ("terminal", "quiet", "count", "shown"),
    [(True, False, 20, True), (True, True, 20, False), (False, False, 20, False), (True, False, 3, False)],
)
def test_progress_is_for_many_files_and_a_terminal(monkeypatch, capsys, *, terminal, quiet, count, shown) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal, raising=False)
    files = [f"{n}.txt" for n in range(count)]
    assert list(with_progress(files, count, quiet=quiet)) == files
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(" \r") is shown
    assert (f"reading 20 of {count}" in err) is shown
