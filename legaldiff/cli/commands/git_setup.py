"""``legaldiff git-setup``: tells git to show differences of legal texts with legaldiff."""

from __future__ import annotations

import json
import shutil

import click

from legaldiff.cli.exits import Exit
from legaldiff.cli.git_attributes import CODEC, add_lines, make_line, missing_lines
from legaldiff.cli.git_settings import COMMAND, DRIVER, SETTINGS, Place, find_attributes, find_foreign, write_setting
from legaldiff.cli.messages import tell
from legaldiff.cli.whole_file import open_whole

__all__ = ["git_setup"]


@click.command("git-setup")
@click.argument("patterns", nargs=-1, metavar="[PATTERN...]")
@click.option("--print", "only_print", is_flag=True, help="Print the settings and the lines, and write nothing.")
@click.option(
    "--local", "place", flag_value="local", default="local", help="Set up this repository. This is the default."
)
@click.option("--global", "place", flag_value="global", help="Set up git for all repositories of this user.")
@click.option("--force", is_flag=True, help="Replace what is set to something else, and say what it was.")
def git_setup(patterns: tuple[str, ...], *, only_print: bool, place: Place, force: bool) -> int:
    """Make git diff show what changed in the files of each PATTERN as legaldiff tells it.

    \b
    Example:
      legaldiff git-setup charter.docx

    A PATTERN names files as in .gitattributes, with wildcards. The settings go into the configuration of git, a line
    for each PATTERN into the .gitattributes of the repository. Where something else is set already, nothing is written,
    and it is said what stands there.
    """
    if only_print:
        lines = [make_line(p) for p in patterns or ("PATTERN",)]
        click.echo("\n".join([*_config_lines(), "", "# .gitattributes", *lines]))
        return Exit.DONE
    foreign = find_foreign(place)
    attributes = find_attributes() if patterns else None
    written = attributes.read_bytes().decode(*CODEC) if attributes and attributes.exists() else ""
    lines, others = missing_lines(written, patterns)
    for name, value in foreign.items():
        tell(f"{name} {'was' if force else 'is'} set to {value!r}")
    for line in others:
        tell(f".gitattributes {'had' if force else 'has'} the line {line!r}")
    if (foreign or others) and not force:
        tell("nothing was written: --force replaces this")
        return Exit.TROUBLE
    for name, value in SETTINGS.items():
        write_setting(place, name)
        click.echo(f"{name} = {value}")
    if attributes and lines:
        with open_whole(str(attributes), "wb") as stream:
            stream.write(add_lines(written, lines).encode(*CODEC))
    for line in lines:
        click.echo(f".gitattributes: {line}")
    if shutil.which(COMMAND) is None:
        tell(f"git will not find the command {COMMAND}: it must be on the search path (PATH)")
    if not patterns:
        tell(f"now name the files in .gitattributes, such as: *.txt diff={DRIVER}")
    return Exit.DONE


def _config_lines() -> list[str]:
    """The settings as they stand in a configuration file of git, which escapes what is in them as JSON does."""
    lines = (f"{name.rpartition('.')[2]} = {json.dumps(value)}" for name, value in SETTINGS.items())
    return ["# the configuration of git", f'[diff "{DRIVER}"]', *(f"\t{line}" for line in lines)]
