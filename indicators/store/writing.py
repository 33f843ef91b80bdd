"""One edition's file, written from facts and from the edition before."""

import hashlib
import json
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from indicators.catalog.curated import Curated
from indicators.store.problems import OriginMissing
from indicators.store.staging import break_table, fact_table, origin_table

# 2: of two uploads the later one is shown first.
SCHEMA = 2
# Small groups let a question leave more out, but each costs a look at its bounds.
# Measured at 100 million observations: with the usual 122,880 rows some questions take
# seven times as long as at one million, with 20,480 the looks begin to count.
# Small blocks keep an edition of a thousand figures at 1.5 megabytes instead of 4.
STORAGE = "(ROW_GROUP_SIZE 40960, BLOCK_SIZE 65536)"
CODES = (
    "region",
    "scope",
    "indicator",
    "measure",
    "basis",
    "stage",
    "qualifier",
    "unit",
    "interval",
)
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Imports:
    """
    The imports that stand: their figures, and what each withdraws.

    *stages* are those that somebody gave an import's figures, by its number.
    """

    facts: pa.Table
    withdrawals: pa.Table
    stages: dict[int, str]
    origins: pa.Table


def write_edition(
    path: Path,
    facts: Curated,
    base: Path | None = None,
    imports: Imports | None = None,
) -> str:
    """
    Write *facts*, or else those of the edition *base*, and the *imports* to *path*.

    Returns the edition's name, which follows from its content alone.

    Raises:
        TooManyDigits, OriginMissing: nothing was written
    """
    with closing(duckdb.connect(config={"temp_directory": f"{path}.spill"})) as desk:
        attach(desk, path, "edition", STORAGE)
        desk.execute("USE edition")
        # One transaction: a log flushed after every statement would take longer than
        # the statements.
        desk.begin()
        desk.execute(sql("schema"))
        _stage(desk, facts, base)
        _take(desk, imports)
        _refuse_unknown_origin(desk)
        desk.execute(sql("sql/write/derive"))
        desk.execute(sql("sql/summaries"))
        desk.execute(sql("sql/write/store"))
        name = _name(desk)
        desk.execute(
            "INSERT INTO meta SELECT $name, $schema, count(*) FROM observation",
            {"name": name, "schema": SCHEMA},
        )
        desk.commit()
        # Detaching writes everything into the one file and removes its log.
        desk.execute("USE memory")
        desk.execute("DETACH edition")
    return name


@cache
def sql(name: str) -> str:
    """Return the text of a file of this folder, read once."""
    return (_HERE / f"{name}.sql").read_text("utf-8")


def attach(
    desk: duckdb.DuckDBPyConnection, path: Path, name: str, options: str
) -> None:
    """Make the file *path* known to *desk* as *name*."""
    quoted = str(path).replace("'", "''")
    desk.execute(f"ATTACH '{quoted}' AS {name} {options}")


def _stage(desk: duckdb.DuckDBPyConnection, facts: Curated, base: Path | None) -> None:
    desk.execute(sql("sql/write/stage"))
    if base:
        attach(desk, base, "base", "(READ_ONLY)")
        desk.execute(sql("sql/write/carry"))
    desk.register("fresh_source", origin_table(facts.origins))
    desk.register("fresh_fact", fact_table(facts.observations))
    desk.register("fresh_break", break_table(facts.breaks))
    desk.execute("INSERT INTO source FROM fresh_source")
    desk.execute("INSERT INTO fact SELECT 0, * FROM fresh_fact")
    desk.execute("INSERT INTO break FROM fresh_break")


def _take(desk: duckdb.DuckDBPyConnection, imports: Imports | None) -> None:
    if imports is None:
        return
    desk.register("sent_source", imports.origins)
    desk.register("sent_approval", _approvals(imports.stages))
    desk.register("sent_fact", imports.facts)
    desk.register("sent_withdrawal", imports.withdrawals)
    desk.execute(sql("sql/write/imports"))


def _approvals(stages: dict[int, str]) -> pa.Table:
    numbers = pa.array(stages.keys(), pa.int32())
    return pa.table(
        {"import": numbers, "stage": pa.array(stages.values(), pa.string())}
    )


def _refuse_unknown_origin(desk: duckdb.DuckDBPyConnection) -> None:
    found = desk.execute(
        "SELECT region, indicator, start || '/' || finish, origin FROM fact "
        "ANTI JOIN source ON source.code = fact.origin LIMIT 1"
    ).fetchone()
    if found:
        region, indicator, period, origin = found
        raise OriginMissing(
            region=region, indicator=indicator, period=period, origin=origin
        )


def _name(desk: duckdb.DuckDBPyConnection) -> str:
    # Rows are sorted and integers follow the order of the text, so that equal content
    # is equal column by column, whatever the order in which it came. Overviews follow
    # from the rest.
    digest = hashlib.sha256(f"schema {SCHEMA}".encode())
    for table in (*CODES, "origin", "observation", "break"):
        columns: dict[str, Any] = desk.execute(f"FROM edition.{table}").fetchnumpy()
        for name, column in columns.items():
            text = column.dtype.kind == "O"
            content = json.dumps(list(column)).encode() if text else column.tobytes()
            digest.update(f"{table}.{name} {len(content)} ".encode() + content)
    return digest.hexdigest()[:12]
