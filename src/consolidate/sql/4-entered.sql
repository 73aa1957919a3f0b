-- 入力の状況: the areas and months of each book for which something counts, and those that are closed.
CREATE OR REPLACE TABLE entered AS
WITH

reported AS (
  SELECT
    book_no,
    area_no,
    month_no
  FROM counted
  GROUP BY book_no, area_no, month_no
),

-- Closed as a whole: every indicator was fixed at once, so that any line in force tells it.
fixed AS (
  SELECT
    closings.book_no,
    areas.area_no,
    months.month_no
  FROM closings
  INNER JOIN areas ON closings.book_no = areas.book_no AND closings.area = areas.area
  INNER JOIN months ON closings.book_no = months.book_no AND closings.month = months.month
  WHERE closings.is_reopened = 0
    AND closings.is_whole = 0
  GROUP BY closings.book_no, areas.area_no, months.month_no
)

SELECT
  places.book_no,
  places.area_no,
  places.month_no,
  CASE WHEN reported.book_no IS NULL THEN 0 ELSE 1 END AS is_entered,
  CASE WHEN fixed.book_no IS NULL THEN 0 ELSE 1 END AS is_closed
FROM (
  SELECT
    areas.book_no,
    areas.area_no,
    months.month_no
  FROM areas
  INNER JOIN months ON areas.book_no = months.book_no
  WHERE months.month_no > 0
) AS places
LEFT JOIN reported
  ON places.book_no = reported.book_no
  AND places.area_no = reported.area_no
  AND places.month_no = reported.month_no
LEFT JOIN fixed
  ON places.book_no = fixed.book_no
  AND places.area_no = fixed.area_no
  AND places.month_no = fixed.month_no;

-- 未集計: counts that were written and do not count, 取消 aside. `unknown_counts` are those of indicators that the plan lacks.
CREATE OR REPLACE TABLE uncounted AS
WITH

written AS (
  SELECT
    entries.book_no,
    COUNT(*) AS counts,
    SUM(CASE WHEN indicators.book_no IS NULL THEN 1 ELSE 0 END) AS unknown_counts
  FROM entries
  LEFT JOIN indicators
    ON entries.book_no = indicators.book_no
    AND entries.indicator = indicators.indicator
    AND entries.initiative = indicators.initiative
  WHERE entries.is_voided = 0
    AND entries.indicator IS NOT NULL
  GROUP BY entries.book_no
),

good AS (
  SELECT
    book_no,
    COUNT(*) AS counts
  FROM counted
  GROUP BY book_no
)

SELECT
  written.book_no,
  written.counts - COALESCE(good.counts, 0) AS uncounted,
  written.unknown_counts
FROM written
LEFT JOIN good ON written.book_no = good.book_no;
