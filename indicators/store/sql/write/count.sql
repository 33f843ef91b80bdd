-- The integers of two editions differ, so those of the old one are put into the new
-- one's words first; what the new one has no word for is below zero.
WITH was AS (
    SELECT
        coalesce(indicator.id, -1 - o.indicator) AS indicator,
        coalesce(region.id, -1 - o.region) AS region,
        o.start, o.finish,
        coalesce(measure.id, -1 - o.measure) AS measure,
        coalesce(scope.id, -1 - o.scope) AS scope,
        coalesce(basis.id, -1 - o.basis) AS basis,
        old_stage.code = 'target' AS target,
        o.value,
        coalesce(unit.id, -1 - o.unit) AS unit,
        coalesce(qualifier.id, -1 - o.qualifier) AS qualifier
    FROM old.observation AS o
    JOIN old.indicator AS old_indicator ON old_indicator.id = o.indicator
    LEFT JOIN new.indicator ON indicator.code = old_indicator.code
    JOIN old.region AS old_region ON old_region.id = o.region
    LEFT JOIN new.region ON region.code = old_region.code
    JOIN old.measure AS old_measure ON old_measure.id = o.measure
    LEFT JOIN new.measure ON measure.code = old_measure.code
    JOIN old.scope AS old_scope ON old_scope.id = o.scope
    LEFT JOIN new.scope ON scope.code = old_scope.code
    JOIN old.basis AS old_basis ON old_basis.id = o.basis
    LEFT JOIN new.basis ON basis.code = old_basis.code
    JOIN old.unit AS old_unit ON old_unit.id = o.unit
    LEFT JOIN new.unit ON unit.code = old_unit.code
    JOIN old.qualifier AS old_qualifier ON old_qualifier.id = o.qualifier
    LEFT JOIN new.qualifier ON qualifier.code = old_qualifier.code
    JOIN old.stage AS old_stage ON old_stage.id = o.stage
    WHERE o.shown
),
now AS (
    SELECT
        o.indicator, o.region, o.start, o.finish, o.measure, o.scope, o.basis,
        stage.code = 'target' AS target, o.value, o.unit, o.qualifier
    FROM new.observation AS o
    JOIN new.stage ON stage.id = o.stage
    WHERE o.shown
),
pair AS (
    SELECT
        was.value IS NULL AS fresh,
        now.value IS NULL AS gone,
        was.value = now.value AND was.unit = now.unit AND was.qualifier = now.qualifier AS same
    FROM was
    FULL JOIN now USING (indicator, region, start, finish, measure, scope, basis, target)
)
SELECT
    count(*) FILTER (fresh),
    count(*) FILTER (NOT same),
    count(*) FILTER (same),
    count(*) FILTER (gone)
FROM pair
