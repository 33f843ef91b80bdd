"""What the command line does, one function a command; each returns the exit code."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import asdict, fields, replace
from typing import Any

from indicators.catalog import catalog, curated
from indicators.catalog.audit import audited
from indicators.model.link import Codes, link_of, read_link, read_parts
from indicators.model.observation import Observation
from indicators.model.text import Text
from indicators.model.view import Page, View
from indicators.reports.documents.formats import FORMATS, document, page_zip
from indicators.reports.exports import page_csv, page_json, page_workbook
from indicators.reports.figure import Asked
from indicators.reports.imports import local_user
from indicators.reports.pages import figures_of
from indicators.reports.rereading import Reread, reread
from indicators.store.editions import editions
from indicators.store.questions import observations, origins
from indicators.terminal import (
    DONE,
    MISUSE,
    PROBLEMS,
    list_problems,
    refuse,
    say,
    write,
)
from indicators.web.serving import serve
from indicators.workbooks.template import template
from indicators.workbooks.writing import Field, Table, csv_of

_REREAD = Text(
    "从保存的文件重新核对上传数值{figures}个，问题{differing}个。",
    "Uploaded figures read again from their kept files: {figures}; problems: {differing}.",
)
_NUMBERS_ONLY = Text(
    "其中{figures}个是较早版本导入的，当时的回答没有保存，只核对了单元格中的数。",
    "Of these, {figures} came with an earlier release that did not keep the answers given; "
    "only the number in the cell was compared.",
)

SHOWN = ("json", "csv", "xlsx", *FORMATS, "zip")
"""The formats of `show`, the usual one first."""
SIGHTLESS = frozenset(SHOWN) - {"json", "csv", "svg", "html"}
"""Those that a terminal cannot print."""
_NO_TEXT = Text(
    "{format} 不是文本，不能显示在终端里。请用 -o 指定文件。",
    "{format} is no text that a terminal could show. Name a file with -o.",
)
Command = Callable[[Namespace], int]


def build(_: Namespace) -> int:
    """Build the edition from the curated files and make it current."""
    facts = curated()
    name = editions().build(facts, who=local_user())
    say(
        Text("版本 {name}，{count}个数值。", "Edition {name}, {count} figures."),
        name=name,
        count=len(facts.observations),
    )
    return DONE


def check(_: Namespace) -> int:
    """Audit the curated data, read every uploaded figure again, list every finding."""
    found = audited()
    list_problems(found)
    if not found:
        say(Text("数据检查通过。", "The curated data passes the audit."))
    # Before the first build nothing was uploaded.
    told = reread(editions()) if editions().history() else Reread()
    list_problems(told.problems)
    if told.figures:
        say(_REREAD, figures=told.figures, differing=len(told.problems))
    if told.numbers_only:
        say(_NUMBERS_ONLY, figures=told.numbers_only)
    return PROBLEMS if found or told.problems else DONE


def serve_app(_: Namespace) -> int:
    """Serve the app on this machine until it is interrupted."""
    return serve()


def list_all(arguments: Namespace) -> int:
    """List what happened to the editions, the newest last; keep one when asked to."""
    if arguments.keep:
        editions().keep(arguments.keep, "by the user", local_user())
    kept = editions().kept()
    for event in editions().history():
        line = asdict(event) | {"kept": event.edition in kept}
        if arguments.json:
            print(json.dumps(line, ensure_ascii=False))
        else:
            counts = f"+{event.added} ~{event.changed} ={event.unchanged}"
            print(event.at, event.action, event.edition, counts, event.message)
    return DONE


def dump(arguments: Namespace) -> int:
    """Print every observation of the current edition, as JSON lines or as CSV."""
    with editions().open() as database:
        rows = map(_dumped, observations(database))
        if arguments.json:
            for row in rows:
                print(json.dumps(row, ensure_ascii=False))
        else:
            _print_csv(rows)
    return DONE


def link(arguments: Namespace) -> int:
    """Print the canonical link of a view; frozen, it keeps the current edition."""
    parts = {
        field.name: getattr(arguments, field.name)
        for field in fields(View)
        if getattr(arguments, field.name) is not None
    }
    with editions().open() as database:
        found = read_parts(parts, _codes(tuple(origins(database)["origin"])))
    if found.invalid:
        list_problems(found.invalid)
        return MISUSE
    view = found.view
    if arguments.frozen:
        view = replace(view, edition=view.edition or editions().current())
        editions().keep(view.edition, "named by a frozen link", local_user())
    print(link_of(view))
    return DONE


def show(arguments: Namespace) -> int:
    """Print the content of a link; invalid parts are named and not replaced silently."""
    with editions().open() as newest:
        documents = tuple(origins(newest)["origin"])
    found = read_link(arguments.link, _codes(documents))
    list_problems(found.invalid)
    if found.view.page in {Page.IMPORT, Page.METHODS}:
        refuse(Text("这一页没有可输出的数值。", "This page has no figures to print."))
        return MISUSE
    if arguments.format in SIGHTLESS and not arguments.output and sys.stdout.isatty():
        refuse(_NO_TEXT, format=arguments.format)
        return MISUSE
    with editions().open(found.view.edition) as database:
        asked = Asked(database, found.view)
        content = _content(arguments.format, asked)
    return write(content, arguments.output) or (PROBLEMS if found.invalid else DONE)


def _content(form: str, asked: Asked) -> bytes:
    """Return the page that is *asked* for in a format of `SHOWN`."""
    figures = figures_of(asked)
    date = editions().made_on(asked.database.name)
    match form:
        case "json":
            said = page_json(asked, figures)
            return json.dumps(said, ensure_ascii=False, indent=1).encode() + b"\n"
        case "csv":
            return page_csv(asked, figures)
        case "xlsx":
            return page_workbook(asked, figures)
        case "zip":
            return page_zip(asked, figures, date=date)
    return document(FORMATS[form], asked, figures, date=date)


def form(arguments: Namespace) -> int:
    """Write the import template."""
    return write(template(catalog()), arguments.output)


def _codes(documents: tuple[str, ...]) -> Codes:
    known = catalog()
    return Codes(known.indicators, known.every_region, documents)


def _dumped(fact: Observation) -> dict[str, Any]:
    region = catalog().region(fact.region).name
    indicator = catalog().indicator(fact.indicator).name
    value = int(fact.value) if fact.value == fact.value.to_integral() else fact.value
    return {
        "region": fact.region,
        "region_name_zh": region.zh,
        "region_name_en": region.en,
        "scope": fact.scope,
        "indicator": fact.indicator,
        "indicator_name_zh": indicator.zh,
        "indicator_name_en": indicator.en,
        "measure": fact.measure.code,
        "value": value if isinstance(value, int) else float(value),
        "unit": fact.unit,
        "period": str(fact.period),
        "basis": fact.basis.code,
        "stage": fact.stage.code,
        "qualifier": fact.qualifier.code,
        "origin": fact.origin,
        "locator": _both(fact.locator),
        "note": _both(fact.note),
        "printed": fact.printed,
    }


def _both(text: Text) -> str:
    return " / ".join(dict.fromkeys(filter(None, (text.zh, text.en))))


def _print_csv(rows: Iterator[dict[str, Any]]) -> None:
    table = list(rows)
    fields = tuple(Field(name) for name in table[0]) if table else ()
    write(csv_of(Table("", fields, [tuple(row.values()) for row in table])), None)
