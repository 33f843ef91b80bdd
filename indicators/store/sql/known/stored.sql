-- Under the names of what is stored with the edition: the same, as it was known.
CREATE TEMP VIEW coverage AS FROM coverage_now;
CREATE TEMP VIEW latest AS FROM latest_now;
CREATE TEMP VIEW stated AS FROM stated_now;
CREATE TEMP VIEW disagreement AS FROM disagreement_now;
CREATE TEMP VIEW origin_series AS FROM origin_series_now;
CREATE TEMP VIEW origin_size AS FROM origin_size_now;
