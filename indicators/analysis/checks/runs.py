"""Groups of equal numbers in arrays: the arithmetic under every check."""

from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
NONE = -1


def combined(*columns: Ints) -> Ints:
    """Return numbers from 0 that are equal where all *columns* are, in their order."""
    mixed, size = np.zeros(len(columns[0]), dtype=np.int64), 1
    for column in columns:
        width = int(column.max(initial=0)) + 1
        if size * width > _sparse(mixed):
            # Numbered anew, so that no product outgrows 64 bits.
            mixed = _numbered(mixed, size)
            size = len(mixed)
        mixed, size = mixed * width + column, size * width
    return _numbered(mixed, size)


def _sparse(numbers: Ints) -> int:
    return 16 * len(numbers) + 16


def _numbered(numbers: Ints, size: int) -> Ints:
    """Return *numbers* below *size* without gaps between them, in their order."""
    if size > _sparse(numbers):
        return pd.factorize(numbers, sort=True)[0].astype(np.int64)
    # Counting costs a fraction of hashing where the numbers lie close together.
    there = np.zeros(size, dtype=np.int64)
    there[numbers] = 1
    return (np.cumsum(there) - 1)[numbers]


def runs_of(ordered: Ints) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return where each run of equal numbers starts, and the run of each entry."""
    new = np.ones(len(ordered), dtype=bool)
    new[1:] = ordered[1:] != ordered[:-1]
    return np.flatnonzero(new), np.cumsum(new) - 1


def chosen(many: int, numbers: Ints) -> npt.NDArray[np.bool_]:
    """Return which of the numbers below *many* are among *numbers*."""
    among = np.zeros(many, dtype=bool)
    among[numbers] = True
    return among


def medians(values: Floats, groups: Ints) -> Floats:
    """Return for every entry the median of the *values* of its group."""
    return _spread(values, groups, "median")


def least(values: Floats, groups: Ints) -> Floats:
    """Return for every entry the least of the *values* of its group."""
    return _spread(values, groups, "min")


def greatest(values: Floats, groups: Ints) -> Floats:
    """Return for every entry the greatest of the *values* of its group."""
    return _spread(values, groups, "max")


def sizes(groups: Ints) -> Ints:
    """Return for every entry how many its group has; groups are numbered from 0."""
    return np.bincount(groups)[groups] if len(groups) else groups


def placed(rows: Ints, line: Ints, slot: Ints, width: int) -> Ints:
    """
    Return a table of *rows*, each in its *line* and *slot*, `NONE` where there is none.

    Lines are numbered from 0; of two rows for one place the later one stands.
    """
    table = np.full((int(line.max()) + 1 if len(line) else 0, width), NONE)
    table[line, slot] = rows
    return table.astype(np.int64)


def found_in(keys: Ints, wanted: Ints) -> Ints:
    """Return the place in *keys* of each of *wanted*, `NONE` where there is none."""
    if not len(keys):
        return np.full(len(wanted), NONE)
    order = np.argsort(keys, kind="stable")
    place = np.searchsorted(keys[order], wanted)
    near = order[np.minimum(place, len(keys) - 1)]
    return np.where(keys[near] == wanted, near, NONE).astype(np.int64)


def _spread(
    values: Floats, groups: Ints, how: Literal["median", "min", "max"]
) -> Floats:
    found: npt.NDArray[Any] = (
        pd.Series(values).groupby(groups).transform(how).to_numpy(dtype=np.float64)
    )
    return found
