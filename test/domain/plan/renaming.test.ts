/** Names of now for what was written earlier. */
import { type DatedRenaming, lastInForce, nameNow, renamedConfig } from '../../../src/domain/plan/renaming';
import { config, groups } from '../samples';

const area = (from: string, to: string, at: string): DatedRenaming => ({ what: 'area', from, to, at });

describe('nameNow', () => {
  const renamed = [area('A', 'B', '2025/06/01'), area('B', 'C', '2025/07/01'), area('X', 'A', '2025/08/01')];

  it.each([
    ['A', '2025/05/01', 'C'],
    ['B', '2025/05/01', 'C'],
    ['A', '2025/06/01', 'C'],
    ['B', '2025/06/15', 'C'],
    ['A', '2025/06/02', 'A'],
    ['A', '2025/09/01', 'A'],
    ['X', '2025/05/01', 'A'],
    ['C', '2025/05/01', 'C'],
    ['Z', '2025/05/01', 'Z'],
  ])('%s, written at %s, is %s now', (name, at, now) => {
    expect(nameNow(renamed, 'area', name, at)).toBe(now);
  });

  it('tells areas from indicators', () => {
    expect(nameNow(renamed, 'indicator', 'A', '2025/05/01')).toBe('A');
  });

  it('leaves no trace of what was taken back', () => {
    const back = [area('A', 'B', '2025/06/01'), area('B', 'A', '2025/06/02')];
    expect(nameNow(back, 'area', 'A', '2025/05/01')).toBe('A');
    expect(nameNow(back, 'area', 'B', '2025/06/01')).toBe('A');
  });
});

describe('lastInForce', () => {
  const [first, second] = [area('A', 'B', '1'), area('C', 'D', '2')];

  it.each([
    ['nothing', [], null],
    ['one', [first], first],
    ['the later of two', [first, second], second],
    ['the one before, when the last was taken back', [first, second, area('D', 'C', '3')], first],
    ['nothing, when all were taken back', [first, area('B', 'A', '3')], null],
    ['a chain by its last link', [first, area('B', 'C', '2')], area('B', 'C', '2')],
  ])('is %s', (_name, renamed, inForce) => {
    expect(lastInForce(renamed)).toEqual(inForce);
  });
});

describe('renamedConfig', () => {
  it('renames an area in its place', () => {
    const { areas } = renamedConfig(config, { what: 'area', from: '若葉・調和', to: '若葉' });
    expect(areas).toEqual(['緑ヶ丘・滝坂', '若葉', '上ノ原・柏野']);
  });

  it('renames an indicator, and where others are counted over it', () => {
    const renamed = renamedConfig(config, { what: 'indicator', from: 'groups.approaches', to: 'groups.calls' });
    const [first] = renamed.initiatives;
    expect(first?.indicators.map(({ key }) => key)).toEqual(['groups.meetings', 'groups.distinct', 'groups.calls']);
    expect(first?.indicators[1]?.kind).toEqual({ kind: 'distinct', over: 'groups.calls' });
    expect(first?.indicators[0]).toEqual(groups.indicators[0]);
  });
});
