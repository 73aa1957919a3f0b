/** What is decided of areas: by the request, else by what 設定 says of the new year's first day. */
import { decisionsOf } from '../../../src/app/years/year-decisions';
import type { AreaChange } from '../../../src/domain/plan/area-changes';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { date } from '../../domain/samples';

const [first = '', second = ''] = chofuR7.areas;
const planned: AreaChange = { day: date('2026-04-01'), kind: 'rename', from: [first], to: ['北'] };
const areaChanges: readonly AreaChange[] = [
  { day: date('2025-10-01'), kind: 'rename', from: ['古い名'], to: [first] },
  planned,
  { day: date('2026-10-01'), kind: 'rename', from: [second], to: ['南'] },
];
const config = { ...chofuR7, areaChanges };

it('follows 設定 where the request says nothing', () => {
  expect(decisionsOf(config, { requestId: 'r', year: 2026 }).areas).toEqual([planned]);
  expect(decisionsOf(chofuR7, { requestId: 'r', year: 2026 }).areas).toEqual([]);
});

it('follows the request where it says anything', () => {
  const asked = { kind: 'rename' as const, from: [second], to: ['西'] };
  expect(decisionsOf(config, { requestId: 'r', year: 'R8', areas: [asked] }).areas).toEqual([
    { ...asked, day: date('2026-04-01') },
  ]);
  expect(decisionsOf(config, { requestId: 'r', year: '令和8年度', areas: [] }).areas).toEqual([]);
});

it('says the same once the book is the next year’s', () => {
  const next = {
    ...config,
    fiscalYear: { startYear: 2026, startMonth: 4, first: date('2026-04-01'), last: date('2027-03-31') },
  };
  expect(decisionsOf(next, { requestId: 'r', year: 2026 }).areas).toEqual([planned]);
});
