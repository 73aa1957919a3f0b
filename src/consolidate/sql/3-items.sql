-- The items of the reporting standard, of each municipality and of all together (municipality_no 0), for the year so far
-- (month_no 0) and each month. Only what items.csv names.
CREATE OR REPLACE TABLE item_figures AS
WITH

-- 延べ: sums of the books' own figures.
gross AS (
  SELECT
    books.fiscal_year,
    COALESCE(books.municipality_no, 0) AS municipality_no,
    items.item_no,
    figures.month_no,
    CAST(SUM(figures.actual) AS BIGINT) AS actual
  FROM figures
  INNER JOIN books ON figures.book_no = books.book_no
  INNER JOIN items ON figures.book_no = items.book_no AND figures.indicator_no = items.indicator_no
  WHERE figures.area_no = 0
    AND items.kind = 'sum'
    AND figures.actual IS NOT NULL
  GROUP BY GROUPING SETS (
    (books.fiscal_year, books.municipality_no, items.item_no, figures.month_no),
    (books.fiscal_year, items.item_no, figures.month_no)
  )
),

-- 実数: counted anew. An organisation is one within its book by its name, and beyond it by its 法人番号 alone.
different AS (
  SELECT
    books.fiscal_year,
    COALESCE(books.municipality_no, 0) AS municipality_no,
    items.item_no,
    COALESCE(met.month_no, 0) AS month_no,
    COUNT(DISTINCT met.across) AS actual
  FROM met
  INNER JOIN books ON met.book_no = books.book_no
  INNER JOIN items ON met.book_no = items.book_no AND met.indicator_no = items.indicator_no
  WHERE items.kind = 'distinct'
  GROUP BY GROUPING SETS (
    (books.fiscal_year, books.municipality_no, items.item_no, met.month_no),
    (books.fiscal_year, books.municipality_no, items.item_no),
    (books.fiscal_year, items.item_no, met.month_no),
    (books.fiscal_year, items.item_no)
  )
)

SELECT * FROM gross
UNION ALL
SELECT * FROM different;

-- The same of the year before, up to the same day: `same_days` says how far each of its books is counted.
CREATE OR REPLACE TABLE last_year AS
WITH

gross AS (
  SELECT
    books.fiscal_year,
    books.municipality_no,
    items.item_no,
    CAST(SUM(counted.count_value) AS BIGINT) AS actual
  FROM counted
  INNER JOIN same_days ON counted.book_no = same_days.book_no
  INNER JOIN books ON counted.book_no = books.book_no
  INNER JOIN items ON counted.book_no = items.book_no AND counted.indicator_no = items.indicator_no
  WHERE counted.entry_day <= same_days.until_day
  GROUP BY books.fiscal_year, books.municipality_no, items.item_no
),

different AS (
  SELECT
    books.fiscal_year,
    books.municipality_no,
    items.item_no,
    COUNT(DISTINCT met.across) AS actual
  FROM met
  INNER JOIN same_days ON met.book_no = same_days.book_no
  INNER JOIN books ON met.book_no = books.book_no
  INNER JOIN items ON met.book_no = items.book_no AND met.indicator_no = items.indicator_no
  WHERE met.entry_day <= same_days.until_day
  GROUP BY books.fiscal_year, books.municipality_no, items.item_no
)

SELECT * FROM gross
UNION ALL
SELECT * FROM different;
