"""What a region is of the whole that it belongs to."""

from dataclasses import replace

import pandas as pd

from indicators.analysis.comparability.compared import Intent
from indicators.analysis.proof import proves
from indicators.analysis.rows import Row, rows_of
from indicators.analysis.share import shares_of_whole
from indicators.analysis.trend import lies_between, segmented
from indicators.charts import colour_of, share
from indicators.model.number import Scale
from indicators.model.observation import Measure, Qualifier
from indicators.model.text import Text, listed, within
from indicators.reports.claims import cautioned
from indicators.reports.figure import Asked, Figure
from indicators.reports.gaps import nothing_found
from indicators.reports.growth.cuts import Cut, cut_marks, cuts_of
from indicators.reports.growth.lines import (
    Lines,
    breaks_of,
    line_figure,
    measured,
    published,
)
from indicators.reports.growth.marks import series_name
from indicators.reports.traced import code_of, together

_SHARE = Text("{indicator}：占{whole}的比重", "{indicator}: share of {whole}")
_NEWEST = Text(
    "{when}{part}占{whole}{what}的{share}",
    "{part} made up {share} of {whole}'s {what} in {when}",
)
_HIGHER = Text("，比{first}高{gap}", ", {gap} above {first}")
_LOWER = Text("，比{first}低{gap}", ", {gap} below {first}")
_SAME = Text("，与{first}相同", ", as in {first}")
_PART = Text(
    "{part}是{whole}的一部分，两者不相加、不一起排名，只看占比；分子、分母时期与范围一致。",
    "{part} is part of {whole}: the two are neither added nor ranked together. The share is "
    "of figures for the same period and scope.",
)
_UNROUNDED = Text(
    "占比写到一位小数，差值按未舍入的占比计算。",
    "Shares are written to one decimal; differences are taken before rounding.",
)
_NO_SHARE = Text(
    "{parts}与{whole}没有同一时期、同一范围的“{indicator}”数值（{interval}，{years}）。",
    "There is no period for which both {parts} and {whole} have a level of “{indicator}” "
    "with the same scope ({interval}, {years}).",
)
_COLUMNS = [
    "panel",
    "year",
    "slots",
    "value",
    "up",
    "label",
    "latest",
    "colour",
    "cell",
    "sentence",
]


def share_figure(asked: Asked, parts: tuple[str, ...], whole: str) -> Figure:
    """Return the shares of *parts* in *whole*, with the levels they were computed from."""
    wording = asked.wording
    own, all_of_it = (published(asked, Measure.LEVEL, r) for r in (parts, (whole,)))
    shares = _with_both(shares_of_whole(own, all_of_it), whole).assign(
        measure=Measure.SHARE.code, unit="%", printed=""
    )
    names = {
        "indicator": wording.indicator(asked.view.indicator),
        "whole": wording.region(whole),
    }
    title = wording.say(_SHARE, **names)
    if shares.empty:
        return _no_share(asked, parts, whole, title)
    breaks = _breaks(asked, parts, whole)
    footing = shares[["scope", "basis", "start", "end"]]
    drawn = Lines(
        code=f"share-{whole}",
        title=title,
        shown=segmented(shares, breaks),
        breaks=breaks,
        scale=Scale.plain(asked.view.language, "%"),
        published=pd.concat([own, all_of_it]).merge(footing.drop_duplicates()),
        decimals=1,
        notes=tuple(
            wording.say(_PART, part=wording.region(part), whole=names["whole"])
            for part in parts
        ),
        intent=Intent.SHARE,
    )
    figure = line_figure(asked, drawn)
    finding = _finding(asked, drawn, names["whole"])
    return replace(
        figure,
        specification=share(asked.look),
        marks=_marks(asked, drawn),
        finding=finding,
        notes=(*figure.notes, *([wording.say(_UNROUNDED)] if finding else [])),
    )


def _with_both(shares: pd.DataFrame, whole: str) -> pd.DataFrame:
    """Return *shares* with the figures of part and *whole*, which share all but the region."""
    cells = [
        together(row["cell"], code_of(row | {"region": whole}))
        for row in rows_of(shares)
    ]
    return shares.assign(cell=cells)


def _marks(asked: Asked, drawn: Lines) -> dict[str, pd.DataFrame]:
    """Return columns, names of parts, years and breaks of `charts.share`."""
    shown = drawn.shown
    years = range(int(shown["year"].min()), int(shown["year"].max()) + 1)
    cuts = cuts_of(asked, shown, drawn.breaks)
    return {
        "rows": _columns(asked, drawn, len(years)),
        "titles": _titles(asked, shown),
        "years": pd.DataFrame({"year": list(years)}),
        "breaks": _rules(asked, cuts, years),
    }


def _rules(asked: Asked, cuts: list[Cut], years: range) -> pd.DataFrame:
    marks = cut_marks(asked, cuts, before_years=True)
    slots = [year - years.start for year in marks["year"]]
    return marks.drop(columns="year").assign(slot=slots, slots=len(years))


def _columns(asked: Asked, drawn: Lines, slots: int) -> pd.DataFrame:
    wording, shares = asked.wording, rows_of(drawn.shown)
    greatest = max(row["value"] for row in shares) or 1.0
    latest = {row["series"]: row["year"] for row in shares}
    marks = []
    for row in shares:
        written = wording.value(row, drawn.scale, drawn.decimals)
        marks.append(
            {
                "panel": row["series"],
                "year": row["year"],
                "slots": slots,
                "value": row["value"],
                "up": row["value"] / greatest,
                "label": written,
                "latest": latest[row["series"]] == row["year"],
                "colour": colour_of(row["region"], dark=asked.dark),
                "cell": row["cell"],
                "sentence": wording.sentence(row, drawn.title, written),
            }
        )
    return pd.DataFrame(marks, columns=_COLUMNS)


def _titles(asked: Asked, shown: pd.DataFrame) -> pd.DataFrame:
    bases = len(set(shown["basis"])) > 1
    titles = [
        (
            row["series"],
            series_name(asked.wording, row, with_basis=bases),
            colour_of(row["region"], dark=asked.dark),
        )
        for row in rows_of(shown.drop_duplicates("series"))
    ]
    return pd.DataFrame(titles, columns=["panel", "label", "colour"])


def _finding(asked: Asked, drawn: Lines, whole: str) -> str:
    """Return the newest share, and its change since the first on the same footing."""
    shown, wording = drawn.shown, asked.wording
    if len(set(shown["series"])) > 1:
        return ""
    *earlier, last = rows_of(shown)
    said = wording.say(
        _NEWEST,
        when=wording.period(last),
        part=wording.series(last),
        whole=whole,
        what=within(wording.indicator(asked.view.indicator)),
        share=wording.value(last, drawn.scale, drawn.decimals),
    )
    breaks = rows_of(drawn.breaks)
    for first in earlier:
        if not any(lies_between(cut, first, last) for cut in breaks):
            change = _since(asked, drawn, first, last)
            return cautioned(asked, said + change, [first, last] if change else [last])
    return cautioned(asked, said, [last])


def _since(asked: Asked, drawn: Lines, first: Row, last: Row) -> str:
    """Return how far the share moved, if the levels behind it prove that it did."""
    # From the unrounded shares, as rule R13 asks.
    gap = round(last["value"] - first["value"], drawn.decimals or 0)
    when = asked.wording.period(first)
    either = Qualifier.computed(first["qualifier"], last["qualifier"])
    if not gap:
        same = either is Qualifier.EXACT
        return asked.wording.say(_SAME, first=when) if same else ""
    if not (_proves(last, first) if gap > 0 else _proves(first, last)):
        return ""
    points = asked.difference(drawn.scale).write(abs(gap), either, drawn.decimals)
    return asked.wording.say(_HIGHER if gap > 0 else _LOWER, first=when, gap=points)


def _proves(greater: Row, lesser: Row) -> bool:
    """Return whether one share is surely above the other, by the levels of both."""
    if {greater["whole_qualifier"], lesser["whole_qualifier"]} != {
        Qualifier.EXACT.code
    }:
        return False
    # What each part would be with the share of the other.
    above = _exact(greater["value"] * lesser["whole_value"] / 100)
    below = _exact(lesser["value"] * greater["whole_value"] / 100)
    return proves(_part(greater), below) and proves(above, _part(lesser))


def _part(row: Row) -> Row:
    return {"value": row["part_value"], "qualifier": row["part_qualifier"]}


def _exact(value: float) -> Row:
    return {"value": value, "qualifier": Qualifier.EXACT.code}


def _breaks(asked: Asked, parts: tuple[str, ...], whole: str) -> pd.DataFrame:
    """Return the breaks of the parts, and those of the whole as each part's own."""
    own = breaks_of(asked, Measure.LEVEL, parts)
    of_whole = breaks_of(asked, Measure.LEVEL, (whole,))
    return pd.concat([own, *(of_whole.assign(region=part) for part in parts)])


def _no_share(asked: Asked, parts: tuple[str, ...], whole: str, title: str) -> Figure:
    wording, view = asked.wording, asked.view
    sentence = wording.say(
        _NO_SHARE,
        parts=listed([wording.region(code) for code in parts], view.language),
        whole=wording.region(whole),
        indicator=wording.indicator(view.indicator),
        interval=view.interval.name_within(view.language),
        years=view.periods.say(view.language),
    )
    levels = measured(asked, Measure.LEVEL)
    nearest = nothing_found(levels, f"share-{whole}", title, (*parts, whole))
    return replace(nearest, missing=(sentence,))
