-- Stored with the edition and sorted by region.
SELECT
    region, scope, indicator, measure, interval, basis, stage, qualifier,
    start, finish AS "end", year(finish) AS year,
    value, unit, origin, others, locator_zh, locator_en, note_zh, note_en, printed
FROM latest
WHERE region = ANY($regions::INTEGER[])
ORDER BY region, indicator, measure, interval
