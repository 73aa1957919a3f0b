import type { ProblemCode } from '../../src/domain/problems/problem';
import { problems } from '../../src/i18n/en/problems';
import { reasons } from '../../src/i18n/en/reasons';
import { ja } from '../../src/i18n/ja';
import { type Locale, localeOf } from '../../src/i18n/words/locale';
import { headers } from '../../src/i18n/words/names';
import { filled, problemWords } from '../../src/i18n/words/problem-words';

const locales: readonly Locale[] = ['ja', 'en'];
const texts = { ja, en: { problems, reasons } };

/** Every detail that any sentence may ask for. */
const detail = {
  typed: '1.5',
  value: '15',
  date: '2024-06-03',
  first: '2025-04-01',
  last: '2026-03-31',
  asOf: '2025-10-01',
  indicator: '働きかけた団体',
  over: '団体への働きかけ',
  tabName: '訪問',
  otherRow: 12,
  other: 'さくらカフェ',
  expected: '訪問',
  field: 'params.date',
  reference: 'ab12',
};

const problemCodes = Object.keys(ja.problems) as ProblemCode[];
const problemNames = [
  ...problemCodes,
  ...Object.keys(ja.reasons).map((name) => (name.includes('/') ? name : `/${name}`)),
];

function words(locale: Locale, name: string): string[] {
  const [code = '', reason = code] = name.split('/');
  const known = problemCodes.find((each) => each === code) ?? 'entry.inconsistent';
  const { message, advice } = problemWords(texts[locale], known, { ...detail, reason }, '訪問件数');
  return [message, advice];
}

describe('texts', () => {
  it.each([
    ['ja_JP', 'ja'],
    ['en_US', 'en'],
    ['en', 'en'],
    ['EN-GB', 'en'],
    ['', 'ja'],
    ['fr_FR', 'ja'],
    ['enx', 'ja'],
  ])('the locale %j is %s', (name, locale) => {
    expect(localeOf(name)).toBe(locale);
  });

  it.each(problemNames)('%s has whole sentences in both languages', (name) => {
    for (const locale of locales) {
      const [message = '', advice = ''] = words(locale, name);
      expect([message, advice].join()).not.toMatch(/undefined|NaN|\[object|[{}]|「」|“”|（）/);
      expect(message).toMatch(locale === 'ja' ? /[。）]$/ : /\.$/);
      expect(advice).toMatch(locale === 'ja' ? /。$/ : /\.$/);
    }
  });

  it.each(Object.entries(ja.status.reasons))(
    '%s has a few words for 状態, which is a narrow column',
    (_name, words) => {
      const short = filled(words, {}, '訪問件数');
      expect(short).not.toMatch(/undefined|[{}]|「」|（）|[。.]$/);
      expect(short.length).toBeLessThanOrEqual(20);
    },
  );

  it('says each reason in both languages', () => {
    expect(Object.keys(reasons).sort()).toEqual(Object.keys(ja.reasons).sort());
  });

  it('English says no Japanese sentence: only names of the workbook are left in it', () => {
    for (const name of problemNames) {
      expect(words('en', name).join()).not.toMatch(/[\u3041-\u3096]{2}.*[。、]/);
      expect(words('en', name)).not.toEqual(words('ja', name));
    }
  });
});

describe('problemWords', () => {
  it('says what happened and what to do', () => {
    expect(problemWords(ja, 'count.notWhole', { typed: '1.5' }, '訪問件数')).toEqual({
      message: '訪問件数「1.5」は整数ではありません。',
      advice: '0 以上の整数で入力してください。',
    });
  });

  it('shows days as people write them', () => {
    const described = problemWords(
      ja,
      'date.outsideYear',
      { typed: 'x', date: '2024-06-03', first: '2025-04-01', last: '2026-03-31' },
      headers.date,
    );
    expect(described.message).toBe('日付「2024/6/3」は、この年度（2025/4/1～2026/3/31）の日付ではありません。');
  });

  it('cuts long text between characters', () => {
    const described = problemWords(ja, 'area.unknown', { typed: '𠮷'.repeat(100), reason: 'unknown' }, headers.area);
    expect(described.message).toBe(`福祉圏域「${'𠮷'.repeat(40)}…」は一覧にありません。`);
  });

  it('falls back on the code for a reason without words of its own, however it is called', () => {
    for (const reason of ['notADate', 'toString', '__proto__']) {
      expect(problemWords(ja, 'date.invalid', { typed: 'x', reason }, headers.date).message).toBe(
        '日付「x」を日付として読めません。',
      );
    }
  });
});
