-- Ranges instead of "this one or all": they leave blocks out as the other filters do.
SELECT
    region, scope, indicator, measure, basis, stage, qualifier,
    start, finish AS "end", year(finish) AS year,
    value, unit, origin, shown, others, locator_zh, locator_en, note_zh, note_en, printed
FROM observation
WHERE indicator BETWEEN $first_indicator AND $last_indicator
  AND region BETWEEN $first_region AND $last_region
  AND ($every_region OR list_contains($regions::INTEGER[], region))
  AND origin BETWEEN $first_origin AND $last_origin
  AND finish BETWEEN $first AND $last
LIMIT $most
