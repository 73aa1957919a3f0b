import { upgraded } from '../../../src/schema/stored/migrations';

/** What a step fills in never changes once a release has it, whatever the defaults of today are. */
describe('the second step', () => {
  const filled = {
    evaluation: { A: 1, B: 0.8, C: 0.6 },
    quality: {
      periods: 'half',
      words: {
        A: '期待を上回る変化があった',
        B: '期待した変化があった',
        C: '変化はあったが、課題が残る',
        D: '変化が見られなかった',
        none: '判断する材料がない（所見に理由を書く）',
      },
    },
    roles: { admins: [], recorders: [], viewers: [] },
    closingDay: 10,
  };

  it('fills in what a record of version 1 does not say', () => {
    expect(upgraded({ version: 1, sample: false, config: { areas: ['北'] } })).toEqual({
      version: 1,
      sample: false,
      config: { ...filled, areas: ['北'] },
    });
  });

  it('leaves what a record says', () => {
    const config = { ...filled, closingDay: 25 };
    expect(upgraded({ version: 1, config })).toEqual({ version: 1, config });
  });
});

describe('the fourth step', () => {
  it('fills in the units in which counts may be typed, and leaves all else', () => {
    const indicators = ['件', '回', '箇所', '講座'].map((unit) => ({ key: `a.${unit}`, unit }));
    const config = { areas: ['北'], initiatives: [{ key: 'a', tab: 'あ', indicators }] };
    const units = [
      ['件', '回'],
      ['回', '件'],
      ['箇所', '件'],
      ['講座', '件'],
    ];
    expect(upgraded({ version: 3, config })).toEqual({
      version: 3,
      config: {
        areas: ['北'],
        initiatives: [
          { key: 'a', tab: 'あ', indicators: indicators.map((each, index) => ({ ...each, units: units[index] })) },
        ],
      },
    });
  });
});
