"""One set of figures beside another."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from indicators.model.observation import Observation, Stage
from indicators.store.database import Database

_KEY = [
    "region",
    "scope",
    "indicator",
    "measure",
    "basis",
    "start",
    "end",
    "target",
]
_NEW = [
    "region",
    "scope",
    "indicator",
    "measure",
    "basis",
    "stage",
    "qualifier",
    "start",
    "end",
    "value",
    "unit",
    "origin",
]


def differences(
    database: Database, observations: Iterable[Observation]
) -> pd.DataFrame:
    """
    Return *observations*, in their order, beside the shown figure with its key.

    Columns:
        region: division code
        scope: which part of the region
        indicator: what is measured
        measure: of it what
        basis: as stated
        stage: how settled the new figure is
        qualifier: of the new figure
        start: first day of the period
        end: last day; the same as start for an instant
        value: the new one, in unit
        unit: code
        origin: code of the new figure's document
        status: new, changed or unchanged
        old_value: the shown one; missing for a new figure
        old_unit: its unit; missing for a new figure
        old_stage: how settled it is; missing for a new figure
        old_origin: its document; missing for a new figure
    """
    fresh = list(observations)
    asked = pa.table(_asked(database, fresh))
    target = database.integer("stage", Stage.TARGET.code)
    met = database.ask_about(
        asked,
        "differences",
        target=target,
        indicators=database.integers("indicator", {one.indicator for one in fresh}),
        regions=database.integers("region", {one.region for one in fresh}),
    )
    rows = _rows(fresh).join(met.set_index("line"))
    status = np.where(rows["value"] == rows["old_value"], "unchanged", "changed")
    rows.insert(len(_NEW), "status", np.where(rows["old_value"].isna(), "new", status))
    return rows


def edition_differences(old: Database, new: Database) -> pd.DataFrame:
    """
    Return the shown figures that *new* adds, changes or lacks beside *old*.

    Columns:
        region: division code; rows are ordered by the columns up to target
        scope: which part of the region
        indicator: what is measured
        measure: of it what
        basis: as stated
        start: first day of the period
        end: last day; the same as start for an instant
        target: whether it is a target
        status: new, changed or removed
        old_value: in old_unit; missing for a new figure
        old_unit: code; missing for a new figure
        new_value: in new_unit; missing for a removed figure
        new_unit: code; missing for a removed figure
    """
    before, after = (_shown(edition) for edition in (old, new))
    both = before.merge(after, on=_KEY, how="outer", suffixes=("_old", "_new"))
    status = np.select(
        [both["value_old"].isna(), both["value_new"].isna()],
        ["new", "removed"],
        "changed",
    )
    both.insert(len(_KEY), "status", status)
    names = {
        f"{what}_{when}": f"{when}_{what}"
        for when in ("old", "new")
        for what in ("value", "unit")
    }
    differing = both[both["value_old"] != both["value_new"]].rename(columns=names)
    return differing.sort_values(_KEY, ignore_index=True)


def _shown(database: Database) -> pd.DataFrame:
    target = database.integer("stage", Stage.TARGET.code)
    return database.ask("shown", target=target)


def _asked(database: Database, fresh: list[Observation]) -> dict[str, pa.Array]:
    integers = {
        kind: pa.array([database.integer(kind, code) for code in codes], pa.int32())
        for kind, codes in {
            "indicator": [one.indicator for one in fresh],
            "region": [one.region for one in fresh],
            "measure": [one.measure.code for one in fresh],
            "scope": [one.scope for one in fresh],
            "basis": [one.basis.code for one in fresh],
        }.items()
    }
    return {
        "line": pa.array(range(len(fresh)), pa.int64()),
        "start": pa.array([one.period.start for one in fresh], pa.date32()),
        "finish": pa.array([one.period.end for one in fresh], pa.date32()),
        "target": pa.array([one.stage is Stage.TARGET for one in fresh], pa.bool_()),
        **integers,
    }


def _rows(fresh: list[Observation]) -> pd.DataFrame:
    texts = {
        "region": [one.region for one in fresh],
        "scope": [one.scope for one in fresh],
        "indicator": [one.indicator for one in fresh],
        "measure": [one.measure.code for one in fresh],
        "basis": [one.basis.code for one in fresh],
        "stage": [one.stage.code for one in fresh],
        "qualifier": [one.qualifier.code for one in fresh],
        "unit": [one.unit for one in fresh],
        "origin": [one.origin for one in fresh],
    }
    days = {
        "start": [one.period.start for one in fresh],
        "end": [one.period.end for one in fresh],
    }
    columns: dict[str, Any] = {
        name: pd.array(codes, dtype="str") for name, codes in texts.items()
    }
    for name, dates in days.items():
        columns[name] = np.array(dates, dtype="datetime64[us]")
    columns["value"] = np.array([one.value for one in fresh], dtype=float)
    return pd.DataFrame({name: columns[name] for name in _NEW})
