"""Words in both languages, side by side."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the reader, by its code in links."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in Chinese and English; placeholders are named in braces."""

    zh: str
    en: str

    def say(self, language: Language, /, **facts: object) -> str:
        """Return the text in *language* with its placeholders filled."""
        words = self.zh if language is Language.ZH else self.en
        return words.format(**facts) if facts else words

    def __bool__(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.zh or self.en)


NOTHING = Text("", "")
COMMA = Text("、", ", ")
SEMICOLON = Text("；", "; ")


def listed(names: list[str], language: Language) -> str:
    """Return *names* as an enumeration: 甲、乙和丙, or A, B and C."""
    if len(names) < 2:
        return "".join(names)
    last = "和" if language is Language.ZH else " and "
    return COMMA.say(language).join(names[:-1]) + last + names[-1]


def within(name: str) -> str:
    """Return *name* as it stands within a sentence; GDP, R&D and the like stay."""
    first = name.split(" ", maxsplit=1)[0]
    return name if first[1:] != first[1:].lower() else name[:1].lower() + name[1:]
