-- The uploaded figure of each key that a file names, shown or not: of several the one
-- that would be shown first, which is stored first.
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
WHERE origin.publisher_kind = 'upload'
  AND o.indicator = ANY($indicators::INTEGER[])
  AND o.region = ANY($regions::INTEGER[])
  AND o.finish BETWEEN $first AND $last
QUALIFY row_number() OVER (PARTITION BY fresh.line ORDER BY o.rowid) = 1
ORDER BY fresh.line
