"""Reads mutated texts for as long as you like: what is mutated and how is in ``seeds.py``, ``tree.py``, ``text.py`` and
``data.py``, what has to hold in ``checks.py``.

    python tests/fuzz/run.py --minutes 20 --seed 7 [FILE OR FOLDER ...] [--jobs 2] [--out FOLDER]

Without files, those of this repository are mutated. A finding is one line with the seed and the number of the case; its
inputs, made small, are saved. The same again is counted only. The same seed and files give the same cases, and
``--case N`` runs one of them. Exit status 1 with findings.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from multiprocessing import get_context
from pathlib import Path

if __name__ == "__main__":  # the parts are found from the folder of all tests, as they are there
    sys.path[0] = str(Path(__file__).parents[1])

from fuzz.cases import Case, Finding, make_case, run_case
from fuzz.seeds import Seeds
from fuzz.shrink import shrink

BATCH = 20
Found = tuple[int, Finding, Case | None]  # the number of the case; its small form, the first time

seeds_of = lru_cache(1)(Seeds)


def run_batch(
    files: tuple[Path, ...], seed: int, limit: float, known: set[tuple[str, str]], numbers: range
) -> list[Found]:
    """The findings of some cases."""
    found: list[Found] = []
    for number in numbers:
        case = make_case(seeds_of(files), seed, number)
        finding = run_case(case, limit)
        if finding is not None:
            new = finding.key not in known
            known.add(finding.key)
            small = shrink(case, finding, limit) if new and finding.type != "SlowError" else case
            found.append((number, finding, small if new else None))
    return found


def run_all(options: argparse.Namespace, counts: Counter[tuple[str, str]]) -> Iterator[list[Found]]:
    """The findings of batch after batch, in the order of the cases, until the time is up."""
    until, start = time.monotonic() + 60 * options.minutes, 0
    run = partial(run_batch, tuple(options.files), options.seed, options.limit)
    if options.case is not None:
        yield run(set(), range(options.case, options.case + 1))
        return
    with ProcessPoolExecutor(options.jobs, mp_context=get_context("spawn")) as pool:
        while time.monotonic() < until:
            stop = start + 4 * BATCH * options.jobs
            batches = [range(k, k + BATCH) for k in range(start, stop, BATCH)]
            yield from pool.map(partial(run, set(counts)), batches)
            start = stop


def save(case: Case, folder: Path, name: str) -> str:
    """Each input of a case as a file; the names of them."""
    files = []
    for side, one in zip(("old", "new") if len(case.inputs) == 2 else ("text",), case.inputs, strict=True):
        data = one.data()
        suffix = "docx" if one.entry else "bin" if isinstance(data, bytes) else one.format or "txt"
        files.append(folder / f"{name}.{side}.{suffix}")
        files[-1].write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    return " ".join(map(str, files))


def main() -> int:
    """Run until the time is up; 1 with findings."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="files or folders to begin with")
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--case", type=int, help="run only the case of this number")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--limit", type=float, default=5, help="seconds that a case may take")
    parser.add_argument("--out", type=Path, help="folder for the inputs of findings")
    options = parser.parse_args()
    folder = options.out or Path(tempfile.mkdtemp(prefix="legaldiff-fuzz-"))
    folder.mkdir(parents=True, exist_ok=True)
    counts: Counter[tuple[str, str]] = Counter()
    cases = 0
    for batch in run_all(options, counts):
        cases += BATCH if options.case is None else 1
        for number, finding, case in batch:
            counts[finding.key] += 1
            if case is not None and counts[finding.key] == 1:
                how = f"{case.kind}, {case.check}, {case.inputs[-1].format or 'recognised'}"
                files = save(case, folder, f"{options.seed}-{number}-{finding.type}")
                what = f"{finding.type} at {finding.place}: {finding.message}"
                print(f"seed {options.seed} case {number} ({how}): {what} [{files}]", flush=True)
    for key, count in counts.most_common():
        print(f"{count:6} times {' at '.join(key)}")
    print(f"{cases} cases, {len(counts)} different findings", file=sys.stderr)
    return 1 if counts else 0


if __name__ == "__main__":
    sys.exit(main())
