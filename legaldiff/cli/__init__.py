"""The command line of legaldiff: a thin shell over the public names of the package."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Run the command line and exit, whatever happens, without a traceback that nobody asked for."""
    from legaldiff.cli.app import run

    try:
        code = run()
    except Exception as error:
        from legaldiff.cli.messages import complain

        complain(error)
        code = 2
    raise SystemExit(code)
