"""
The script time of every page: from the message that asks to the one that says finished.

Three kinds of runs: the same view again; a click to a view that nobody has seen, so that
no kept figure flatters; and the same clicks by a second visitor.
"""

import random
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bench.rows import Row, row
from bench.servers import frozen, ours, plain
from bench.visitor import Value, Visitor

PAGES = {
    "overview": ("regions",),
    "growth": ("regions", "indicator", "periods"),
    "rankings": ("regions", "indicator", "periods", "among"),
    "projects": ("regions", "periods"),
    "sources": ("regions", "indicator", "periods"),
    "import": (),
}
"""What is clicked on each page to change its view."""

TIMES = 40
CLICKS = 60
LIMIT_MS = 15.0
LIMIT_RATIO = 1.5
_WARM_UP = 5
_MOST_USED = 24  # of the choices, which are ordered by how much there is


@dataclass(frozen=True)
class Times:
    """The median milliseconds of each kind of run; clicks only where there are any."""

    again: float
    new: float | None = None
    seen: float | None = None


def rows() -> list[Row]:
    """Return the script time of our pages beside the peers'."""
    with frozen("empty") as port:
        empty = _times(port, "", ())
    with frozen("cached") as port:
        cached = _times(port, "", ("regions",))
    with plain() as port:
        same = _times(port, "", PAGES["growth"])
    with ours() as port:
        every = {page: _times(port, page, keys) for page, keys in PAGES.items()}
    found: list[Row] = []
    for page, times in every.items():
        found += [
            row(f"{page}, same view, beside an empty page", times.again, empty.again),
            *_beside(page, times, "one cached specification", cached),
            *_beside(page, times, "the plain growth page", same),
        ]
    return found


def over(measured: Row) -> bool:
    """Whether a row beside the cached specification misses the target of a page."""
    return (
        "one cached specification" in measured["figure"]
        and measured["ours"] > LIMIT_MS
        and measured["ratio"] > LIMIT_RATIO
    )


def _beside(page: str, times: Times, name: str, peer: Times) -> Iterator[Row]:
    yield row(f"{page}, same view, beside {name}", times.again, peer.again)
    for kind in ("new", "seen"):
        mine, other = getattr(times, kind), getattr(peer, kind)
        if mine and other:
            yield row(f"{page}, {kind} view, beside {name}", mine, other)


def _times(port: int, page: str, keys: tuple[str, ...]) -> Times:
    with Visitor(port, page) as visitor:
        again = _median([visitor.rerun() for _ in range(_WARM_UP + TIMES)][_WARM_UP:])
    if not keys:
        return Times(again)
    seen_views: set[str] = set()
    first = _clicked(port, page, keys, seen_views)
    second = _clicked(port, page, keys, seen_views)
    new = [took for took, fresh in first if fresh] or [took for took, _ in first]
    return Times(again, _median(new), _median([took for took, _ in second]))


def _clicked(
    port: int, page: str, keys: tuple[str, ...], seen: set[str]
) -> list[tuple[float, bool]]:
    """Return each click's milliseconds, and whether its view was new."""
    chance = random.Random(page)  # noqa: S311  # which views, no secret
    found = []
    with Visitor(port, page) as visitor:
        for click in range(CLICKS):
            key = f"view.{keys[click % len(keys)]}"
            took = visitor.click(key, _chosen(visitor, key, chance))
            found.append((took, visitor.view not in seen))
            seen.add(visitor.view)
        if visitor.failures:
            raise RuntimeError(visitor.failures[0])
    return found


def _chosen(visitor: Visitor, key: str, chance: random.Random) -> Value:
    widget = visitor.widgets[key]
    kind = widget.DESCRIPTOR.name
    if kind == "Slider":
        first = chance.randint(2010, 2021)
        return [float(first), float(chance.randint(first + 1, 2025))]
    options = list(widget.options)[:_MOST_USED]
    if kind == "MultiSelect":
        return chance.sample(options, min(4, len(options)))
    return chance.choice(options)


_median: Callable[[list[float]], float] = statistics.median
