/** What areas and indicators were called before, kept in KPI_TABLE and found again. */
import { fromIso, type PlainDate } from '../../../src/domain/calendar/plain-date';
import {
  areaOfBefore,
  decodeFormer,
  encodeFormer,
  formerNames,
  keyNow,
  withFormerLabels,
} from '../../../src/domain/plan/former-names';
import { chofuR7 } from '../../../src/plans/chofu-r7';

const day = (iso: string): PlainDate => fromIso(iso) ?? (0 as PlainDate);
const [first = '', second = ''] = chofuR7.areas;

it('follows renamings to the name of now, and forgets one that was taken back', () => {
  const renamings = [
    { what: 'area', from: '緑町', to: '緑台' },
    { what: 'area', from: '緑台', to: first },
    { what: 'area', from: second, to: '若草' },
    { what: 'area', from: '若草', to: second },
    { what: 'indicator', from: 'outreach.visit', to: 'outreach.visits' },
  ] as const;
  const names = formerNames(chofuR7, renamings);
  expect(names.map(({ name, to }) => [name, ...to])).toEqual([
    ['緑町', first],
    ['緑台', first],
    ['若草', second],
    ['outreach.visit', 'outreach.visits'],
  ]);
  const again = decodeFormer(encodeFormer(names));
  expect(again).toEqual(names);
  expect(areaOfBefore(again, ' 緑町圏域 ')?.to).toEqual([first]);
  expect(areaOfBefore(again, first)).toBeNull();
  expect(keyNow(again, 'outreach.visit')?.to).toEqual(['outreach.visits']);
});

it('knows areas that were joined or divided', () => {
  const areaChanges = [{ day: day('2026-04-01'), kind: 'split', from: ['旧北'], to: [first, second] }] as const;
  expect(formerNames({ ...chofuR7, areaChanges }, [])).toEqual([
    { what: 'area', kind: 'split', name: '旧北', to: [first, second] },
  ]);
});

it.each([null, '', 'x', '[1]', '[["area"]]', '{}'])('%p is no such text', (cell) => {
  expect(decodeFormer(cell)).toEqual([]);
});

it('nothing is kept where nothing was renamed', () => {
  expect(encodeFormer(formerNames(chofuR7, []))).toBeNull();
});

describe('labels that change', () => {
  const labelled = (label: string) => ({
    initiatives: chofuR7.initiatives.map((initiative) => ({
      ...initiative,
      indicators: initiative.indicators.map((each) => (each.key === 'outreach.visits' ? { ...each, label } : each)),
    })),
  });
  const old = { label: '訪問件数', key: 'outreach.visits' };

  it('are kept once, the last behind the others', () => {
    const first = withFormerLabels([], chofuR7, labelled('訪問の数'));
    expect(first).toEqual([old]);
    expect(withFormerLabels(first, labelled('訪問の数'), chofuR7)).toEqual([
      old,
      { label: '訪問の数', key: 'outreach.visits' },
    ]);
    expect(withFormerLabels(first, chofuR7, chofuR7)).toBe(first);
  });
});
