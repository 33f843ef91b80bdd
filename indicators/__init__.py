"""
Development indicators of regions, side by side.

The floors, imports run downwards only:

    model       0  the words as small frozen types; standard library only
    catalog     1  definitions from data/catalog and facts from data/curated
    store       2  editions in DuckDB; the only room that knows it
    workbooks   3  spreadsheets in and out; the only room that knows them
    analysis    4  tables in, tables out, pure
    charts      4  tables in, pictures out; the only room that knows Altair
    reports     5  a view as a file
    web         5  the HTTP interface
    ui          5  with pages/ the only room that knows Streamlit
"""
