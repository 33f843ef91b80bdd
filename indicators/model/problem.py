"""
What a reader or a keeper of the data can solve.

Problem
├── ReaderProblem   other regions, other years, another link
└── KeeperProblem   the catalogue, the curated files, a workbook

A problem carries facts; `explain` makes the sentence in the reader's language. A
programming mistake is neither: it is an ordinary exception and stays loud.
"""

from typing import ClassVar

from indicators.model.text import Language, Text


class Problem(Exception):
    """Something that a person can put right, with the facts to do so."""

    what: ClassVar[Text]
    fix: ClassVar[Text]

    def __init__(self, **facts: object) -> None:
        """Keep the facts that `what` and `fix` name in braces."""
        super().__init__()
        self.facts = facts

    @property
    def code(self) -> str:
        """The stable name of this kind of problem."""
        return type(self).__name__

    def explain(self, language: Language) -> str:
        """Return what is wrong and how to put it right."""
        facts = {
            name: fact.say(language) if isinstance(fact, Text) else fact
            for name, fact in self.facts.items()
        }
        space = "" if language is Language.ZH else " "
        return (
            self.what.say(language, **facts) + space + self.fix.say(language, **facts)
        ).strip()

    def __str__(self) -> str:
        """Return the English sentence, for logs and tests."""
        return self.explain(Language.EN)


class ReaderProblem(Problem):
    """Another choice of the reader solves it."""


class KeeperProblem(Problem):
    """A change to the catalogue, the curated files or a workbook solves it."""


class UnknownCode(ReaderProblem):
    """A code that the catalogue does not have."""

    what = Text(
        "没有代码“{code}”的{kind}。", "There is no {kind} with the code “{code}”."
    )
    fix = Text(
        "最接近的是“{nearest}”；全部代码见 `{where}`。",
        "The nearest is “{nearest}”; `{where}` lists all codes.",
    )
