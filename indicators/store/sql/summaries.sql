-- What is stored beside the figures, as it follows from them. The writer stores it; as
-- known on a day, the same is asked of the figures that were known then.

CREATE TEMP VIEW coverage_now AS
SELECT
    o.region,
    o.indicator,
    o.measure,
    o.interval,
    stage.code = 'target' AS target,
    o.scope,
    min(year(o.finish)) AS first_year,
    max(year(o.finish)) AS last_year,
    count(*) AS figures
FROM observation AS o
JOIN stage ON stage.id = o.stage
WHERE o.shown
GROUP BY o.region, o.indicator, o.measure, o.interval, target, o.scope;

-- The whole region goes before its parts, even where a part has a newer figure.
CREATE TEMP VIEW latest_now AS
SELECT o.*
FROM observation AS o
JOIN stage ON stage.id = o.stage
JOIN scope ON scope.id = o.scope
WHERE o.shown AND stage.code <> 'target'
QUALIFY row_number() OVER (
    PARTITION BY o.region, o.indicator, o.measure, o.interval
    ORDER BY scope.code = 'whole' DESC, o.finish DESC, o.start DESC, o.scope, o.basis
) = 1;

CREATE TEMP VIEW stated_now AS
SELECT o.*
FROM observation AS o
JOIN measure ON measure.id = o.measure
JOIN stage ON stage.id = o.stage
WHERE o.shown AND measure.code IN ('rank', 'rank_change') AND stage.code <> 'target';

CREATE TEMP VIEW disagreement_now AS
SELECT
    o.region,
    o.indicator,
    o.measure,
    o.scope,
    o.basis,
    stage.code = 'target' AS target,
    o.start,
    o.finish,
    min(o.value) AS smallest,
    max(o.value) AS largest,
    min(o.unit) FILTER (o.shown) AS unit,
    count(*) AS figures
FROM observation AS o
JOIN stage ON stage.id = o.stage
WHERE o.others > 0
GROUP BY o.region, o.indicator, o.measure, o.scope, o.basis, target, o.start, o.finish
HAVING min(o.value) < max(o.value);

CREATE TEMP VIEW origin_series_now AS
SELECT origin, indicator, region, count(*) AS figures
FROM observation
GROUP BY origin, indicator, region;

CREATE TEMP VIEW origin_size_now AS
SELECT origin.id AS origin, coalesce(sum(origin_series.figures), 0)::BIGINT AS figures
FROM origin
LEFT JOIN origin_series ON origin_series.origin = origin.id
GROUP BY origin.id;
