"""Rules that a user writes in a TOML file, without code; ``docs/rules.md`` has the format."""

from __future__ import annotations

from legaldiff.rules.toml.load import load_rules, read_rules

__all__ = ["load_rules", "read_rules"]
