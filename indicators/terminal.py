"""What the commands say and take on a terminal; a script may read the output."""

import sys
from collections.abc import Iterable
from pathlib import Path

from indicators.model.problem import Problem
from indicators.model.text import Language, Text

DONE, PROBLEMS, MISUSE = 0, 1, 2

_NOT_OPENED = Text(
    "无法打开“{file}”（系统：{why}）。", "“{file}” cannot be opened ({why})."
)
_NOT_WRITTEN = Text(
    "无法写入“{file}”（系统：{why}）。", "“{file}” cannot be written ({why})."
)
_ASK = Text("发布？输入 y 确认：", "Publish? Type y to confirm: ")


def content_of(path: Path) -> bytes | None:
    """Return the bytes of a file, or say why it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as failure:
        refuse(_NOT_OPENED, file=path.name, why=failure.strerror or "")
        return None


def confirmed() -> bool:
    """Ask whether to publish."""
    print(_ASK.zh, _ASK.en, sep=" / ", end="", flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes", "是"}


def write(content: bytes, output: str | None) -> int:
    """Write to the file *output*, or to the standard output without one."""
    if not output:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
        return DONE
    try:
        Path(output).write_bytes(content)
    except OSError as failure:
        refuse(_NOT_WRITTEN, file=Path(output).name, why=failure.strerror or "")
        return MISUSE
    return DONE


def list_problems(problems: Iterable[Problem]) -> None:
    """Print every problem in both languages, not on the output."""
    for problem in problems:
        for language in Language:
            print(problem.explain(language), file=sys.stderr)


def say(text: Text, **facts: object) -> None:
    """Print *text* in both languages."""
    for language in Language:
        print(text.say(language, **facts))


def refuse(text: Text, **facts: object) -> None:
    """Print *text* where a script that reads the output does not meet it."""
    for language in Language:
        print(text.say(language, **facts), file=sys.stderr)
