"""What the command line does, one function a command; each returns the exit code."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from indicators.catalog import catalog, curated
from indicators.catalog.audit import audited
from indicators.model.link import Codes, link_of, read_link, read_parts
from indicators.model.observation import Observation
from indicators.model.problem import Problem
from indicators.model.text import Language, Text
from indicators.model.view import Page, View
from indicators.reports.exports import page_csv, page_json
from indicators.reports.figure import Asked
from indicators.reports.imports import Arrival, arrival, local_user, publish
from indicators.reports.pages import figures_of
from indicators.store.editions import editions
from indicators.store.questions import observations, origins
from indicators.web.serving import serve
from indicators.workbooks.reading import LEFT_OUT, Reading, lines, read_workbook
from indicators.workbooks.template import template
from indicators.workbooks.writing import Field, Table, csv_of

Command = Callable[[Namespace], int]
DONE, PROBLEMS, MISUSE = 0, 1, 2


def build(_: Namespace) -> int:
    """Build the edition from the curated files and make it current."""
    facts = curated()
    name = editions().build(facts, who=local_user())
    _say(
        Text("版本 {name}，{count}个数值。", "Edition {name}, {count} figures."),
        name=name,
        count=len(facts.observations),
    )
    return DONE


def check(_: Namespace) -> int:
    """Audit the curated data and list every finding."""
    found = audited()
    _list(found)
    if not found:
        _say(Text("数据检查通过。", "The curated data passes the audit."))
    return PROBLEMS if found else DONE


def serve_app(_: Namespace) -> int:
    """Serve the app on this machine until it is interrupted."""
    return serve()


def undo(_: Namespace) -> int:
    """Make the edition before the current one current again."""
    name = editions().undo(local_user())
    _say(Text("当前版本为 {name}。", "Edition {name} is current."), name=name)
    return DONE


def read(arguments: Namespace) -> int:
    """Read workbooks and print what they say; nothing is changed."""
    wrong = False
    for path in map(Path, arguments.files):
        content = _content(path)
        if content is None:
            return MISUSE
        reading = read_workbook(path.name, content)
        wrong |= bool(reading.problems)
        if arguments.json:
            for line in lines(reading):
                print(json.dumps(line, ensure_ascii=False))
        else:
            _say(_READ, file=path.name, count=len(reading.found))
            _say_left_out(reading)
            _list(reading.problems)
    return PROBLEMS if wrong else DONE


_READ = Text("“{file}”：{count}个数值。", "“{file}”: {count} figures.")
_COMPARED = Text(
    "“{file}”：新增{new}，变化{changed}，相同{unchanged}。",
    "“{file}”: {new} new, {changed} changed, {unchanged} unchanged.",
)
_ASK = Text("发布？输入 y 确认：", "Publish? Type y to confirm: ")


def bring(arguments: Namespace) -> int:
    """Read workbooks, show the differences, and publish them one after the other."""
    arrived: list[Arrival] = []
    for path in map(Path, arguments.files):
        content = _content(path)
        if content is None:
            return MISUSE
        arrived.append(arrival(editions(), path.name, content))
    for each in arrived:
        _say(_COMPARED, file=each.name, **each.counts)
        _say_left_out(each.reading)
        _list(each.reading.problems)
    if not all(each.ready for each in arrived):
        return PROBLEMS
    if not arguments.yes and not _confirmed():
        return DONE
    for each in arrived:
        name = publish(editions(), each, message=arguments.message, who=local_user())
        _say(Text("版本 {name}。", "Edition {name}."), name=name)
    return DONE


def list_all(arguments: Namespace) -> int:
    """List what happened to the editions, the newest last; keep one when asked to."""
    if arguments.keep:
        editions().keep(arguments.keep, "by the user")
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
        _list(found.invalid)
        return MISUSE
    view = found.view
    if arguments.frozen:
        view = replace(view, edition=view.edition or editions().current())
        editions().keep(view.edition, "named by a frozen link")
    print(link_of(view))
    return DONE


def show(arguments: Namespace) -> int:
    """Print the content of a link; invalid parts are named and not replaced silently."""
    with editions().open() as newest:
        documents = tuple(origins(newest)["origin"])
    found = read_link(arguments.link, _codes(documents))
    _list(found.invalid)
    if found.view.page is Page.IMPORT:
        text = Text("导入页没有可输出的内容。", "The import page has nothing to print.")
        _refuse(text)
        return MISUSE
    with editions().open(found.view.edition) as database:
        asked = Asked(database, found.view)
        figures = figures_of(asked)
        if arguments.format == "csv":
            content = page_csv(asked, figures)
        else:
            said = page_json(asked, figures)
            content = json.dumps(said, ensure_ascii=False, indent=1).encode() + b"\n"
    return _write(content, arguments.output) or (PROBLEMS if found.invalid else DONE)


def form(arguments: Namespace) -> int:
    """Write the import template."""
    return _write(template(catalog()), arguments.output)


def _codes(documents: tuple[str, ...]) -> Codes:
    known = catalog()
    return Codes(known.indicators, known.regions, documents)


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
    _write(csv_of(Table("", fields, [tuple(row.values()) for row in table])), None)


def _say_left_out(reading: Reading) -> None:
    if reading.left_out:
        _refuse(LEFT_OUT, sheets=", ".join(reading.left_out))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError as failure:
        reason = failure.strerror or ""
        text = Text(
            "无法打开“{file}”（系统：{why}）。", "“{file}” cannot be opened ({why})."
        )
        _refuse(text, file=path.name, why=reason)
        return None


def _confirmed() -> bool:
    print(_ASK.zh, _ASK.en, sep=" / ", end="", flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes", "是"}


def _write(content: bytes, output: str | None) -> int:
    if not output:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
        return DONE
    try:
        Path(output).write_bytes(content)
    except OSError as failure:
        text = Text(
            "无法写入“{file}”（系统：{why}）。", "“{file}” cannot be written ({why})."
        )
        _refuse(text, file=Path(output).name, why=failure.strerror or "")
        return MISUSE
    return DONE


def _list(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        for language in Language:
            print(problem.explain(language), file=sys.stderr)


def _say(text: Text, **facts: object) -> None:
    for language in Language:
        print(text.say(language, **facts))


def _refuse(text: Text, **facts: object) -> None:
    # Not on the output, which a script may be reading as JSON.
    for language in Language:
        print(text.say(language, **facts), file=sys.stderr)
