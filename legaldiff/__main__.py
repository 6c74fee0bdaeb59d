"""``python -m legaldiff`` is ``legaldiff``."""

from __future__ import annotations

from legaldiff.cli import main

if __name__ == "__main__":
    main()
