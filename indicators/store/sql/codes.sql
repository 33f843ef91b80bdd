-- Every code of every kind, in the order of its integers.
SELECT kind, code FROM (
    SELECT 'region' AS kind, id, code FROM region
    UNION ALL
    SELECT 'scope' AS kind, id, code FROM scope
    UNION ALL
    SELECT 'indicator' AS kind, id, code FROM indicator
    UNION ALL
    SELECT 'measure' AS kind, id, code FROM measure
    UNION ALL
    SELECT 'basis' AS kind, id, code FROM basis
    UNION ALL
    SELECT 'stage' AS kind, id, code FROM stage
    UNION ALL
    SELECT 'qualifier' AS kind, id, code FROM qualifier
    UNION ALL
    SELECT 'unit' AS kind, id, code FROM unit
    UNION ALL
    SELECT 'interval' AS kind, id, code FROM interval
    UNION ALL
    SELECT 'origin' AS kind, id, code FROM origin
)
ORDER BY kind, id
