"""The group of commands, and what surrounds every run."""

from __future__ import annotations

import sys
from importlib import import_module

import click

import legaldiff
from legaldiff.cli.exits import Exit

__all__ = ["cli", "run"]


_COMMANDS = (
    "diff", "outline", "show", "explain", "extract", "refs", "relations", "quotes", "convert", "patch", "check", "log",
    "blame", "git-setup", "git-diff", "formats", "schema",
)  # fmt: skip
"""In the order of the help; each is the function of that name, with _ for -, in the module of that name."""


class _LateGroup(click.Group):
    """A group that imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        name = cmd_name.replace("-", "_")
        command = vars(import_module(f"legaldiff.cli.commands.{name}"))[name]
        return command if isinstance(command, click.Command) else None


@click.group(cls=_LateGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(legaldiff.__version__, prog_name="legaldiff", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> int:
    """
    \b
    Example:
      legaldiff diff texts/interior-safety/order-2017.txt texts/interior-safety/order-2025.txt

    Reads executive orders and other legal texts into section trees, says what changed between two versions, and lists
    the provisions in them.

    \b
    Exit codes:
      0  done, whether or not there are differences
      1  what was asked to hold does not (diff --exit-code, --fail-on; check)
      2  trouble: bad input or usage (of several files the others are done)
      3  done, but some of the input was not accounted for
    """
    from legaldiff.cli.messages import say

    if context.invoked_subcommand is None:
        say(f"{context.get_help()}\n")
        return Exit.TROUBLE
    return Exit.DONE


def run(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code; never a traceback for what the input or the user did."""
    from legaldiff.cli.messages import complain
    from legaldiff.cli.streams import prepare_streams, silence

    prepare_streams()
    code = _invoke(sys.argv[1:] if arguments is None else arguments)
    try:
        sys.stdout.flush()
    except OSError as error:
        silence(sys.stdout)
        if code == Exit.BROKEN_PIPE or isinstance(error, BrokenPipeError):
            return Exit.BROKEN_PIPE
        if code != Exit.TROUBLE:
            complain(error)
        return Exit.TROUBLE
    return code


def _invoke(arguments: list[str]) -> int:
    from legaldiff.cli.inputs import input_files
    from legaldiff.cli.messages import complain, tell

    files: list[str] = []
    try:
        with cli.make_context("legaldiff", arguments) as context:
            files = input_files(context)
            return int(cli.invoke(context) or Exit.DONE)
    except click.exceptions.Exit as done:  # --help and --version
        return int(done.exit_code)
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "legaldiff"
        tell(f"{error.format_message().rstrip('.')} (try '{path} --help')")
    except (KeyboardInterrupt, click.Abort):
        return Exit.INTERRUPTED
    except BrokenPipeError:
        return Exit.BROKEN_PIPE
    except OSError as error:
        complain(error)
    except Exception as error:
        complain(error, *files)
    return Exit.TROUBLE
