"""What a file does to the figures that are there."""

from indicators.model.observation import Named
from indicators.model.text import Text


class Mode(Named):
    """
    How a file is taken, and with it what its empty cells mean.

    Whatever the mode, only uploaded figures are withdrawn, never the shipped ones.
    """

    MERGE = Text("补充", "Merge")
    REPLACE = Text("替换", "Replace")
    WITHDRAW = Text("撤回", "Withdraw")

    @property
    def meaning(self) -> Text:
        """A sentence that says what happens, empty cells included."""
        return _MEANINGS[self.code]


_MEANINGS = {
    "merge": Text(
        "文件中的数值为新增或更新；空单元格不改变任何数值。",
        "What the file says is added or changes what was there; an empty cell says "
        "nothing.",
    ),
    "replace": Text(
        "文件涉及的地区、指标、度量、范围、口径和时期以文件为准：以前上传、文件中已没有的数值一律撤回，"
        "空单元格即为撤回。",
        "The file replaces its regions' figures for every indicator, measure, scope, "
        "basis and period in it: what was uploaded before and is not in the file any "
        "more is withdrawn, so an empty cell withdraws.",
    ),
    "withdraw": Text(
        "撤回文件列出的已上传数值，不论文件中的数值是多少；空单元格不撤回任何数值。",
        "The uploaded figures that the file names are withdrawn, whatever value it has "
        "for them; an empty cell withdraws nothing.",
    ),
}
