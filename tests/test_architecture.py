"""The house stands: floors, rooms, thin pages, and the budgets of its rooms."""

import ast
import re
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
FLOORS = {
    "model": 0,
    "catalog": 1,
    "store": 2,
    "workbooks": 3,
    "analysis": 4,
    "charts": 4,
    "reports": 5,
    "web": 5,
    "ui": 6,
    "pages": 7,
}
# The package, the application and the command line: they may know every room.
DOORWAYS = {
    "app.py",
    "indicators/__init__.py",
    "indicators/__main__.py",
    "indicators/commands.py",
    "indicators/import_commands.py",
    "indicators/terminal.py",
}
# A library and the only rooms that know it.
ROOMS = {
    "duckdb": {"store"},
    "openpyxl": {"workbooks"},
    "python_calamine": {"workbooks"},
    "xlrd": {"workbooks"},
    "xlsxwriter": {"workbooks"},
    "altair": {"charts"},
    "docx": {"reports"},
    "pptx": {"reports"},
    "typst": {"reports"},
    "vl_convert": {"reports"},
    "streamlit": {"ui", "pages", "app"},
}
MODULES = sorted(
    path.relative_to(PROJECT).as_posix()
    for path in chain(
        (PROJECT / "indicators").rglob("*.py"),
        (PROJECT / "pages").glob("*.py"),
        [PROJECT / "app.py"],
    )
)
PAGES = [module for module in MODULES if module.startswith("pages/")]
PACKAGE = [module for module in MODULES if module.startswith("indicators/")]
# Where tables are made; elsewhere they are passed on as they come.
TABLES = [
    module
    for module in PACKAGE
    if module.startswith(("indicators/store/questions/", "indicators/analysis/"))
]
WRITTEN = sorted(
    path.relative_to(PROJECT).as_posix()
    for folder in ("indicators", "pages", "tests", "bench", "scripts")
    for path in (PROJECT / folder).rglob("*")
    if path.suffix in {".py", ".sql", ".toml", ".css", ".js"}
)
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef
TABLE_WORK = {"groupby", "merge", "pivot", "assign", "apply", "agg", "rolling", "eval"}


def tree_of(module):
    return ast.parse((PROJECT / module).read_text("utf-8"))


def nodes(module, kind):
    return [node for node in ast.walk(tree_of(module)) if isinstance(node, kind)]


def imports(module):
    """Return every name that *module* imports, in full."""
    package = dotted(module).split(".")
    for node in nodes(module, ast.Import | ast.ImportFrom):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        else:
            parents = package[: len(package) - node.level] if node.level else []
            origin = ".".join([*parents, *filter(None, [node.module])])
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def dotted(module):
    return module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def room(module):
    """Return the room of a module, or of the name it imports; "" for the doorway."""
    parts = dotted(module).split(".")
    if parts[0] != "indicators":
        return parts[0]
    return parts[1] if len(parts) > 1 and parts[1] in FLOORS else ""


@pytest.mark.parametrize("module", MODULES)
def test_imports_run_downwards_only(module):
    here = room(module)
    if here not in FLOORS:
        return
    for name in imports(module):
        there = room(name) if name.split(".")[0] in {"indicators", "pages"} else here
        assert there == here or FLOORS.get(there, 99) < FLOORS[here], name


def test_only_the_doorways_stand_outside_the_rooms():
    outside = {module for module in MODULES if room(module) not in FLOORS}
    assert outside <= DOORWAYS


@pytest.mark.parametrize("module", MODULES)
def test_a_library_is_known_in_its_room_only(module):
    for name in imports(module):
        rooms = ROOMS.get(name.split(".")[0])
        assert rooms is None or room(module) in rooms, name


def test_nothing_imports_in_a_circle():
    known = {dotted(module) for module in MODULES}
    graph = {}
    for module in MODULES:
        names = (
            name if name in known else name.rpartition(".")[0]
            for name in imports(module)
        )
        graph[dotted(module)] = {name for name in names if name in known}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(" → ".join(circle.args[1]))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_tells_its_story_and_does_no_work(page):
    lines = (PROJECT / page).read_text("utf-8").splitlines()
    assert len(lines) <= 60
    assert not nodes(page, FUNCTIONS | ast.ClassDef | ast.Lambda)
    assert not [
        node.value
        for node in nodes(page, ast.Constant)
        if isinstance(node.value, str)
        and re.search(r"\b(SELECT|INSERT|UPDATE|DELETE)\b", node.value)
    ]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_computes_nothing_with_a_table(page):
    names = {name.split(".")[0] for name in imports(page)}
    assert not names & {"pandas", "numpy", "pyarrow"}
    columns = [
        ast.unparse(node)
        for node in nodes(page, ast.BinOp | ast.AugAssign)
        if any(isinstance(side, ast.Subscript) for side in ast.iter_child_nodes(node))
    ]
    methods = [
        ast.unparse(node)
        for node in nodes(page, ast.Attribute)
        if node.attr in TABLE_WORK
    ]
    assert columns + methods == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_one_sentence_and_at_most_300_lines(module):
    assert len((PROJECT / module).read_text("utf-8").splitlines()) <= 300
    assert ast.get_docstring(tree_of(module))


@pytest.mark.parametrize("module", MODULES)
def test_a_function_has_at_most_40_lines(module):
    for function in nodes(module, FUNCTIONS):
        said = ast.get_docstring(function) is not None and len(function.body) > 1
        body = function.body[1:] if said else function.body
        assert body[-1].end_lineno - body[0].lineno + 1 <= 40, function.name


@pytest.mark.parametrize("module", MODULES)
def test_nothing_is_imported_inside_a_function(module):
    for function in nodes(module, FUNCTIONS):
        inside = [
            node.lineno
            for node in ast.walk(function)
            if isinstance(node, ast.Import | ast.ImportFrom)
        ]
        assert not inside, function.name


@pytest.mark.parametrize("module", MODULES)
def test_nothing_is_caught_that_is_not_named(module):
    for handler in nodes(module, ast.ExceptHandler):
        assert handler.type is not None, handler.lineno
        named = {node.id for node in ast.walk(handler.type) if hasattr(node, "id")}
        assert not named & {"Exception", "BaseException"}, handler.lineno


@pytest.mark.parametrize("file", WRITTEN)
def test_what_is_to_be_done_has_an_issue(file):
    text = (PROJECT / file).read_text("utf-8")
    marks = re.findall(r"(?:#|--|//|/\*)\s*((?:TODO|FIXME|XXX)\b.*)", text)
    assert [mark for mark in marks if not re.search(r"#\d+", mark)] == []


@pytest.mark.parametrize("module", PACKAGE)
def test_what_is_public_says_what_it_is(module):
    tree = tree_of(module)
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    members = chain(tree.body, *(one.body for one in classes if public(one)))
    silent = [
        node.name
        for node in members
        if isinstance(node, FUNCTIONS | ast.ClassDef)
        and (public(node) or node.name in {"__str__", "__bool__", "__contains__"})
        and not ast.get_docstring(node)
    ]
    assert silent == []


@pytest.mark.parametrize("module", TABLES)
def test_a_function_that_returns_a_table_lists_its_columns(module):
    silent = [
        function.name
        for function in nodes(module, FUNCTIONS)
        if public(function)
        and function.returns is not None
        and ast.unparse(function.returns) in {"pd.DataFrame", "DataFrame"}
        and "Columns:" not in (ast.get_docstring(function) or "")
    ]
    assert silent == []


def public(node):
    return not node.name.startswith("_")
