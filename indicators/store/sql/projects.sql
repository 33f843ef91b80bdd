-- Targets stay in: the plan stands beside what was started and completed.
SELECT
    region, scope, indicator, measure, basis, stage, qualifier,
    start, finish AS "end", year(finish) AS year,
    value, unit, origin, others, locator_zh, locator_en, note_zh, note_en, printed
FROM observation
WHERE indicator = ANY($indicators::INTEGER[])
  AND region = ANY($regions::INTEGER[])
  AND shown
  AND finish BETWEEN $first AND $last
ORDER BY region, indicator, measure, scope, basis, start, finish, stage = $target
