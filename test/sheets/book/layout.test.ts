import { chofuR7 } from '../../../src/plans/chofu-r7';
import { countHeadSize, tabColumns } from '../../../src/sheets/book/layout';

function initiative(key: string) {
  const found = chofuR7.initiatives.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no initiative ${key}`);
  return found;
}

function widthOf(key: string, header: string): number | undefined {
  return tabColumns(initiative(key)).find((column) => column.header === header)?.width;
}

it('a name of ten letters fits into 相手先 beside two counts', () => {
  const tenLetters = 10 * 13.4 + 8;
  expect(widthOf('network', '相手先')).toBeGreaterThan(tenLetters);
  expect(widthOf('hubs', '相手先')).toBeGreaterThan(tenLetters);
});

it('what 相手先 takes is left to 備考 in its own least width, and 状態 moves by nothing', () => {
  expect(widthOf('network', '備考')).toBe(150);
  const before = (key: string): number => {
    const columns = tabColumns(initiative(key));
    const status = columns.findIndex(({ header }) => header === '状態');
    return columns.slice(0, status).reduce((sum, { width }) => sum + width, 0);
  };
  expect([before('network'), before('outreach'), before('hubs')]).toEqual(new Array(3).fill(before('training')));
});

it('heads of counts are of one size on a tab, as large as all of them allow', () => {
  const sizes = ['training', 'outreach', 'network'].map((key) => countHeadSize(initiative(key)));
  expect(sizes).toEqual([10, 9, 8]);
});
