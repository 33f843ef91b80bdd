"""
The entry of the child: set the limits, then read.

Run as ``python -m indicators.workbooks.capped FORMAT``. The limits stand before any
reader is loaded; where the system has none (Windows), the parent's clock remains.
"""

import runpy
import sys

MOST_MEMORY = 1 << 30
MOST_SECONDS = 15
MOST_ANSWER = 200_000_000


def limit() -> None:
    """Limit memory, processor time and written bytes of this very process."""
    if sys.platform == "win32":
        return
    for name, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, MOST_ANSWER),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_AS, MOST_MEMORY),
    ):
        _lower(name, most)


if sys.platform != "win32":
    import resource

    def _lower(name: int, most: int) -> None:
        hard = resource.getrlimit(name)[1]
        top = most + 1 if hard == resource.RLIM_INFINITY else min(most + 1, hard)
        try:
            # The soft limit comes first: its signal tells why the process ended.
            resource.setrlimit(name, (min(most, top), top))
        except (ValueError, OSError):
            # macOS does not take every limit; the others and the clock still hold.
            return


if __name__ == "__main__":
    limit()
    runpy.run_module("indicators.workbooks.parsing", run_name="__main__")
