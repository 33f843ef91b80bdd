"""
What can be wrong with editions.

ReaderProblem
└── UnknownEdition   the link names an edition that is not kept
KeeperProblem
├── NoEdition        nothing was built yet
├── NothingToUndo    the current edition is the first
├── CannotUndo       no such entry of the history, or it is undone already
├── FiguresNotKept   an import of earlier times that was undone cannot come back
├── UnknownImport    no import of that name stands
├── HistoryDamaged   a line of the history cannot be read
├── EditionMoved     somebody published after the difference was looked at
├── FileGone         the file of an import is not kept any more
├── FileChanged      it is not the file that was received
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


class CannotUndo(KeeperProblem):
    """An entry of the history that does not stand."""

    what = Text(
        "历史记录中没有可撤销的第 {number} 条，或者它已经撤销。",
        "The history has no entry {number} to undo, or it is undone already.",
    )
    fix = Text("在历史记录中选择仍然有效的一条。", "Choose an entry that still stands.")


class FiguresNotKept(KeeperProblem):
    """An import that was undone before figures were kept beside the editions."""

    what = Text(
        "“{file}”是在较早的软件版本中撤销的，其数值没有保留。",
        "“{file}” was undone with an earlier release, which did not keep its figures.",
    )
    fix = Text("重新导入该文件。", "Import the file again.")


class FileGone(KeeperProblem):
    """The file of an import that is not where files are kept."""

    what = Text(
        "“{file}”的原文件已不在本机保存的文件中。",
        "“{file}”, as it was received, is not among the files kept here any more.",
    )
    fix = Text(
        "从备份中恢复 `files` 文件夹，或重新导入该文件。",
        "Bring the folder `files` back from a backup, or import the file again.",
    )


class FileChanged(KeeperProblem):
    """A kept file whose content is not what was received."""

    what = Text(
        "保存的“{file}”与导入时的指纹不符：文件已被改动。",
        "The kept “{file}” does not have the fingerprint it was received with: it was "
        "changed.",
    )
    fix = Text(
        "从备份中恢复 `files` 文件夹，或重新导入该文件。",
        "Bring the folder `files` back from a backup, or import the file again.",
    )


class UnknownImport(KeeperProblem):
    """No import of that key or document stands."""

    what = Text(
        "没有名为“{code}”的有效导入。", "No import “{code}” stands in the history."
    )
    fix = Text(
        "在历史记录中查找该次导入；已撤销的先恢复。",
        "Look it up in the history; bring it back first if it was undone.",
    )


class HistoryDamaged(KeeperProblem):
    """A line of the history, not the last, cannot be read."""

    what = Text(
        "`history.jsonl` 第 {line} 行无法读取。",
        "Line {line} of `history.jsonl` cannot be read.",
    )
    fix = Text(
        "用备份恢复该文件；数据版本都没有改动。",
        "Restore the file from a backup; every edition is as it was.",
    )


class EditionMoved(KeeperProblem):
    """The current edition is not the one that the difference was computed on."""

    what = Text(
        "{who} 已于 {at} 写入版本“{edition}”，眼前的差异不再是最新的。",
        "{who} wrote the edition “{edition}” at {at}; the difference shown here is not "
        "the latest any more.",
    )
    fix = Text(
        "查看新的差异后再发布；本次没有改动任何数据。",
        "Look at the new difference and publish then; nothing was changed this time.",
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
