import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Items, mappedItems, readItems } from '../../src/consolidate/items/items';
import { allIndicators } from '../../src/domain/plan/indicators';
import { chofuR7 } from '../../src/plans/chofu-r7';

const head = 'item,label,unit,kind,indicator,municipality_code,book_id';
const indicators = [
  { key: 'outreach.visits', unit: '件', kind: 'sum' },
  { key: 'community.groups', unit: '団体', kind: 'distinct' },
  { key: 'community.circles', unit: '団体', kind: 'distinct' },
] as const;
const book = { code: '132047', bookId: 'book-1', indicators };

function items(...lines: readonly string[]): Items {
  return readItems([head, ...lines].join('\r\n'));
}

it('by default every indicator of Chofu is an item of its own', () => {
  const all = readItems(readFileSync(resolve('src/consolidate/items/chofu-items.csv'), 'utf8'));
  const plan = allIndicators(chofuR7);
  expect(all.all).toEqual(plan.map(({ key, label, unit, kind }) => ({ item: key, label, unit, kind: kind.kind })));
  const own = plan.map(({ key, unit, kind }) => ({ key, unit, kind: kind.kind }));
  expect(mappedItems(all, { code: '', bookId: '', indicators: own })).toEqual(plan.map(({ key }) => ({ item: key })));
});

it('a line that names the book goes before one of its municipality, and both before the rest', () => {
  const all = items(
    'A,訪問,件,sum,outreach.visits,,',
    'B,家庭訪問,件,sum,outreach.visits,132047,',
    'C,巡回,件,sum,outreach.visits,,book-1',
    'D,よそ,件,sum,outreach.visits,131016,',
  );
  const of = (code: string, bookId: string): unknown =>
    mappedItems(all, { code, bookId, indicators: indicators.slice(0, 1) });
  expect(of('132047', 'book-1')).toEqual([{ item: 'C' }]);
  expect(of('132047', 'book-2')).toEqual([{ item: 'B' }]);
  expect(of('131016', 'book-2')).toEqual([{ item: 'D' }]);
  expect(of('', 'book-2')).toEqual([{ item: 'A' }]);
});

it('what is not said, or counted otherwise, is no item', () => {
  expect(mappedItems(items('A,訪問,件,sum,other.key,,'), book)).toEqual(new Array(3).fill({ reason: 'unmapped' }));
  expect(mappedItems(items('A,訪問,回,sum,outreach.visits,,'), book)[0]).toEqual({ reason: 'otherUnit' });
  expect(mappedItems(items('A,訪問,件,distinct,outreach.visits,,'), book)[0]).toEqual({ reason: 'otherKind' });
});

it('two that count names are never one item', () => {
  const all = items('A,団体,団体,distinct,community.groups,,', 'A,団体,団体,distinct,community.circles,,');
  expect(mappedItems(all, book).slice(1)).toEqual([{ item: 'A' }, { reason: 'twoDistinct' }]);
});

it.each([
  ['item,label', 'header', 0],
  [`${head}\n,訪問,件,sum,a.b,,`, 'line', 2],
  [`${head}\nA,訪問,件,mean,a.b,,`, 'line', 2],
  [`${head}\nA,訪問,件,sum,a.b,131017,`, 'line', 2],
  [`${head}\nA,訪問,件,sum,a.b,,\nA,訪問,回,sum,c.d,,`, 'twoItems', 3],
])('%j is reported with its line', (text, fault, line) => {
  expect(() => readItems(text)).toThrow(expect.objectContaining({ fault, line }));
});
