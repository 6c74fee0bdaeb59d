"""legaldiff beside other tools on the same cases: what each says, and how long it takes.

    pip install -e '.[bench]' && python tests/bench/peers.py [--runs 3] [--seed 1]

Prints the Markdown table of docs/peers.md. The cases are made (cases.py), so the truth is known: how many words were
deleted and inserted, which provisions moved, which got another number. Of each tool counts what its own result says;
a label that it reports as a change of words counts as words. A tool that is not installed is left out, and named.

Times are those of one process, in turn (A B A B ...), as multiples of legaldiff's on the same case;
legaldiff's includes the reading of both texts and ``to_dict()``. git is a process of its own: its start counts.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import legaldiff

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.cases import Case, make_cases
from bench.speed import by_cydifflib

WORD_RE = re.compile(r"\w+")


class Said(NamedTuple):
    """What a tool reports: words deleted and inserted, moves and renumberings (None: it has no such word)."""

    words: int
    moved: int | None = None
    renumbered: int | None = None


def count(text: str) -> int:
    """How many words stand in a text."""
    return len(WORD_RE.findall(text))


def legaldiff_said(case: Case) -> Said:
    """legaldiff: hunks of its changes, and their kinds."""
    diff = legaldiff.diff(legaldiff.read(case.old), legaldiff.read(case.new)).to_dict()
    changes = diff["changes"]
    hunks = (h for c in [*changes, *diff["outside"]] for h in c["hunks"] if h["op"] != "equal")
    kinds = [kind for c in changes for kind in c["kinds"]]
    return Said(sum(count(h["text"]) for h in hunks), kinds.count("move"), kinds.count("renumber"))


def diff_match_patch_said(case: Case) -> Said:
    """diff-match-patch by characters with semantic cleanup and no limit of time."""
    from diff_match_patch import diff_match_patch

    tool = diff_match_patch()
    tool.Diff_Timeout = 0
    found = tool.diff_main(case.old, case.new)
    tool.diff_cleanupSemantic(found)
    return Said(sum(count(text) for op, text in found if op))


def fast_diff_match_patch_said(case: Case) -> Said:
    """fast-diff-match-patch by characters with semantic cleanup."""
    from fast_diff_match_patch import diff

    found = diff(case.old, case.new, timelimit=0, cleanup="Semantic", counts_only=False)
    return Said(sum(count(text) for op, text in found if op != "="))


def cydifflib_said(case: Case) -> Said:
    """cydifflib by paragraphs, then by words."""
    return Said(sum(count(text) for text in by_cydifflib(case.old, case.new)))


def redlines_said(case: Case) -> Said:
    """redlines as its readme uses it."""
    from redlines import Redlines

    changes = Redlines(case.old, case.new).changes
    return Said(sum(count(c.source_text or "") + count(c.test_text or "") for c in changes))


def xmldiff_said(case: Case) -> Said:
    """xmldiff with its fast match; of a text that it updates the words that differ, of a node that it deletes none."""
    from difflib import SequenceMatcher

    from lxml import etree
    from xmldiff import actions
    from xmldiff.main import diff_trees

    old, new = etree.fromstring(case.old_xml), etree.fromstring(case.new_xml)
    words = moved = 0
    for action in diff_trees(old, new, diff_options={"F": 0.5, "fast_match": True}):
        moved += isinstance(action, actions.MoveNode)
        if isinstance(action, actions.UpdateTextIn):
            a, b = (WORD_RE.findall(text or "") for text in (action.oldtext, action.text))
            same = sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
            words += len(a) + len(b) - 2 * same
    return Said(words, moved)


def git_said(case: Case) -> Said:
    """git diff --word-diff, over two files outside of any repository."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("old.txt", "new.txt")]
        for path, text in zip(paths, (case.old, case.new), strict=True):
            path.write_text(text, encoding="utf-8")
        command = ["git", "diff", "--no-index", "--no-color", "--word-diff=porcelain", *map(str, paths)]
        output = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder).stdout
    body = output.partition("\n@@")[2].splitlines()
    return Said(sum(count(line[1:]) for line in body if line[:1] in {"+", "-"}))


TOOLS: dict[str, tuple[str, Callable[[Case], Said]]] = {
    "legaldiff": ("legaldiff", legaldiff_said),
    "diff-match-patch": ("diff_match_patch", diff_match_patch_said),
    "fast-diff-match-patch": ("fast_diff_match_patch", fast_diff_match_patch_said),
    "cydifflib": ("cydifflib", cydifflib_said),
    "redlines": ("redlines", redlines_said),
    "xmldiff": ("xmldiff", xmldiff_said),
    "git diff --word-diff": ("", git_said),
}


def measure(case: Case, tools: dict[str, Callable[[Case], Said]], runs: int) -> dict[str, tuple[Said, float]]:
    """What every tool says of a case, and its time as a multiple of legaldiff's: the median over the runs."""
    times: dict[str, list[float]] = {name: [] for name in tools}
    said: dict[str, Said] = {}
    for _ in range(runs + 1):
        for name, tool in tools.items():
            start = time.perf_counter()
            said[name] = tool(case)
            times[name].append(time.perf_counter() - start)
    base = times["legaldiff"]
    return {
        name: (said[name], statistics.median(t / b for t, b in zip(taken[1:], base[1:], strict=True)))
        for name, taken in times.items()
    }


def table(cases: list[Case], tools: dict[str, Callable[[Case], Said]], runs: int) -> str:
    """The Markdown table: a row per tool and case."""
    lines = [
        "| case | tool | words told (true) | moves named (true) | renumberings named (true) | time |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    for case in cases:
        for name, (said, ratio) in measure(case, tools, runs).items():
            truth = Said(case.words, case.moved, case.renumbered)
            cells = [f"{'–' if n is None else n} ({true})" for n, true in zip(said, truth, strict=True)]
            lines.append(f"| {case.name} | {name} | {' | '.join(cells)} | {ratio:.2f} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table, and on stderr what was left out."""
    parser = argparse.ArgumentParser(description="legaldiff beside other tools on cases with known truth.")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    there = {name: tool for name, (module, tool) in TOOLS.items() if not module or find_spec(module)}
    for name in TOOLS.keys() - there.keys():
        print(f"not installed, left out: {name}", file=sys.stderr)
    print(table(make_cases(arguments.seed), there, arguments.runs))


if __name__ == "__main__":
    main()
