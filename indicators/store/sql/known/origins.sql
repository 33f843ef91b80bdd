-- Which documents were out on a day. One dated by its month or year was certainly out
-- when that ended; one without a date was out nobody knows when, so it does not count.
CREATE TEMP TABLE known_origin AS
SELECT id
FROM origin
WHERE CASE length(date)
    WHEN 10 THEN try_cast(date AS DATE)
    WHEN 7 THEN last_day(try_cast(date || '-01' AS DATE))
    WHEN 4 THEN try_cast(date || '-12-31' AS DATE)
END <= $day
