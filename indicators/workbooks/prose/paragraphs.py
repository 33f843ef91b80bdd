"""One paragraph, read clause by clause: what it speaks of now, and what it states."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from indicators.model.observation import Basis, Measure
from indicators.model.text import NOTHING, Text
from indicators.workbooks.prose.clauses import Clause, clauses_of
from indicators.workbooks.prose.clock import Clock, When
from indicators.workbooks.prose.places import ELSEWHERE, Atlas, Place, is_own
from indicators.workbooks.prose.sentences import Sentence
from indicators.workbooks.prose.statements import (
    LONGEST,
    NUMBER,
    UNIT,
    Stated,
    stated_in,
)
from indicators.workbooks.prose.subjects import (
    NOT_CLEAR,
    Lexicon,
    Subject,
    is_name,
    parent_of,
)

NOT_UNDERSTOOD = Text("这句话没有完全读懂", "the sentence is not wholly understood")
AFTER_PLAN = Text(
    "前文说的是计划或目标", "the text before it speaks of plans or targets"
)
SPAN = Text("前文说的是多年的情况", "the text before it speaks of several years")
OTHER_BASE = Text(
    "比较的基期不是上年同期", "its base is not the same period of last year"
)
_PLAN = re.compile(
    "力争|争取|目标|预期|预计|预测|计划|规划|确保|将达|将实现|将完成|拟|奋斗|展望|有望|如果|假如|假设|若"
    "|要实现|要达到|努力实现|任务是|安排|到(?:20)\\d\\d年"
)
_DONE = re.compile(
    f"(?:全年|年度|年初|调整)*(?:计划|目标)(?:任务|目标|数)?的?{NUMBER}%"
)
_YEARS = re.compile("年均|年来|期间|时期|“十.五”|十[一二三四五]五|累计增长|历年|翻")
_NOTE = re.compile("注[:释]|备注|数据来源|资料来源|说明:|附注|联系电话|电话")
_AWAY = re.compile(
    "增速|增幅|总量|比|较|高于|低于|快于|居|列|位居|排|两年|占|对|拉动|按|同比|环比|年均"
)
_RANK = re.compile(
    "(?:总量|增速|增幅)?(?:继续|稳)?(?:位居|位列|居|列|排名|排)(?:全[省市国区县])[^\\d，]{0,8}"
    "(?:第?[一二三四五六七八九十\\d]+位?|前列)"
)
_FIRST_FIGURE = re.compile(f"(?P<number>{NUMBER})(?P<unit>{UNIT})")
_DROPPED_UNITS = frozenset({"倍", "个百分点", "百分点", "位", "天", "小时"})


@dataclass(frozen=True, slots=True)
class Drawn:
    """A number with all that its paragraph says of it; *doubt* is empty if clear."""

    sentence: Sentence
    stated: Stated
    subject: Subject
    place: Place
    when: When
    basis: Basis | None
    doubt: Text


@dataclass
class Paragraph:
    """Reads the sentences of one paragraph about *home*, one after another."""

    atlas: Atlas
    lexicon: Lexicon
    clock: Clock
    home: Place
    planned: bool = False
    parent: str | None = None
    subjects: tuple[Subject, ...] = ()
    part: bool = False
    place: Place = field(default_factory=lambda: Place(""))
    basis: Basis | None = None
    last: str = ""
    placed: bool = False
    when: When | None = None
    spanning: bool = False

    def figures(self, sentence: Sentence) -> Iterator[Drawn]:
        """Give the figures of the next *sentence*."""
        text = _DONE.sub("", sentence.body.text)
        if sentence.heading or _NOTE.match(text):
            return
        self.clock.begin_sentence()
        if _PLAN.search(text):
            self.planned, self.parent = True, None
            return
        self.subjects, self.part, self.basis = (), False, None
        self.when = None
        self.place, self.spanning = self.home, False
        for clause in clauses_of(sentence.body, self.atlas, self.home):
            yield from self._clause(sentence, clause)

    def _clause(self, sentence: Sentence, clause: Clause) -> Iterator[Drawn]:
        self.clock.fresh = self.placed = False
        self._open(clause)
        text = clause.body.text
        if not text:
            return
        self.spanning = self.spanning or bool(_YEARS.search(text))
        stated = stated_in(clause.body)
        if _RANK.fullmatch(text):
            return
        if not stated:
            yield from self._guessed(sentence, clause)
            self.subjects, self.last = (), ""
            return
        if stated[0].kind in {"levels", "growths"}:
            yield from self._listed(sentence, stated)
            return
        for one in stated:
            if drawn := self._drawn(sentence, one):
                yield drawn

    def _open(self, clause: Clause) -> None:
        """Note what the words before the statement change."""
        if clause.apart:
            self.subjects, self.part, self.last = (), self.part and not clause.own, ""
        self.placed = bool(clause.own or clause.place)
        if clause.own:
            self.place = self._own(clause.own, clause.own_word)
        elif clause.place:
            self.place = clause.place
        if clause.time:
            self.clock.tell(clause.time)
        if clause.part:
            self.part = True
        if "环比" in clause.aspect:
            self.spanning = True
        if clause.whole is not None:
            self.parent = self.lexicon.code(clause.whole)
        self.basis = clause.basis or self.basis

    def _own(self, kind: str, word: str) -> Place:
        if is_own(kind, self.home.text):
            return self.home
        around = self.atlas.around(self.home.code, kind)
        return Place(word, around, ELSEWHERE)

    def _drawn(self, sentence: Sentence, stated: Stated) -> Drawn | None:
        subject = self._subject(stated)
        points = stated.measure is Measure.CHANGE and self.last == "rate"
        figure = points or stated.unit not in _DROPPED_UNITS
        drawn = self._put(sentence, stated, subject) if subject and figure else None
        if stated.name and stated.kind != "structure":
            self.subjects = (subject,) if subject else ()
            self._follow(stated.name, subject)
        if stated.kind in {"level", "growth", "speed"}:
            rate = stated.kind == "level" and stated.unit == "%"
            self.last = "rate" if rate else stated.kind
        return drawn

    def _subject(self, stated: Stated) -> Subject | None:
        """Return what *stated* is said of, None where that is nothing of ours."""
        if not stated.name:
            return self.subjects[0] if len(self.subjects) == 1 else None
        if stated.kind == "structure":
            return Subject(stated.name, self.lexicon.code(stated.name))
        if re.match("按.*汇率.*折", stated.name) and self.subjects:
            return self.subjects[0]
        subject = self.lexicon.subject(stated.name, self.parent, part=self.part)
        if subject.code:
            return subject
        if not subject.doubt and self.atlas.begins(subject.text):
            return replace(subject, doubt=NOT_CLEAR)
        return subject if not subject.doubt or is_name(subject.text) else None

    def _follow(self, name: str, subject: Subject | None) -> None:
        if subject and subject.code and not subject.doubt:
            self.parent = parent_of(subject.code, self.parent)
        elif not _AWAY.match(name) and not (
            subject and self.part and not subject.doubt
        ):
            self.parent = None

    def _listed(
        self, sentence: Sentence, stated: tuple[Stated, ...]
    ) -> Iterator[Drawn]:
        """Give the numbers of 分别, in the order of the names if they are as many."""
        name = stated[0].name
        if name:
            names = self.lexicon.several(name)
            told = [self.lexicon.subject(n, self.parent, part=self.part) for n in names]
            self.subjects = tuple(told)
        if len(self.subjects) != len(stated):
            self.subjects = ()
            return
        known = all(subject.code for subject in self.subjects)
        if known and stated[0].unit not in _DROPPED_UNITS:
            for one, subject in zip(stated, self.subjects, strict=True):
                yield self._put(sentence, one, subject)
        self.last = stated[0].kind

    def _guessed(self, sentence: Sentence, clause: Clause) -> Iterator[Drawn]:
        """Give the first number behind a name where the clause was not understood."""
        text = clause.body.text
        if not re.search(r"\d", text):
            return
        self._follow(text, None)
        if len(text) > LONGEST:
            return
        inside = self.lexicon.inside(text.split("占")[0])
        found = inside and _FIRST_FIGURE.search(text, inside[2])
        if not inside or not found or found["unit"] in _DROPPED_UNITS:
            return
        code, start, end = inside
        subject = Subject(text[start:end], code, NOT_UNDERSTOOD)
        tail = clause.body.part(end)
        rough = stated_in(tail) or stated_in(
            clause.body.part(found.start(), found.end())
        )
        rate = self.lexicon.catalog.indicator(code).unit == "%"
        for one in rough[:1]:
            if one.measure is Measure.LEVEL and one.unit == "%" and not rate:
                return
            yield self._put(sentence, one, subject)

    def _put(self, sentence: Sentence, stated: Stated, subject: Subject) -> Drawn:
        code = subject.code
        nature = self.lexicon.catalog.indicator(code).nature if code else ""
        stock = nature == "stock" or code == "urbanisation_rate"
        stock = stock or (nature == "rate" and self.clock.at_moment)
        when = self.when
        if stated.name or self.clock.fresh or when is None or "累计" in stated.how:
            when = self.clock.when(
                subject.text, known=bool(code), stock=stock, how=stated.how
            )
        self.when = when
        basis = stated.basis or self._basis_for(stated)
        plan = AFTER_PLAN if self.planned and self.clock.here is None else NOTHING
        doubts = (
            stated.doubt,
            subject.doubt,
            self._place_doubt(stated),
            plan,
            SPAN if self.spanning else NOTHING,
            when.doubt,
            _base_doubt(stated, when),
        )
        doubt = next(filter(None, doubts), NOTHING)
        return Drawn(sentence, stated, subject, self.place, when, basis, doubt)

    def _place_doubt(self, stated: Stated) -> Text:
        # 全国价格上涨2%，投资增长5%: whose the second is nobody can tell.
        astray = stated.name and not self.placed and self.place != self.home
        return self.place.doubt or (ELSEWHERE if astray else NOTHING)

    def _basis_for(self, stated: Stated) -> Basis | None:
        """Return the basis said before it, once, if it is one of such figures."""
        heads = {Basis.RESIDENT_POPULATION, Basis.REGISTERED_POPULATION}
        level = stated.measure is Measure.LEVEL
        fits = self.basis in heads | {Basis.CURRENT} if level else self.basis
        basis = self.basis if fits else None
        if basis:
            self.basis = None
        return basis


def _base_doubt(stated: Stated, when: When) -> Text:
    """Return a doubt where a growth is not on the same period of last year."""
    bare = stated.measure is Measure.CHANGE and not stated.how
    # By June 比上年末 is half a year.
    short = "年末" in stated.how and when.interval and when.interval.last != 12
    return OTHER_BASE if bare or short else NOTHING
