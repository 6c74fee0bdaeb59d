"""Law 6: the same bytes under any hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import json, sys, tomllib
import legaldiff
for name in sys.argv[1:]:
    with open(name, "rb") as stream:
        cases = tomllib.load(stream)["case"]
    for case in cases:
        documents = [legaldiff.read(case[side]) for side in ("old", "new", "text") if side in case]
        for document in documents:
            print(legaldiff.render(document, "jsonl"))
            print(legaldiff.render(list(legaldiff.extract(document)), "jsonl"))
        if len(documents) == 2:
            result = legaldiff.diff(*documents)
            print(json.dumps(result.to_dict()))
            print(json.dumps(result.script.to_dict()))
"""
CASES = sorted(
    str(p)
    for p in (Path(__file__).parent.parent / "gold").glob("*/*.toml")
    if p.parent.name in ("outline", "diff", "extract")
)


def run(seed: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, *CASES], env=environment, capture_output=True, check=True
    ).stdout


def test_the_same_bytes_under_two_hash_seeds() -> None:
    first = run("1")
    assert first
    assert first == run("4711")
