-- What a question would otherwise have to scan everything for.

INSERT INTO coverage
SELECT
    o.region,
    o.indicator,
    o.measure,
    o.interval,
    stage.code = 'target' AS target,
    o.scope,
    min(year(o.finish)),
    max(year(o.finish)),
    count(*)
FROM observation AS o
JOIN stage ON stage.id = o.stage
WHERE o.shown
GROUP BY o.region, o.indicator, o.measure, o.interval, target, o.scope
ORDER BY o.region, o.indicator, o.measure, o.interval, target, o.scope;

-- The whole region goes before its parts, even where a part has a newer figure.
INSERT INTO latest
SELECT o.*
FROM observation AS o
JOIN stage ON stage.id = o.stage
JOIN scope ON scope.id = o.scope
WHERE o.shown AND stage.code <> 'target'
QUALIFY row_number() OVER (
    PARTITION BY o.region, o.indicator, o.measure, o.interval
    ORDER BY scope.code = 'whole' DESC, o.finish DESC, o.start DESC, o.scope, o.basis
) = 1
ORDER BY o.region, o.indicator, o.measure, o.interval;

INSERT INTO stated
SELECT o.*
FROM observation AS o
JOIN measure ON measure.id = o.measure
JOIN stage ON stage.id = o.stage
WHERE o.shown AND measure.code IN ('rank', 'rank_change') AND stage.code <> 'target'
ORDER BY o.region, o.finish DESC, o.start DESC, o.indicator, o.measure, o.scope, o.basis;

INSERT INTO disagreement
SELECT
    o.region,
    o.indicator,
    o.measure,
    o.scope,
    o.basis,
    stage.code = 'target' AS target,
    o.start,
    o.finish,
    min(o.value),
    max(o.value),
    min(o.unit) FILTER (o.shown),
    count(*)
FROM observation AS o
JOIN stage ON stage.id = o.stage
WHERE o.others > 0
GROUP BY o.region, o.indicator, o.measure, o.scope, o.basis, target, o.start, o.finish
HAVING min(o.value) < max(o.value)
ORDER BY o.region, o.indicator, o.measure, o.scope, o.basis, target, o.start, o.finish;

INSERT INTO origin_series
SELECT origin, indicator, region, count(*)
FROM observation
GROUP BY origin, indicator, region
ORDER BY origin, indicator, region;

INSERT INTO origin_size
SELECT origin.id, coalesce(sum(origin_series.figures), 0)
FROM origin
LEFT JOIN origin_series ON origin_series.origin = origin.id
GROUP BY origin.id
ORDER BY origin.id;
