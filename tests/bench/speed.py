"""Speed of reading and comparing beside other tools, on long pairs of composed words: quote the ratios, not the times.

    python tests/bench/speed.py [--sizes 100000 1000000] [--runs 5] [--seed 1]

The tools run in turn (A B A B ...), so that a busy machine slows all of them. ``read`` walks the whole tree and
``diff`` includes ``to_dict()``, so that nothing lazy goes untimed. difflib needs minutes at 1 MB and runs up to 200 kB
only; cydifflib and fast-diff-match-patch run where they are installed. The exponent is that of the growth from size to
size: 1 is linear, 2 is quadratic.
"""

from __future__ import annotations

import argparse
import difflib
import math
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import legaldiff

sys.path.insert(0, str(Path(__file__).parents[1]))

from property.wording import heading, phrase, sentence

TOKEN_RE = re.compile(r"\s+|\w+|[^\w\s]")
PARAGRAPH_RE = re.compile(r"(?<=\n\n)")
SECTION = 12  # subsections in a section before any came or went

Peer = Callable[[str, str], object]


def make_pair(size: int, seed: int) -> tuple[str, str]:
    """Two versions of about ``size`` code points: of a hundred paragraphs one came, one went, twenty are reworded.

    What comes and goes relabels only its own section, as in a long order with many sections.
    """
    rng = random.Random(seed)
    old = [[_words(rng) for _ in range(SECTION)] for _ in range(max(1, size // 480 // SECTION))]
    new = [list(_edited(rng, section)) for section in old]
    return _printed(old), _printed(new)


def _words(rng: random.Random) -> str:
    numbers = (rng.randrange(10**6) for _ in range(rng.randrange(2, 8)))
    more = (f"It may also {phrase(n)}, as letter {n} says." for n in numbers)
    return " ".join([sentence(rng.randrange(10**6)), *more])


def _edited(rng: random.Random, section: list[str]) -> Iterator[str]:
    for words in section:
        chance = rng.random()
        if chance < 0.01:
            yield _words(rng)
        if chance < 0.99:
            yield _reworded(rng, words) if chance > 0.79 else words


def _reworded(rng: random.Random, words: str) -> str:
    tokens = words.split(" ")
    tokens[rng.randrange(len(tokens))] = rng.choice(("shall", "30", "promptly", "copper", "any", "harbor"))
    return " ".join(tokens)


def _printed(sections: list[list[str]]) -> str:
    paragraphs = []
    for place, section in enumerate(sections):
        for item, words in enumerate(section):
            label = f"({chr(97 + item)})"
            lead = f"Sec. {place + 1}. {heading(place)}. {label}" if item == 0 else label
            paragraphs.append(f"{lead} {words}")
    return "\n\n".join(paragraphs) + "\n"


def by_difflib(old: str, new: str) -> object:
    """The standard library, by words, as it is used when nobody thinks about it."""
    return difflib.SequenceMatcher(None, old.split(), new.split()).get_opcodes()


def by_cydifflib(old: str, new: str) -> list[str]:
    """cydifflib by paragraphs, then by words inside what was replaced: the texts that differ, old and new."""
    from cydifflib import SequenceMatcher

    a, b = PARAGRAPH_RE.split(old), PARAGRAPH_RE.split(new)
    found: list[str] = []
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        x, y = a[i:j], b[k:m]
        if tag == "replace":
            x, y = TOKEN_RE.findall("".join(x)), TOKEN_RE.findall("".join(y))
            for inner, i2, j2, k2, m2 in SequenceMatcher(None, x, y, autojunk=False).get_opcodes():
                if inner != "equal":
                    found += ("".join(x[i2:j2]), "".join(y[k2:m2]))
        elif tag != "equal":
            found += ("".join(x), "".join(y))
    return found


def by_fast_diff_match_patch(old: str, new: str) -> object:
    """fast-diff-match-patch by characters with semantic cleanup."""
    from fast_diff_match_patch import diff

    return diff(old, new, timelimit=0, cleanup="Semantic", counts_only=False)


def peers(size: int) -> dict[str, Peer]:
    """The other tools that are there and can do this size."""
    found: dict[str, Peer] = {"difflib words": by_difflib} if size <= 200_000 else {}
    if find_spec("cydifflib"):
        found["cydifflib"] = by_cydifflib
    if find_spec("fast_diff_match_patch"):
        found["fast-diff-match-patch"] = by_fast_diff_match_patch
    return found


def read(text: str) -> int:
    """Read a text and count the nodes of its tree."""
    return sum(1 for _ in legaldiff.read(text).root.walk())


def compare(old: legaldiff.Document, new: legaldiff.Document) -> object:
    """Compare two documents and write down the result."""
    return legaldiff.diff(old, new).to_dict()


def seconds(run: Callable[..., object], *arguments: object) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    run(*arguments)
    return time.perf_counter() - start


def measure(old: str, new: str, runs: int) -> dict[str, list[float]]:
    """The times of every tool, run by run; the first run warms up and does not count."""
    times: dict[str, list[float]] = {}
    tools = peers(len(old))
    for number in range(runs + 1):
        a, b = legaldiff.read(old), legaldiff.read(new)
        row = {"read": seconds(read, old), "diff": seconds(compare, a, b)}
        row |= {name: seconds(tool, old, new) for name, tool in tools.items()}
        if number:
            for name, taken in row.items():
                times.setdefault(name, []).append(taken)
    return times


def main() -> None:
    """Measure every size and print a line for each tool."""
    parser = argparse.ArgumentParser(description="Speed of legaldiff beside other tools.")
    parser.add_argument("--sizes", type=int, nargs="*", default=[100_000, 1_000_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    before: dict[str, float] = {}
    length = 0
    for size in arguments.sizes:
        old, new = make_pair(size, arguments.seed)
        times = measure(old, new, arguments.runs)
        print(f"{len(old) / 1e6:.2f} million code points")
        for name, taken in times.items():
            middle = statistics.median(taken)
            shown = f"  {name:24}{middle:10.4f} s"
            if name == "read":
                shown += f"  {len(old) / 1e6 / middle:8.2f} million code points a second"
            elif name != "diff":
                ratio = statistics.median(x / y for x, y in zip(taken, times["diff"], strict=True))
                shown += f"  {ratio:8.2f} times legaldiff's diff"
            if name in before and len(old) > 1.5 * length:
                shown += f"  exponent {math.log(middle / before[name]) / math.log(len(old) / length):.2f}"
            print(shown)
        before, length = {name: statistics.median(taken) for name, taken in times.items()}, len(old)


if __name__ == "__main__":
    main()
