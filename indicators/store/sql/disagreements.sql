-- Stored with the edition: finding them compares every figure with every other.
SELECT
    region, indicator, measure, scope, basis, target, start, finish AS "end",
    smallest, largest, unit, figures
FROM disagreement
WHERE region IN (
    SELECT id FROM region WHERE $every_region OR list_contains($regions::INTEGER[], id)
)
ORDER BY region, indicator, measure, scope, basis, target, start, finish
