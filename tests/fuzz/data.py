"""Mutations of plain data: one value of a diff, a script or a document is another."""

from __future__ import annotations

import json
from random import Random
from typing import Any

__all__ = ["mutate_data"]

VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1, 1.5, 10**30, float("nan"), "", "x", "1", "\x1b[31m", "\0", "\x9b\u202e", "\ud800", "y" * 5000,
    [], {}, [None], [0, 0], {"a": 1}, [[[]]], "delete", "split", "section", "num", "structural",
)  # fmt: skip


def mutate_data(data: Any, rng: Random) -> tuple[Any, str]:
    """A copy with one value changed, and what was changed.

    The way to the value is one choice after another from the top, so that it stays much the same in smaller data.
    """
    copy = json.loads(json.dumps(data))
    above, key, way = _walk(copy, rng)
    around, place, _ = _walk(copy, rng)
    value, other = above[key], json.loads(json.dumps(around[place]))
    match rng.randrange(8):
        case 0:
            del above[key]
            return copy, f"{way} left out"
        case 1 if isinstance(above, list):
            above.insert(key, value)
            return copy, f"{way} doubled"
        case 2:
            value = value[::-1] if isinstance(value, list) else [value]
        case 3:
            value = other
        case 4 if isinstance(value, int):
            value += rng.choice((1, -1, 7))
        case 4 if isinstance(value, str):
            value += rng.choice(("\x1b", "\x9b", "\ud800", " ", "x"))
        case _:
            value = rng.choice(VALUES)
    above[key] = value
    return copy, f"{way} = {json.dumps(value)[:200]}"


def _walk(data: Any, rng: Random) -> tuple[Any, Any, str]:
    """A container, a key or index of it, and the way to it as text."""
    way = ""
    while True:
        keys = list(data) if isinstance(data, dict) else range(len(data))
        key = keys[int(rng.random() * len(keys))]
        way += f"/{key}"
        if rng.random() < 0.12 or not isinstance(data[key], dict | list) or not data[key]:
            return data, key, way
        data = data[key]
