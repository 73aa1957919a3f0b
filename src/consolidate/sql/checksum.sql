-- What both engines must agree on: for each year and indicator, how many figures there are and what they come to, weighted by
-- where they stand, so that two that changed places do not go unseen. Whole numbers only.
SELECT
  books.fiscal_year,
  indicators.indicator,
  COUNT(*) AS figures,
  COUNT(figures.actual) AS with_actual,
  SUM(figures.actual) AS actual,
  SUM(figures.actual * (figures.book_no * 10007 + figures.area_no * 101 + figures.month_no)) AS actual_by_place,
  SUM(figures.cumulative * (figures.area_no * 101 + figures.month_no + 1)) AS cumulative_by_place,
  SUM(figures.target * (figures.area_no + 1)) AS target_by_area,
  SUM(figures.closed * (figures.area_no * 101 + figures.month_no + 1)) AS closed_by_place,
  SUM(figures.difference) AS difference
FROM figures
INNER JOIN books ON figures.book_no = books.book_no
INNER JOIN indicators ON figures.book_no = indicators.book_no AND figures.indicator_no = indicators.indicator_no
GROUP BY books.fiscal_year, indicators.indicator
ORDER BY books.fiscal_year NULLS LAST, indicators.indicator NULLS LAST;
