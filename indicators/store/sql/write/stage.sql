-- Facts wait here with their codes as text; integers are given once all are known.
-- `import` is the number of the import that a fact came with, or 0.
CREATE TEMP TABLE fact (
    import INTEGER,
    indicator VARCHAR,
    region VARCHAR,
    start DATE,
    finish DATE,
    measure VARCHAR,
    scope VARCHAR,
    basis VARCHAR,
    stage VARCHAR,
    qualifier VARCHAR,
    value DOUBLE,
    places TINYINT,
    unit VARCHAR,
    origin VARCHAR,
    locator_zh VARCHAR,
    locator_en VARCHAR,
    note_zh VARCHAR,
    note_en VARCHAR,
    printed VARCHAR
);
CREATE TEMP TABLE source (
    code VARCHAR,
    title VARCHAR,
    publisher_zh VARCHAR,
    publisher_en VARCHAR,
    publisher_kind VARCHAR,
    date VARCHAR,
    address VARCHAR,
    grade VARCHAR,
    file VARCHAR,
    note_zh VARCHAR,
    note_en VARCHAR
);
