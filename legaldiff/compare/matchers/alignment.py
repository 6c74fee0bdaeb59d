"""The best pairing in order of two short lists."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["align_in_order"]

_UNIT = 10**6  # likeness is compared as a whole number of millionths, so that sums are exact in any order
_CONTENT = 1 << 44  # room for the sums of 32-bit fingerprints of 4,096 items
_PLACE = 1 << 24  # room for the sums of places


def align_in_order(
    rows: int, columns: int, worth: Callable[[int, int], float], mark: Callable[[int, int], int]
) -> list[tuple[int, int]]:
    """The pairs (row, column), both rising, with the greatest sum of ``worth`` (0: these two are no pair).

    Ties are broken by ``mark``, a fingerprint of the content of the two, and then by earlier places: both are the same
    when rows and columns are exchanged. O(rows * columns).
    """
    if rows == columns == 1:
        return [(0, 0)] if round(worth(0, 0) * _UNIT) > 0 else []
    gain = [[0] * columns for _ in range(rows)]
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            value = round(worth(i, j) * _UNIT)
            if value > 0:
                gain[i][j] = (value * _CONTENT + mark(i, j)) * _PLACE - (i + j)
            paired = best[i + 1][j + 1] + gain[i][j]
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs = []
    i = j = 0
    while i < rows and j < columns:
        if gain[i][j] and best[i][j] == best[i + 1][j + 1] + gain[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
