-- One edition. Every code is a small integer whose order is the order of the codes'
-- text, and observations are sorted by indicator, region and period: a question reads
-- the few blocks that hold its rows, so there is no key and no index.

CREATE TABLE meta (name VARCHAR, schema INTEGER, observations BIGINT);

CREATE TABLE region (id INTEGER, code VARCHAR);
CREATE TABLE scope (id INTEGER, code VARCHAR);
CREATE TABLE indicator (id INTEGER, code VARCHAR);
CREATE TABLE measure (id INTEGER, code VARCHAR);
CREATE TABLE basis (id INTEGER, code VARCHAR);
CREATE TABLE stage (id INTEGER, code VARCHAR);
CREATE TABLE qualifier (id INTEGER, code VARCHAR);
CREATE TABLE unit (id INTEGER, code VARCHAR);
CREATE TABLE interval (id INTEGER, code VARCHAR);
CREATE TABLE origin (
    id INTEGER,
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

-- `places` are the decimals that the origin prints, so that 5.0 comes back as 5.0.
-- `shown` marks the one observation of its key that readers see first, `others` counts
-- the rest. `interval` repeats what the dates say, so that questions need not work
-- it out again. Words stand in the row: they compress as well as a dictionary would, and
-- a series then needs no join.
CREATE TABLE observation (
    indicator INTEGER,
    region INTEGER,
    start DATE,
    finish DATE,
    interval INTEGER,
    measure INTEGER,
    scope INTEGER,
    basis INTEGER,
    stage INTEGER,
    qualifier INTEGER,
    value DOUBLE,
    places TINYINT,
    unit INTEGER,
    origin INTEGER,
    shown BOOLEAN,
    others INTEGER,
    locator_zh VARCHAR,
    locator_en VARCHAR,
    note_zh VARCHAR,
    note_en VARCHAR,
    printed VARCHAR
);

CREATE TABLE break (
    region VARCHAR,
    scope VARCHAR,
    indicator VARCHAR,
    start VARCHAR,
    kind VARCHAR,
    text_zh VARCHAR,
    text_en VARCHAR,
    origin VARCHAR
);

-- What follows would need a scan of everything, so it is stored when the edition is.
CREATE TABLE coverage (
    region INTEGER,
    indicator INTEGER,
    measure INTEGER,
    interval INTEGER,
    target BOOLEAN,
    scope INTEGER,
    first_year INTEGER,
    last_year INTEGER,
    figures INTEGER
);
CREATE TABLE latest AS FROM observation;
CREATE TABLE stated AS FROM observation;
CREATE TABLE disagreement (
    region INTEGER,
    indicator INTEGER,
    measure INTEGER,
    scope INTEGER,
    basis INTEGER,
    target BOOLEAN,
    start DATE,
    finish DATE,
    smallest DOUBLE,
    largest DOUBLE,
    unit INTEGER,
    figures INTEGER
);
CREATE TABLE origin_series (
    origin INTEGER, indicator INTEGER, region INTEGER, figures INTEGER
);
CREATE TABLE origin_size (origin INTEGER, figures BIGINT);

-- The code of a period's interval as model/period.py writes it; empty for odd days.
CREATE MACRO interval_code(start, finish) AS CASE
    WHEN start = finish THEN strftime(finish, 'at-%m')
    WHEN day(start) = 1 AND finish = last_day(finish) AND year(start) = year(finish)
    THEN strftime(start, '%m-') || strftime(finish, '%m')
    ELSE ''
END;
