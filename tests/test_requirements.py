"""The pins against `pyproject.toml`."""

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PIN = re.compile(r"([a-z0-9-]+)==[0-9][0-9a-z.]*( +# via .+)?")


def pins(file: str) -> dict[str, str]:
    lines = (PROJECT / file).read_text("utf-8").splitlines()
    found = [PIN.fullmatch(line) for line in lines if line and line[0] != "#"]
    assert all(found), "every line pins one package, and no index or path is named"
    return {pin[1]: pin[0].split()[0] for pin in found}


def declared(*groups: str) -> set[str]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    return {*project["dependencies"], *(name for one in groups for name in extras[one])}


@pytest.mark.parametrize(
    ("file", "groups"), [("requirements.txt", ()), ("requirements-dev.txt", ("dev",))]
)
def test_every_declared_package_is_pinned(file: str, groups: tuple[str, ...]) -> None:
    assert {re.split(r"[<>=!~ ]", name)[0] for name in declared(*groups)} <= {
        *pins(file)
    }


def test_developers_run_what_users_run() -> None:
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()
