-- Few rows, kept as text.
SELECT region, scope, indicator, start, kind, text_zh, text_en, origin
FROM break
WHERE list_contains($regions::VARCHAR[], region)
  AND list_contains($indicators::VARCHAR[], indicator)
ORDER BY start, region, indicator, scope, kind, text_zh, text_en, origin
