"""A case: what is read, and what is checked of it. The seed and its number give it, in any process."""

from __future__ import annotations

import signal
import traceback
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from fuzz.checks import CHECKS, check_reading
from fuzz.seeds import ROOT, Input, Seeds, compose
from fuzz.text import PIECES, mutate_bytes, mutate_text
from fuzz.tree import mutate_tree, names_in

import legaldiff
from legaldiff import LegalDiffError
from legaldiff.readers import READERS

__all__ = ["Case", "Finding", "make_case", "run_case"]

KINDS = {"tree": 30, "text": 25, "composed": 10, "mess": 8, "word": 8, "bytes": 5, "data": 14}
AFTER = {"reading": 30, "writing": 20, "comparing": 25, "finding": 25}
OURS = (str(Path(legaldiff.__file__).parent), str(ROOT / "tests"))


@dataclass(frozen=True)
class Case:
    """``inputs`` are an old and a new one where two are compared; ``turn`` settles what the check chooses."""

    kind: str
    check: str
    inputs: tuple[Input, ...]
    turn: int


@dataclass(frozen=True)
class Finding:
    """What went wrong: the type of the error and where it was raised are what makes two findings the same."""

    type: str
    place: str
    message: str

    @property
    def key(self) -> tuple[str, str]:
        return self.type, self.place


class SlowError(BaseException):
    """A case takes too long; no ``except Exception`` on the way holds it up."""


def make_case(seeds: Seeds, seed: int, number: int) -> Case:
    """The case of this number."""
    rng = Random(f"{seed}:{number}")
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    check = "data" if kind == "data" else rng.choices(list(AFTER), list(AFTER.values()))[0]
    old, new = _inputs(seeds, kind, rng)
    two = check in ("comparing", "data") or (check == "finding" and rng.random() < 0.5)
    return Case(kind, check, (old, new) if two else (new,), rng.randrange(1 << 30))


def _inputs(seeds: Seeds, kind: str, rng: Random) -> tuple[Input, Input]:
    """What is read, and what became of it."""
    if kind == "mess":  # what no printer would print
        name = rng.choice([None, "text", "text", *READERS])
        texts = [
            rng.choice(("", "", " ", "\n\n", "\n")).join(rng.choices(PIECES, k=rng.choice((2, 3, 9, 40)))) for _ in "12"
        ]
        return Input(texts[0], name), Input(texts[1], name)
    if kind == "bytes":
        data = seeds.pick_file(rng)
        return Input(data), Input(mutate_bytes(data, rng))
    if kind == "word":
        package = seeds.pick_package(rng)
        entry = "word/document.xml" if rng.random() < 0.6 else rng.choice(sorted(package))
        name = rng.choice(("docx", "docx", "docx-original", "docx-both"))
        old = Input(package[entry].decode("utf-8", "replace"), name, entry, package)
    elif kind == "composed" or (kind != "tree" and rng.random() < 0.1):
        old = Input(compose(rng), "text")
    else:
        old = seeds.pick(rng, markup=kind == "tree")
    source = str(old.source)
    if kind in ("tree", "word"):
        names = names_in(source if rng.random() < 0.7 else str(seeds.pick(rng, markup=True).source))
        return old, replace(old, source=mutate_tree(source, rng, names))
    return old, replace(old, source=mutate_text(source, rng, str(seeds.pick(rng).source)))


def run_case(case: Case, limit: float) -> Finding | None:
    """What is wrong with it; ``limit`` are the seconds of this process that it may take."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, limit)
        _run(case)
    except SlowError:
        return Finding("SlowError", case.check, f"it took more than {limit:g} s")
    except Exception as error:
        return _tell(error, case.check)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return None


def _stop(*_: Any) -> None:
    raise SlowError


def _run(case: Case) -> None:
    documents = []
    for one in case.inputs:
        try:
            documents.append(one.read())
        except LegalDiffError as error:
            str(error).encode("utf-8", "surrogatepass")
            return  # refused, as it may be
        held = isinstance(one.source, str) and one.source.lstrip("\ufeff \n").startswith("{")
        check_reading(documents[-1], "json" if held else documents[-1].format)
    CHECKS[case.check](documents, Random(case.turn))


def _tell(error: Exception, check: str) -> Finding:
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith(OURS)]
    notes = list(getattr(error, "__notes__", ()))  # the innermost first
    last = frames[-1]
    place = f"{last.filename}:{last.lineno} {last.name}"
    if isinstance(error, RecursionError):
        place = "{} {}".format(*Counter((f.filename, f.name) for f in frames).most_common(1)[0][0])
    elif last.filename.startswith(OURS[1]):  # a law: of what
        place = ", ".join([place, *notes[:1], *["forged"] * (check == "data" and len(notes) > 1)])
    message = "; ".join([str(error) or repr(last.line), *notes])
    return Finding(type(error).__name__, place.replace(f"{ROOT}/", ""), ascii(message)[1:-1][:300])
