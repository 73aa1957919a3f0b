import { monthsToClose, nextToClose } from '../../../src/app/closing/months-to-close';
import { closingAreas } from '../../../src/domain/closing/closing';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { world } from '../memory-workbook';

const ALL = closingAreas(chofuR7);
const [AREA = ''] = ALL;

function book(closed: readonly (readonly [string, readonly string[]])[] = [], today = '2025-12-01') {
  const { deps } = world({ today });
  deps.lock.withLock(() => deps.closings.keepClosed(new Map(closed.map(([month, areas]) => [month, new Set(areas)]))));
  return deps;
}

function months(typed: string, deps = book(), area = ''): readonly string[] | string {
  const read = monthsToClose(deps, chofuR7, typed, area);
  return read.ok ? read.months : read.problem.code;
}

describe('the next month to close', () => {
  it('is the first one that is over and open for some area', () => {
    expect(nextToClose(book(), chofuR7)).toBe('2025-04');
    expect(nextToClose(book([['2025-04', ALL]]), chofuR7)).toBe('2025-05');
    expect(nextToClose(book([['2025-04', [AREA]]]), chofuR7)).toBe('2025-04');
  });

  it('is none before a month is over, and after the last', () => {
    expect(nextToClose(book([], '2025-04-29'), chofuR7)).toBeNull();
    expect(nextToClose(book([], '2025-04-30'), chofuR7)).toBe('2025-04');
    expect(nextToClose(book([['2025-04', ALL]], '2025-05-30'), chofuR7)).toBeNull();
  });
});

describe('the months that are typed', () => {
  it.each([
    ['6', ['2025-06']],
    ['令和7年6月', ['2025-06']],
    ['4～6', ['2025-04', '2025-05', '2025-06']],
    ['４〜６', ['2025-04', '2025-05', '2025-06']],
    ['4~6月', ['2025-04', '2025-05', '2025-06']],
    ['4月から6月まで', ['2025-04', '2025-05', '2025-06']],
    ['R7.11～R8.2', ['2025-11', '2025-12', '2026-01', '2026-02']],
    ['12～1', ['2025-12', '2026-01']],
    ['6～6', ['2025-06']],
    ['4-6', ['2025-04', '2025-05', '2025-06']],
    ['１１－１', ['2025-11', '2025-12', '2026-01']],
    ['4月ー5月', ['2025-04', '2025-05']],
    ['2025-06', ['2025-06']],
  ])('%s', (typed, expected) => expect(months(typed)).toEqual(expected));

  it.each(['6～4', '7-6', '4～6～8', '4～', '～6', '13～14', '四半期'])('%s is no month', (typed) =>
    expect(months(typed)).toBe('date.invalid'),
  );

  it('of several passes over what is closed for the areas that are meant', () => {
    const closed = book([
      ['2025-04', ALL],
      ['2025-05', [AREA]],
    ]);
    expect(months('4～6', closed)).toEqual(['2025-05', '2025-06']);
    expect(months('4～6', closed, AREA)).toEqual(['2025-06']);
    // Nothing is left: the first one is answered, and closing says that it is closed.
    expect(months('4～5', closed, AREA)).toEqual(['2025-04']);
    expect(months('4', closed)).toEqual(['2025-04']);
    expect(months('4', closed, '隣の市')).toBe('area.unknown');
  });
});
