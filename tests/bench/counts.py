"""How many provisions of each kind the orders of each decade have: the table of docs/gallery.md.

    python tests/bench/counts.py FOLDER

FOLDER holds executive orders as the Federal Register publishes them, as XML, HTML or text; of an order in several
formats the first of these counts. The decade is that of the signing date. On stderr: how fast the extraction was,
reading apart.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import legaldiff
from legaldiff.rules import RULES

SUFFIXES = (".xml", ".html", ".htm", ".txt")


def choose(folder: Path) -> list[Path]:
    """One file for each order: files of one name but for the suffix are one order."""
    found: dict[str, Path] = {}
    texts = [path for path in folder.rglob("*") if path.suffix in SUFFIXES]
    for path in sorted(texts, key=lambda p: (p.stem, SUFFIXES.index(p.suffix))):
        found.setdefault(path.stem, path)
    return list(found.values())


def count(paths: list[Path]) -> tuple[Counter[str], dict[str, Counter[str]], float, int]:
    """Orders per decade, extracts per rule and decade, the seconds that the rules took, the bytes of the texts."""
    orders: Counter[str] = Counter()
    found: dict[str, Counter[str]] = defaultdict(Counter)
    seconds, size = 0.0, 0
    for path in paths:
        document = legaldiff.read_file(path)
        decade = f"{(document.meta.date or '????')[:3]}0s"
        orders[decade] += 1
        size += len(document.text.encode())
        start = time.process_time()
        extracts = legaldiff.extract(document)
        seconds += time.process_time() - start
        for extract in extracts:
            found[extract.rule][decade] += 1
    return orders, found, seconds, size


def table(orders: Counter[str], found: dict[str, Counter[str]]) -> str:
    """A row per rule and a column per decade: how many there are, and how many in a hundred orders."""
    decades = sorted(orders)
    lines = [
        f"| rule | {' | '.join(decades)} |",
        f"| --- |{' ---: |' * len(decades)}",
        f"| orders | {' | '.join(str(orders[d]) for d in decades)} |",
    ]
    for rule in (r.name for r in RULES.values() if r.by_default):
        cells = (f"{found[rule][d]} ({100 * found[rule][d] / orders[d]:.0f})" for d in decades)
        lines.append(f"| `{rule}` | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    orders, found, seconds, size = count(choose(Path(sys.argv[1])))
    print(table(orders, found))
    print(f"{size / 1e6:.1f} MB of text in {seconds:.1f} s: {size / 1e6 / seconds:.2f} MB/s", file=sys.stderr)


if __name__ == "__main__":
    main()
