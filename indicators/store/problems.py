"""
What can be wrong with editions.

ReaderProblem
└── UnknownEdition   the link names an edition that is not kept
KeeperProblem
├── NoEdition        nothing was built yet
├── NothingToUndo    the current edition is the first
├── WriterBusy       another import is being published
├── TooManyDigits    a value that the store cannot keep exactly
└── OriginMissing    a figure names a document that is not described
"""

from indicators.model.problem import KeeperProblem, ReaderProblem
from indicators.model.text import Text


class NoEdition(KeeperProblem):
    """Nothing was built yet."""

    what = Text(
        "`{folder}` 中还没有任何数据版本。", "There is no edition in `{folder}` yet."
    )
    fix = Text(
        "运行 `python -m indicators build` 生成第一个版本。",
        "Run `python -m indicators build` to make the first.",
    )


class UnknownEdition(ReaderProblem):
    """No edition of that name is kept."""

    what = Text(
        "没有保存名为“{edition}”的版本。", "No edition “{edition}” is kept here."
    )
    fix = Text(
        "当前版本是“{current}”；去掉链接中的 `edition` 即可打开。",
        "The current one is “{current}”; leave `edition` out of the link to open it.",
    )


class NothingToUndo(KeeperProblem):
    """The current edition has none before it."""

    what = Text(
        "“{edition}”是第一个版本，无法再撤销。",
        "“{edition}” is the first edition; nothing before it can be restored.",
    )
    fix = Text(
        "要更改数据，导入一份表格，或修改 `data/curated` 后运行 `python -m indicators build`。",
        "To change the figures, import a sheet, or edit `data/curated` and run "
        "`python -m indicators build`.",
    )


class WriterBusy(KeeperProblem):
    """Another writer holds the lock."""

    what = Text(
        "另一次导入正在写入 `{folder}`。", "Another import is writing to `{folder}`."
    )
    fix = Text(
        "等它完成后再试一次；本次没有改动任何数据。",
        "Try again when it is done; nothing was changed this time.",
    )


class TooManyDigits(KeeperProblem):
    """A value that would not come back as it was given."""

    what = Text(
        "“{value}”必须是不超过 15 位有效数字的数（{region}，{indicator}，{period}，{locator}）。",
        "“{value}” must be a number of at most 15 digits ({region}, {indicator}, "
        "{period}, {locator}).",
    )
    fix = Text(
        "按来源公布的精度填写该数值。",
        "Write the figure as precisely as its source does.",
    )


class OriginMissing(KeeperProblem):
    """A figure names a document that nothing describes."""

    what = Text(
        "{region} 的 {indicator}（{period}）引用了来源“{origin}”，但没有该来源的说明。",
        "{indicator} of {region} ({period}) names the origin “{origin}”, which is not "
        "described.",
    )
    fix = Text("在 `origins.csv` 中补上该来源。", "Add the origin to `origins.csv`.")
