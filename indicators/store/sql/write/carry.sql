-- The edition before hands on its facts: all of them, or only what people uploaded.
INSERT INTO source
SELECT * EXCLUDE (id)
FROM base.origin
WHERE getvariable('everything') OR publisher_kind = 'upload';

INSERT INTO fact
SELECT
    indicator.code,
    region.code,
    o.start,
    o.finish,
    measure.code,
    scope.code,
    basis.code,
    stage.code,
    qualifier.code,
    o.value,
    o.places,
    unit.code,
    origin.code,
    o.locator_zh,
    o.locator_en,
    o.note_zh,
    o.note_en,
    o.printed
FROM base.observation AS o
JOIN base.indicator ON indicator.id = o.indicator
JOIN base.region ON region.id = o.region
JOIN base.measure ON measure.id = o.measure
JOIN base.scope ON scope.id = o.scope
JOIN base.basis ON basis.id = o.basis
JOIN base.stage ON stage.id = o.stage
JOIN base.qualifier ON qualifier.id = o.qualifier
JOIN base.unit ON unit.id = o.unit
JOIN base.origin ON origin.id = o.origin
WHERE getvariable('everything') OR origin.publisher_kind = 'upload';

INSERT INTO break FROM base.break WHERE getvariable('everything');
