import { stepped, typedCount } from '../../../src/client/shared/count-text';

describe('a count field', () => {
  it.each<[string, number | string | null]>([
    ['', null],
    ['  ', null],
    ['3', 3],
    ['０', 0],
    ['１２', 12],
    [' 7 ', 7],
    ['12件', '12件'],
    ['1.5', '1.5'],
    ['-3', '-3'],
    ['十二', '十二'],
    ['12345678', '12345678'],
  ])('%j is sent as %j: what is no plain number is for the server to judge', (typed, sent) => {
    expect(typedCount(typed)).toBe(sent);
  });

  it.each([
    ['', 1, '1'],
    ['1', 1, '2'],
    ['１２', 1, '13'],
    ['2', -1, '1'],
    ['1', -1, ''],
    ['', -1, ''],
    ['12件', 1, '12件'],
  ])('%j stepped by %d is %j', (typed, by, after) => {
    expect(stepped(typed, by)).toBe(after);
  });
});
