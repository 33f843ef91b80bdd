"""Invented figures that hold together: parts add up, rates follow from levels."""

from zlib import crc32


def level(name: str, year: int, base: float) -> float:
    """Return a level of *name* in *year* that was about *base* in 2015."""
    return round(base * 1.065 ** (year - 2015) * _wiggle(f"{name}{year}"), 2)


def parts(whole: float, name: str) -> tuple[float, float, float]:
    """Return three parts of *whole* that add up to it."""
    first = round(whole * (0.03 + _share(name) / 20), 2)
    second = round(whole * (0.38 + _share(name + "2") / 10), 2)
    return first, second, round(whole - first - second, 2)


def growth(name: str, most: float = 9.0) -> float:
    """Return a rate of growth between -2 and *most*."""
    return round(_share(name) * (most + 2) - 2, 1)


def months(name: str, year: int, base: float) -> list[float]:
    """Return twelve single months of a year that makes about *base*."""
    return [level(f"{name}{month}", year, base / 12) for month in range(1, 13)]


def cumulative(singles: list[float]) -> list[float]:
    """Return the running sums of *singles*."""
    return [round(sum(singles[: end + 1]), 2) for end in range(len(singles))]


def rate(now: float, before: float) -> float:
    """Return the growth of *now* on *before* in per cent."""
    return round(100 * (now / before - 1), 1)


def _share(name: str) -> float:
    return crc32(name.encode()) % 1000 / 1000


def _wiggle(name: str) -> float:
    return 0.985 + _share(name) * 0.03
