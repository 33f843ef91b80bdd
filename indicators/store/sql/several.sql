-- The answers to each question that has more than one, in the stored order. The small
-- table that is stored with the edition says which questions these are.
SELECT
    o.region, o.scope, o.indicator, o.measure, o.basis, o.stage, o.qualifier,
    o.start, o.finish AS "end", year(o.finish) AS year,
    o.value, o.unit, o.origin, o.shown, o.others,
    o.locator_zh, o.locator_en, o.note_zh, o.note_en, o.printed
FROM observation AS o
SEMI JOIN disagreement AS d
    ON d.indicator = o.indicator
    AND d.region = o.region
    AND d.start = o.start
    AND d.finish = o.finish
    AND d.measure = o.measure
    AND d.scope = o.scope
    AND d.basis = o.basis
    AND d.target = (o.stage = $target)
WHERE o.others > 0
  AND o.region = ANY($regions::INTEGER[])
  AND o.indicator = ANY($indicators::INTEGER[])
  AND o.finish BETWEEN $first AND $last
ORDER BY
    o.region, o.indicator, o.measure, o.scope, o.basis, o.start, o.finish,
    o.stage = $target, o.shown DESC
