-- Rows are sorted by indicator, region and period. `= ANY` of a list becomes a filter
-- that skips whole blocks; list_contains would read all of them.
SELECT
    region, scope, basis, stage, qualifier, start, finish AS "end", year(finish) AS year,
    value, unit, origin, others, locator_zh, locator_en, note_zh, note_en, printed
FROM observation
WHERE indicator = $indicator
  AND region = ANY($regions::INTEGER[])
  AND measure = $measure
  AND shown
  AND stage <> $target
  AND finish BETWEEN $first AND $last
  AND interval = $interval
ORDER BY region, scope, basis, start, finish
