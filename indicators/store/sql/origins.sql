-- The count is stored with the edition; documents without a figure are listed too.
SELECT
    origin.code AS origin, title, publisher_zh, publisher_en, publisher_kind, date,
    address, grade, file, note_zh, note_en, origin_size.figures
FROM origin
JOIN origin_size ON origin_size.origin = origin.id
ORDER BY origin.id
