-- The figures: one line for each book, indicator, area (0 is the municipality as a whole) and month (1 to 12 from the fiscal
-- year's first, 0 is the year so far).
CREATE OR REPLACE TABLE figures AS
WITH

-- 延べ: the sum of the counts. No line where nothing counted, which is not the same as 0.
gross AS (
  SELECT
    counted.book_no,
    counted.indicator_no,
    COALESCE(counted.area_no, 0) AS area_no,
    COALESCE(counted.month_no, 0) AS month_no,
    CAST(SUM(counted.count_value) AS BIGINT) AS actual
  FROM counted
  GROUP BY GROUPING SETS (
    (counted.book_no, counted.indicator_no, counted.area_no, counted.month_no),
    (counted.book_no, counted.indicator_no, counted.area_no),
    (counted.book_no, counted.indicator_no, counted.month_no),
    (counted.book_no, counted.indicator_no)
  )
),

-- 実数: different organisations, counted anew for each area and month, and for the whole of both. Never a sum of parts.
different AS (
  SELECT
    met.book_no,
    met.indicator_no,
    COALESCE(met.area_no, 0) AS area_no,
    COALESCE(met.month_no, 0) AS month_no,
    COUNT(DISTINCT met.name) AS actual
  FROM met
  GROUP BY GROUPING SETS (
    (met.book_no, met.indicator_no, met.area_no, met.month_no),
    (met.book_no, met.indicator_no, met.area_no),
    (met.book_no, met.indicator_no, met.month_no),
    (met.book_no, met.indicator_no)
  )
),

-- The month in which each organisation was met first, in each area and anywhere.
first_met AS (
  SELECT
    met.book_no,
    met.indicator_no,
    COALESCE(met.area_no, 0) AS area_no,
    met.name,
    MIN(met.month_no) AS month_no
  FROM met
  WHERE met.name IS NOT NULL
  GROUP BY GROUPING SETS (
    (met.book_no, met.indicator_no, met.area_no, met.name),
    (met.book_no, met.indicator_no, met.name)
  )
),

newly_met AS (
  SELECT
    book_no,
    indicator_no,
    area_no,
    month_no,
    COUNT(*) AS organisations
  FROM first_met
  GROUP BY book_no, indicator_no, area_no, month_no
),

-- What each month adds to the figure from the year's first day on: its sum, or the organisations met for the first time.
added AS (
  SELECT
    book_no,
    indicator_no,
    area_no,
    month_no,
    actual,
    actual AS more
  FROM gross
  UNION ALL
  SELECT
    different.book_no,
    different.indicator_no,
    different.area_no,
    different.month_no,
    different.actual,
    COALESCE(newly_met.organisations, 0) AS more
  FROM different
  LEFT JOIN newly_met
    ON different.book_no = newly_met.book_no
    AND different.indicator_no = newly_met.indicator_no
    AND different.area_no = newly_met.area_no
    AND different.month_no = newly_met.month_no
),

-- 確定: the figure of each closed month that is in force: not reopened, and the last where a month was closed again.
closed AS (
  SELECT
    closings.book_no,
    indicators.indicator_no,
    COALESCE(areas.area_no, 0) AS area_no,
    months.month_no,
    closings.of_month,
    closings.cumulative
  FROM closings
  INNER JOIN months ON closings.book_no = months.book_no AND closings.month = months.month
  INNER JOIN indicators ON closings.book_no = indicators.book_no AND closings.indicator = indicators.indicator
  LEFT JOIN areas ON closings.book_no = areas.book_no AND closings.area = areas.area
  WHERE closings.is_reopened = 0
    AND (closings.is_whole = 1 OR areas.area_no IS NOT NULL)
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY closings.book_no, closings.month, closings.is_whole, closings.area, closings.indicator
    ORDER BY closings.line_no DESC
  ) = 1
),

-- Of the year so far, the figure that was fixed with its last month.
closed_at AS (
  SELECT
    book_no,
    indicator_no,
    area_no,
    month_no,
    of_month AS closed,
    cumulative AS closed_cumulative
  FROM closed
  UNION ALL
  SELECT
    book_no,
    indicator_no,
    area_no,
    0 AS month_no,
    cumulative AS closed,
    cumulative AS closed_cumulative
  FROM closed
  WHERE month_no = 12
),

-- Every place a figure could stand.
places AS (
  SELECT
    targets.book_no,
    targets.indicator_no,
    targets.area_no,
    months.month_no,
    CASE WHEN months.month_no = 0 THEN targets.target END AS target
  FROM targets
  INNER JOIN months ON targets.book_no = months.book_no
),

placed AS (
  SELECT
    places.book_no,
    places.indicator_no,
    places.area_no,
    places.month_no,
    added.actual,
    CASE
      WHEN places.month_no = 0 THEN added.actual
      -- Months from the first on; the year's own line stands in a part of its own.
      ELSE CAST(SUM(added.more) OVER (
        PARTITION BY
          places.book_no,
          places.indicator_no,
          places.area_no,
          CASE WHEN places.month_no = 0 THEN 0 ELSE 1 END
        ORDER BY places.month_no
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
      ) AS BIGINT)
    END AS cumulative,
    places.target,
    closed_at.closed,
    closed_at.closed_cumulative,
    CASE WHEN closed_at.book_no IS NULL THEN 0 ELSE 1 END AS is_closed
  FROM places
  LEFT JOIN added
    ON places.book_no = added.book_no
    AND places.indicator_no = added.indicator_no
    AND places.area_no = added.area_no
    AND places.month_no = added.month_no
  LEFT JOIN closed_at
    ON places.book_no = closed_at.book_no
    AND places.indicator_no = closed_at.indicator_no
    AND places.area_no = closed_at.area_no
    AND places.month_no = closed_at.month_no
)

SELECT
  book_no,
  indicator_no,
  area_no,
  month_no,
  actual,
  cumulative,
  target,
  closed,
  closed_cumulative,
  -- Now less what was fixed, "not reported" taken as 0.
  CASE WHEN is_closed = 1 THEN COALESCE(actual, 0) - COALESCE(closed, 0) END AS difference
FROM placed
WHERE actual IS NOT NULL
  OR cumulative IS NOT NULL
  OR target IS NOT NULL
  OR is_closed = 1;
