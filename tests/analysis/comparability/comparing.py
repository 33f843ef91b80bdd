"""What is compared, drawn for people, and what one rule finds in it."""

import pandas as pd

from indicators.analysis.comparability import findings_of
from indicators.analysis.comparability.compared import Compared
from indicators.catalog.catalog import shipped_catalog
from indicators.model.link import Codes, link_of, read_link
from indicators.model.observation import Measure
from indicators.model.text import Language
from indicators.model.view import View
from tests.analysis.drawn_rows import drawn

ZHENHAI, NINGBO, COAST, HAICHENG = "330211", "330200", "370211", "210381"
BEILUN, YINZHOU = "330206", "330212"
BREAK = ("region", "scope", "indicator", "start", "kind", "text_zh", "text_en")
_NAMES = {
    "Zhenhai": ZHENHAI,
    "Ningbo": NINGBO,
    "Coast": COAST,
    "Haicheng": HAICHENG,
    "Beilun": BEILUN,
    "Yinzhou": YINZHOU,
    "Qingdao": "370200",
}


def table(drawing, **fixed):
    """Return drawn rows; ``region`` by name, ``months`` as 01-09 where not the year."""
    rows = drawn(drawing, **{"basis": "unstated", **fixed})
    rows["region"] = [_NAMES.get(str(name), str(name)) for name in rows["region"]]
    if "months" in rows:
        firsts, lasts = zip(*(str(m).split("-") for m in rows["months"]), strict=True)
        rows["start"] = [
            pd.Timestamp(year, int(month), 1)
            for year, month in zip(rows["year"], firsts, strict=True)
        ]
        rows["end"] = [
            pd.Timestamp(year, int(month), 1) + pd.offsets.MonthEnd()
            for year, month in zip(rows["year"], lasts, strict=True)
        ]
    return rows


def cuts(*breaks):
    """Return breaks: (region, start) of the whole area's GDP, for a census."""
    rows = [
        (
            _NAMES[name],
            "whole",
            "gdp",
            start,
            "census",
            "普查修订。",
            "Census revision.",
        )
        for name, start in breaks
    ]
    return pd.DataFrame(rows, columns=BREAK)


def compared(drawing, intent, *, fixed=None, asked=(), **parts):
    """Return what *drawing* compares, the view being of its first row."""
    rows = (
        drawing if isinstance(drawing, pd.DataFrame) else table(drawing, **fixed or {})
    )
    regions = tuple(_NAMES[name] for name in asked) or tuple(rows["region"].unique())
    first = rows.iloc[0] if len(rows) else {"indicator": "gdp", "measure": "level"}
    view = View(
        indicator=first["indicator"],
        measure=Measure.of(first["measure"]),
        regions=regions,
    )
    given = {"breaks": cuts(), "view": view, "regions": regions, **parts}
    return Compared(catalog=shipped_catalog(), intent=intent, rows=rows, **given)


def found(code, *args, **parts):
    """Return what the rule *code* finds in `compared` of the rest."""
    case = args[0] if isinstance(args[0], Compared) else compared(*args, **parts)
    return [finding for finding in findings_of(case) if finding.rule == code]


def said(finding):
    """Return the sentence in both languages."""
    return finding.say(Language.ZH), finding.say(Language.EN)


def places(finding):
    """Return region and first year of each cell."""
    return [(cell.region, int(cell.period[:4])) for cell in finding.cells]


def reads_back(view):
    """Return whether the link of *view* says the same view."""
    catalog = shipped_catalog()
    codes = Codes(catalog.indicators, catalog.every_region, ())
    read = read_link(link_of(view), codes)
    return read.view == view and not read.invalid
