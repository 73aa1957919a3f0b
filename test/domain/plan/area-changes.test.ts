import {
  type AreaChange,
  type AreaChangeKind,
  areaNow,
  areasAfter,
  changesSince,
} from '../../../src/domain/plan/area-changes';
import { date } from '../samples';

const day = date('2026-04-01');
const change = (kind: AreaChangeKind, from: string[], to: string[], on = day): AreaChange => ({
  day: on,
  kind,
  from,
  to,
});

describe('an area of last year among those of this year', () => {
  const areas = ['東', '南北', '西一', '西二', '中', '川', '山'];
  const changes = [
    change('rename', ['日の出'], ['東']),
    change('merge', ['南', '北'], ['南北']),
    change('split', ['西'], ['西一', '西二']),
    change('transfer', ['川'], ['山']),
  ];

  it.each([
    ['日の出', { area: '東', merged: false }],
    ['南', { area: '南北', merged: true }],
    ['北', { area: '南北', merged: true }],
    ['西', { lost: 'split' }],
    ['川', { lost: 'transfer' }],
    ['山', { lost: 'transfer' }],
    ['中', { area: '中', merged: false }],
    ['別の市', { lost: 'unknown' }],
  ])('%s', (name, expected) => {
    expect(areaNow(changes, name, areas)).toEqual(expected);
  });

  it('a part that keeps the name is not the whole of before', () => {
    expect(areaNow([change('split', ['西'], ['西', '西二'])], '西', ['西', '西二'])).toEqual({ lost: 'split' });
    expect(areaNow([change('merge', ['西', '東'], ['西'])], '西', ['西'])).toEqual({ area: '西', merged: true });
  });

  it('follows changes in the order of their days', () => {
    const later = change('rename', ['東'], ['朝日'], date('2026-10-01'));
    const ordered = changesSince([later, ...changes, change('rename', ['朝日'], ['古い'], date('2024-04-01'))], day);
    expect(areaNow(ordered, '日の出', ['朝日'])).toEqual({ area: '朝日', merged: false });
  });

  it('puts what follows where the first of what went stood', () => {
    expect(areasAfter(['日の出', '南', '中', '北', '西', '川', '山'], changes)).toEqual([
      '東',
      '南北',
      '中',
      '西一',
      '西二',
      '川',
      '山',
    ]);
    expect(areasAfter(['南', '中', '北'], [change('merge', ['南', '北'], ['北'])])).toEqual(['北', '中']);
  });
});
