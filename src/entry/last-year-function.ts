/** What KPI_LAST_YEAR answers, purely from its arguments: the same shape out as in. */

import type { CellValue } from '../domain/cells/cell-value';
import { isBlank } from '../domain/cells/cell-value';
import { ja } from '../i18n/ja';
import { kpiLastName } from '../i18n/words/year-words';
import { type LastYearBlock, readLastYearBlock, samePeriod } from '../schema/years/last-year-block';
import { type CellAnswer, grid, overCells } from './custom-functions';

/** `table` holds the values of KPI_LAST; undefined or null where there is none. @throws Error whose message is a sentence for the cell. */
export function answerLastYear(indicator: unknown, area: unknown, table: unknown): CellAnswer | CellAnswer[][] {
  const cells = grid(table);
  if (cells.every((line) => line.every(isBlank))) throw new Error(ja.functions.noLastYear());
  const block = readLastYearBlock(cells);
  if (block === null) throw new Error(ja.functions.notATable(kpiLastName));
  return overCells(indicator, area, (each, place) => cellAnswer(block, each, place));
}

function cellAnswer(block: LastYearBlock, indicator: CellValue, area: CellValue): CellAnswer {
  if (isBlank(indicator)) return '';
  const answer = samePeriod(block, indicator, area);
  if (answer === 'notComparable') return ja.lastYear.notComparable;
  if (answer === null || typeof answer === 'number') return answer ?? '';
  throw new Error(
    'indicator' in answer
      ? ja.functions.notInLastYear(answer.indicator)
      : ja.functions.unknownArea(answer.area, answer.known),
  );
}
