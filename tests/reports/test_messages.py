"""Every number in every sentence, recomputed from the figures slowly and plainly."""

import re
from decimal import ROUND_HALF_UP, Decimal

import pytest

from indicators.analysis.rows import rows_of
from indicators.catalog import catalog
from indicators.model.cell import Cell
from indicators.model.observation import Measure
from indicators.model.period import YEAR, Interval
from indicators.model.sentence import Kind, Made
from indicators.model.text import Language
from indicators.model.view import CURATED_REGIONS, Page, View, Years
from indicators.reports.figure import Asked
from indicators.reports.messages import MOST, messages_json, messages_of
from indicators.store import questions

EVERY = Years(1949, 2099)
PERCENTS = {"growth", "share", "rate", "progress"}
WORDS = {"billion": 10**9, "million": 10**6, "trillion": 10**12}
ORDER = re.compile(
    "高于|低于|居第|并列|加快|回落|增加(?!值)|减少|提高|降低|升至|降至"
    "|above(?! designated)|below|more than the year|less than|level with"
)
FORBIDDEN = re.compile(
    "政绩|考核|绩效|领先|落后|垫底|榜首|冠军|夺|performance|winner|loser|lagging|beats?\\b"
    "|best|worst|achiev|official",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def shown(curated_edition):
    """Return the shown figures by the codes of their cells."""
    table = questions.figures(curated_edition, (), "", "", EVERY)
    return {str(Cell.of(row)): row for row in rows_of(table) if row["shown"]}


@pytest.fixture(scope="module")
def told(curated_edition):
    """Return the messages of many views with the views, over all that there is."""
    curated_edition.remember(200)
    found = [
        (view, messages_of(Asked(curated_edition, view)))
        for view in views(curated_edition)
    ]
    assert sum(len(messages) for _, messages in found) > 400
    return found


def views(edition):
    """Yield views of every indicator and measure, of intervals with several figures."""
    yield from (View(page=page) for page in (Page.OVERVIEW, Page.PROJECTS))
    yield from (
        View(page=page, regions=(code,))
        for page in (Page.OVERVIEW, Page.PROJECTS)
        for code in CURATED_REGIONS
    )
    coverage = questions.coverage(edition, CURATED_REGIONS)
    known = coverage[(coverage["interval"] != "") & ~coverage["target"].astype(bool)]
    counts = known.groupby(["indicator", "measure", "interval"])["figures"].sum()
    for (indicator, measure, interval), figures in counts.items():
        if figures == 1 and interval != str(YEAR):
            continue
        asked = {
            "indicator": indicator,
            "measure": Measure.of(measure),
            "interval": Interval.parse(interval),
            "periods": EVERY,
        }
        yield View(page=Page.GROWTH, **asked)
        if figures > 3:
            yield View(page=Page.RANKINGS, **asked)


def value_of(row):
    """Return the value in the unit in which the indicator is kept."""
    known = catalog()
    kept = known.unit_of(known.indicator(row["indicator"]), Measure.of(row["measure"]))
    unit = known.unit(row["unit"])
    same = unit.dimension == kept.dimension
    return Decimal(str(row["value"])) * (unit.factor / kept.factor if same else 1)


def recomputed(number, shown):
    """Return the value of *number* as a person with the table would find it."""
    first, *others = (value_of(shown[str(cell)]) for cell in number.cells)
    match number.made:
        case Made.PUBLISHED:
            assert others == []
            return first
        case Made.DIFFERENCE:
            (other,) = others
            return first - other
        case Made.SHARE:
            (other,) = others
            return first * 100 / other
        case Made.COUNT:
            return Decimal(1 + len(others))
        case Made.POSITION:
            down = catalog().indicator(number.cells[0].indicator).direction == "down"
            ahead = [
                each for each in others if (each < first if down else each > first)
            ]
            return Decimal(1 + len(ahead))
        case _:
            raise AssertionError(number.made)


def read(written, number, shown, language):
    """Return the number that *written* says, in the unit of its first cell."""
    digits = Decimal(
        re.search(r"−?[\d,]+(\.\d+)?", written)[0].replace(",", "").replace("−", "-")
    )
    if language is Language.ZH or number.made in {
        Made.COUNT,
        Made.POSITION,
        Made.SHARE,
    }:
        return digits
    cell = number.cells[0]
    row, known = shown[str(cell)], catalog()
    if cell.measure in PERCENTS | {"rank", "rank_change", "index"}:
        return digits
    unit = known.unit_of(known.indicator(row["indicator"]), Measure.of(cell.measure))
    english = unit.name.en != "" and written.endswith(unit.name.en)
    step = next((size for word, size in WORDS.items() if f" {word}" in written), 1)
    if english and step == 1:
        return digits
    if english and any(unit.name.en.startswith(word) for word in WORDS):
        return digits
    return digits * step / unit.factor


def numbers_of(told):
    return [
        (view, each, number)
        for view, messages in told
        for each in messages
        for number in each.numbers
    ]


def test_every_number_is_what_the_table_gives(told, shown):
    numbers = numbers_of(told)
    assert len(numbers) > 1000
    wrong = [
        (each.say(Language.ZH), number)
        for _, each, number in numbers
        if abs(recomputed(number, shown) - number.value)
        > Decimal("1e-9") * max(1, abs(number.value))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", Language)
def test_every_number_is_written_as_it_is(told, shown, language):
    wrong = []
    for _, each, number in numbers_of(told):
        value = number.value
        if number.made is Made.SHARE:
            places = Decimal("0.1") if value >= 1 else Decimal("0.01")
            value = value.quantize(places, ROUND_HALF_UP)
        written = number.written.say(language)
        if abs(read(written, number, shown, language)) != abs(value):
            wrong.append((written, value, each.say(language)))
    assert wrong == []


@pytest.mark.parametrize("language", Language)
def test_a_sign_is_lost_only_where_a_word_says_it(told, language):
    fell = {Language.ZH: "下降", Language.EN: "fell by|a fall of|down"}[language]
    wrong = [
        each.say(language)
        for _, each, number in numbers_of(told)
        if number.made is Made.PUBLISHED
        and number.value < 0
        and "−" not in number.written.say(language)
        and not re.search(fell, each.say(language))
    ]
    assert wrong == []


def test_a_difference_of_percents_is_in_points_and_nothing_else_is(told):
    for _, each, number in numbers_of(told):
        points = number.written.zh.endswith("个百分点")
        percents = number.cells[0].measure in PERCENTS
        if number.made is Made.DIFFERENCE:
            assert points == percents, each.say(Language.ZH)
            assert points == number.written.en.endswith(" pp"), each.say(Language.EN)
            assert not (percents and "%" in number.written.zh)


def test_how_exactly_a_figure_is_known_stays_with_it(told, shown):
    words = {
        "about": ("约", "about "),
        "over": ("超过", "over "),
        "up_to": ("至多", "at most "),
    }
    seen = set()
    for _, each, number in numbers_of(told):
        if number.made is not Made.PUBLISHED or number.cells[0].measure == "rank":
            continue
        code = shown[str(number.cells[0])]["qualifier"]
        chinese, english = words.get(code, ("", ""))
        said = number.written.zh.startswith(tuple("约超至"))
        assert said == (code != "exact"), each.say(Language.ZH)
        assert number.written.zh.startswith(chinese)
        assert number.written.en.startswith(english)
        seen.add(code)
    assert {"exact", "about", "over"} <= seen


def test_no_order_and_no_difference_is_made_from_a_bound(told, shown):
    bounds = {
        code for code, row in shown.items() if row["qualifier"] in {"over", "up_to"}
    }
    made = {Made.DIFFERENCE, Made.POSITION, Made.SHARE}
    wrong = [
        each.say(Language.ZH)
        for _, each, number in numbers_of(told)
        if number.made in made and bounds & {str(cell) for cell in number.cells}
    ]
    assert wrong == []
    ordered = [
        each.say(language)
        for _, messages in told
        for each in messages
        for language in Language
        if each.kind is not Kind.CANNOT
        and bounds & {str(cell) for number in each.numbers for cell in number.cells}
        and ORDER.search(each.say(language))
    ]
    assert ordered == []


def test_both_languages_say_the_same_figures(told):
    for _, messages in told:
        for each in messages:
            zh, en = (each.phrase.numbers(language) for language in Language)
            assert sorted(zh, key=str) == sorted(en, key=str), each.say(Language.EN)


def test_every_sentence_of_figures_links_every_figure(told):
    # What digits are left between the numbers are years, months and names.
    named = re.compile(
        r"(19|20)\d\d|[QH]\d|\d{1,2}—\d{1,2}月|\d{1,2}(月|日)|\d{1,2} [A-Z][a-z]{2}\b|Q\d–Q\d"
    )
    names = [
        name
        for known in (catalog().indicators, catalog().scopes, catalog().regions)
        for each in known.values()
        for name in (
            each.name.zh,
            each.name.en,
            each.name.en[:1].lower() + each.name.en[1:],
        )
        if re.search(r"\d", name)
    ]
    left = []
    for _, messages in told:
        for each in messages:
            for language in Language:
                words = "·".join(
                    p for p in each.phrase.parts(language) if isinstance(p, str)
                )
                for name in (*names, *(name.replace(", ", " (") for name in names)):
                    words = words.replace(name, "")
                if re.search(r"\d", named.sub("", words)):
                    left.append(words)
    assert left == []


@pytest.mark.parametrize("language", Language)
def test_words_that_judge_are_absent(told, language):
    known = {each.name.say(language).lower() for each in catalog().indicators.values()}
    wrong = []
    for _, messages in told:
        for each in messages:
            said = each.say(language)
            for name in known:
                said = re.sub(re.escape(name), "", said, flags=re.IGNORECASE)
            if FORBIDDEN.search(said):
                wrong.append(said)
    assert wrong == []


@pytest.mark.parametrize("language", Language)
def test_a_sentence_is_whole_and_of_one_language(told, language):
    stop = {Language.ZH: "。", Language.EN: "."}[language]
    for _, messages in told:
        for each in messages:
            said = each.say(language)
            assert said.endswith(stop)
            assert said.count(stop + stop) == 0
            assert not re.search(r"[{}]|  |nan|None", said)
            if language is Language.EN:
                assert not re.search("[\u4e00-\u9fff，。；（）]", said), said
            else:
                assert not re.search(
                    r"[\u4e00-\u9fff][,;(]|[a-z]{3,} [a-z]{2,} [a-z]", said
                ), said


def test_a_page_says_at_most_seven_things_and_none_twice(told):
    for _, messages in told:
        said = [each.say(Language.ZH) for each in messages]
        assert len(said) == len(set(said)) <= MOST


def test_what_cannot_be_said_comes_last(told):
    for _, messages in told:
        kinds = [each.kind is Kind.CANNOT for each in messages]
        assert kinds == sorted(kinds)


def test_machines_get_both_texts_and_the_cells_of_every_number(curated_edition, shown):
    asked = Asked(curated_edition, View(page=Page.GROWTH))
    found = messages_json(asked)
    assert found
    for each, message in zip(found, messages_of(asked), strict=True):
        assert each["text_zh"] == message.say(Language.ZH)
        assert each["text_en"] == message.say(Language.EN)
        for number in each["numbers"]:
            assert number["written_zh"] in each["text_zh"]
            assert number["written_en"] in each["text_en"]
            assert set(number["cells"]) <= set(shown)
