"""A TOML file of layouts → the layouts, or all that is wrong with it."""

import difflib
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from indicators.model.layout import Layout, SheetWords
from indicators.model.text import Text
from indicators.store import layout_problems as problems
from indicators.store.layout_problems import LayoutFileProblem
from indicators.store.layout_toml import FIELDS, MOST_DOTS, WORDS

# Layouts come from outside too; nobody's own come near any of these.
MOST_BYTES = 1_000_000
MOST_LAYOUTS = 1_000
MOST_ANSWERS = 500
MOST_WORDS = 200
LONGEST = 300
LONGEST_NAME = 80
MOST_PROBLEMS = 100
_KEYS = (*FIELDS, "words", "answers")
_A_NAME = Text(
    f"1 至 {LONGEST_NAME} 个字的文字", f"a text of 1 to {LONGEST_NAME} characters"
)
_A_TEXT = Text(f"至多 {LONGEST} 个字的文字", f"a text of at most {LONGEST} characters")
_A_TABLE = Text("表", "a table")
_A_LIST = Text(
    f"至多 {MOST_WORDS} 段文字的列表，每段至多 {LONGEST} 个字",
    f"a list of at most {MOST_WORDS} texts, each of at most {LONGEST} characters",
)
_FEW_ANSWERS = Text(f"至多 {MOST_ANSWERS} 个答案", f"at most {MOST_ANSWERS} answers")


@dataclass(frozen=True, slots=True)
class LayoutsRead:
    """The layouts of a file, or all that is wrong with it; where it is kept, both."""

    layouts: tuple[Layout, ...] = ()
    problems: tuple[LayoutFileProblem, ...] = ()


def layouts_in(content: bytes, file: str) -> LayoutsRead:
    """
    Return the layouts that *content* holds; none of them if anything is wrong.

    At most `MOST_PROBLEMS` are told. What the answers mean is not looked at: the store
    does not know questions.
    """
    try:
        entries = _entries(content, file)
    except LayoutFileProblem as problem:
        return LayoutsRead(problems=(problem,))
    layouts: list[Layout] = []
    wrong: list[LayoutFileProblem] = []
    for number, table in enumerate(entries, 1):
        reader = _Entry(file, number, table, wrong)
        layouts.append(reader.layout())
        if len(wrong) >= MOST_PROBLEMS:
            break
    wrong += [] if wrong else _twice(layouts, file)
    told = tuple(wrong[:MOST_PROBLEMS])
    return LayoutsRead(problems=told) if told else LayoutsRead(tuple(layouts))


def _entries(content: bytes, file: str) -> list[Any]:
    if len(content) > MOST_BYTES:
        size = {"found": len(content), "most": MOST_BYTES}
        raise problems.LayoutsTooLarge(file=file, **size)
    entries = _parsed(content, file).get("layout")
    if not isinstance(entries, list) or not entries:
        raise problems.NoLayouts(file=file)
    if len(entries) > MOST_LAYOUTS:
        number = {"found": len(entries), "most": MOST_LAYOUTS}
        raise problems.TooManyLayouts(file=file, **number)
    return entries


def _parsed(content: bytes, file: str) -> dict[str, Any]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        raise problems.LayoutsUnreadable(file=file, line=line) from None
    for number, written in enumerate(text.split("\n"), 1):
        if written.count(".") > MOST_DOTS:
            raise problems.LayoutsUnreadable(file=file, line=number)
    try:
        return tomllib.loads(text)
    # Plain ValueError: a number of thousands of digits. Recursion: [[[[[[[[…
    except (ValueError, RecursionError) as wrong:
        found = re.search(r"at line (\d+)", str(wrong))
        line = int(found[1]) if found else text.count("\n") + 1
        raise problems.LayoutsUnreadable(file=file, line=line) from None


def _twice(layouts: Iterable[Layout], file: str) -> Iterator[LayoutFileProblem]:
    seen: dict[str, int] = {}
    for number, layout in enumerate(layouts, 1):
        first = seen.setdefault(layout.code, number)
        if first != number:
            yield problems.LayoutTwice(file=file, number=number, first=first)


@dataclass
class _Entry:
    """Reads one layout of a file; what is wrong is kept in *wrong*."""

    file: str
    number: int
    table: Any
    wrong: list[LayoutFileProblem]

    def layout(self) -> Layout:
        """Return the layout; what is wrong in it stays empty."""
        table = self._table(self.table, "layout", _KEYS)
        for key in ("name", "words"):
            self._require(table, key)
        fields = {key: self._text(table.get(key, ""), key) for key in FIELDS}
        if "name" in table and not self._is_name(table["name"]):
            self._say("name", _A_NAME)
        words = self._table(table.get("words", {}), "words", WORDS)
        listed = {key: self._list(words.get(key, []), f"words.{key}") for key in WORDS}
        answers = self._answers(table.get("answers", {}))
        return Layout(
            words=SheetWords(**listed),
            answers=answers,
            **fields,
        )

    def _say(self, key: str, expected: Text) -> None:
        where = {"file": self.file, "number": self.number, "key": key[:LONGEST]}
        self.wrong.append(problems.LayoutValueWrong(**where, expected=expected))

    def _is_name(self, found: object) -> bool:
        # What is no text, or far too long, was told already.
        text = found if isinstance(found, str) else "?"
        return len(text) > LONGEST or 1 <= len(text.strip()) <= LONGEST_NAME

    def _require(self, table: dict[str, Any], key: str) -> None:
        if key not in table:
            where = {"file": self.file, "number": self.number}
            self.wrong.append(problems.LayoutKeyMissing(**where, key=key))

    def _table(
        self, found: object, key: str, known: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        if not isinstance(found, dict):
            self._say(key, _A_TABLE)
            return {}
        unknown = [name[:LONGEST_NAME] for name in found if known and name not in known]
        for name in unknown[:MOST_PROBLEMS]:
            near = difflib.get_close_matches(name, known, 1, 0)
            where = {"file": self.file, "number": self.number}
            facts = {"key": name, "nearest": near[0]}
            self.wrong.append(problems.LayoutKeyUnknown(**where, **facts))
        return found

    def _text(self, found: object, key: str) -> str:
        if isinstance(found, str) and len(found) <= LONGEST:
            return found
        self._say(key, _A_TEXT)
        return ""

    def _list(self, found: object, key: str) -> frozenset[str]:
        if isinstance(found, list) and len(found) <= MOST_WORDS:
            texts = [one for one in found if isinstance(one, str)]
            if len(texts) == len(found) and all(len(one) <= LONGEST for one in texts):
                return frozenset(texts)
        self._say(key, _A_LIST)
        return frozenset()

    def _answers(self, found: object) -> dict[str, str]:
        answers: dict[str, str] = {}
        for kind, given in self._table(found, "answers").items():
            key = f"answers.{kind}"
            for about, answer in self._table(given, key).items():
                said = self._text(about, key), self._text(answer, f"{key}.{about}")
                answers[f"{kind}:{said[0]}"] = said[1]
        if len(answers) > MOST_ANSWERS:
            self._say("answers", _FEW_ANSWERS)
        return answers
