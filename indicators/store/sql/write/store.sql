-- What a question would otherwise have to scan everything for.

INSERT INTO coverage FROM coverage_now ORDER BY region, indicator, measure, interval, target, scope;
INSERT INTO latest FROM latest_now ORDER BY region, indicator, measure, interval;
INSERT INTO stated FROM stated_now ORDER BY region, finish DESC, start DESC, indicator, measure, scope, basis;
INSERT INTO disagreement FROM disagreement_now ORDER BY region, indicator, measure, scope, basis, target, start, finish;
INSERT INTO origin_series FROM origin_series_now ORDER BY origin, indicator, region;
INSERT INTO origin_size FROM origin_size_now ORDER BY origin;
