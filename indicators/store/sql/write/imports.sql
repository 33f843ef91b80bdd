-- A figure is there if its import stands and no import that stands withdraws it. These
-- are sets: the order in which imports were undone and brought back does not matter.
INSERT INTO source FROM sent_source;

INSERT INTO fact
WITH upload AS (
    SELECT sent.* REPLACE (
        CASE WHEN sent.stage = 'target' THEN sent.stage ELSE coalesce(approval.stage, sent.stage) END
        AS stage
    )
    FROM sent_fact AS sent
    LEFT JOIN sent_approval AS approval ON approval.import = sent.import
)
SELECT upload.*
FROM upload
ANTI JOIN sent_withdrawal AS withdrawal
    ON withdrawal.withdrawn = upload.import
    AND withdrawal.indicator = upload.indicator
    AND withdrawal.region = upload.region
    AND withdrawal.start = upload.start
    AND withdrawal.finish = upload.finish
    AND withdrawal.measure = upload.measure
    AND withdrawal.scope = upload.scope
    AND withdrawal.basis = upload.basis
    AND withdrawal.target = (upload.stage = 'target')
    AND withdrawal.value = upload.value
    AND withdrawal.unit = upload.unit
    AND withdrawal.qualifier = upload.qualifier;
