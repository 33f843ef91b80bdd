-- From staged text to sorted integers. Everything is ordered by its content, so the
-- same facts give the same bytes in every column, and with them the same name.

INSERT INTO region
SELECT row_number() OVER (ORDER BY code) - 1, code FROM (SELECT DISTINCT region AS code FROM fact) ORDER BY code;
INSERT INTO scope
SELECT row_number() OVER (ORDER BY code) - 1, code FROM (SELECT DISTINCT scope AS code FROM fact) ORDER BY code;
INSERT INTO indicator
SELECT row_number() OVER (ORDER BY code) - 1, code FROM (SELECT DISTINCT indicator AS code FROM fact) ORDER BY code;
INSERT INTO measure
SELECT row_number() OVER (ORDER BY code) - 1, code FROM (SELECT DISTINCT measure AS code FROM fact) ORDER BY code;
INSERT INTO basis
SELECT row_number() OVER (ORDER BY code) - 1, code FROM (SELECT DISTINCT basis AS code FROM fact) ORDER BY code;
INSERT INTO stage
SELECT row_number() OVER (ORDER BY code) - 1, code FROM (SELECT DISTINCT stage AS code FROM fact) ORDER BY code;
INSERT INTO qualifier
SELECT row_number() OVER (ORDER BY code) - 1, code FROM (SELECT DISTINCT qualifier AS code FROM fact) ORDER BY code;
INSERT INTO unit
SELECT row_number() OVER (ORDER BY code) - 1, code FROM (SELECT DISTINCT unit AS code FROM fact) ORDER BY code;
INSERT INTO interval
SELECT row_number() OVER (ORDER BY code) - 1, code
FROM (SELECT DISTINCT interval_code(start, finish) AS code FROM fact) ORDER BY code;
INSERT INTO origin
SELECT row_number() OVER (ORDER BY code) - 1, * FROM source ORDER BY code;

-- A figure that is settled more goes before one settled less, then the publisher who
-- counts before those who repeat, then the better document, then the later import, then
-- the newer document. The rest of the order only keeps the choice the same from build
-- to build.
INSERT INTO observation
WITH figure AS (
    SELECT
        indicator.id AS indicator,
        region.id AS region,
        f.start,
        f.finish,
        interval.id AS interval,
        measure.id AS measure,
        scope.id AS scope,
        basis.id AS basis,
        stage.id AS stage,
        qualifier.id AS qualifier,
        f.value,
        f.places,
        unit.id AS unit,
        origin.id AS origin,
        f.locator_zh,
        f.locator_en,
        f.note_zh,
        f.note_en,
        f.printed,
        f.stage = 'target' AS target,
        list_position(['final', 'revised', 'preliminary', 'unverified'], f.stage) AS settled,
        coalesce(
            list_position(
                ['bureau', 'government', 'department', 'press', 'other', 'upload'],
                origin.publisher_kind
            ),
            5
        ) AS publisher,
        coalesce(list_position(['A', 'B', 'C'], origin.grade), 4) AS grade,
        origin.date AS published,
        -- One figure of one document is one figure, however often it was imported.
        max(f.import) AS import
    FROM fact AS f
    JOIN indicator ON indicator.code = f.indicator
    JOIN region ON region.code = f.region
    JOIN interval ON interval.code = interval_code(f.start, f.finish)
    JOIN measure ON measure.code = f.measure
    JOIN scope ON scope.code = f.scope
    JOIN basis ON basis.code = f.basis
    JOIN stage ON stage.code = f.stage
    JOIN qualifier ON qualifier.code = f.qualifier
    JOIN unit ON unit.code = f.unit
    JOIN origin ON origin.code = f.origin
    GROUP BY ALL
),
ordered AS (
    SELECT
        *,
        row_number() OVER (
            same_key
            ORDER BY
                settled, publisher, grade, import DESC, published DESC, origin,
                value, places, unit, qualifier, locator_zh, locator_en, note_zh, note_en, printed
        ) AS choice,
        count(*) OVER same_key AS figures
    FROM figure
    WINDOW same_key AS (
        PARTITION BY indicator, region, start, finish, measure, scope, basis, target
    )
)
SELECT
    indicator, region, start, finish, interval, measure, scope, basis, stage, qualifier,
    value, places, unit, origin, choice = 1, figures - 1,
    locator_zh, locator_en, note_zh, note_en, printed
FROM ordered
ORDER BY indicator, region, start, finish, measure, scope, basis, target, choice;
