-- A stored copy sorted by region: the observations are sorted by indicator first.
SELECT
    region, scope, indicator, measure, basis, stage, qualifier,
    start, finish AS "end", year(finish) AS year,
    value, unit, origin, others, locator_zh, locator_en, note_zh, note_en, printed
FROM stated
WHERE region = ANY($regions::INTEGER[]) AND finish BETWEEN $first AND $last
ORDER BY finish DESC, start DESC, region, indicator, measure, scope, basis
