"""What is remembered of a sheet: the words it is known by, and the answers given."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class SheetWords:
    """
    The words of a sheet that stay from month to month, without numbers and periods.

    *titles* stand alone above, below or between the figures, *rows* are the labels of
    rows with figures, *heads* all others: headers, corners.
    """

    titles: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    rows: frozenset[str] = frozenset()

    @property
    def code(self) -> str:
        """The name of this set of words, made of them; another order is the same."""
        digest = hashlib.sha256()
        for words in (self.titles, self.heads, self.rows):
            for word in sorted(words):
                digest.update(word.encode() + b"\n")
            digest.update(b"\0")
        return digest.hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Layout:
    """
    A kind of sheet that a person has answered for.

    *answers* are kept by the keys of their questions, ``region:吉林``; *who* gave the
    last of them, and *at* what moment (ISO).
    """

    name: str
    words: SheetWords
    answers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    who: str = ""
    at: str = ""
    note: str = ""

    @property
    def code(self) -> str:
        """The code of its words: two layouts of the same words are one."""
        return self.words.code
