// Reading saved live results and comparing them.
import { type CaseResult, compareResults, parseResults } from './results';

const passed = (id: string): CaseResult => ({ id, ok: true, checks: 1 });
const failed = (id: string): CaseResult => ({ id, ok: false, checks: 1, expected: '1', actual: '2' });

describe('parseResults', () => {
  const results = [passed('a'), { ...failed('b'), error: 'Error: "x"' }];

  it.each([
    ['a JSON list', JSON.stringify(results)],
    ['a column, one result a line', results.map((one) => JSON.stringify(one)).join('\r\n')],
    ['a CSV file', `\uFEFF${results.map((one) => `"${JSON.stringify(one).replaceAll('"', '""')}"`).join('\n')}\n`],
  ])('reads %s', (_name, text) => {
    expect(parseResults(text)).toEqual(results);
  });

  it('names the line that is no result', () => {
    expect(() => parseResults(`${JSON.stringify(passed('a'))}\nnot a result`)).toThrow('line 2');
  });
});

describe('compareResults', () => {
  it('sorts the cases by who passes', () => {
    const local = [passed('same'), passed('live'), failed('local'), failed('both'), passed('here')];
    const live = [passed('same'), failed('live'), passed('local'), failed('both'), passed('there')];
    const found = compareResults(local, live);
    expect(found.same).toEqual(['same']);
    expect(found.liveDiffers.map((one) => one.id)).toEqual(['live']);
    expect(found.localDiffers.map((one) => one.id)).toEqual(['local']);
    expect(found.bothDiffer.map((one) => one.id)).toEqual(['both']);
    expect([found.onlyLocal, found.onlyLive]).toEqual([['here'], ['there']]);
  });
});
