-- Of every interval: a target of the year and one of five years are both asked for.
SELECT
    region, scope, indicator, measure, basis, stage, qualifier,
    start, finish AS "end", year(finish) AS year,
    value, unit, origin, others, locator_zh, locator_en, note_zh, note_en, printed
FROM observation
WHERE indicator = $indicator
  AND region = ANY($regions::INTEGER[])
  AND shown
  AND stage = $target
  AND finish BETWEEN $first AND $last
ORDER BY region, measure, scope, basis, start, finish
