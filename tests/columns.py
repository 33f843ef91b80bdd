"""What the docstring of a function promises about the columns of its table."""

import ast
import inspect
import re
from collections.abc import Iterable
from pathlib import Path

PROJECT = Path(__file__).parents[1]


def promised(function, given: Iterable[str] = ()) -> list[str]:
    """Return the columns under ``Columns:``, ``*`` standing for those *given*."""
    docstring = inspect.getdoc(inspect.unwrap(function)) or ""
    _, _, listed = docstring.partition("Columns:\n")
    names: list[str] = []
    for line in listed.partition("\n\n")[0].splitlines():
        found = re.match(r"    (\S[^:]*):", line)
        for name in found[1].split(", ") if found else ():
            names.extend(given if name == "*" else [name])
    return names


def makers_of_tables(folder: str) -> set[str]:
    """Return the public functions in *folder* that return a table, as module.name."""
    return {
        f"{path.stem}.{node.name}"
        for path in (PROJECT / "indicators" / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
        and node.returns is not None
        and ast.unparse(node.returns) == "pd.DataFrame"
        and not node.name.startswith("_")
    }
