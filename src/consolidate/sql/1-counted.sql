-- Every count that counts, one line each: not 取消, on a day of the fiscal year and not after the as-of date, for a listed area
-- or 市全域, of an indicator of the plan, a whole number from 0 to 9999.
CREATE OR REPLACE TABLE counted AS
SELECT
  entries.book_no,
  indicators.indicator_no,
  areas.area_no,
  12 * (EXTRACT(YEAR FROM entries.entry_day) - EXTRACT(YEAR FROM books.first_day))
  + EXTRACT(MONTH FROM entries.entry_day) - EXTRACT(MONTH FROM books.first_day) + 1 AS month_no,
  entries.entry_day,
  entries.count_value,
  entries.counterparty,
  entries.corporate_number
FROM entries
INNER JOIN books ON entries.book_no = books.book_no
INNER JOIN areas ON entries.book_no = areas.book_no AND entries.area = areas.area
INNER JOIN indicators
  ON entries.book_no = indicators.book_no
  AND entries.indicator = indicators.indicator
  AND entries.initiative = indicators.initiative
WHERE entries.is_voided = 0
  AND indicators.kind = 'sum'
  AND entries.entry_day >= books.first_day
  AND entries.entry_day <= books.until_day
  AND entries.count_value >= 0
  AND entries.count_value <= 9999;

-- For every indicator that counts organisations, the lines that it is counted over. `name` is the organisation as it is
-- written, where it was approached at least once; `across` is what makes it one and the same beyond its book: the 法人番号 where
-- there is one, else the name in this book alone.
CREATE OR REPLACE TABLE met AS
SELECT
  counted.book_no,
  indicators.indicator_no,
  counted.area_no,
  counted.month_no,
  counted.entry_day,
  CASE WHEN counted.count_value >= 1 THEN counted.counterparty END AS name,
  CASE
    WHEN counted.count_value >= 1 AND counted.counterparty IS NOT NULL
      THEN COALESCE(counted.corporate_number, books.book_key || ' ' || counted.counterparty)
  END AS across
FROM counted
INNER JOIN books ON counted.book_no = books.book_no
INNER JOIN indicators
  ON counted.book_no = indicators.book_no
  AND counted.indicator_no = indicators.over_no
WHERE indicators.kind = 'distinct';
