"""Tables as national and regional offices publish them in their languages."""

from decimal import Decimal

from shapes.drawing import Fact, Shape, drawn, each, span
from shapes.sending import of_text


def economic_analysis():
    """Return a table of the BEA: title, unit in brackets, line numbers, quarters."""
    sheet = drawn(
        """
Table 1.1.5. Gross Domestic Product
[Billions of dollars] Seasonally adjusted at annual rates
Last Revised on: September 26, 2024

Line | | '2022 | | | | '2023
 | | Q1 | Q2 | Q3 | Q4 | Q1
1 | ~Gross domestic product | 25215.5 | 25805.8 | 26272.0 | 26734.3 | 27164.4
2 | Personal consumption expenditures | 17193.1 | 17501.5 | 17747.8 | 17968.1 | 18271.1
3 | ~Goods | 5839.8 | 5938.7 | 5973.6 | 5975.3 | 6058.4
Legend / Footnotes:
1. Estimates are rounded | 2022
"""
    )
    sheet.name = "Table"
    sheet.tell(
        "C7:G9",
        [
            {"indicator": ("gdp", "Gross domestic product")},
            {"indicator": "Personal consumption expenditures"},
            {"indicator": "Goods"},
        ],
        each(period=["2022Q1", "2022Q2", "2022Q3", "2022Q4", "2023Q1"]),
        unit=("Billions of dollars", "billion USD"),
    )
    return Shape("BEA", [sheet], "T10105-Q.xlsx")


def time_series():
    """Return a csv of the ONS: a block about it, then years, quarters and months."""
    sheet = drawn(
        """
Title | CPIH ANNUAL RATE 00: ALL ITEMS 2015=100
CDID | L55O
Source dataset ID | MM23
PreUnit |
Unit | %
Release date | 18-12-2024
Next release | 15 January 2025
Important notes |
'2022 | 7.9
'2023 | 6.8
2022 Q1 | 5.5
2022 Q2 | 7.9
2022 JAN | 4.9
2022 FEB | 5.5
"""
    ).tell(
        "B9:B14",
        each(period=["2022", "2023", "2022Q1", "2022Q2", "2022-01", "2022-02"]),
        indicator=("CPIH ANNUAL RATE", "consumer_prices"),
        unit="%",
        measure="any",
    )
    return of_text("ONS time series", sheet, "series-181224.csv")


def german_office():
    """Return a csv of GENESIS: semicolons, decimal commas, notes and a copyright."""
    sheet = drawn(
        """
Tabelle: 82111-0001
VGR der Länder: Bruttoinlandsprodukt zu Marktpreisen
VGR der Länder
Bundesländer | Bruttoinlandsprodukt zu Marktpreisen (Mill. EUR)
 | '2021 | '2022
Baden-Württemberg | '539857,338 | '572837,104
Bayern | '669213,952 | '716784,101
Berlin | '165587,2 | '-
__________
Zum Auswertungszeitpunkt vorläufige Werte.
__________
© Statistisches Bundesamt (Destatis), 2023 | Stand: 03.06.2023 / 11:28:41
"""
    ).tell(
        "B6:C8",
        each(region=["Baden-Württemberg", "Bayern", "Berlin"]),
        each(period=["2021", "2022"]),
        indicator="Bruttoinlandsprodukt",
        unit="Mill. EUR",
        decimal=",",
        open=True,
    )
    return of_text("Destatis", sheet, "82111-0001_$F.csv", ";")


def both_languages():
    """Return a table of Hong Kong with both languages in every label."""
    sheet = drawn(
        """
表 1 : 本地生產總值\\nTable 1 : Gross Domestic Product (GDP)
年\\nYear | 本地生產總值\\nGross Domestic Product (GDP) | | 人均本地生產總值\\nPer capita GDP
 | 百萬港元\\nHK$ million | 按年變動百分率\\nYear-on-year % change | 港元\\nHK$
'2020 | '2,675,308 | '-5.9 | '357,667
'2021 | '2,867,973 | '7.2 | '386,879
'2022 | '2,808,969 @ | '-2.1 @ | '382,373 @
註釋 Note : @ 數字會再作修訂。 Figures are subject to revision.
"""
    ).tell(
        "B4:D6",
        each(period=["2020", "2021", "2022"]),
        [
            {
                "indicator": ("gdp", "本地生產總值"),
                "unit": ("HK$ million", "百萬港元", "百万港元"),
            },
            {"indicator": ("gdp", "本地生產總值"), "unit": "%", "measure": "growth"},
            {
                "indicator": ("gdp_per_head", "人均本地生產總值"),
                "unit": ("HK$", "港元"),
            },
        ],
        open=True,
    )
    for place, value in (((5, 1), "2808969"), ((5, 2), "-2.1"), ((5, 3), "382373")):
        model = sheet.facts[4, place[1]]
        words = (None, model.indicator, span("2022"), model.unit, model.measure)
        sheet.facts[place] = Fact(Decimal(value), *words, open=True)
    return Shape("Hong Kong", [sheet], "B0000001.xlsx")


def english_yearbook():
    """Return a page of a provincial yearbook in English: units in brackets by column."""
    sheet = drawn(
        """
3-9 Main Economic Indicators by City (2022)
City | GDP\\n(100 million yuan) | | Local Fiscal Revenue\\n(10 000 yuan) | Resident Population\\n(10 000 persons) | GDP per capita\\n(yuan)
 | Value | Growth Rate (%)
Ningbo | 15704.3 | 3.5 | 16802300 | 961.8 | 163911
Qingdao | 14920.8 | 3.9 | 12733000 | 1034.2 | 144274
Anshan | 1863.2 | -1.2 | 1526000 | 324.6 | 57048
"""
    ).tell(
        "B4:F6",
        each(region=["330200", "370200", "210300"]),
        [
            {"indicator": "gdp", "unit": "亿元"},
            {"indicator": "gdp", "unit": "%", "measure": "growth"},
            {"indicator": "budget_revenue", "unit": "万元"},
            {
                "indicator": "resident_population",
                "unit": "万人",
                "period": ("2022", "2022-12-31"),
            },
            {"indicator": "gdp_per_head", "unit": "元"},
        ],
        period="2022",
    )
    sheet.merge(1, 1, 1, 2)
    return Shape("English yearbook", [sheet], "C0309e.xlsx")


def thousands_in_many_ways():
    """Return years whose thousands are each set apart in another way."""
    sheet = drawn(
        """
Exports of goods (10,000 yuan)
Province | 2019 | 2020 | 2021 | 2022
Zhejiang | '23,065,000 | '25 180 000 | '30\u2009121\u2009000 | '34'325'000
Shandong | '11,129,000 | '13 050 000 | '17\u2009582\u2009000 | '20'290'000
"""
    ).tell(
        "B3:E4",
        each(region=["330000", "370000"]),
        each(period=["2019", "2020", "2021", "2022"]),
        indicator="exports",
        unit="万元",
    )
    sheet.change("C3:E4", open=True)
    return Shape("thousands in many ways", [sheet])


def losses_in_brackets():
    """Return growth with negatives in brackets, estimates and provisional figures."""
    sheet = drawn(
        """
Growth of real GDP, year on year (per cent)
 | '2020 | '2021 | '2022 p | '2023 e
Zhejiang | 3.6 | 8.5 | 3.1 | '6.0 e
Shandong | '(1.2) | 8.3 | 3.9 p | '6.0 e
Guangdong | 2.3 | 8.0 | 1.9 | '4.8e
"""
    ).tell(
        "B3:E5",
        each(region=["330000", "370000", "440000"]),
        each(period=["2020", "2021", "2022", "2023"]),
        indicator="gdp",
        unit="%",
        measure="growth",
    )
    sheet.change("B4:B4", open=True)
    sheet.change("D3:E5", open=True)
    return Shape("losses in brackets", [sheet])


def monthly_names():
    """Return months by their English names below their years."""
    sheet = drawn(
        """
Total retail sales of consumer goods, Ningbo
Unit: 100 million yuan
Year | Jan | Feb | Mar | Apr | May | Jun
2021 | 370.1 | 341.2 | 388.8 | 379.0 | 401.3 | 399.6
2022 | 392.5 | 361.9 | 371.4 | 338.7 | 380.2 | 420.8
"""
    )
    common = {"region": "330200", "indicator": "retail_sales", "unit": "亿元"}
    for row, year in ((4, 2021), (5, 2022)):
        months = each(period=[f"{year}-{month:02}" for month in range(1, 7)])
        sheet.tell(f"B{row}:G{row}", columns=months, open=True, **common)
    return Shape("years by months", [sheet])


def fiscal_years():
    """Return fiscal years, which are no calendar years."""
    sheet = drawn(
        """
General public budget revenue (100 million yuan)
Region | FY2021/22 | FY2022/23
Zhejiang | 8039.4 | 8599.8
Shandong | 7104.0 | 7464.8
"""
    ).tell(
        "B3:C4",
        each(region=["330000", "370000"]),
        indicator="budget_revenue",
        unit="亿元",
    )
    return Shape("fiscal years", [sheet])


SHAPES = (
    economic_analysis,
    time_series,
    german_office,
    both_languages,
    english_yearbook,
    thousands_in_many_ways,
    losses_in_brackets,
    monthly_names,
    fiscal_years,
)
