-- Staging for DuckDB: the lines of 記録, all text, as values. The rest of the SQL is the same for every engine.
-- A cell that is no day, no name or no whole number is left empty here. It does not count, and is found again as 未集計.
-- An apostrophe stands before text that would otherwise read as a number, a day or a formula.
CREATE OR REPLACE TABLE entries AS
WITH marked AS (
  SELECT
    *,
    NULLIF(regexp_extract(counterparty_text, '(^|[^0-9])([1-9][0-9]{12})($|[^0-9])', 2), '') AS digits
  FROM raw_entries
)
SELECT
  book_no,
  initiative,
  row_no,
  CASE
    WHEN regexp_full_match(day_text, '\d{4}-\d{2}-\d{2}') THEN TRY_CAST(day_text AS DATE)
    -- A day whose format was lost is the number of days since 1899-12-30.
    WHEN regexp_full_match(day_text, '\d{1,7}(\.\d+)?')
      THEN CASE
        WHEN CAST(day_text AS DOUBLE) < 2958466
          THEN DATE '1899-12-30' + CAST(FLOOR(CAST(day_text AS DOUBLE)) AS INTEGER)
      END
  END AS entry_day,
  CASE
    WHEN SUBSTR(area_text, 1, 1) = '''' THEN SUBSTR(area_text, 2)
    WHEN regexp_full_match(area_text, '-?\d+(\.\d+)?(e[+-]?\d+)?|\d{4}-\d{2}-\d{2}|TRUE|FALSE') THEN NULL
    ELSE area_text
  END AS area,
  indicator,
  CASE
    WHEN regexp_full_match(count_text, '-?\d+(\.\d+)?(e[+-]?\d+)?')
      THEN CASE
        WHEN ABS(TRY_CAST(count_text AS DOUBLE)) < 1e15
          AND FLOOR(TRY_CAST(count_text AS DOUBLE)) = TRY_CAST(count_text AS DOUBLE)
          THEN CAST(CAST(count_text AS DOUBLE) AS BIGINT)
      END
  END AS count_value,
  CASE
    WHEN SUBSTR(counterparty_text, 1, 1) = '''' THEN SUBSTR(counterparty_text, 2)
    ELSE NULLIF(counterparty_text, '')
  END AS counterparty,
  -- 13 digits in a name are a 法人番号 where the first checks the rest: 9 less the weighted sum's remainder by 9, in which
  -- every other digit counts twice.
  CASE
    WHEN CAST(SUBSTR(digits, 1, 1) AS BIGINT) = 9 - MOD(
      CAST(SUBSTR(digits, 2) AS BIGINT)
      + CAST(SUBSTR(digits, 2, 1) AS BIGINT)
      + CAST(SUBSTR(digits, 4, 1) AS BIGINT)
      + CAST(SUBSTR(digits, 6, 1) AS BIGINT)
      + CAST(SUBSTR(digits, 8, 1) AS BIGINT)
      + CAST(SUBSTR(digits, 10, 1) AS BIGINT)
      + CAST(SUBSTR(digits, 12, 1) AS BIGINT),
      9
    ) THEN digits
  END AS corporate_number,
  CASE
    WHEN status_text = '取消' THEN 1
    ELSE 0
  END AS is_voided
FROM marked;
