"""How many shown figures two editions have, and have not, in common."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import duckdb
import pandas as pd

from indicators.store.history import Event
from indicators.store.writing import attach, sql


def counted(event: Event, old: Path | None, new: Path) -> Event:
    """Return *event* with what the edition *new* adds, changes, keeps and lacks."""
    with closing(duckdb.connect()) as desk:
        attach(desk, new, "new", "(READ_ONLY)")
        # Beside nothing everything is new; beside itself it is not even looked at.
        if old is None:
            found = desk.execute("SELECT observations, 0, 0, 0 FROM new.meta")
        elif old == new:
            found = desk.execute(
                "SELECT 0, 0, count(*), 0 FROM new.observation WHERE shown"
            )
        else:
            attach(desk, old, "old", "(READ_ONLY)")
            found = desk.execute(sql("sql/write/count"))
        added, changed, unchanged, withdrawn = found.fetchall()[0]
    return replace(
        event,
        added=added,
        changed=changed,
        unchanged=unchanged,
        withdrawn=withdrawn,
    )


def with_counts(event: Event, compared: pd.DataFrame) -> Event:
    """Return *event* with how many rows of *compared* have which status."""
    counts = compared["status"].value_counts()
    return replace(
        event,
        added=int(counts.get("new", 0)),
        changed=int(counts.get("changed", 0)),
        unchanged=int(counts.get("unchanged", 0)),
        withdrawn=int(counts.get("withdrawn", 0)),
    )
