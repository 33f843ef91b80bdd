-- This year and the one before; of two instants in a month the later one counts.
-- Ranks are counted in questions/positions.py: seven windows take this SQL three times
-- as long to plan as its rows take to read.
SELECT
    region, basis, stage, qualifier, start, finish AS "end", year(finish) AS year,
    value, unit, origin, others, locator_zh, locator_en, note_zh, note_en, printed
FROM observation
WHERE indicator = $indicator
  AND region = ANY($regions::INTEGER[])
  AND measure = $measure
  AND shown
  AND stage <> $target
  AND scope = $whole
  AND finish BETWEEN $first AND $last
  AND interval = $interval
ORDER BY basis, region, finish
