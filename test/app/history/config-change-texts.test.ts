import { configChangeTexts } from '../../../src/app/history/config-change-texts';
import { configChanges } from '../../../src/app/history/config-changes';
import type { Indicator } from '../../../src/domain/plan/model';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { date } from '../../domain/samples';

function planWith(change: (indicator: Indicator) => Indicator | null) {
  const initiatives = chofuR7.initiatives.map((each) => ({
    ...each,
    indicators: each.indicators.flatMap((indicator) => change(indicator) ?? []),
  }));
  return { ...chofuR7, initiatives };
}

const only = (key: string, change: (indicator: Indicator) => Indicator | null) =>
  planWith((indicator) => (indicator.key === key ? change(indicator) : indicator));

describe('what 集計を作り直す would change', () => {
  it('is nothing for the same plan', () =>
    expect(configChangeTexts(chofuR7, chofuR7)).toEqual({ targets: [], settings: [] }));

  it('is the old target beside the new one, however the areas have it', () => {
    const perArea = (count: number) =>
      only('outreach.visits', (each) => ({ ...each, areaTargets: { rule: 'stated', perArea: count } }));
    expect(configChangeTexts(perArea(180), perArea(1200)).targets).toEqual([
      '訪問件数の年間目標：1 圏域あたり 180件 → 1 圏域あたり 1,200件',
    ]);
    const whole = (target: number | null) =>
      only('outreach.visits', (each) => ({ ...each, target, areaTargets: { rule: 'even' } }));
    expect(configChangeTexts(whole(1440), whole(null)).targets).toEqual(['訪問件数の年間目標：1,440件 → （空）']);
    const explicit = (counts: (number | null)[]) =>
      only('outreach.visits', (each) => ({ ...each, target: 30, areaTargets: { rule: 'explicit', perArea: counts } }));
    expect(configChangeTexts(explicit([10, 20]), explicit([12, 18])).targets).toEqual([
      '訪問件数の年間目標：30件（圏域別 10、20） → 30件（圏域別 12、18）',
    ]);
  });

  it('is an indicator that comes, goes, or is named anew, and each setting', () => {
    const without = only('outreach.visits', () => null);
    expect(configChangeTexts(chofuR7, without).targets).toEqual(['訪問件数：なくなります']);
    expect(configChangeTexts(without, chofuR7).targets[0]).toMatch(/^訪問件数（新しい指標）の年間目標：/);
    const renamed = only('outreach.visits', (each) => ({ ...each, label: '訪問の数' }));
    expect(configChangeTexts(chofuR7, renamed).targets).toEqual(['指標の名前：訪問件数 → 訪問の数']);
    const { settings } = configChangeTexts(chofuR7, { ...chofuR7, closingDay: 5 });
    expect(settings).toEqual(['入力の期限日：10 → 5']);
    const until = configChangeTexts(chofuR7, { ...chofuR7, lateUntil: date('2026-06-30') }).settings;
    expect(until).toEqual([expect.stringMatching(/^年度を閉じた後の受付の最終日：.* → 2026\/6\/30$/)]);
  });

  it('says that a list was empty, and how often goals are rated', () => {
    const after = {
      ...chofuR7,
      staff: ['担当A', '担当B'],
      quality: { ...chofuR7.quality, periods: 'quarter' as const },
    };
    expect(configChangeTexts({ ...chofuR7, staff: [] }, after).settings).toEqual([
      '担当者：（空） → 担当A、担当B',
      '質的評価の期間：半期 → 四半期',
    ]);
    expect(recorded({ ...chofuR7, staff: [] }, { ...chofuR7, staff: ['担当A'] })).toEqual([
      ['settingChanged', '担当者：（空）', '担当者：担当A'],
    ]);
  });

  const spread = only('outreach.visits', (each) => ({ ...each, weights: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 45] }));
  const unsplit = only('outreach.visits', (each) => ({ ...each, areaTargets: { rule: 'none' } }));

  it('is how the target lies on the months, and on the areas without numbers of their own', () => {
    expect(configChangeTexts(chofuR7, spread)).toEqual({
      targets: ['訪問件数の月の配分：日割り → 5、5、5、5、5、5、5、5、5、5、5、45'],
      settings: [],
    });
    expect(configChangeTexts(chofuR7, unsplit).targets).toEqual(['訪問件数の圏域への配分：均等 → なし']);
  });

  it('is no target where the areas are only in another order', () => {
    const own = (areas: string[], perArea: number[]) => ({
      ...only('outreach.visits', (each) => ({ ...each, areaTargets: { rule: 'explicit', perArea } })),
      areas,
    });
    const [before, after] = [own(['東', '西', '北'], [1, 2, 3]), own(['北', '東', '西'], [3, 1, 2])];
    expect(configChangeTexts(before, after)).toEqual({ targets: [], settings: ['福祉圏域：東、西、北 → 北、東、西'] });
    expect(recorded(before, after)).toEqual([['settingChanged', '福祉圏域：東、西、北', '福祉圏域：北、東、西']]);
    expect(configChangeTexts(before, own(['北', '東', '西'], [3, 1, 4])).targets).toEqual([
      '訪問件数の年間目標：1,440件（圏域別 3、1、2） → 1,440件（圏域別 3、1、4）',
    ]);
  });

  it('stands in 変更履歴 with what was before', () => {
    expect(recorded(chofuR7, chofuR7)).toEqual([]);
    const text = '訪問件数：年間目標 1440件';
    expect(recorded(chofuR7, spread)).toEqual([
      ['targetChanged', `${text}（月の配分 日割り）`, `${text}（月の配分 5、5、5、5、5、5、5、5、5、5、5、45）`],
    ]);
    expect(recorded(chofuR7, unsplit)).toEqual([
      ['targetChanged', `${text}（圏域への配分 均等）`, `${text}（圏域への配分 なし）`],
    ]);
  });
});

function recorded(before: typeof chofuR7, after: typeof chofuR7) {
  return configChanges(before, after, (key) => key).map((line) => [line.kind, line.before, line.after]);
}
