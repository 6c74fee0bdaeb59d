"""Texts made to be slow: twofold length may take at most 2.5 times as long.

    python tests/bench/adversarial.py [--runs 3] [--scale 1.0]

Three inputs, each at a size and at twice that size: one paragraph of many sentences in which one word of a hundred
changed, one paragraph of which every sentence was rewritten, and GPO text with a hyphen at each line's end. It prints
the processor time of each, the best of some runs, and the growth; the exit code is 1 where a growth is above 2.5.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import legaldiff

sys.path.insert(0, str(Path(__file__).parents[1]))

from property.wording import phrase, sentence

MOST = 2.5
HEADER = "[Federal Register Volume 60, Number 1 (Tuesday, January 3, 1995)]\n\n" + 16 * " " + "Section 1. Bells. "

Run = Callable[[], object]


def reworded(size: int) -> Run:
    """One paragraph of definitions and duties in which one word of a hundred is another one."""
    rng = random.Random(1)
    said = _paragraph(size, lambda k: f"{sentence(k)} Letter “{k % 997}” means to {phrase(k)}.")
    others = ("shall", "30", "promptly", "copper", "any", "harbor")
    return _compared(said, " ".join(rng.choice(others) if rng.random() < 0.01 else w for w in said.split(" ")))


def rewritten(size: int) -> Run:
    """One paragraph of which each sentence is another one, of the same few words."""
    rng = random.Random(1)
    return _compared(*(_paragraph(size, lambda _: sentence(rng.randrange(10**6))) for _ in range(2)))


def hyphened(size: int) -> Run:
    """GPO text with a hyphen at each line's end; the two halves joined stand in many a longer word, and never alone."""
    lines = "".join(f"the keepers count all bells and bel-\nl{k % 7 * 's'} " for k in range(size // 38))
    return lambda: legaldiff.read(f"{HEADER}{lines}.\n")


INPUTS: dict[str, tuple[Callable[[int], Run], int]] = {
    "one word of a hundred": (reworded, 550_000),
    "rewritten": (rewritten, 220_000),
    "hyphens at line ends": (hyphened, 100_000),
}
"""How each input is made, and the smaller of its two sizes in code points."""


def _paragraph(size: int, say: Callable[[int], str]) -> str:
    said: list[str] = []
    while size > 0:
        said.append(say(len(said)))
        size -= len(said[-1]) + 1
    return f"Section 1. {' '.join(said)}\n"


def _compared(old: str, new: str) -> Run:
    ours, theirs = legaldiff.read(old), legaldiff.read(new)
    return lambda: legaldiff.diff(ours, theirs).to_dict()


def seconds(run: Run) -> float:
    """The processor time of one run."""
    begun = time.process_time()
    run()
    return time.process_time() - begun


def main() -> int:
    """Measure every input and print a line for each; 1 if any grows too fast."""
    parser = argparse.ArgumentParser(description="Growth of time on texts made to be slow.")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--scale", type=float, default=1.0, help="multiplies all sizes")
    arguments = parser.parse_args()
    failed = 0
    for name, (make, plain) in INPUTS.items():
        make(1000)()  # what is loaded once does not count
        size = int(plain * arguments.scale)
        runs = make(size), make(2 * size)
        once, twice = (min(times) for times in zip(*(map(seconds, runs) for _ in range(arguments.runs)), strict=True))
        print(f"{name:24}{size:10,}{once:9.3f} s{2 * size:12,}{twice:9.3f} s   growth {twice / once:5.2f}")
        failed |= twice / once > MOST
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
