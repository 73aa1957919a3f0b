import { formOptions } from '../../../src/app/entries/form-options';
import { actsOf, indicatorsOf, nameOf, workOf } from '../../../src/client/shared/acts';
import { textsOf } from '../../../src/client/shared/texts';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { FormInitiative, FormOptions } from '../../../src/schema/requests/form-options';
import { world } from '../../app/memory-workbook';

function optionsOf(plan: typeof chofuR7): FormOptions {
  const outcome = formOptions(world({ config: plan }).deps, 'ja', { openTab: '', address: '' }, () => null);
  if (!outcome.ok) throw new Error('no options');
  return outcome.value;
}

function offered(options: FormOptions, language: 'ja' | 'en') {
  const texts = textsOf(language, options.english);
  return { texts, acts: actsOf(options, texts) };
}

const chofu = optionsOf(chofuR7);
const [japanese, english] = [offered(chofu, 'ja'), offered(chofu, 'en')];

const indicator = (key: string, label: string, act = '') => ({
  key,
  label,
  unit: '件',
  act,
  countsOrganisations: null,
});

function titles(initiatives: readonly FormInitiative[]): unknown[] {
  return actsOf({ initiatives }, japanese.texts).map(({ title, main }) => [title, main?.key ?? null]);
}

describe('what can be recorded', () => {
  it.each([
    ['Japanese', japanese],
    ['English', english],
  ])('reaches every initiative and every indicator of Chofu once in %s', (_name, { acts }) => {
    expect(acts.map(({ key }) => key).sort()).toEqual(chofu.initiatives.map(({ key }) => key).sort());
    const reached = acts.flatMap(indicatorsOf).map(({ key }) => key);
    const all = chofu.initiatives.flatMap(({ indicators }) => indicators.map(({ key }) => key));
    expect(reached.sort()).toEqual(all.sort());
  });

  it('is offered in the words and the order of the work', () => {
    expect(japanese.acts.map(({ title }) => title)).toEqual([
      '訪問した',
      '相談を受けた',
      '支援を続けた',
      '団体に働きかけた',
      '法人や企業に働きかけた',
      '啓発した',
      '会議をした',
      '研修を開いた',
      '場が立ち上がった',
      '居場所を支援した',
      '担い手を育てた',
    ]);
    expect(english.acts.map(({ title }) => title).slice(0, 3)).toEqual([
      'Made a visit',
      'Took a consultation',
      'Gave ongoing support',
    ]);
  });

  it('counts a visit, or the only indicator, at once, and asks where several are meant', () => {
    const mains = japanese.acts.map(({ title, main }) => [title, main?.key ?? null]);
    expect(Object.fromEntries(mains)).toMatchObject({
      訪問した: 'outreach.visits',
      相談を受けた: 'consultation.received',
      会議をした: null,
      団体に働きかけた: 'community.approaches',
    });
  });

  it('says what several indicators of an act mean in words, and has English names for all', () => {
    for (const { others } of japanese.acts) {
      for (const each of others) {
        expect(workOf(each, japanese.texts)).not.toBe(each.label);
        expect(workOf(each, english.texts)).toMatch(/^[\x20-\x7e]+$/);
      }
    }
    for (const { label } of chofuR7.initiatives.flatMap(({ indicators }) => indicators)) {
      expect(nameOf(label, english.texts)).toMatch(/^[\x20-\x7e]+$/);
      expect(nameOf(label, japanese.texts)).toBe(label);
    }
  });

  it('keeps words that the office changed, in English too', () => {
    const [first, ...rest] = chofuR7.initiatives;
    if (first === undefined) throw new Error('no initiative');
    const changed = optionsOf({ ...chofuR7, initiatives: [{ ...first, act: '集まった' }, ...rest] });
    expect(offered(changed, 'en').acts.map(({ title }) => title)).toContain('集まった');
    expect(changed.english).not.toHaveProperty(['会議をした']);
  });
});

describe('another plan', () => {
  const nursery = {
    key: 'nursery',
    tab: '子育て',
    act: '',
    order: null,
    indicators: [indicator('nursery.a', 'ひろば'), indicator('nursery.b', '講座', '講座を開いた')],
  };
  const outreach = {
    key: 'outreach',
    tab: '訪問',
    act: '連絡した',
    order: null,
    indicators: [indicator('outreach.calls', '電話'), indicator('outreach.mail', '手紙')],
  };
  const empty = { key: 'empty', tab: '空', act: '何かした', order: 1, indicators: [] };

  it('offers its own words, and an indicator by its words or its label where its initiative has none', () => {
    expect(titles([nursery, outreach, empty])).toEqual([
      ['連絡した', null],
      ['「ひろば」を記録', 'nursery.a'],
      ['講座を開いた', 'nursery.b'],
    ]);
    const [act] = actsOf({ initiatives: [outreach] }, japanese.texts);
    expect(act?.others.map((each) => workOf(each, japanese.texts))).toEqual(['電話', '手紙']);
  });

  it('is in the order of its numbers, acts without one behind', () => {
    const ordered = [
      outreach,
      { ...outreach, key: 'b', act: '二番', order: 2 },
      { ...outreach, key: 'a', act: '一番', order: 1 },
    ];
    expect(titles(ordered).map((each) => (Array.isArray(each) ? each[0] : each))).toEqual(['一番', '二番', '連絡した']);
  });
});
