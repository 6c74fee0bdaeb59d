"""The command line of legaldiff: a thin shell over the public names of the package."""

from __future__ import annotations

import os

__all__ = ["main"]


def main() -> None:
    """Run the command line and exit; a mistake of legaldiff itself is one line, LEGALDIFF_TRACEBACK=1 shows all."""
    from legaldiff.cli.app import run

    try:
        code = run()
    except Exception as error:
        if os.environ.get("LEGALDIFF_TRACEBACK"):
            raise
        from legaldiff.cli.messages import tell

        tell(f"internal error, please report it: {type(error).__name__}: {' '.join(str(error).split())}")
        code = 2
    raise SystemExit(code)
