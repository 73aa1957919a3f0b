import type { ProblemCode } from '../../src/domain/problems/problem';
import type { AnyDetail } from '../../src/domain/problems/problem-details';
import { problems as english } from '../../src/i18n/en/problems';
import { problems as japanese } from '../../src/i18n/ja/problems';
import { localeOf } from '../../src/i18n/words/locale';
import { headers } from '../../src/i18n/words/names';
import { type ProblemTexts, problemWords } from '../../src/i18n/words/problem-words';
import { samples } from './problem-samples';

const COLUMN = '訪問件数';
const codes = Object.keys(samples) as ProblemCode[];

/** Every problem that can be made: its code, its reason, and its values. */
const all = codes.flatMap((code) =>
  Object.entries<AnyDetail>(samples[code]).map(([reason, detail]): [ProblemCode, string, AnyDetail] => [
    code,
    reason,
    reason === '' ? detail : { ...detail, reason },
  ]),
);

function templates(texts: ProblemTexts, code: ProblemCode, reason: string): string {
  const byReason: Readonly<Record<string, readonly string[]>> = texts[code];
  return (byReason[reason] ?? []).join('');
}

function slots(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => name !== 'column');
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

  it.each(all)('%s %s has whole sentences in both languages', (code, _reason, detail) => {
    const [ja, en] = [japanese, english].map((texts) => problemWords(texts, code, detail, COLUMN));
    for (const words of [ja, en]) {
      expect(`${words?.message} ${words?.advice}`).not.toMatch(/undefined|NaN|\[object|[{}]|「」|“”|（）/);
    }
    expect([ja?.message, ja?.advice]).toEqual([expect.stringMatching(/[。）]$/), expect.stringMatching(/。$/)]);
    expect([en?.message, en?.advice]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  });

  it.each(all)('%s %s names only values that it has', (code, reason, detail) => {
    for (const texts of [japanese, english]) {
      const unknown = slots(templates(texts, code, reason)).filter((slot) => !Object.hasOwn(detail, slot));
      expect(unknown).toEqual([]);
    }
  });

  it('leaves no reason without words', () => {
    // @ts-expect-error: noCount and areaEmpty are missing
    const lacking: ProblemTexts['entry.empty'] = { '': ['x'] };
    expect(Object.keys(lacking)).not.toEqual(Object.keys(japanese['entry.empty']));
  });

  it('has no words for a problem that nothing makes, but for reasons of a later version', () => {
    for (const texts of [japanese, english]) {
      const said = codes.flatMap((code) => Object.keys(texts[code]).map((reason) => `${code} ${reason}`));
      const made = new Set(all.map(([code, reason]) => `${code} ${reason}`));
      expect(said.filter((name) => !made.has(name) && !name.endsWith(' '))).toEqual([]);
    }
  });

  it.each(all)(
    '%s %s in English says no Japanese sentence: only names of the workbook are left in it',
    (...problem) => {
      const [code, reason] = problem;
      expect(templates(english, code, reason)).not.toMatch(/[\u3041-\u3096]{2}.*[。、]/);
      expect(templates(english, code, reason)).not.toBe(templates(japanese, code, reason));
    },
  );
});

describe('problemWords', () => {
  it('says what happened and what to do', () => {
    expect(problemWords(japanese, 'count.notWhole', { typed: '1.5' }, '訪問件数')).toEqual({
      message: '訪問件数「1.5」は整数ではありません。',
      advice: '0 以上の整数で入力してください。',
    });
  });

  it('shows days as people write them', () => {
    const described = problemWords(
      japanese,
      'date.outsideYear',
      { typed: 'x', date: '2024-06-03', first: '2025-04-01', last: '2026-03-31' },
      headers.date,
    );
    expect(described.message).toBe('日付「2024/6/3」は、この年度（2025/4/1～2026/3/31）の日付ではありません。');
  });

  it('cuts long text between characters', () => {
    const described = problemWords(
      japanese,
      'area.unknown',
      { typed: '𠮷'.repeat(100), reason: 'unknown' },
      headers.area,
    );
    expect(described.message).toBe(`福祉圏域「${'𠮷'.repeat(40)}…」は一覧にありません。`);
  });

  it('falls back on the code for a reason without words of its own, however it is called', () => {
    for (const reason of ['ofALaterVersion', 'toString', '__proto__']) {
      expect(problemWords(japanese, 'date.invalid', { typed: 'x', reason }, headers.date).message).toBe(
        '日付「x」を日付として読めません。',
      );
    }
  });
});
