import type { CellValue } from '../../../src/domain/cells/cell-value';
import { ja } from '../../../src/i18n/ja';
import { headers } from '../../../src/i18n/words/names';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { type CopiedFiles, copiedRows } from '../../../src/schema/import-export/copied-book';
import { dateCell } from '../../domain/samples';

const { initiative, row, indicator, count } = ja.backup.columns;
const head = [initiative, row, indicator, count, ...Object.values(headers)];

function copyOf(lines: readonly (readonly CellValue[])[], heads: readonly string[] = head): CopiedFiles {
  return new Map([['entries', [heads, ...lines]]]);
}

function line(
  more: { readonly initiative?: CellValue; readonly row?: CellValue; readonly indicator?: CellValue } = {},
): CellValue[] {
  const { initiative: key = 'outreach', row: at = 7, indicator: counted = 'outreach.visits' } = more;
  return [key, at, counted, 2, '2025-06-03', '市全域', null, '見本の会', null, null, 'x'];
}

describe('the rows of a copy', () => {
  it('are put together from the lines of one row', () => {
    const read = copiedRows(copyOf([line(), line({ indicator: 'outreach.support' }), line({ row: 8 })]), chofuR7, 1);
    const rows =
      'rows' in read
        ? read.rows.map((each) => [each.row, each.cells.get('outreach.support'), each.cells.get('counterparty')])
        : read;
    expect(rows).toEqual([
      [7, 2, '見本の会'],
      [8, undefined, '見本の会'],
    ]);
  });

  it.each([
    ['an initiative that the plan does not have', line({ initiative: 'nowhere' })],
    ['an indicator of another one', line({ indicator: 'training.sessions' })],
    ['no row', line({ row: null })],
    ['a row as text', line({ row: '7' })],
    ['a row between two', line({ row: 7.5 })],
    ['a row above the first', line({ row: 0 })],
    ['a row that no sheet has', line({ row: 10_000_001 })],
  ])('are refused with %s', (_name, bad) => {
    expect(copiedRows(copyOf([line(), bad]), chofuR7, 1)).toEqual({ fault: 'broken', file: '記録.csv' });
  });

  it('are refused where a spreadsheet program wrote the days its own way, and kept where one was typed so', () => {
    const slashed = (day: CellValue): CellValue[] => line().map((cell, at) => (at === 4 ? day : cell));
    const date = dateCell('2025-06-04');
    expect(copiedRows(copyOf([slashed('2025/6/3'), slashed('2025/6/4')]), chofuR7, 1)).toMatchObject({
      fault: 'broken',
    });
    expect(copiedRows(copyOf([slashed('2025/6/3'), slashed(date)]), chofuR7, 1)).toMatchObject({ rows: [{}] });
  });

  it('are refused where a column is gone that copies of their form have', () => {
    const heads = head.filter((each) => each !== headers.note);
    expect(copiedRows(copyOf([], heads), chofuR7, 1)).toEqual({ fault: 'broken', file: '記録.csv' });
  });
});
