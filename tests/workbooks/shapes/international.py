"""Tables as international organisations publish them."""

from decimal import Decimal

from shapes.drawing import Drawn, Fact, Shape, drawn, each, nested, span
from shapes.sending import of_text


def data_browser():
    """Return an export of the data browser: flags beside the figures, ':' for none."""
    summary = drawn(
        """
Unemployment by sex and age – annual data
Last update of data: | | 12/12/2024 23:00
Contents | Time frequency | Unit of measure | Sex
Sheet 1 | Annual | Percentage of population in the labour force | Total
""",
        "Summary",
    )
    structure = drawn(
        """
Structure
 | Dimension | Position
 | Time frequency | Annual
 | Age class | From 15 to 74 years
 | Geopolitical entity (reporting) | Belgium
 | Geopolitical entity (reporting) | Germany
 | Time | '2021
 | Time | '2022
""",
        "Structure",
    )
    sheet = drawn(
        """
Data extracted on 30/12/2024 10:08:45 from [ESTAT]
Dataset: | Unemployment by sex and age – annual data [une_rt_a]
Last updated: | 12/12/2024 23:00

Time frequency | | Annual
Age class | | From 15 to 74 years
Unit of measure | | Percentage of population in the labour force
Sex | | Total

TIME | '2020 | | '2021 | | '2022
GEO (Labels)
Belgium | 5.8 | | 6.3 | b | 5.6
Germany | 3.7 | | 3.7 | | 3.2 | p
Spain | : | | 14.9 | b | 13
Cyprus | 7.6 | e | : | u | 6.3

Special value
: | not available
Observation flags:
b | break in time series
p | provisional
""",
        "Sheet 1",
    )
    years = [{"period": "2020"}, None, {"period": "2021"}, None, {"period": "2022"}]
    sheet.tell(
        "B12:F15",
        each(region=["Belgium", "Germany", "Spain", "Cyprus"]),
        years,
        indicator="unemployment",
        unit=("Percentage of population in the labour force", "%"),
        open=True,
    )
    return Shape(
        "data browser", [summary, structure, sheet], "une_rt_a_spreadsheet.xlsx"
    )


def world_bank():
    """Return the wide table of the World Bank."""
    years = range(1960, 2024)
    sheet = Drawn("Data")
    sheet.put(0, 0, "Data Source")
    sheet.put(0, 1, "World Development Indicators")
    sheet.put(2, 0, "Last Updated Date")
    sheet.put(2, 1, "d:2024-12-16")
    heads = ("Country Name", "Country Code", "Indicator Name", "Indicator Code")
    for column, head in enumerate((*heads, *map(str, years))):
        sheet.put(3, column, f"'{head}")
    rows = (("China", "CHN", "000000", 59716), ("Germany", "DEU", "Germany", 210000))
    for row, (country, code, region, base) in enumerate(rows, 4):
        words = (country, code, "GDP (current US$)", "NY.GDP.MKTP.CD")
        for column, word in enumerate(words):
            sheet.put(row, column, word)
        for column, year in enumerate(years, 4):
            if region == "Germany" and year < 1970:
                continue
            value = Decimal(base) * 1_000_000 + (year - 1960) * 987_654_321
            indicator = ("gdp", "GDP (current US$)")
            unit = ("current US$", "US$", "美元")
            fact = Fact(value, region, indicator, span(str(year)), unit, open=True)
            sheet.put(row, column, value, fact)
    return Shape("World Bank wide", [sheet], "API_NY.GDP.MKTP.CD_DS2_en_excel_v2.xlsx")


def long_codes():
    """Return the long csv of the OECD, with codes and labels."""
    sheet = drawn(
        """
STRUCTURE_ID | REF_AREA | Reference area | MEASURE | Measure | UNIT_MEASURE | Unit of measure | TIME_PERIOD | OBS_VALUE | OBS_STATUS | UNIT_MULT | DECIMALS
OECD.SDD.NAD:DSD_NAMAIN1(1.0) | DEU | Germany | GDP | Gross domestic product | PC | Percent | 2022 | 1.8 | A | 0 | 1
OECD.SDD.NAD:DSD_NAMAIN1(1.0) | DEU | Germany | GDP | Gross domestic product | PC | Percent | 2023 | -0.3 | P | 0 | 1
OECD.SDD.NAD:DSD_NAMAIN1(1.0) | FRA | France | GDP | Gross domestic product | PC | Percent | 2022 | 2.5 | A | 0 | 1
OECD.SDD.NAD:DSD_NAMAIN1(1.0) | FRA | France | GDP | Gross domestic product | PC | Percent | 2023 | | O | 0 | 1
"""
    )
    sheet.tell(
        "I2:I5",
        nested(each(region=["Germany", "France"]), each(period=["2022", "2023"])),
        indicator=("gdp", "Gross domestic product"),
        unit=("%", "PC"),
        # Percent of what, or growth since when, the file does not say.
        measure="any",
        open=True,
    )
    return of_text("OECD long csv", sheet, "OECD.SDD.NAD,DSD_NAMAIN1.csv")


def labour_organisation():
    """Return the long csv of the ILO: labels, thousands, a status column."""
    sheet = drawn(
        """
ref_area.label | source.label | indicator.label | sex.label | time | obs_value | obs_status.label | note_source.label
Germany | LFS - EU Labour Force Survey | Employment (thousands) | Total | 2021 | 41500.1 | | Repository: ILO-STATISTICS
Germany | LFS - EU Labour Force Survey | Employment (thousands) | Total | 2022 | 42431.7 | Break in series | Repository: ILO-STATISTICS
France | LFS - EU Labour Force Survey | Employment (thousands) | Total | 2021 | 27728.4 | | Repository: ILO-STATISTICS
France | LFS - EU Labour Force Survey | Employment (thousands) | Total | 2022 | 28343.9 | | Repository: ILO-STATISTICS
"""
    ).tell(
        "F2:F5",
        nested(each(region=["Germany", "France"]), each(period=["2021", "2022"])),
        indicator="Employment",
        unit=("thousands", "千人", "thousand persons"),
        open=True,
    )
    return of_text("ILO long csv", sheet, "EMP_TEMP_SEX_AGE_NB_A.csv")


def united_nations():
    """Return UN data: a long table over notes whose rows have other field counts."""
    sheet = drawn(
        """
Country or Area | Year | Item | Value | Footnotes
China | 2021 | Gross Domestic Product (GDP) | 17820459508852 | 1
China | 2022 | Gross Domestic Product (GDP) | 17963170521079 | 1
Germany | 2021 | Gross Domestic Product (GDP) | 4278503934688 |
Germany | 2022 | Gross Domestic Product (GDP) | 4076923079298 |

footnoteSeqID | Footnote
1 | For statistical purposes, the data for China do not include Hong Kong.
"""
    )
    sheet.tell(
        "D2:D5",
        nested(each(region=["000000", "Germany"]), each(period=["2021", "2022"])),
        indicator=("gdp", "Gross Domestic Product"),
    )
    return of_text("UN data", sheet, "UNdata_Export.csv")


SHAPES = (
    data_browser,
    world_bank,
    long_codes,
    labour_organisation,
    united_nations,
)
