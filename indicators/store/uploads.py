"""The figures of each import, kept beside the editions, and what they withdraw."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from indicators.model.observation import Observation, Origin, Stage
from indicators.store.durable import move_durably, unfinished
from indicators.store.modes import Mode
from indicators.store.staging import (
    KEY,
    ORIGIN,
    TOLD,
    WITHDRAWAL,
    Key,
    fact_table,
    key_table,
    origin_table,
)
from indicators.store.standing import Standing
from indicators.store.writing import Imports

UPLOADS = "imports"
_ORIGINS = b"origins"
_ANSWERS = b"answers"
_READ = ["import", *KEY[:-1], "stage", *TOLD]


@dataclass(frozen=True)
class Sheet:
    """
    A file's figures and how they are meant; *removes* are withdrawn in any mode.

    *answers* are those that it was read with, by the keys of their questions; None
    where nobody kept them.
    """

    observations: Sequence[Observation]
    mode: Mode
    removes: Collection[Key] = ()
    content: bytes = b""
    answers: Mapping[str, str] | None = None

    @cached_property
    def facts(self) -> pa.Table:
        """The figures as rows of the staging table ``fact``."""
        return fact_table(self.observations)

    @cached_property
    def key(self) -> str:
        """What the same file, read, answered and meant in the same way, shares."""
        digest = hashlib.sha256(self.content)
        digest.update(f"{self.mode.code} {sorted(self.removes)}".encode())
        # What was answered is in the figures; equal columns are equal bytes.
        for column in self.facts.columns:
            for buffer in filter(None, column.combine_chunks().buffers()):
                digest.update(f"{buffer.size} ".encode())
                digest.update(buffer)
        return digest.hexdigest()


@dataclass(frozen=True)
class Uploads:
    """
    The kept imports in *folder*, by the numbers of their events.

    They are kept when somebody takes them back too, so bringing an import back needs
    neither its file nor the answers that it was read with. They count only once the
    history tells of them.
    """

    folder: Path

    def keep(
        self,
        number: int,
        facts: pa.Table,
        origins: Iterable[Origin],
        withdrawn: pa.Table | None = None,
        answers: Mapping[str, str] | None = None,
    ) -> None:
        """Keep the import *number*: its figures, what it withdraws, what was answered."""
        self.folder.mkdir(exist_ok=True)
        numbers = pa.array([number] * len(facts), pa.int32())
        described = json.dumps(origin_table(origins).to_pylist())
        numbered = facts.add_column(0, "import", numbers)
        told = {_ORIGINS: described}
        if answers is not None:
            told[_ANSWERS] = json.dumps(dict(answers))
        _write(self._facts(number), numbered.replace_schema_metadata(told))
        if withdrawn is None:
            withdrawn = WITHDRAWAL.empty_table()
        rows = withdrawn.add_column(
            0, "import", pa.array([number] * len(withdrawn), pa.int32())
        )
        _write(self._withdrawals(number), rows)

    def standing(self, stands: Standing) -> Imports | None:
        """Return what an edition takes from the imports that stand."""
        if not stands.imports:
            return None
        return Imports(
            facts=_together(self._facts(number) for number in stands.numbers),
            withdrawals=_together(self._withdrawals(n) for n in stands.numbers),
            stages={number: stage for number, stage in stands.imports if stage},
            origins=self._origins(stands.numbers),
        )

    def withdrawn(self, numbers: Sequence[int], sheet: Sheet) -> pa.Table:
        """
        Return which figures of the imports *numbers* the sheet withdraws.

        Hidden ones too: they must not come back when what hides them is undone. What
        the sheet repeats stays, with whatever stage somebody gave it.
        """
        if not numbers or (sheet.mode is Mode.MERGE and not sheet.removes):
            return WITHDRAWAL.empty_table()
        kept = _together((self._facts(number) for number in numbers), _READ)
        earlier, ours = _keyed(kept), _keyed(sheet.facts)
        found = [_both(earlier, key_table(sheet.removes), KEY)]
        if sheet.mode is Mode.REPLACE:
            block = [name for name in KEY if name != "region"]
            covered = _both(_both(earlier, ours, block), ours, ["region"])
            found.append(_both(covered, ours, [*KEY, *TOLD], "left anti"))
        if sheet.mode is Mode.WITHDRAW:
            found.append(_both(earlier, ours, KEY))
        rows = pa.concat_tables(found).rename_columns({"import": "withdrawn"})
        return rows.select(WITHDRAWAL.names).group_by(WITHDRAWAL.names).aggregate([])

    def figures(self, number: int) -> int:
        """Return how many figures the import has that are not targets."""
        stages = _together([self._facts(number)], ["stage"])["stage"]
        return sum(stage != "target" for stage in stages.to_pylist())

    def answers(self, number: int) -> dict[str, str] | None:
        """Return the answers that the import was read with; None if none were kept."""
        told = pq.read_schema(self._facts(number)).metadata
        if _ANSWERS not in told:
            return None
        found: dict[str, str] = json.loads(told[_ANSWERS])
        return found

    def _facts(self, number: int) -> Path:
        return self.folder / f"{number}.parquet"

    def _withdrawals(self, number: int) -> Path:
        return self.folder / f"{number}.withdrawn.parquet"

    def _origins(self, numbers: Iterable[int]) -> pa.Table:
        # A document keeps the description that came with it first.
        found: dict[str, dict[str, str]] = {}
        for number in numbers:
            described = pq.read_schema(self._facts(number)).metadata[_ORIGINS]
            for one in json.loads(described):
                found.setdefault(one["code"], one)
        return pa.Table.from_pylist(list(found.values()), ORIGIN)


def _write(path: Path, table: pa.Table) -> None:
    draft = unfinished(path)
    pq.write_table(table, draft)
    move_durably(draft, path)


def _together(paths: Iterable[Path], columns: list[str] | None = None) -> pa.Table:
    # Most imports are small and there may be hundreds: threads cost more than they save.
    return pa.concat_tables(
        pq.ParquetFile(path).read(columns, use_threads=False) for path in paths
    )


def _keyed(facts: pa.Table) -> pa.Table:
    target = pc.equal(facts["stage"], Stage.TARGET.code)
    return facts.append_column("target", target)


def _both(
    rows: pa.Table, others: pa.Table, keys: list[str], how: str = "left semi"
) -> pa.Table:
    # Joined, not looked up one by one: a sheet may name a million figures.
    return rows.join(others.select(keys), keys, join_type=how)
