"""The commands that bring figures in, approve them and take them back."""

import json
from argparse import Namespace
from pathlib import Path

from indicators.catalog import catalog
from indicators.model.observation import Stage
from indicators.model.text import Language, Text
from indicators.reports.imports import (
    Answered,
    Arrival,
    Sent,
    compared_with,
    local_user,
    opened,
    publish,
    read,
)
from indicators.store.editions import editions
from indicators.store.layout_toml import to_toml
from indicators.store.layouts import layouts
from indicators.store.modes import Mode
from indicators.terminal import (
    DONE,
    MISUSE,
    PROBLEMS,
    confirmed,
    content_of,
    list_problems,
    refuse,
    say,
    write,
)
from indicators.workbooks.layout_answers import from_toml, may_answer
from indicators.workbooks.reading import LEFT_OUT, Reading, lines

_READ = Text(
    "“{file}”：{count}个数值，其中{certain}个无需确认；{questions}个问题。",
    "“{file}”: {count} figures, {certain} of them certain; {questions} questions.",
)
_QUESTION = Text(
    "{sheet}!{cells}（{figures}个数值）缺“{asked}”：{why}。回答：--answer '{key}=…'",
    "{sheet}!{cells} ({figures} figures) lacks “{asked}”: {why}. Answer by "
    "--answer '{key}=…'",
)
_COMPARED = Text(
    "“{file}”：新增{new}，变化{changed}，相同{unchanged}，撤回{withdrawn}。",
    "“{file}”: {new} new, {changed} changed, {unchanged} unchanged, {withdrawn} "
    "withdrawn.",
)
_HELD = Text("不发布 {count} 个：{why}。", "{count} not published: {why}.")
_PARTIAL = Text(
    "有数值不能发布；加 --partial 只发布其余数值。",
    "Some figures cannot be published; --partial publishes the others.",
)
_EDITION = Text("版本 {name}。", "Edition {name}.")
_CURRENT = Text("当前版本为 {name}。", "Edition {name} is current.")
_LAYOUT = Text(
    "版式“{name}”（{code}），{count}个回答。",
    "Layout “{name}” ({code}), {count} answers.",
)
_NO_ANSWER = Text(
    "--answer 应写成“问题=回答”，实际为“{found}”。",
    "--answer must be “question=answer”, found “{found}”.",
)

_NOT_AN_ANSWER = Text(
    "“{found}”不能回答“{key}”：地区、指标、单位写代码，时期写成 2022-01-01/2022-06-30，"
    "不读入写 leave_out。",
    "“{found}” does not answer “{key}”: give a region, indicator or unit by its code, a "
    "period as 2022-01-01/2022-06-30, or leave_out.",
)


def read_files(arguments: Namespace) -> int:
    """Read workbooks and texts and print what they say; nothing is changed."""
    wrong = False
    for path in map(Path, arguments.files):
        answered = _answered(path, arguments.answer)
        if answered is None:
            return MISUSE
        reading = answered[1].reading
        wrong |= bool(reading.problems)
        if arguments.json:
            for line in lines(reading):
                print(json.dumps(line, ensure_ascii=False))
        else:
            _tell(reading)
    return PROBLEMS if wrong else DONE


def bring(arguments: Namespace) -> int:
    """Read files, show the differences, and publish them one after the other."""
    arrived: list[Arrival] = []
    mode = Mode.of(arguments.mode)
    for path in map(Path, arguments.files):
        answered = _answered(path, arguments.answer)
        if answered is None:
            return MISUSE
        sent, read_ = answered
        arrived.append(_compared(sent, read_.reading, mode))
    for each in arrived:
        _tell(each.reading)
        say(_COMPARED, file=each.name, **each.counts)
        for why, figures in each.held.items():
            held = Text(
                *(
                    _HELD.say(one, count=len(figures), why=why.say(one))
                    for one in Language
                )
            )
            refuse(held)
    held_back = any(each.held for each in arrived) and not arguments.partial
    if held_back:
        refuse(_PARTIAL)
    if held_back or not all(each.ready for each in arrived):
        return PROBLEMS
    if not arguments.yes and not confirmed():
        return DONE
    for place, each in enumerate(arrived):
        # The file before has changed what this one is compared with.
        seen = each if not place else _compared(each.sent, each.reading, mode)
        name = publish(
            editions(),
            seen,
            message=arguments.message,
            who=local_user(),
            expected=seen.edition,
        )
        say(_EDITION, name=name)
    return DONE


def undo(arguments: Namespace) -> int:
    """Take back one event of the history, the last one without a number."""
    name = editions().undo(local_user(), number=arguments.number)
    say(_CURRENT, name=name)
    return DONE


def approve(arguments: Namespace) -> int:
    """Mark the figures of an import as checked by a person."""
    stage = Stage.of(arguments.stage)
    name = editions().approve(
        arguments.document, stage, who=local_user(), message=arguments.message
    )
    say(_EDITION, name=name)
    return DONE


def list_layouts(arguments: Namespace) -> int:
    """List the layouts; write them as TOML, or take some in, when asked to."""
    if arguments.bring:
        path = Path(arguments.bring)
        content = content_of(path)
        if content is None:
            return MISUSE
        found = from_toml(content, path.name, catalog())
        list_problems(found.problems)
        if found.problems:
            return PROBLEMS
        layouts().keep(found.layouts)
    kept = layouts().read()
    list_problems(kept.problems)
    if arguments.output:
        return write(to_toml(kept.layouts).encode(), arguments.output)
    for layout in kept.layouts:
        say(_LAYOUT, name=layout.name, code=layout.code, count=len(layout.answers))
    return DONE


def _answered(path: Path, given: list[str]) -> tuple[Sent, Answered] | None:
    answers = _answers(given)
    content = None if answers is None else content_of(path)
    if answers is None or content is None:
        return None
    sent = opened(path.name, content)
    return sent, read(sent, answers, layouts().read().layouts, catalog())


def _answers(given: list[str]) -> dict[str, str] | None:
    answers: dict[str, str] = {}
    for one in given:
        key, is_answer, answer = one.rpartition("=")
        if not is_answer:
            refuse(_NO_ANSWER, found=one)
            return None
        if not may_answer(key, answer, catalog()):
            refuse(_NOT_AN_ANSWER, found=answer, key=key)
            return None
        answers[key] = answer
    return answers


def _compared(sent: Sent, reading: Reading, mode: Mode) -> Arrival:
    return compared_with(editions(), sent, reading, mode=mode)


def _tell(reading: Reading) -> None:
    certain = sum(one.certain for one in reading.found)
    facts = {"certain": certain, "questions": len(reading.questions)}
    say(_READ, file=reading.file, count=len(reading.found), **facts)
    for one in reading.questions:
        refuse(
            Text(
                *(
                    _QUESTION.say(
                        language,
                        sheet=one.sheet,
                        cells=one.area,
                        figures=one.figures,
                        asked=one.asked.say(language),
                        why=one.why.say(language),
                        key=one.key,
                    )
                    for language in Language
                )
            )
        )
    if reading.left_out:
        refuse(LEFT_OUT, sheets=", ".join(reading.left_out))
    list_problems(reading.problems)
