"""Inputs that once took time with the square of their length: how the time grows where the length is doubled.

    python tests/bench/adversarial.py [--runs 3] [--scale 1.0]

Each input is made of composed words at one size and at twice that size; the shortest time of some runs counts, those of
the two sizes in turn, so that a busy machine slows both. Exit code 1 where any grows by more than ``MOST``.
"""

from __future__ import annotations

import argparse
import random
import sys
import textwrap
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import legaldiff

sys.path.insert(0, str(Path(__file__).parents[1]))

from property.wording import phrase, sentence

NEW = ("shall", "30", "promptly", "copper", "any", "harbor")
MOST = 2.5  # times as long for twice the length

Work = Callable[[], object]


class Input(NamedTuple):
    """What once was slow: its size in code points, and what is done with a text of any size."""

    name: str
    size: int
    prepare: Callable[[int], Work]


def edited(size: int) -> Work:
    """One paragraph in which one word of a hundred is another one."""
    rng = random.Random(1)
    words = prose(rng, size).split(" ")
    changed = [rng.choice(NEW) if rng.random() < 0.01 else word for word in words]
    return _comparison(" ".join(words), " ".join(changed))


def rewritten(size: int) -> Work:
    """One paragraph of which every sentence is another one."""
    rng = random.Random(1)
    return _comparison(prose(rng, size), prose(rng, size))


def hyphened(size: int) -> Work:
    """A text as GPO sets it, each line ending with half of a word that stands in others only, once a line."""
    lines = textwrap.wrap(prose(random.Random(1), size // 2), 30)
    head = "[[Page 1]]\n                Executive Order 1 of May 1, 2000\n\nTitle\n\n"
    return partial(legaldiff.read, head + "".join(f"green {line} evergreens, ever-\n" for line in lines), "gpo")


INPUTS = (
    Input("paragraph with 1 % of its words changed", 550_000, edited),
    Input("paragraph rewritten", 220_000, rewritten),
    Input("hyphen at the end of each line", 100_000, hyphened),
)


def prose(rng: random.Random, size: int) -> str:
    """About so many code points of composed sentences; some define a term, for which every sentence is looked at."""
    found: list[str] = []
    length = 0
    while length < size:
        number = rng.randrange(10**6)
        found.append(f"{sentence(number)} It may also {phrase(number + 1)}, as letter {number} says.")
        if len(found) % 50 == 0:
            found.append('The term "vat" means a wooden barrel.')
        length += len(found[-1]) + 1
    return " ".join(found)


def _comparison(old: str, new: str) -> Work:
    return partial(legaldiff.diff, legaldiff.read(old), legaldiff.read(new))


def measure(made: Input, scale: float, runs: int) -> tuple[float, float]:
    """The shortest times for an input and for one of twice its length."""
    sizes = [int(made.size * scale), int(2 * made.size * scale)]
    times = [[_seconds(made.prepare(size)) for size in sizes] for _ in range(runs)]
    return min(one for one, _ in times), min(two for _, two in times)


def _seconds(work: Work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Print a line for each input; 1 where one grows too fast."""
    parser = argparse.ArgumentParser(description="How time grows on inputs that are made to be slow.")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--scale", type=float, default=1.0)
    arguments = parser.parse_args()
    worst = 0.0
    for made in INPUTS:
        one, two = measure(made, arguments.scale, arguments.runs)
        worst = max(worst, two / one)
        print(f"{made.name} ({made.size * arguments.scale:,.0f} code points)")
        print(f"  once {one:8.3f} s    twice {two:8.3f} s    times {two / one:.2f}")
    return 1 if worst > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
