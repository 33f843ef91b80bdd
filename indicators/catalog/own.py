"""Regions and indicators that the people of an installation define themselves."""

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from indicators.model.problem import KeeperProblem
from indicators.model.text import Text

OWN = "definitions.toml"
_EDITIONS = Path(__file__).parents[2] / "data" / "editions"
Definition = Mapping[str, Any]


class DefinitionsUnreadable(KeeperProblem):
    """The file of own definitions is not TOML, or one of them lacks a part."""

    what = Text("`{file}` 无法读取：{why}。", "`{file}` cannot be read: {why}.")
    fix = Text(
        "改正该文件，或用备份恢复；各字段的写法与 `data/catalog` 相同。",
        "Correct the file or restore it from a backup; its fields are those of "
        "`data/catalog`.",
    )


@dataclass(frozen=True)
class OwnDefinitions:
    """Definitions by code, with the fields that those in data/catalog have."""

    regions: Mapping[str, Definition] = field(default_factory=dict)
    indicators: Mapping[str, Definition] = field(default_factory=dict)

    def __or__(self, others: "OwnDefinitions") -> "OwnDefinitions":
        """Return both; a code that both define is as *others* define it."""
        return OwnDefinitions(
            {**self.regions, **others.regions},
            {**self.indicators, **others.indicators},
        )

    def toml(self) -> bytes:
        """Return the text of the file."""
        lines = []
        for kind, definitions in (
            ("regions", self.regions),
            ("indicators", self.indicators),
        ):
            for code, definition in definitions.items():
                lines.append(f"[{kind}.{_value(code)}]")
                lines += [f"{_value(k)} = {_value(v)}" for k, v in definition.items()]
                lines.append("")
        return "\n".join(lines).encode()


def editions_folder() -> Path:
    """Return the folder of this installation's editions; DUIBIAO_EDITIONS names it."""
    return Path(os.environ.get("DUIBIAO_EDITIONS") or _EDITIONS)


def own_definitions(folder: Path) -> OwnDefinitions:
    """
    Return the definitions in *folder*; none when there is no such file.

    Raises:
        DefinitionsUnreadable: it is not what this module writes
    """
    path = folder / OWN
    if not path.exists():
        return OwnDefinitions()
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except ValueError as wrong:
        raise DefinitionsUnreadable(file=OWN, why=wrong) from None
    return OwnDefinitions(found.get("regions", {}), found.get("indicators", {}))


def own_stamp(folder: Path) -> tuple[int, int, int]:
    """Return a token that changes when the definitions in *folder* may have changed."""
    try:
        found = os.stat(_own_path(folder))  # noqa: PTH116  # asked with every look-up
    except FileNotFoundError:
        return (0, 0, 0)
    return (found.st_mtime_ns, found.st_ino, found.st_size)


@cache
def _own_path(folder: Path) -> str:
    return str(folder / OWN)


def _value(value: object) -> str:
    """Return *value* as TOML, whose strings are JSON's but for one character."""
    if isinstance(value, Mapping):
        pairs = (f"{_value(k)} = {_value(v)}" for k, v in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
