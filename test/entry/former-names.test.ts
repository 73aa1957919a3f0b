/** KPI_ functions that are asked for a name of before: they answer under the name of now, and say which that is. */
import { fromIso, type PlainDate, toSerial } from '../../src/domain/calendar/plain-date';
import type { CellValue } from '../../src/domain/cells/cell-value';
import { allIndicators } from '../../src/domain/plan/indicators';
import { kpiColumns, writeKpiHeader, writeKpiRow } from '../../src/domain/totals/kpi-table';
import { answerKpi } from '../../src/entry/custom-functions';
import { answerReading } from '../../src/entry/reading-function';
import { chofuR7 } from '../../src/plans/chofu-r7';

const AREAS = chofuR7.areas.length;
const [first = '', second = ''] = chofuR7.areas;
const day = (iso: string): PlainDate => fromIso(iso) ?? (0 as PlainDate);

/** 30 visits in the first area, which was called 旧緑 until it was renamed; 旧北 was divided. */
function table(): unknown[][] {
  const columns = kpiColumns(AREAS);
  const change = { day: day('2025-04-01'), kind: 'split', from: ['旧北'], to: [first, second] } as const;
  const renamings = [
    { what: 'area', from: '旧緑', to: first },
    { what: 'indicator', from: 'outreach.old', to: 'outreach.visits' },
  ] as const;
  const labels = [
    { label: '訪問回数', key: 'outreach.visits' },
    { label: '訪問', key: 'outreach.gone' },
    { label: '相談受付', key: 'outreach.visits' },
  ];
  const rows = allIndicators(chofuR7).map((indicator) => {
    const row = writeKpiRow(indicator, AREAS);
    if (indicator.key === 'outreach.visits') row[columns.firstAreaActual] = 30;
    if (indicator.key === 'outreach.visits') row[columns.cityActual] = 30;
    return row;
  });
  const cells: CellValue[][] = [
    ...writeKpiHeader({ ...chofuR7, areaChanges: [change] }, day('2025-10-01'), renamings, labels),
    ...rows,
  ];
  return cells.map((line) =>
    line.map((cell) => (typeof cell === 'object' && cell !== null ? toSerial(cell.date) : (cell ?? ''))),
  );
}

it('answers an area and an indicator under the names that they have now', () => {
  expect(answerKpi('actual', 'outreach.visits', '旧緑', table())).toBe(30);
  expect(answerKpi('actual', 'outreach.old', '', table())).toBe(30);
});

it('answers an indicator under a label that it had before, and says what it is called now', () => {
  expect(answerKpi('actual', '訪問回数', '', table())).toBe(30);
  expect(answerKpi('actual', '訪問 回数', first, table())).toBe(30);
  const [[sentence = ''] = []] = answerReading('訪問回数', first, table(), undefined);
  expect(String(sentence)).toMatch(/（「訪問回数」は、今は「訪問件数」です。）$/);
  // Another indicator has that name now; and of one that is gone nothing is known.
  expect(answerKpi('actual', '相談受付', '', table())).toBe('');
  expect(() => answerKpi('actual', '訪問', '', table())).toThrow('計画にありません');
});

it('says in the sentence what the area is called now', () => {
  const [[sentence = ''] = []] = answerReading('outreach.visits', '旧緑', table(), undefined);
  expect(String(sentence)).toMatch(new RegExp(`（「旧緑」は、今は「${first}」です。）$`));
});

it('says what an area that was divided became', () => {
  expect(() => answerKpi('actual', 'outreach.visits', '旧北', table())).toThrow(
    `福祉圏域「旧北」は今はありません（分割）。今の圏域：${first}、${second}`,
  );
});

it('still says which names there are', () => {
  expect(() => answerKpi('actual', 'outreach.visits', '知らない', table())).toThrow('一覧にありません');
});
