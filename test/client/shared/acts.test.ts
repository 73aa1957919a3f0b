import { actsOf, indicatorsOf, nameOf, workOf } from '../../../src/client/shared/acts';
import { form as english } from '../../../src/i18n/en/form';
import { form as japanese } from '../../../src/i18n/ja/form';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { FormInitiative } from '../../../src/schema/requests/form-options';

const chofu: FormInitiative[] = chofuR7.initiatives.map(({ key, tab, indicators }) => ({
  key,
  tab,
  indicators: indicators
    .filter(({ kind }) => kind.kind === 'sum')
    .map(({ key: own, label, unit }) => ({ key: own, label, unit, countsOrganisations: null })),
}));

const indicator = (key: string, label: string) => ({ key, label, unit: '件', countsOrganisations: null });

describe('what can be recorded', () => {
  it.each([
    ['Japanese', japanese],
    ['English', english],
  ])('has words of the work for every initiative of Chofu in %s, and reaches every indicator once', (_name, texts) => {
    const acts = actsOf({ initiatives: chofu }, texts);
    expect(acts.map(({ key }) => key).sort()).toEqual(chofu.map(({ key }) => key).sort());
    const reached = acts.flatMap(indicatorsOf).map(({ key }) => key);
    expect(reached.sort()).toEqual(chofu.flatMap(({ indicators }) => indicators.map(({ key }) => key)).sort());
  });

  it('counts a visit, or the only indicator, at once, and asks where several are meant', () => {
    const mains = actsOf({ initiatives: chofu }, japanese).map(({ title, main }) => [title, main?.key ?? null]);
    expect(Object.fromEntries(mains)).toMatchObject({
      訪問した: 'outreach.visits',
      相談を受けた: 'consultation.received',
      会議をした: null,
      団体に働きかけた: 'community.approaches',
    });
  });

  it('says what several indicators of an act mean in words, and has English names for all', () => {
    for (const { others } of actsOf({ initiatives: chofu }, japanese)) {
      for (const each of others) expect(workOf(each, japanese)).not.toBe(each.label);
    }
    for (const { key, label } of chofu.flatMap(({ indicators }) => indicators)) {
      expect(nameOf(key, label, english)).not.toBe(label);
      expect(nameOf(key, label, japanese)).toBe(label);
    }
  });

  it('tells an indicator of another plan by its label, whether its initiative has words or not', () => {
    const initiatives = [
      { key: 'nursery', tab: '子育て', indicators: [indicator('nursery.a', 'ひろば'), indicator('nursery.b', '講座')] },
      {
        key: 'outreach',
        tab: '訪問',
        indicators: [indicator('outreach.calls', '電話'), indicator('outreach.mail', '手紙')],
      },
      { key: 'empty', tab: '空', indicators: [] },
    ];
    const acts = actsOf({ initiatives }, japanese);
    expect(acts.map(({ title, main }) => [title, main?.key ?? null])).toEqual([
      ['訪問した', null],
      ['「ひろば」を記録', 'nursery.a'],
      ['「講座」を記録', 'nursery.b'],
    ]);
    expect(acts[0]?.others.map((each) => workOf(each, japanese))).toEqual(['電話', '手紙']);
  });
});
