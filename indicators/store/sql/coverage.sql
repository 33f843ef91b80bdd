-- Stored with the edition and sorted by region.
SELECT region, indicator, measure, interval, target, scope, first_year, last_year, figures
FROM coverage
WHERE region IN (
    SELECT id FROM region WHERE $every_region OR list_contains($regions::INTEGER[], id)
)
ORDER BY region, indicator, measure, interval, target, scope
