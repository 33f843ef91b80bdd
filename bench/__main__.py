"""Everything measured beside peers: one table, and ``bench/results.json``."""

import argparse
import json
from pathlib import Path

from bench import browser, imports, pages, questions
from bench.rows import Row

RESULTS = Path(__file__).parent / "results.json"


def main() -> None:
    """Measure, print one table, and write the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="100 million figures too")
    sizes = [1_000_000, 10_000_000]
    sizes += [100_000_000] if parser.parse_args().large else []
    found = [*pages.rows(), *browser.rows(), *imports.rows()]
    found += [{**each, "unit": "ms"} for each in questions.rows(sizes)]
    show(found)
    RESULTS.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")


def show(found: list[Row]) -> None:
    """Print *found*, marking what misses its target."""
    print(f"{'figure':64} {'ours':>9} {'other':>9} {'ratio':>6} unit")
    for each in found:
        mark = "  over the limit" if pages.over(each) else ""
        print("{figure:64} {ours:9} {other:9} {ratio:6} {unit}".format(**each) + mark)


if __name__ == "__main__":
    main()
