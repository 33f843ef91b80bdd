"""
What can be wrong with layouts that are kept or brought in.

KeeperProblem
├── LayoutFileProblem       the file is always among the facts
│   ├── LayoutsTooLarge, LayoutsUnreadable, NoLayouts, TooManyLayouts
│   └── LayoutKeyMissing, LayoutKeyUnknown, LayoutValueWrong, LayoutTwice
├── UnknownLayout           no layout of that code is kept
└── UnknownAnswerKey        the layout has no such answer
"""

from indicators.model.problem import KeeperProblem
from indicators.model.text import Text


class LayoutFileProblem(KeeperProblem):
    """Something in a file of layouts: the facts have `file`."""


class LayoutsTooLarge(LayoutFileProblem):
    """More than a file of layouts can need."""

    what = Text(
        "{file}：文件有 {found} 字节，版式文件至多 {most} 字节。",
        "{file}: it has {found} bytes; a file of layouts may have {most} at most.",
    )
    fix = Text("分成几个文件导入。", "Bring it in as several files.")


class LayoutsUnreadable(LayoutFileProblem):
    """Not TOML in UTF-8."""

    what = Text(
        "{file}，第 {line} 行：不是可读的 TOML。",
        "{file}, line {line}: this is not TOML that can be read.",
    )
    fix = Text(
        "文字用英文双引号括起，一行一项，文件存为 UTF-8。",
        "Put texts in double quotes, one entry a line, and save the file as UTF-8.",
    )


class NoLayouts(LayoutFileProblem):
    """TOML without a single layout."""

    what = Text("{file}：其中没有版式。", "{file}: there is no layout in it.")
    fix = Text(
        "每个版式以 `[[layout]]` 一行开头。", "Begin each layout with `[[layout]]`."
    )


class TooManyLayouts(LayoutFileProblem):
    """More layouts than anybody has."""

    what = Text(
        "{file}：有 {found} 个版式，至多 {most} 个。",
        "{file}: it has {found} layouts; there may be {most} at most.",
    )
    fix = Text("分成几个文件导入。", "Bring it in as several files.")


class LayoutKeyMissing(LayoutFileProblem):
    """A layout without what every layout must have."""

    what = Text(
        "{file}，第 {number} 个版式：缺少 `{key}`。",
        "{file}, layout {number}: it must have `{key}`.",
    )
    fix = Text("补上这一项；可对照导出的文件。", "Add it as an exported file has it.")


class LayoutKeyUnknown(LayoutFileProblem):
    """A key that layouts do not have."""

    what = Text(
        "{file}，第 {number} 个版式：没有名为 `{key}` 的项。",
        "{file}, layout {number}: a layout has no key `{key}`.",
    )
    fix = Text(
        "最接近的是 `{nearest}`；改名或删去。",
        "The nearest is `{nearest}`; rename it or remove it.",
    )


class LayoutValueWrong(LayoutFileProblem):
    """A value of another kind or length than its key takes."""

    what = Text(
        "{file}，第 {number} 个版式，`{key}`：此处应为{expected}。",
        "{file}, layout {number}, `{key}`: this must be {expected}.",
    )
    fix = Text("改正或删去这一项。", "Mend the entry or remove it.")


class LayoutTwice(LayoutFileProblem):
    """Two layouts known by the same words; which one is meant nobody can tell."""

    what = Text(
        "{file}，第 {number} 个版式：字词与第 {first} 个完全相同。",
        "{file}, layout {number}: its words are those of layout {first}.",
    )
    fix = Text("只保留其中一个。", "Keep one of the two.")


class UnknownLayout(KeeperProblem):
    """No layout of that code is kept."""

    what = Text("没有代码为“{code}”的版式。", "There is no layout “{code}”.")
    fix = Text(
        "最接近的是“{nearest}”；列出版式可查全部代码。",
        "The nearest is “{nearest}”; the list of layouts has all codes.",
    )


class UnknownAnswerKey(KeeperProblem):
    """An answer that the layout does not hold."""

    what = Text(
        "版式“{layout}”没有 `{key}` 的答案。",
        "The layout “{layout}” has no answer to `{key}`.",
    )
    fix = Text("最接近的是 `{nearest}`。", "The nearest is `{nearest}`.")
