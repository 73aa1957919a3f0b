/** 圏域の変遷 of 設定: what is read, and what is said of a line that cannot be. */
import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { fromIso } from '../../../src/domain/calendar/plain-date';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { readAreaChanges } from '../../../src/schema/plan/area-changes-table';

const head: CellValue[] = ['キー', '値', '圏域の変遷：変わった日', '変わり方', '変わる前の圏域', '変わった後の圏域'];
const read = (...lines: CellValue[][]) =>
  readAreaChanges([head, ...lines.map((line) => [null, null, ...line])], fiscalYear(2025));

const DAY = { kind: 'date', date: fromIso('2025-10-01') ?? 0 } as CellValue;

it('reads each kind, with days as people write them', () => {
  const { changes, problems } = read(
    [DAY, '改称', '第二', '八雲台'],
    ['令和7年10月1日', '統合', '若葉、調和', '若葉・調和'],
    [null, null, null, null],
    ['2025/10/1', '分割', '染地', '杉森,布田'],
    ['2025/10/1', '移管', '石原', '飛田給'],
  );
  expect(problems).toEqual([]);
  expect(changes.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['rename', ['第二'], ['八雲台']],
    ['merge', ['若葉', '調和'], ['若葉・調和']],
    ['split', ['染地'], ['杉森', '布田']],
    ['transfer', ['石原'], ['飛田給']],
  ]);
  expect(new Set(changes.map(({ day }) => day))).toEqual(new Set([fromIso('2025-10-01')]));
});

it.each([
  [['きのう', '改称', 'A', 'B'], 'change.day'],
  [['2025/10/1', '廃止', 'A', 'B'], 'change.kind'],
  [['2025/10/1', '統合', 'A', 'B'], 'change.names'],
  [['2025/10/1', '分割', 'A', ''], 'change.names'],
  [['2025/10/1', '改称', 'A、C', 'B'], 'change.names'],
])('%j is left out and listed: %s', (line, fault) => {
  const { changes, problems } = read(line, ['2025/10/1', '改称', 'A', 'B']);
  expect(changes).toHaveLength(1);
  expect(problems.map((each) => [each.fault, each.row])).toEqual([[fault, 2]]);
});
