import { runInNewContext } from 'node:vm';
import { dateParts, fromIso } from '../../src/domain/calendar/plain-date';
import type { CellValue } from '../../src/domain/cells/cell-value';
import { allIndicators } from '../../src/domain/plan/indicators';
import type { KpiFunction } from '../../src/domain/totals/kpi-table';
import { kpiColumns, writeKpiHeader, writeKpiRow } from '../../src/domain/totals/kpi-table';
import { answerKpi } from '../../src/entry/custom-functions';
import { ja } from '../../src/i18n/ja';
import { chofuR7 } from '../../src/plans/chofu-r7';

const AREAS = chofuR7.areas.length;
const wakaba = '若葉・調和';

/** As Sheets hands a range over: '' for blanks, Dates of the script's realm. */
function asSheets(cells: readonly (readonly CellValue[])[]): unknown[][] {
  return cells.map((row) =>
    row.map((cell) => {
      if (cell === null) return '';
      if (typeof cell !== 'object') return cell;
      const { year, month, day } = dateParts(cell.date);
      return runInNewContext(`new Date(${year}, ${month - 1}, ${day})`);
    }),
  );
}

/** KPI_TABLE on 2025-10-01: 184 of 365 days gone; 360 visits, 90 of them in 若葉・調和. A heading row stands in it. */
function table(): unknown[][] {
  const asOf = fromIso('2025-10-01');
  if (asOf === null) throw new Error();
  const columns = kpiColumns(AREAS);
  const rows = allIndicators(chofuR7).map((indicator) => {
    const row = writeKpiRow(indicator, AREAS);
    if (indicator.key === 'outreach.visits') {
      row[columns.cityActual] = 360;
      row[columns.firstAreaActual + chofuR7.areas.indexOf(wakaba)] = 90;
    }
    return row;
  });
  const heading: CellValue[] = ['', 'Ⅰ 多機関協働', ...new Array<CellValue>(columns.width - 2).fill(null)];
  return asSheets([...writeKpiHeader(chofuR7, asOf), heading, ...rows]);
}

const ask = (name: KpiFunction, indicator: unknown, area?: unknown, from: unknown = table()) =>
  answerKpi(name, indicator, area, from);

describe('answerKpi', () => {
  it('answers each of the family for the city and for an area', () => {
    expect(ask('target', '訪問件数')).toBe(1440);
    expect(ask('actual', 'outreach.visits', '')).toBe(360);
    expect(ask('progress', '訪問件数', wakaba)).toBe(0.5);
    expect(ask('expected', '訪問件数', wakaba)).toBeCloseTo((180 * 184) / 365, 9);
    expect(ask('forecast', '訪問件数')).toBeCloseTo((360 * 365) / 184, 9);
    expect(ask('status', '訪問件数')).toBe('遅れ');
    expect(ask('status', '訪問件数', wakaba)).toBe('順調');
    expect(ask('status', '研修')).toBe('未報告');
  });

  it('understands names as people type them', () => {
    expect(ask('target', ' 訪問 件数', '若葉 調和')).toBe(180);
    expect(ask('target', '訪問件数', '市全体')).toBe(1440);
  });

  it('gives an empty cell, not 0, where there is no target or no count', () => {
    expect(ask('target', '情報交換・連携会議', wakaba)).toBe('');
    expect(ask('progress', '情報交換・連携会議', wakaba)).toBe('');
    expect(ask('actual', '研修')).toBe('');
  });

  it('gives back the shape it is given', () => {
    const column = [['訪問件数'], [''], ['研修']];
    const row = [['', wakaba, '市全域']];
    expect(ask('target', column)).toEqual([[1440], [''], [16]]);
    expect(ask('target', column, wakaba)).toEqual([[180], [''], [2]]);
    expect(ask('target', column, row)).toEqual([
      [1440, 180, ''],
      ['', '', ''],
      [16, 2, ''],
    ]);
    expect(ask('target', [['訪問件数', '研修']])).toEqual([[1440, 16]]);
    expect(ask('target', '訪問件数', row)).toEqual([[1440, 180, '']]);
    expect(ask('target', [['訪問件数'], ['研修']], [[wakaba], ['市全体']])).toEqual([[180], [16]]);
    expect(ask('target', [['訪問件数']])).toBe(1440);
  });

  const said = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
    return 'no error';
  };

  it('says in a sentence which names exist', () => {
    expect(said(() => ask('actual', '訪問回数'))).toMatch(
      /^指標「訪問回数」は計画にありません。使える指標：ネットワーク会議、.*訪問件数/,
    );
    expect(said(() => ask('actual', [['訪問件数'], [12]]))).toMatch(/^指標「12」は/);
    expect(said(() => ask('actual', '訪問件数', '新宿'))).toMatch(
      /^福祉圏域「新宿」は一覧にありません。使える圏域：緑ヶ丘・滝坂、.*市全域$/,
    );
  });

  it('says what is wrong with the block', () => {
    expect(said(() => answerKpi('actual', '訪問件数', '', undefined))).toBe(ja.functions.noTable());
    expect(said(() => ask('actual', '訪問件数', '', [['', '']]))).toBe(
      '集計がまだありません。メニューの「初期設定」を行ってください。',
    );
    expect(
      said(() =>
        ask('actual', '訪問件数', '', [
          ['x', 1],
          ['y', 2],
        ]),
      ),
    ).toMatch(/^集計表を読めません。/);
    const broken = table();
    const visits = broken.find(([key]) => key === 'outreach.visits');
    visits?.splice(kpiColumns(AREAS).cityActual, 1, '#REF!');
    expect(said(() => ask('actual', '訪問件数', '', broken))).toMatch(/^集計表に計算できないセル（#REF!）があります。/);
    expect(ask('target', '研修', '', broken)).toBe(16);
  });

  it('says when two ranges do not fit', () => {
    expect(said(() => ask('target', [['訪問件数'], ['研修']], [[wakaba], [wakaba], [wakaba]]))).toBe(
      ja.functions.shapes(),
    );
  });

  it('answers the block of 集計 (18 indicators by 10 columns) without a noticeable delay', () => {
    const labels = allIndicators(chofuR7).map(({ label }) => [label]);
    const areas = [['', ...chofuR7.areas, chofuR7.cityWide]];
    const block = ask('progress', labels, areas);
    expect(Array.isArray(block) && block.map((row) => row.length)).toEqual(new Array(18).fill(10));
  });
});
