-- The edition before hands on what was built; uploads come from their own files.
INSERT INTO source
SELECT * EXCLUDE (id)
FROM base.origin
WHERE publisher_kind <> 'upload';

INSERT INTO fact
SELECT
    0,
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
WHERE origin.publisher_kind <> 'upload';

INSERT INTO break FROM base.break;
