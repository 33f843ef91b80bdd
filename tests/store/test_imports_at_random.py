"""Imports, approvals and undos in any order leave what plain sets say."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from drawn_editions import origin, origins_of, read_drawing
from reference import Reference, told_apart, withdrawn

from indicators.catalog.curated import Curated
from indicators.model.observation import Observation, Stage
from indicators.store import Database, Editions
from indicators.store.history import Action, Event
from indicators.store.modes import Mode
from indicators.store.problems import CannotUndo
from indicators.store.standing import step
from indicators.store.uploads import Sheet
from indicators.store.writer import Writer

SEQUENCES, TOGETHER, MOST = 500, 25, 5
WALKS, STEPS = 4, 8
STAGES = [Stage.PRELIMINARY, Stage.FINAL]


@dataclass
class Plain:
    """What stands, worked out anew each time from the history with lists and sets."""

    places: list[str]
    codes: list[str]
    events: list[dict[str, Any]] = field(default_factory=list)

    @property
    def curated(self) -> list[Observation]:
        lines = [f"{place} | gdp growth | 2022 | 5.0" for place in self.places]
        return list(read_drawing("\n".join(lines)))

    def stands(self, number: int) -> bool:
        return not any(
            event["about"] == number and self.stands(event["number"])
            for event in self.events
            if event["action"] == "undo"
        )

    def imports(self) -> list[dict[str, Any]]:
        sent = [event for event in self.events if event["action"] == "import"]
        return [event for event in sent if self.stands(event["number"])]

    def sent(self, number: int, drawn: dict[str, Any]) -> None:
        facts = [(e["number"], one) for e in self.imports() for one in e["facts"]]
        mode, sheet = drawn["mode"].code, drawn["sheet"]
        gone = withdrawn(facts, sheet, mode, drawn["removes"])
        facts = [] if mode == "withdraw" else sheet
        said = {"number": number, "facts": facts, "withdraws": gone}
        self.events.append(drawn | said)

    def approved(self, number: int, one: Observation) -> Observation:
        stages = [
            event["stage"]
            for event in self.events
            if (event["action"], event.get("about")) == ("approve", number)
            and self.stands(event["number"])
        ]
        target = one.stage is Stage.TARGET
        return replace(one, stage=stages[-1]) if stages and not target else one

    def observations(self) -> list[Observation]:
        gone = {each for event in self.imports() for each in event["withdraws"]}
        visible = [
            (event["number"], self.approved(event["number"], one))
            for event in self.imports()
            for one in event["facts"]
            if (event["number"], told_apart(one)) not in gone
        ]
        numbers = {told_apart(one): number for number, one in visible}
        facts = [*self.curated, *(one for _, one in visible)]
        kinds = dict.fromkeys(self.codes, "upload")
        return Reference(facts, origins_of(facts, kinds), numbers).observations()


def drawn_sheet(chance: random.Random, plain: Plain, code: str) -> list[Observation]:
    lines = {
        f"{chance.choice(plain.places)} | {chance.choice(['gdp', 'trade'])} growth "
        f"| {chance.choice(['2022', '2023', '2023H1'])} "
        f"| {chance.choice(['5.0', '5', '6.1'])} | origin={code} "
        f"stage={chance.choice(['unverified', 'unverified', 'unverified', 'target'])}"
        for _ in range(chance.randint(1, 5))
    }
    return list(read_drawing("\n".join(sorted(lines))))


def drawn_step(chance: random.Random, plain: Plain) -> dict[str, Any]:
    numbers = [event["number"] for event in plain.events]
    imports = [event["number"] for event in plain.imports()]
    action = chance.choice(["import", "import", "undo", "undo", "approve"])
    if action == "undo" and numbers:
        return {"action": "undo", "about": chance.choice(numbers)}
    if action == "approve" and imports:
        about, stage = chance.choice(imports), chance.choice(STAGES)
        return {"action": "approve", "about": about, "stage": stage}
    code = chance.choice(plain.codes)
    sheet, other = (drawn_sheet(chance, plain, code) for _ in range(2))
    removes = {one.key for one in other} - {one.key for one in sheet}
    return {
        "action": "import",
        "code": code,
        "sheet": sheet,
        "mode": chance.choice(list(Mode)),
        "removes": removes if chance.random() < 0.3 else set(),
    }


def told(writer: Writer, drawn: dict[str, Any]) -> Event:
    """Take *drawn* without making the edition, which is made for many at once."""
    event = writer.event(Action.of(drawn["action"]), "", "")
    event = replace(event, edition="not made")
    if drawn["action"] == "import":
        sheet = Sheet(drawn["sheet"], drawn["mode"], drawn["removes"])
        writer.kept(sheet, origin(drawn["code"], "upload"))
        return replace(event, key=str(event.number))
    if drawn["action"] == "approve":
        return replace(event, about=drawn["about"], stage=drawn["stage"].code)
    return replace(event, about=step(writer.events, drawn["about"]).number)


def same(found: Iterable[Observation], plain: Iterable[Observation]) -> None:
    assert list(map(repr, found)) == list(map(repr, plain))


def plains(count: int) -> list[Plain]:
    return [
        Plain(
            [f"{number:03}{letter}" for letter in "AB"],
            [f"sheet-{number:03}-{letter}" for letter in "xyz"],
        )
        for number in range(count)
    ]


def built(editions: Editions, together: list[Plain]) -> None:
    facts = tuple(one for plain in together for one in plain.curated)
    editions.build(Curated(facts, origins_of(facts, {})))


def test_five_hundred_random_sequences_leave_what_sets_say(tmp_path):
    """
    Many sequences share an edition: each is about places of its own, and none may
    touch another's.
    """
    for seed in range(SEQUENCES // TOGETHER):
        chance, together = random.Random(seed), plains(TOGETHER)  # noqa: S311
        editions = Editions(tmp_path / str(seed))
        built(editions, together)
        writer = Writer(editions.folder, editions.history(), "")
        for _ in range(MOST):
            for plain in together:
                drawn = drawn_step(chance, plain)
                if drawn["action"] == "undo" and not plain.stands(drawn["about"]):
                    continue
                event = told(writer, drawn)
                if drawn["action"] == "import":
                    plain.sent(event.number, drawn)
                else:
                    plain.events.append(drawn | {"number": event.number})
                writer = replace(writer, events=(*writer.events, event))
        with Database(writer.path(writer.made(writer.stands))) as database:
            found = list(database.observations())
        for plain in together:
            mine = [one for one in found if one.region in plain.places]
            same(mine, plain.observations())


def test_every_step_of_a_random_walk_shows_what_sets_say(tmp_path):
    for seed in range(WALKS):
        chance, [plain] = random.Random(1000 + seed), plains(1)  # noqa: S311
        editions = Editions(tmp_path / str(seed))
        built(editions, [plain])
        for _ in range(STEPS):
            before = editions.history()
            take(editions, plain, drawn_step(chance, plain))
            with editions.open() as database:
                same(database.observations(), plain.observations())
            assert editions.history()[: len(before)] == before


def take(editions: Editions, plain: Plain, drawn: dict[str, Any]) -> None:
    """Take *drawn* as the app does, and tell *plain* if it is an event."""
    number = editions.history()[-1].number + 1
    if drawn["action"] == "import":
        editions.publish(
            drawn["sheet"],
            origin(drawn["code"], "upload"),
            message="",
            who="",
            mode=drawn["mode"],
            removes=drawn["removes"],
        )
    elif drawn["action"] == "approve":
        key = editions.history()[drawn["about"] - 1].key
        editions.approve(key, drawn["stage"], who="")
    elif plain.stands(drawn["about"]):
        editions.undo(number=drawn["about"])
    else:
        with pytest.raises(CannotUndo):
            editions.undo(number=drawn["about"])
    if editions.history()[-1].number < number:
        return
    if drawn["action"] == "import":
        plain.sent(number, drawn)
    else:
        plain.events.append(drawn | {"number": number})
