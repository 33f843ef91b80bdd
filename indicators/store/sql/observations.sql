-- No ORDER BY: rows come back in the order in which they are stored.
SELECT
    indicator, region, start, finish, measure, scope, basis, stage, qualifier,
    value, places, unit, origin, locator_zh, locator_en, note_zh, note_en, printed
FROM observation
