-- What every question asks, as it was known: these names go before those of the
-- edition, which the caller puts in front of the stored ones.
SET VARIABLE target = (SELECT coalesce(min(id), -1) FROM edition.main.stage WHERE code = 'target');

CREATE TEMP VIEW origin AS
FROM edition.main.origin WHERE id IN (FROM known_origin);

-- Rows of one key are stored in the order of the choice, and leaving some out changes
-- no order. All that filters may name stands in the partition, even the interval that
-- follows from the days: then they are used before the windows and skip blocks. Some
-- questions have no order but the stored one.
CREATE TEMP VIEW observation AS
SELECT * REPLACE (
    row_number() OVER (same_key ORDER BY rowid) = 1 AS shown,
    (count(*) OVER same_key - 1)::INTEGER AS others
)
FROM edition.main.observation
WHERE origin IN (FROM known_origin)
WINDOW same_key AS (
    PARTITION BY indicator, region, start, finish, interval, measure, scope, basis,
        stage = getvariable('target')
)
ORDER BY rowid;

-- A break that only a later document tells of was not known; one that no document is
-- named for is ours to say, and always known.
CREATE TEMP VIEW break AS
FROM edition.main.break
WHERE origin = '' OR origin IN (SELECT code FROM origin);
