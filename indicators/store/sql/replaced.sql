-- Uploaded figures of the file's regions and blocks that the file does not have: of
-- several with one key the one that would be shown first, which is stored first.
SELECT
    o.region, o.scope, o.indicator, o.measure, o.basis, o.start, o.finish AS "end",
    o.stage = $target AS target,
    o.value AS old_value, o.unit AS old_unit, o.qualifier AS old_qualifier,
    o.stage AS old_stage, o.origin AS old_origin, origin.date AS old_since
FROM observation AS o
JOIN origin ON origin.id = o.origin
SEMI JOIN fresh
    ON o.indicator = fresh.indicator
    AND o.start = fresh.start
    AND o.finish = fresh.finish
    AND o.measure = fresh.measure
    AND o.scope = fresh.scope
    AND o.basis = fresh.basis
    AND (o.stage = $target) = fresh.target
ANTI JOIN fresh AS there
    ON o.indicator = there.indicator
    AND o.region = there.region
    AND o.start = there.start
    AND o.finish = there.finish
    AND o.measure = there.measure
    AND o.scope = there.scope
    AND o.basis = there.basis
    AND (o.stage = $target) = there.target
WHERE origin.publisher_kind = 'upload'
  AND o.indicator = ANY($indicators::INTEGER[])
  AND o.region = ANY($regions::INTEGER[])
  AND o.finish BETWEEN $first AND $last
QUALIFY row_number() OVER (
    PARTITION BY o.indicator, o.region, o.start, o.finish, o.measure, o.scope, o.basis,
        o.stage = $target
    ORDER BY o.rowid
) = 1
ORDER BY o.rowid
