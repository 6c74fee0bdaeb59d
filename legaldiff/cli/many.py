"""The loop of the commands that take any number of files: one by one, or in several processes, with the same output."""

from __future__ import annotations

import io
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, redirect_stderr
from dataclasses import dataclass
from functools import partial, wraps
from pathlib import Path
from typing import Any, NamedTuple

import click

from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.guard import guard
from legaldiff.cli.inputs import INPUT, load
from legaldiff.cli.messages import relay, with_progress
from legaldiff.cli.options import Command, Source, Target, source_options, target_options
from legaldiff.cli.output import Piece, Rendering, open_output
from legaldiff.document import Document
from legaldiff.errors import LegalDiffError
from legaldiff.reports import Result

__all__ = ["Each", "Find", "each_file"]

Find = Callable[[Document, Outcome], Any]
"""What a command does with one document: its result; what it finds amiss is told and noted in the outcome."""

_Do = Callable[[str], "_Done"]

_BATCH = 4  # files that a process is given at once, at most
_PAYING = 1_000_000  # bytes of files for which it pays to start a process, which takes most of a second
_MOST = 61  # processes that Windows can wait for


class _Done(NamedTuple):
    """What became of one file; ``said`` was meant for standard error."""

    piece: Piece | None
    outcome: Outcome
    said: str = ""


def _do(file: str, *, find: Find, source: Source, rendering: Rendering, options: dict[str, Any]) -> _Done:
    """Read one file and render what is found in it."""
    outcome = Outcome()
    with guard(file, outcome):
        if (document := load(file, source, outcome)) is not None:
            return _Done(rendering(find(document, outcome), file=file, **options), outcome)
    return _Done(None, outcome)


def _do_quietly(do: _Do, file: str) -> _Done:
    """In another process: what is said is brought back, so that it comes in the order of the files."""
    with redirect_stderr(io.StringIO()) as stream:
        done = do(file)
    return done._replace(said=stream.getvalue())


@dataclass(frozen=True, slots=True)
class Each:
    """The files that a command does the same with, how they are read, and where the results go."""

    files: Sequence[str]
    jobs: int
    source: Source
    target: Target

    def run(self, find: Find, **options: Any) -> Exit:
        """Do the same with every file and write the results in their order; a bad file does not stop the others.

        ``find`` is a function of a module, or a ``partial`` of one, so that it can be sent to other processes;
        ``options`` are those of the report. Standard input is read here.
        """
        outcome = Outcome()
        with open_output(self.target, many=True) as output, ExitStack() as stack:
            do = partial(_do, find=find, source=self.source, rendering=output.rendering, options=options)
            workers = _count_workers(self.files, self.jobs)
            results = _spread(do, self.files, workers, stack) if workers > 1 else map(do, self.files)
            for done in with_progress(results, len(self.files), quiet=output.to_terminal):
                relay(done.said)
                outcome |= done.outcome
                if done.piece is not None:
                    output.put(done.piece)
        return outcome.code


def each_file(result: Result) -> Callable[[Command], Command]:
    """Add FILE..., ``--jobs``, and the options of a source and a target; the command gets them as ``each``."""

    def decorate(command: Command) -> Command:
        @click.argument("files", type=INPUT, nargs=-1, required=True, metavar="FILE...")
        @click.option(
            "--jobs",
            type=click.IntRange(1),
            default=1,
            metavar="N",
            help="Read the files in up to N processes, a megabyte or more in each; the result is the same, in the same "
            "order.",
        )
        @source_options
        @target_options(result)
        @wraps(command)
        def with_files(*args: Any, files: Any, jobs: int, source: Source, target: Target, **rest: Any) -> Any:
            return command(*args, each=Each(files, jobs, source, target), **rest)

        return with_files

    return decorate


def _count_workers(files: Sequence[str], jobs: int) -> int:
    """How many processes the files are worth; 1 means this one."""
    if jobs == 1 or "-" in files:
        return 1
    return max(1, min(jobs, len(files), sum(map(_size, files)) // _PAYING, _MOST))


def _size(file: str) -> int:
    """Bytes of a file; 0 for what is none, or cannot be asked."""
    try:
        found = Path(file).stat()
    except (OSError, ValueError):
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0


def _spread(do: _Do, files: Sequence[str], workers: int, stack: ExitStack) -> Iterator[_Done]:
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(workers, get_context("spawn"))
    stack.callback(pool.shutdown, wait=True, cancel_futures=True)
    try:
        yield from pool.map(partial(_do_quietly, do), files, chunksize=min(_BATCH, -(-len(files) // workers)))
    except BrokenExecutor:
        reason = "a process that read some of the files was killed, perhaps for want of memory"
        raise LegalDiffError(f"{reason}: try fewer --jobs") from None
