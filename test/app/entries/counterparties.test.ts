import { counterparties } from '../../../src/app/entries/counterparties';
import { dateCell, world } from '../memory-workbook';

describe('counterparties', () => {
  it('are those of this year, each event once, most used first; one read a tab', () => {
    const { deps, workbook } = world();
    const row = { date: dateCell('2025-06-03'), area: '市全域' };
    const approach = { ...row, 'community.approaches': 1 };
    workbook.type('community', { ...approach, counterparty: '㈱ みどり', id: 'event-1:community' });
    workbook.type('awareness', {
      ...row,
      'awareness.activities': 1,
      counterparty: '株式会社みどり',
      id: 'event-1:awareness',
    });
    workbook.type('community', { ...approach, counterparty: 'さくら', date: '6/5' });
    workbook.type('community', { ...approach, counterparty: 'さくら', date: dateCell('2025-07-01') });
    workbook.type('community', { ...approach, counterparty: '昨年度', date: dateCell('2025-03-31') });
    workbook.type('community', { ...approach, counterparty: '取消', status: '取消' });
    workbook.type('community', { ...row, counterparty: '件数なし' });
    expect(counterparties(deps)).toEqual({
      ok: true,
      value: {
        names: [
          { name: 'さくら', count: 2, last: '2025-07-01', spellings: [] },
          { name: '株式会社みどり', count: 1, last: '2025-06-03', spellings: [] },
        ],
      },
    });
    expect(workbook.calls).toEqual({ reads: 12, writes: 0 });
  });

  it('are those that 団体 has too, under one name, and never words that name nobody', () => {
    const { deps, workbook } = world();
    const row = { date: dateCell('2025-06-03'), area: '市全域', 'community.approaches': 1 };
    workbook.type('community', { ...row, counterparty: '第１自治会' });
    workbook.type('community', { ...row, counterparty: '第一自治会' });
    for (const counterparty of ['〃', 'なし', 'その他']) workbook.type('community', { ...row, counterparty });
    workbook.organisations.list(['第一自治会', '第1自治会'], ['みどり会']);
    const outcome = counterparties(deps);
    expect(outcome.ok && outcome.value.names).toEqual([
      { name: '第一自治会', count: 2, last: '2025-06-03', spellings: ['第1自治会'] },
      { name: 'みどり会', count: 0, last: '', spellings: [] },
    ]);
  });

  it('are at most 300', () => {
    const { deps, workbook } = world();
    for (let index = 0; index < 310; index += 1) {
      const row = { date: dateCell('2025-06-03'), area: '市全域', 'community.approaches': 1 };
      workbook.type('community', { ...row, counterparty: `団体${index}号館` });
    }
    const outcome = counterparties(deps);
    expect(outcome.ok && outcome.value.names.length).toBe(300);
  });
});
