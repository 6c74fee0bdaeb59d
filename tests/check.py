"""Everything that has to hold before a change lands: style, types, layers, the site, and the tests; run from anywhere.

Exit status 0 when every step passed; each step runs even when one before it failed, and the tests come last.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


def steps(site: str) -> dict[str, list[str]]:
    """Name and command line of each step."""
    python = sys.executable
    sphinx = [python, "-m", "sphinx", "-q", "-nW", "--keep-going", "-j", "2"]
    return {
        "style": [python, "-m", "ruff", "check", "."],
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "types": [python, "-m", "mypy"],
        "layers": [str(BIN / "lint-imports"), "--no-cache"],
        **{f"site-{kind}": [*sphinx, "-b", kind, "docs", f"{site}/{kind}"] for kind in ("html", "latex", "text")},
        "tests": [python, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal"],
    }


def main() -> int:
    """Run the steps named on the command line, or all of them."""
    site = tempfile.mkdtemp(prefix="legaldiff-site-")
    failed = []
    try:
        for name, command in steps(site).items():
            if sys.argv[1:] and name not in sys.argv[1:]:
                continue
            print(f"== {name}", flush=True)
            if subprocess.run(command, cwd=ROOT, check=False).returncode:
                failed.append(name)
    finally:
        shutil.rmtree(site, ignore_errors=True)
    print(f"failed: {', '.join(failed)}" if failed else "all passed", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
