"""A text as numbered sentences whose every character knows its place."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_KEPT = "，；。！？"
_SIGNS = str.maketrans(
    dict.fromkeys("‐‑‒–—―−~", "-") | {";": "；", "!": "！", "?": "？", "∶": ":"}
)
_MARK = re.compile(r"\[\d{1,2}\]|[〔【]\d{1,2}[〕】]|[①-⑳]")
_WRAPPED = re.compile(r".{18,}[^。！？；：:!?]")
_OPENING = re.compile(
    r"全[年市区县省]|年末|其中|初步|(?:19|20)\d\d年|[一二三四五六七八九十]+、|[(（图表]"
    r"|\d+[.、](?!\d)"
)
_NUMBERING = re.compile(
    r"(?:\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)"
    r"|[-●■◆▪•·*>]+)+"
)
_TELLING = "[。！？；，]|\\d:\\d|\\d(?:%|‰|[亿万元吨家个户人])"
# The first of the spaces between two digits: 1 243.5.
_WITHIN = re.compile(r"(?<=\d) (?= *\d)")
_SENTENCE = re.compile(r"[^。！？]*[。！？]?")
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)")
_PROSE_LINES = 0.3


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a sentence; *places* are its characters' places in the sentence."""

    text: str
    places: tuple[int, ...]

    def part(self, start: int, end: int | None = None) -> "Stretch":
        """Return the characters from *start* to before *end*."""
        return Stretch(self.text[start:end], self.places[start:end])

    def cut(self, pattern: re.Pattern[str]) -> "Stretch":
        """Return what is left when everything that *pattern* finds goes."""
        gone = {
            place
            for found in pattern.finditer(self.text)
            for place in range(found.start(), found.end())
        }
        kept = [place for place in range(len(self.text)) if place not in gone]
        text = "".join(self.text[place] for place in kept)
        return Stretch(text, tuple(self.places[place] for place in kept))


@dataclass(frozen=True, slots=True)
class Sentence:
    """
    One sentence, counted from 1 through the text; *paragraph* counts from 0.

    A *heading* is a line that ends without a stop: a title, a numbered heading.
    """

    number: int
    paragraph: int
    heading: bool
    body: Stretch

    def position(self, stretch: Stretch) -> str:
        """Return where *stretch* stands: ``S3:12-24``, characters counted from 1."""
        return f"S{self.number}:{stretch.places[0] + 1}-{stretch.places[-1] + 1}"


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Return the sentences and headings of *text*, in their order."""
    found: list[Sentence] = []
    for paragraph, line in enumerate(_paragraphs(text)):
        for piece in _SENTENCE.findall(line):
            body = plain(piece.strip())
            if not body.text.strip("。！？"):
                continue
            heading = not re.search(_TELLING, body.text)
            number = len(found) + 1
            body = body.part(0, -1) if body.text[-1] in "。！？" else body
            found.append(Sentence(number, paragraph, heading, body))
    return tuple(found)


def is_prose(text: str) -> bool:
    """Whether *text* is written in Chinese sentences, not in rows and columns."""
    lines = [line for line in text.splitlines() if line.strip()]
    told = [line for line in lines if re.search("[\u4e00-\u9fff].*[。；，]", line)]
    if not told or sum("\t" in line for line in lines) > len(lines) / 2:
        return False
    stops = sum(line.count("。") for line in told)
    commas = {line.count(",") for line in lines}
    columns = len(lines) > 2 and len(commas) == 1 and commas != {0}
    return bool(stops) and not columns and len(told) >= _PROSE_LINES * len(lines)


def plain(text: str) -> Stretch:
    """Return *text* in half-width forms, without spaces, notes and numbering."""
    letters = "".join(map(_plain_letter, text))
    within = {found.start() for found in _WITHIN.finditer(letters)}
    kept = [
        (letter, place)
        for place, letter in enumerate(letters)
        if letter != " " or place in within
    ]
    body = Stretch("".join(one for one, _ in kept), tuple(place for _, place in kept))
    body = body.cut(_MARK)
    numbering = _NUMBERING.match(body.text)
    body = body.part(numbering.end()) if numbering else body
    return Stretch(_commas(body.text), body.places)


def _plain_letter(letter: str) -> str:
    if letter in _KEPT or unicodedata.category(letter) == "No":
        return letter
    form = unicodedata.normalize("NFKC", letter).translate(_SIGNS)
    if letter.isspace() or form.isspace() or letter in "\u200b\ufeff":
        return " "
    return form if len(form) == 1 else letter


def _commas(text: str) -> str:
    # A comma within 1,243.5 belongs to the number; any other one divides clauses.
    within = {
        found.start() + place
        for found in _THOUSANDS.finditer(text)
        for place, one in enumerate(found[0])
        if one == ","
    }
    return "".join(
        "，" if one == "," and place not in within else one
        for place, one in enumerate(text)
    )


def _paragraphs(text: str) -> Iterator[str]:
    """Give the paragraphs; lines that were wrapped within a sentence are joined."""
    held = ""
    for line in text.splitlines():
        if held and _OPENING.match(line.strip()):
            yield held
            held = ""
        held = f"{held}\n{line}" if held else line
        last = line.strip()
        if _WRAPPED.fullmatch(last) and re.search("[，；。]", held):
            continue
        if held.strip():
            yield held
        held = ""
    if held.strip():
        yield held
