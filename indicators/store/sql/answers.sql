-- Every answer to one question, the shown one first.
SELECT
    region, scope, indicator, measure, basis, stage, qualifier,
    start, finish AS "end", year(finish) AS year,
    value, unit, origin, shown, others, locator_zh, locator_en, note_zh, note_en, printed
FROM observation
WHERE indicator = $indicator
  AND region = $region
  AND start = $start
  AND finish = $finish
  AND measure = $measure
  AND scope = $scope
  AND basis = $basis
  AND (stage = $target) = $plan
