-- One join for all; figures that meet nothing are added by the caller, so that the
-- join is an inner one. Its keys skip no blocks, the lists and the two days do.
SELECT
    fresh.line, o.value AS old_value, o.unit AS old_unit, o.qualifier AS old_qualifier,
    o.stage AS old_stage, o.origin AS old_origin, origin.date AS old_since
FROM fresh
JOIN observation AS o
    ON o.indicator = fresh.indicator
    AND o.region = fresh.region
    AND o.start = fresh.start
    AND o.finish = fresh.finish
    AND o.measure = fresh.measure
    AND o.scope = fresh.scope
    AND o.basis = fresh.basis
    AND (o.stage = $target) = fresh.target
JOIN origin ON origin.id = o.origin
WHERE o.shown
  AND o.indicator = ANY($indicators::INTEGER[])
  AND o.region = ANY($regions::INTEGER[])
  AND o.finish BETWEEN $first AND $last
ORDER BY fresh.line
