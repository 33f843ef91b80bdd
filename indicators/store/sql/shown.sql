-- Every shown figure: asked once of each of two editions that are compared.
SELECT
    region, scope, indicator, measure, basis, start, finish AS "end",
    stage = $target AS target, value, unit, qualifier
FROM observation
WHERE shown
