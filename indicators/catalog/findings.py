"""
What the audit of the catalogue and the curated facts can find, a class a rule.

A finding's facts are the file with its line, the row's key, what was expected and what
was found. Its *subjects* are the rows and definitions it is about: an exception listed
in data/curated/exceptions.toml silences it by naming one of them.
"""

from collections.abc import Mapping
from typing import ClassVar, Self

from indicators.catalog.curated import Placed
from indicators.model.observation import Observation
from indicators.model.problem import KeeperProblem
from indicators.model.text import Text

Subject = Mapping[str, str]


class Finding(KeeperProblem):
    """Something in the catalogue or the curated facts that breaks a rule."""

    rule: ClassVar[str]
    subjects: tuple[Subject, ...] = ()

    @classmethod
    def at(cls, *rows: Placed, expected: object, found: object) -> Self:
        """Return the finding in the first of *rows*, the others being its company."""
        place, fact = rows[0]
        key = " ".join(subject_of(fact).values())
        finding = cls(file=str(place), row=key, expected=expected, found=found)
        finding.subjects = tuple(subject_of(row.fact) for row in rows)
        return finding

    @classmethod
    def of(cls, file: str, *subjects: Subject, expected: object, found: object) -> Self:
        """Return the finding about definitions or origins in *file*."""
        key = ", ".join(" ".join(subject.values()) for subject in subjects)
        finding = cls(file=file, row=key, expected=expected, found=found)
        finding.subjects = subjects
        return finding


def subject_of(fact: Observation) -> dict[str, str]:
    """Return what names *fact* in a list of exceptions."""
    return {
        "region": fact.region,
        "scope": fact.scope,
        "indicator": fact.indicator,
        "measure": fact.measure.code,
        "period": str(fact.period),
        "origin": fact.origin,
    }


class UndefinedCode(Finding):
    """A code that no definition has."""

    rule = "undefined_code"
    what = Text(
        "`{file}`（{row}）：没有代码“{found}”的{expected}。",
        "`{file}` ({row}): there is no {expected} with the code “{found}”.",
    )
    fix = Text(
        "改正代码，或在 `data/catalog` 或 `origins.csv` 中补上定义。",
        "Correct the code, or define it in `data/catalog` or `origins.csv`.",
    )


class MisshapenCode(Finding):
    """A code, date or kind that is not written as it must be."""

    rule = "misshapen_code"
    what = Text(
        "`{file}`（{row}）：应为{expected}，实际为“{found}”。",
        "`{file}` ({row}): expected {expected}, found “{found}”.",
    )
    fix = Text("改为规定的写法。", "Write it in that way.")


class UnitDiffers(Finding):
    """A unit of another dimension or size than the indicator's."""

    rule = "unit_differs"
    what = Text(
        "`{file}`（{row}）：单位应与“{expected}”同类同量级，实际为“{found}”。",
        "`{file}` ({row}): the unit must be of the kind and size of “{expected}”, "
        "found “{found}”.",
    )
    fix = Text(
        "把数值精确换算为该单位，原文写法留在 printed。",
        "Convert the value exactly and keep the printed form in `printed`.",
    )


class MeasureUnsuited(Finding):
    """A measure that an indicator of this nature does not have."""

    rule = "measure_unsuited"
    what = Text(
        "`{file}`（{row}）：该指标的 measure 应为 {expected}，实际为 {found}。",
        "`{file}` ({row}): the measure must be {expected} for this indicator, "
        "found {found}.",
    )
    fix = Text(
        "改正 measure，或改正指标的 nature 或 unit。",
        "Correct the measure, or the indicator's nature or unit.",
    )


class Misplaced(Finding):
    """A fact that belongs in another of the three files."""

    rule = "misplaced"
    what = Text(
        "`{file}`（{row}）：这一行应在 `{expected}`，实际在 `{found}`。",
        "`{file}` ({row}): this row must stand in `{expected}`, not in `{found}`.",
    )
    fix = Text(
        "移到该文件；目标值的 stage 必须是 target。",
        "Move it there; a target has the stage `target`.",
    )


class OneLanguage(Finding):
    """A text that stands in one language only, or in none where one is needed."""

    rule = "one_language"
    what = Text(
        "`{file}`（{row}）：{expected} 必须有中文和英文，实际为“{found}”。",
        "`{file}` ({row}): {expected} must be there in Chinese and English, "
        "found “{found}”.",
    )
    fix = Text("补上缺少的文字。", "Add the missing words.")


class PrintedDiffers(Finding):
    """A printed form without the digits of the value, or none where one is needed."""

    rule = "printed_differs"
    what = Text(
        "`{file}`（{row}）：printed 应含有数值 {expected} 的数字，实际为“{found}”。",
        "`{file}` ({row}): `printed` must hold the digits of {expected}, "
        "found “{found}”.",
    )
    fix = Text(
        "对照原文改正数值或 printed。",
        "Compare with the document and correct the value or `printed`.",
    )


class ImplausiblePercent(Finding):
    """A percentage outside of what its measure can be."""

    rule = "implausible_percent"
    what = Text(
        "`{file}`（{row}）：百分数应在 {expected} 之间，实际为 {found}。",
        "`{file}` ({row}): the percentage must lie within {expected}, found {found}.",
    )
    fix = Text(
        "对照原文；确实如此则列入 `exceptions.toml` 并说明理由。",
        "Compare with the document; if it is so, list it in `exceptions.toml` "
        "with the reason.",
    )


class GradeRefused(Finding):
    """An origin too weak to be curated."""

    rule = "grade_refused"
    what = Text(
        "`{file}`（{row}）：来源等级应为 {expected}，实际为“{found}”。",
        "`{file}` ({row}): the grade must be {expected}, found “{found}”.",
    )
    fix = Text("删去该来源及其数据。", "Remove the origin and its figures.")


class ArticleMissing(Finding):
    """An article without exactly one origin that names its file."""

    rule = "article_missing"
    what = Text(
        "`{file}`（{row}）：应有且只有一个来源的 file 为 {expected}，实际有 {found} 个。",
        "`{file}` ({row}): exactly one origin must have the file {expected}, "
        "found {found}.",
    )
    fix = Text("补上或改正 file。", "Fill in or correct the column `file`.")


class CodeTwice(Finding):
    """A code that two origins share."""

    rule = "code_twice"
    what = Text(
        "`{file}`（{row}）：代码 {expected} 应只出现一次，实际 {found} 次。",
        "`{file}` ({row}): the code {expected} must stand there once, found {found}.",
    )
    fix = Text("给其中一个另取代码。", "Give one of them another code.")
