import type { CellValue } from '../../../src/domain/cells/cell-value';
import type { Initiative } from '../../../src/domain/plan/model';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { HEADER_ROW, tabColumns } from '../../../src/sheets/book/layout';
import { locate } from '../../../src/sheets/book/locate';

function initiative(key: string): Initiative {
  const found = chofuR7.initiatives.find((each) => each.key === key);
  if (found === undefined) throw new Error(key);
  return found;
}

const outreach = initiative('outreach');
const wanted = tabColumns(outreach);

function frame(): CellValue[][] {
  const blank = (): CellValue[] => wanted.map(() => null);
  return [
    wanted.map(({ key }) => key),
    blank(),
    blank(),
    blank(),
    blank(),
    wanted.map(({ header }) => header),
    blank(),
  ];
}

function swapped(rows: CellValue[][], a: number, b: number): CellValue[][] {
  return rows.map((row) =>
    row.map((cell, index) => (index === a ? (row[b] ?? null) : index === b ? (row[a] ?? null) : cell)),
  );
}

describe('finding columns', () => {
  it('finds every column of a fresh tab', () => {
    const { columns, missing, headerRow } = locate(outreach, frame());
    expect(missing).toEqual([]);
    expect(headerRow).toBe(HEADER_ROW);
    expect([...columns.values()]).toEqual(wanted.map((_, index) => index + 1));
  });

  it('follows columns that were moved or had one put between', () => {
    expect(locate(outreach, swapped(frame(), 3, 4)).columns.get('outreach.visits')).toBe(5);
    const inserted = frame().map((row) => [row[0] ?? null, null, ...row.slice(1)]);
    expect(locate(outreach, inserted).columns.get('area')).toBe(3);
  });

  it('knows a column by its key when its header was renamed', () => {
    const rows = frame();
    (rows[HEADER_ROW - 1] ?? [])[3] = '訪問した数';
    expect(locate(outreach, rows).columns.get('outreach.visits')).toBe(4);
  });

  it('knows a column by its header when its key is gone', () => {
    const rows = frame();
    rows[0] = wanted.map(() => null);
    expect(locate(outreach, rows).missing).toEqual([]);
  });

  it('names a deleted column, and does not take another for it', () => {
    const rows = frame().map((row) => row.filter((_, index) => index !== 4));
    const { missing, columns } = locate(outreach, rows);
    expect(missing).toEqual(['outreach.newConsultations']);
    expect(columns.get('outreach.support')).toBe(5);
  });

  it('finds the header when rows above it were added or taken away', () => {
    expect(locate(outreach, [...frame().slice(0, 3), ...frame().slice(4)]).headerRow).toBe(HEADER_ROW - 1);
    expect(locate(outreach, [...frame().slice(0, 3), wanted.map(() => null), ...frame().slice(3)]).headerRow).toBe(
      HEADER_ROW + 1,
    );
  });
});
