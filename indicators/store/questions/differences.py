"""One set of figures beside another."""

from collections.abc import Collection, Iterable
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from indicators.model.observation import Observation, Stage
from indicators.store.database import Database
from indicators.store.modes import Mode
from indicators.store.staging import Key, fact_table, key_table

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
_SAME = ["value", "unit", "qualifier"]
_CODES = ["indicator", "region", "measure", "scope", "basis"]


def differences(
    database: Database,
    observations: Iterable[Observation],
    mode: Mode = Mode.MERGE,
    removes: Collection[Key] = (),
) -> pd.DataFrame:
    """
    Return *observations*, in their order, beside the shown figure with its key.

    What a replacing file withdraws, and what *removes* names, follows in rows of its
    own. A withdrawing file's figures stand beside the uploaded ones that it withdraws,
    shown or not; where there is none the row is unchanged.

    Raises:
        TooManyDigits: a value cannot be stored

    Columns:
        region: division code
        scope: which part of the region
        indicator: what is measured
        measure: of it what
        basis: as stated
        stage: how settled the new figure is; missing in a row that only withdraws
        qualifier: of the new figure; missing in a row that only withdraws
        start: first day of the period
        end: last day; the same as start for an instant
        value: the new one, in unit; missing in a row that only withdraws
        unit: code; missing in a row that only withdraws
        origin: code of the new figure's document; missing in a row that only withdraws
        status: new, changed, unchanged (value, unit and qualifier are equal) or withdrawn
        old_value: the shown one, or the withdrawn; missing for a new figure
        old_unit: its unit; missing for a new figure
        old_qualifier: how exactly it is said; missing for a new figure
        old_stage: how settled it is; missing for a new figure
        old_origin: its document; missing for a new figure
        old_since: the document's day, of an upload that of its import; missing for a
            new figure
    """
    return compared(database, fact_table(observations), mode, removes)


def compared(
    database: Database, facts: pa.Table, mode: Mode, removes: Collection[Key]
) -> pd.DataFrame:
    """
    Return what `differences` does, of figures that are rows of the store already.

    Columns:
        status: new, changed, unchanged or withdrawn; the others as there
    """
    asked = _asked(database, _keys(facts))
    withdraws = mode is Mode.WITHDRAW
    met = _met(database, asked, "uploaded" if withdraws else "differences")
    rows = _texts(facts)[_NEW].join(met.set_index("line"))
    rows.insert(len(_NEW), "status", _status(rows, withdraws=withdraws))
    more = [_met(database, asked, "replaced")] if mode is Mode.REPLACE else []
    if removes:
        more.append(_removed(database, removes))
    return _with_withdrawn(rows, [each for each in more if len(each)])


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
        old_qualifier: how exactly it is said; missing for a new figure
        new_value: in new_unit; missing for a removed figure
        new_unit: code; missing for a removed figure
        new_qualifier: how exactly it is said; missing for a removed figure
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
        f"{what}_{when}": f"{when}_{what}" for when in ("old", "new") for what in _SAME
    }
    same = np.logical_and.reduce(
        [(both[f"{what}_old"] == both[f"{what}_new"]).to_numpy(bool) for what in _SAME]
    )
    differing: pd.DataFrame = both[~same].rename(columns=names)
    return differing.sort_values(_KEY, ignore_index=True)


def _shown(database: Database) -> pd.DataFrame:
    target = database.integer("stage", Stage.TARGET.code)
    return database.ask("shown", target=target)


def _status(rows: pd.DataFrame, *, withdraws: bool) -> Any:
    met = rows["old_value"].notna()
    if withdraws:
        return np.where(met, "withdrawn", "unchanged")
    same = np.logical_and.reduce(
        [(rows[name] == rows[f"old_{name}"]).to_numpy(bool) for name in _SAME]
    )
    return np.where(met, np.where(same, "unchanged", "changed"), "new")


def _removed(database: Database, removes: Collection[Key]) -> pd.DataFrame:
    keys = key_table(removes)
    met = _met(database, _asked(database, keys), "uploaded").set_index("line")
    return _texts(keys).join(met, how="inner")


def _with_withdrawn(rows: pd.DataFrame, more: list[pd.DataFrame]) -> pd.DataFrame:
    if not more:
        return rows
    gone: pd.DataFrame = pd.concat(more).drop_duplicates(_KEY).drop(columns="target")
    gone["status"] = pd.array(["withdrawn"] * len(gone), dtype="str")
    rows["status"] = rows["status"].astype("str")
    return pd.concat([rows, gone], ignore_index=True)[list(rows)]


def _keys(facts: pa.Table) -> pa.Table:
    target = pc.equal(facts["stage"], Stage.TARGET.code)
    return facts.select([*_CODES, "start", "finish"]).append_column("target", target)


def _met(database: Database, asked: pa.Table, question: str) -> pd.DataFrame:
    # Two days and two lists leave out most blocks; the join's keys leave out none.
    days = pc.min_max(asked["finish"]).as_py()
    return database.ask_about(
        asked,
        question,
        target=database.integer("stage", Stage.TARGET.code),
        indicators=pc.unique(asked["indicator"]).to_pylist(),
        regions=pc.unique(asked["region"]).to_pylist(),
        first=days["min"],
        last=days["max"],
    )


def _asked(database: Database, keys: pa.Table) -> pa.Table:
    columns = {name: _integers(database, name, keys[name]) for name in _CODES}
    for name in ("start", "finish", "target"):
        columns[name] = keys[name]
    lines = pa.array(np.arange(len(keys)), pa.int64())
    return pa.table({"line": lines, **columns})


def _integers(database: Database, kind: str, codes: pa.ChunkedArray) -> pa.Array:
    # Each word is looked up once, however many rows have it.
    encoded = codes.combine_chunks().dictionary_encode()
    words = encoded.dictionary.to_pylist()
    known = pa.array([database.integer(kind, word) for word in words], pa.int32())
    return known.take(encoded.indices)


def _texts(table: pa.Table) -> pd.DataFrame:
    columns: dict[str, Any] = {}
    for name, column in zip(table.column_names, table.columns, strict=True):
        found = column.to_numpy()
        if pa.types.is_string(column.type):
            found = pd.array(found, dtype="str")
        elif pa.types.is_date(column.type):
            found = found.astype("datetime64[us]")
        columns["end" if name == "finish" else name] = found
    return pd.DataFrame(columns)
